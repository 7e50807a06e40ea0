//! What is different when the document stands inside another page.

use std::sync::Arc;

use crate::{
    answered,
    page::{Page, Part},
    sessions,
    stores::page,
    today,
};
use bearings::{
    app::share::{Content, carried},
    assessment::Definition,
    session::{Action, Keeping, Session},
    share::{self, Opened, OpenedPair, Pair, Tag},
    words::{link as words, result, taking},
};

fn framed(mut session: Session) -> Session {
    session.apply(Action::OpenedInFrame, today());
    session
}

/// What stands below the questions.
fn privacy(session: &Session) -> String {
    page(session).id("privacy").text()
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

/// The result in a page, whose only button or link opens this fragment on the full page; what it says, and the rest of it.
fn card<'a>(page: &'a Page, fragment: &str) -> [Part<'a>; 2] {
    let card = page.id("result");
    let more = page.id("more");
    assert_eq!(card.all("button").len(), 0);
    assert_eq!(more.all("button").len(), 0);
    assert_eq!(more.all("link").len(), 0);
    assert_eq!(card.all("link").len(), 1);
    let onward = card.one("link", words::ANSWER_MYSELF);
    assert_eq!(onward.attr("href"), Some(&*format!("#{fragment}")));
    assert_eq!(onward.attr("target"), Some("_blank"));
    assert_eq!(onward.attr("rel"), Some("noopener"));
    assert!(onward.has_class("primary"));
    [card, more]
}

#[test]
fn a_storage_that_is_refused_is_a_quiet_line() {
    for session in sessions() {
        let mut alone = session.clone();
        alone.apply(Action::StorageRefused, today());
        assert_eq!(alone.notices.len(), 1);
        assert_eq!(page(&alone).count("#notices .notice"), 1);
        assert_eq!(privacy(&alone), taking::PRIVACY_REFUSED);

        let mut framed = framed(session);
        assert_eq!(
            privacy(&framed),
            "Answers stay in this browser. The page around is told how far you are, and no answer."
        );
        framed.apply(Action::StorageRefused, today());
        assert!(framed.notices.is_empty());
        assert_eq!(page(&framed).id("notices").text(), "");
        assert_eq!(framed.keeping, Keeping::Refused);
        assert_eq!(
            privacy(&framed),
            "This browser keeps nothing inside another page, so answers last as long as the page. The full page may \
             keep them."
        );
        framed.apply(Action::ChangedKeeping(false), today());
        assert_eq!(privacy(&framed), taking::PRIVACY_UNWANTED);
    }
}

#[test]
fn a_link_is_a_card_with_one_way_out() {
    for session in sessions() {
        let link = link(&answered(session.clone()), Tag::Result);
        let mut session = framed(session);
        let opened = opened(&session, &link);
        session.apply(Action::OpenedResult(opened), today());
        let page = page(&session);
        let [card, more] = card(&page, &link);
        assert!(!card.text().contains(words::THEIRS));
        more.one("disclosure", result::IN_WORDS);
        // Whose view it is stands below, in sight: a card in a page is not a fact about a team.
        let below = more.select(".disclosures + p.small")[0];
        assert!(below.text().starts_with("One person’s view"));
        assert_eq!((card.count("svg"), more.count("svg")), (0, 2));
    }
}

#[test]
fn a_card_of_questions_with_a_home_leads_there() {
    let home = "https://ada.example/meetings/";
    for mut session in sessions() {
        let link = link(&answered(session.clone()), Tag::Result);
        let definition = Definition {
            home: Some(home.to_owned()),
            ..(*session.definition).clone()
        };
        session.definition = Arc::new(definition);
        let opened = opened(&session, &link);
        let mut session = framed(session);
        session.apply(Action::OpenedResult(opened), today());
        let shown = page(&session);
        let onward = shown.one("link", words::ANSWER_MYSELF);
        assert_eq!(onward.attr("href"), Some(&*format!("{home}#{link}")));

        // A widget of handed questions is where they are taken: all of it happens there.
        session.apply(Action::WereHandedOver, today());
        let shown = page(&session);
        shown.one("button", words::ANSWER_FIRST);
        assert_eq!(shown.id("result").all("link").len(), 0);
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
            older: false,
            pair,
            mine_missing: Vec::new(),
            other_missing: Vec::new(),
        };
        session.apply(Action::OpenedPair(Box::new(action)), today());
        let page = page(&session);
        let [card, more] = card(&page, &link);
        card.one("heading", "Where both answered, the answers are the same.");
        more.one("heading", words::TWO_VIEWS);
    }
}

#[test]
fn the_full_page_gets_what_was_answered_and_nothing_else() {
    for session in sessions() {
        let session = framed(session);
        assert_eq!(carried(&session, today()), None);
        let page = page(&session);
        let onward = page.one("link", taking::FULL_PAGE);
        assert_eq!(onward.attr("id"), Some("full-page"));
        // Answers are in its address only while it is followed.
        assert_eq!(onward.attr("href"), Some(""));

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
        // Beside questions there is nothing to pass on: a link is made when it is asked for.
        assert_eq!(Content::of(&session, today()), None);
        assert_eq!(crate::stores::page(&session).id("share").text(), "");
    }
}
