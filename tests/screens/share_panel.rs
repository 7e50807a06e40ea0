//! The panel for passing a result on, and two views side by side, as a reader finds them.

use bearings::{
    answers::{Answer, Item},
    app::{
        pages::result::Result,
        share::{Action as Passing, Content, Method, Outcome, Platform, SharePanel, Subject, Tick},
    },
    session::{Action, InputMethod, Place},
    share::{OpenedPair, Pair},
    words,
};
use leptos::prelude::*;

use crate::{
    answered,
    passing_on::{finished, held, opened, passing, write},
    sessions,
    support::{Page, Rendered, text},
    today,
};

const LINK: &str = words::sharing::LINK_LABEL;
const DEVICE_LINK: &str = words::link::ADDRESS;

fn panel(page: &Page) -> Rendered {
    page.render(|| view! { <SharePanel/> })
}

#[test]
fn the_links_of_a_result_follow_the_tick() {
    let mut session = answered(sessions().remove(2));
    session.apply(Action::TypedLabel("Blue".to_owned()), today());
    session.apply(Action::Finished, today());
    let page = Page::of(session.clone());
    let plain = panel(&page).field(LINK).unwrap();
    let payload = plain.split_once("#r1.").unwrap().1;
    assert_eq!(payload.len(), 24, "{plain}");
    let tick = "Put the name “Blue” into it";
    assert_eq!(panel(&page).is_ticked(tick), Some(false));
    page.sharing.dispatch(Passing::Ticked(Tick::Label, true));
    let ticked = panel(&page);
    assert_eq!(ticked.is_ticked(tick), Some(true));
    let shared = held(&session, &ticked.field(LINK).unwrap());
    assert_eq!(shared.about.label.unwrap().as_str(), "Blue");
}

#[test]
fn what_one_wants_to_try_is_read_where_it_is_ticked() {
    let mut session = finished(1);
    let without = panel(&Page::of(session.clone()));
    assert_eq!(without.is_ticked(words::sharing::OWN_WORDS), None);
    write(&mut session, 0, "By June <we> ask five people.");
    let page = Page::of(session);
    let name = format!(
        "{} “By June <we> ask five people.”",
        words::sharing::OWN_WORDS
    );
    assert_eq!(panel(&page).is_ticked(&name), Some(false));
    page.sharing.dispatch(Passing::Ticked(Tick::Text, true));
    assert_eq!(panel(&page).is_ticked(&name), Some(true));
}

#[test]
fn where_nothing_is_left_there_is_no_card_and_it_is_said() {
    let session = finished(0);
    let questions = session.definition.questions.len();
    let page = Page::of(session);
    let drawn = panel(&page);
    assert_eq!(drawn.all("#share-card svg").len(), 1);
    assert!(drawn.says("summary", "Answers in it: 14 of 14"));
    for question in 0..questions {
        page.sharing.dispatch(Passing::LeftOut {
            question,
            is_out: true,
        });
    }
    let empty = panel(&page);
    assert_eq!(empty.all("#share-card svg").len(), 0);
    assert_eq!(
        empty.texts("#share-card"),
        [words::sharing::NOTHING_LEFT],
        "the card says why it is not there"
    );
    assert!(empty.says("summary", "Answers in it: 0 of 14"));
    // Tapping a button says it too.
    let before = page.sharing.read_once(|sharing| sharing.attempts);
    page.sharing.on(Method::Link)();
    let news = page.sharing.read_once(|sharing| sharing.news(before));
    assert_eq!(news, Some((before + 1, Outcome::NothingLeft)));
    page.sharing.on(Method::DeviceLink)();
    let news = page.sharing.read_once(|sharing| sharing.news(before));
    assert_eq!(news, None, "the other device gets all answers");
}

#[test]
fn the_panel_offers_what_there_is() {
    let mut session = answered(sessions().remove(1));
    session.apply(Action::TypedLabel("<b>Blue".to_owned()), today());
    session.apply(Action::WentTo(Place::Questions), today());
    let page = Page::of(session.clone());
    let list = panel(&page);
    assert!(list.field(DEVICE_LINK).is_some() && list.field(LINK).is_none());
    page.session.dispatch(Action::Finished);
    let result = panel(&page);
    assert!(result.field(DEVICE_LINK).is_some() && result.field(LINK).is_some());
    for name in [
        words::sharing::PICTURE_AND_LINK,
        words::sharing::LINK,
        words::sharing::PNG,
        words::sharing::PRINT,
        words::sharing::CALENDAR,
        words::link::COPY,
    ] {
        assert!(result.has_button(name), "{name}");
    }
    assert_eq!(
        result.is_ticked("Put the name “<b>Blue” into it"),
        Some(false)
    );
    assert!(result.says(".caution", "If answering honestly could hurt you"));
    let rows = result.all("fieldset input[type=checkbox]").len();
    assert_eq!(rows, session.definition.questions.len());
    assert_eq!(result.all("fieldset input[checked]").len(), rows);
    assert!(!result.has_button(words::sharing::PAIR_LINK));
    assert!(!result.has_button(words::sharing::SHEET));
    assert!(result.says("p", words::sharing::KEEP_LEAD));
}

#[test]
fn a_share_menu_is_offered_where_there_is_one() {
    let session = finished(1);
    let platform = Platform {
        has_share_menu: true,
        ..Platform::default()
    };
    assert!(panel(&Page::on(platform, session)).has_button(words::sharing::SHEET));
}

#[test]
fn inside_another_app_the_panel_says_that_it_forgets() {
    let session = finished(1);
    let platform = Platform {
        is_in_app: true,
        ..Platform::default()
    };
    let panel = panel(&Page::on(platform, session));
    assert!(panel.says("p", words::sharing::IN_APP));
    assert!(!panel.says("p", words::sharing::KEEP_LEAD));
}

#[test]
fn nothing_is_passed_on_beside_questions_or_on_somebody_elses_result() {
    let session = answered(sessions().remove(0));
    let page = Page::of(session.clone());
    let is_gone = || {
        let panel = panel(&page);
        let section = panel.only("#share");
        let is_empty = text(section).is_empty();
        assert_eq!(section.attr("class") == Some("gone"), is_empty);
        is_empty
    };
    assert!(is_gone());
    page.session.dispatch(Action::Finished);
    assert!(!is_gone());
    let link = panel(&page).field(LINK).unwrap();
    let received = opened(&session, &link);
    page.session.dispatch(Action::OpenedResult(received));
    assert!(is_gone());
    page.session.dispatch(Action::StartedAnswering);
    assert!(panel(&page).has_button(words::sharing::PAIR_LINK));
    page.sharing.dispatch(Passing::Ticked(Tick::Both, true));
    let both = panel(&page);
    assert_eq!(both.all("#share-pair-link.gone").len(), 1);
    let link = both.field(LINK).unwrap();
    assert!(link.contains("#p1."), "{link}");
}

#[test]
fn choices_outlive_going_back_to_a_question_and_another_answer() {
    let session = finished(0);
    let page = Page::of(session);
    page.sharing.dispatch(Passing::Ticked(Tick::Dark, true));
    page.sharing.dispatch(Passing::LeftOut {
        question: 3,
        is_out: true,
    });
    let first = Item {
        question: 0,
        round: 0,
    };
    page.session.dispatch(Action::WentTo(Place::Screen(0)));
    assert!(panel(&page).boxes().is_empty());
    page.session.dispatch(Action::ChoseAnswer {
        item: first,
        answer: Answer::Pick(0),
        method: InputMethod::ArrowKeys,
    });
    page.session.dispatch(Action::WentTo(Place::Result));
    let back = panel(&page);
    assert_eq!(back.is_ticked(words::sharing::DARK), Some(true));
    assert_eq!(back.all("fieldset input:not([checked])").len(), 1);
    let link = back.field(LINK).unwrap();
    let shared = page.session.read_once(|session| held(session, &link));
    assert_eq!(shared.answers.get(first), Answer::Pick(0));
    // Another sitting begins with nothing ticked and nothing left out.
    page.sharing.dispatch(Passing::ChangedSitting);
    let other = panel(&page);
    assert_eq!(other.is_ticked(words::sharing::DARK), Some(false));
    assert_eq!(other.all("fieldset input:not([checked])").len(), 0);
}

/// Drawings of both views, with what unfolds below them.
fn shows_both(rendered: &Rendered) {
    let classes = rendered.all("#share-pair > figure");
    let classes: Vec<_> = classes.iter().map(|figure| figure.attr("class")).collect();
    assert_eq!(classes, [Some("wide"), Some("narrow")]);
    assert_eq!(rendered.all("#share-pair > figure > svg").len(), 2);
    let summary = rendered.texts("#share-pair > details > summary");
    assert_eq!(summary, [words::result::IN_WORDS]);
    assert!(!rendered.all("#share-pair > details > ul > li").is_empty());
}

#[test]
fn two_views_are_drawn_side_by_side() {
    for place in 0..3 {
        let session = finished(place);
        let (sharing, content) = passing(&session);
        let theirs = opened(&session, &sharing.link(&content));
        let page = Page::of(session);
        let result = || page.render(|| view! { <Result/> });
        assert_eq!(result().all("#share-pair").len(), 0);
        // Mine and that of a link.
        page.session.dispatch(Action::OpenedResult(theirs.clone()));
        page.session.dispatch(Action::StartedAnswering);
        shows_both(&result());
        // Both of a link: nothing of mine is passed on.
        let pair = OpenedPair {
            pair: Pair {
                mine: theirs.shared.clone(),
                other: theirs.shared,
            },
            mine_missing: Vec::new(),
            other_missing: Vec::new(),
        };
        page.session.dispatch(Action::OpenedPair(Box::new(pair)));
        let both = result();
        shows_both(&both);
        let section = both.only("#share");
        assert!(text(section).is_empty());
        assert_ne!(section.attr("class"), Some("gone"));
        let content = page
            .session
            .read_once(|session| Content::of(session, today()));
        assert_eq!(content.unwrap().subject, Subject::Views);
    }
}
