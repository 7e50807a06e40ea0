//! What is different when the document stands inside another page.

use crate::{answered, sessions, today};
use bearings::{
    session::{Action, Keeping, Session},
    share::{self, Opened, OpenedPair, Pair, Tag},
    ui::{
        face::face,
        panel,
        sharing::{Parcel, carried},
        touch::{self, Deed, Request},
    },
    words,
};

fn framed(mut session: Session) -> Session {
    session.apply(Action::OpenedInFrame, today());
    session
}

/// What stands below the questions.
fn privacy(session: &Session) -> String {
    let shown = face(session, today());
    let line = shown.into_iter().find(|show| show.of == "privacy").unwrap();
    line.value
}

/// A link of these answers.
fn link(session: &Session, tag: Tag) -> String {
    let carried = carried(session, today()).unwrap();
    let opened = share::decode(&carried, &session.definition, &[]).unwrap();
    share::encode(tag, &session.definition, &opened.shared)
}

fn opened(session: &Session, link: &str) -> Opened {
    share::decode(link, &session.definition, &[]).unwrap()
}

#[test]
fn a_storage_that_is_refused_is_a_quiet_line() {
    for session in sessions() {
        let mut alone = session.clone();
        alone.apply(Action::StorageRefused, today());
        assert_eq!(alone.notices.len(), 1);
        assert_eq!(privacy(&alone), words::taking::PRIVACY_REFUSED);

        let mut framed = framed(session);
        assert_eq!(
            privacy(&framed),
            "Answers stay in this browser, kept separately for each site. The page around does not see them."
        );
        framed.apply(Action::StorageRefused, today());
        assert!(framed.notices.is_empty());
        assert_eq!(framed.keeping, Keeping::Refused);
        assert_eq!(
            privacy(&framed),
            "This browser keeps nothing inside another page, so answers last as long as the page. The full page can \
             keep them."
        );
        framed.apply(Action::ChangedKeeping(false), today());
        assert_eq!(privacy(&framed), words::taking::PRIVACY_UNWANTED);
    }
}

#[test]
fn a_link_is_a_card_with_one_way_out() {
    for session in sessions() {
        let link = link(&answered(session.clone()), Tag::Result);
        let mut session = framed(session);
        let opened = opened(&session, &link);
        session.apply(Action::OpenedResult(opened), today());
        let html = panel::panel(&session);
        assert_eq!(html.matches("data-act").count(), 0, "{html}");
        assert!(!html.contains(words::link::THEIRS), "{html}");
        let way = format!(
            "<a class=\"primary\" target=\"_blank\" rel=\"noopener\" href=\"#{link}\">Answer it myself</a>"
        );
        assert_eq!(html.matches(&way).count(), 1, "{html}");
        let fold = "<details class=\"in-words\"><summary>In words</summary><section>";
        assert_eq!(html.matches(fold).count(), 1, "{html}");
        // Whose view it is stands below, in sight: a card in a page is not a fact about a team.
        let (_, below) = html
            .split_once("</details><section class=\"small\"><p>")
            .unwrap();
        assert!(below.starts_with("One person’s view"), "{below}");
        assert_eq!(html.matches("<svg").count(), 2);
    }
}

#[test]
fn two_views_are_a_card_too() {
    for session in sessions() {
        let link = link(&answered(session.clone()), Tag::Result);
        let mut session = framed(session);
        let shared = opened(&session, &link).shared;
        let pair = Pair {
            mine: shared.clone(),
            other: shared,
        };
        let link = share::encode_pair(&session.definition, &pair);
        let action = OpenedPair {
            pair,
            mine_missing: Vec::new(),
            other_missing: Vec::new(),
        };
        session.apply(Action::OpenedPair(Box::new(action)), today());
        let html = panel::panel(&session);
        assert_eq!(html.matches("data-act").count(), 0, "{html}");
        assert_eq!(
            html.matches(&format!("href=\"#{link}\"")).count(),
            1,
            "{html}"
        );
    }
}

#[test]
fn the_full_page_gets_what_was_answered_and_nothing_else() {
    for session in sessions() {
        let session = framed(session);
        assert_eq!(carried(&session, today()), None);
        let asked = touch::clicked(&session, "full-page");
        assert_eq!(asked, Some(Deed::Ask(Request::GoToFullPage)));

        let mut session = answered(session);
        session.apply(
            Action::WroteNote {
                question: 0,
                text: "mine alone".to_owned(),
            },
            today(),
        );
        let link = carried(&session, today()).unwrap();
        assert!(link.starts_with("a1."), "{link}");
        let shared = opened(&session, &link).shared;
        assert_eq!(shared.answers, session.sitting.answers);
        assert_eq!(shared.text, None);
        // Context questions nothing lies in the document: a link is made when it is asked for.
        assert_eq!(Parcel::of(&session, today()), None);
    }
}
