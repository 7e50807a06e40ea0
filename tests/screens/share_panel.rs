//! The panel for passing a result on, and two views side by side, as a reader finds them.

use bearings::{
    answers::{Answer, Item},
    app::share::{Action as Passing, Content, Method, Outcome, Panel, Platform, Subject, Tick},
    session::{Action, InputMethod, Place, Session},
    share::{Line, OpenedPair, Pair},
    words,
};

use crate::{
    answered, finished,
    page::{Page, Part},
    passing_on::{held, opened, passing, write},
    sessions,
    stores::{Stores, platform, sharing_page as page},
    today,
};

const LINK: &str = words::sharing::LINK_LABEL;
const DEVICE_LINK: &str = words::link::ADDRESS;

/// The stores of a page whose panel is unfolded.
pub fn unfolded(session: Session) -> Stores {
    let platform = platform(&session);
    unfolded_on(platform, session)
}

pub fn unfolded_on(platform: Platform, session: Session) -> Stores {
    let stores = Stores::on(platform, session);
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Share)));
    stores
}

/// The link of the result.
pub fn link(page: &Page) -> String {
    page.one("textbox", LINK).value()
}

/// Boxes to tick in the panel that are not hidden.
fn boxes(page: &Page) -> Vec<Part<'_>> {
    let mut boxes = page.id("share").all("checkbox");
    boxes.retain(|one| !one.is_gone());
    boxes
}

/// The state of the box whose name begins so; nothing when there is none.
pub fn is_ticked(page: &Page, name: &str) -> Option<bool> {
    let mut boxes = boxes(page).into_iter();
    let found = boxes.find(|one| one.name().starts_with(name));
    found.map(Part::is_on)
}

#[test]
fn the_panel_is_there_once_share_is_pressed() {
    let stores = Stores::of(finished(0));
    let folded = stores.page();
    let share = folded.id("share").one("button", words::sharing::SHARE);
    assert_eq!(share.attr("aria-expanded"), Some("false"));
    assert_eq!(folded.count("#share svg"), 0);
    assert!(!folded.has("textbox", LINK));
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Share)));
    let unfolded = stores.page();
    let share = unfolded.id("share").one("button", words::sharing::SHARE);
    assert_eq!(share.attr("aria-expanded"), Some("true"));
    assert_eq!(unfolded.count("#share-card svg"), 1);
    unfolded.one("textbox", LINK);
    // The next sitting begins folded.
    stores.sharing.dispatch(Passing::ChangedSitting);
    assert_eq!(stores.page().count("#share svg"), 0);
}

#[test]
fn what_one_wants_to_try_is_ticked_where_it_is_written() {
    let stores = Stores::of(finished(1));
    let tick = |stores: &Stores| stores.page().one("checkbox", "Show it on my card").is_on();
    let below = |stores: &Stores| {
        let page = stores.page();
        page.css("section.try:not(.disclosures)").texts("p.small")
    };
    assert!(!tick(&stores));
    assert_eq!(below(&stores), ["Saved in this browser only."]);
    stores.sharing.dispatch(Passing::Ticked(Tick::Text, true));
    assert!(tick(&stores));
    assert_eq!(
        below(&stores),
        [
            "Saved in this browser, and in every link you share: all of it. The card shows the first sentence."
        ]
    );
}

#[test]
fn the_links_of_a_result_follow_the_tick() {
    let mut session = answered(sessions().remove(2));
    session.apply(Action::TypedLabel("Blue".to_owned()), today());
    session.apply(Action::Finished, today());
    let stores = unfolded(session.clone());
    let plain = link(&stores.page());
    let payload = plain.split_once("#r1.").unwrap().1;
    assert_eq!(payload.len(), 24, "{plain}");
    let tick = "Put the name “Blue” into it";
    assert_eq!(is_ticked(&stores.page(), tick), Some(false));
    stores.sharing.dispatch(Passing::Ticked(Tick::Label, true));
    let ticked = stores.page();
    assert_eq!(is_ticked(&ticked, tick), Some(true));
    let shared = held(&session, &link(&ticked));
    assert_eq!(shared.about.label.unwrap().as_str(), "Blue");
}

#[test]
fn what_one_wants_to_try_is_read_where_it_is_ticked() {
    let mut session = finished(1);
    assert_eq!(is_ticked(&page(&session), words::sharing::OWN_WORDS), None);
    write(&mut session, 0, "By June <we> ask five people.");
    let stores = unfolded(session);
    let name = format!(
        "{} “By June <we> ask five people.”",
        words::sharing::OWN_WORDS
    );
    assert_eq!(is_ticked(&stores.page(), &name), Some(false));
    stores.sharing.dispatch(Passing::Ticked(Tick::Text, true));
    assert_eq!(is_ticked(&stores.page(), &name), Some(true));
}

#[test]
fn the_tick_says_all_of_the_experiment_that_the_link_holds() {
    let mut session = finished(2);
    let texts = [
        "fewer surprises",
        "nobody has time",
        "Jonas",
        "pairing",
        "Ops",
    ];
    for (index, text) in texts.into_iter().enumerate() {
        let text = text.to_owned();
        session.apply(Action::WroteBlank { index, text }, today());
    }
    let stores = unfolded(session.clone());
    stores.sharing.dispatch(Passing::Ticked(Tick::Text, true));
    let page = stores.page();
    let shared = held(&session, &link(&page));
    let blanks = shared.experiment.unwrap().blanks;
    let held: Vec<&str> = blanks.iter().flatten().map(Line::as_str).collect();
    assert_eq!(held, texts);
    let said = page.id("share-own-words-say").text();
    for text in texts {
        assert!(said.contains(text), "{said}");
    }
}

#[test]
fn where_nothing_is_left_there_is_no_card_and_it_is_said() {
    let session = finished(0);
    let questions = session.definition.questions.len();
    let stores = unfolded(session);
    let drawn = stores.page();
    assert_eq!(drawn.count("#share-card svg"), 1);
    drawn.one("disclosure", "Answers ticked: 14 of 14");
    for question in 0..questions {
        stores.sharing.dispatch(Passing::LeftOut {
            question,
            is_out: true,
        });
    }
    let empty = stores.page();
    assert_eq!(empty.count("#share-card svg"), 0);
    assert_eq!(
        empty.id("share-card").text(),
        words::sharing::NOTHING_LEFT,
        "the card says why it is not there"
    );
    empty.one("disclosure", "Answers ticked: 0 of 14");
    // Tapping a button says it too.
    let before = stores.sharing.read_once(|sharing| sharing.attempts);
    stores.sharing.on(Method::Link)();
    let news = stores
        .sharing
        .read_once(|sharing| sharing.news(before, false));
    assert_eq!(news, Some((before + 1, Outcome::NothingLeft)));
    stores.sharing.on(Method::DeviceLink)();
    let news = stores
        .sharing
        .read_once(|sharing| sharing.news(before, false));
    assert_eq!(news, None, "the other device gets all answers");
}

#[test]
fn the_panel_offers_what_there_is() {
    let mut session = answered(sessions().remove(1));
    session.apply(Action::TypedLabel("<b>Blue".to_owned()), today());
    session.apply(Action::WentTo(Place::Questions), today());
    let stores = unfolded(session.clone());
    let list = stores.page();
    assert!(list.has("textbox", DEVICE_LINK) && !list.has("textbox", LINK));
    stores.session.dispatch(Action::Finished);
    let page = stores.page();
    let result = page.id("share");
    for name in [DEVICE_LINK, LINK] {
        result.one("textbox", name);
    }
    for name in [
        words::sharing::PICTURE_AND_LINK,
        words::sharing::PNG,
        words::sharing::PRINT,
        words::sharing::CALENDAR,
    ] {
        result.one("button", name);
    }
    // Both of these are called the same.
    result.select(".buttons")[1].one("button", words::sharing::LINK);
    let device = result.one("disclosure", words::link::OTHER_DEVICE);
    device.one("button", words::link::COPY);
    assert_eq!(
        is_ticked(&page, "Put the name “<b>Blue” into it"),
        Some(false)
    );
    let caution = result.texts(".caution");
    assert!(caution[0].contains("If answering honestly could hurt you"));
    let rows = result.select("fieldset:has([type=checkbox])")[0].all("checkbox");
    assert_eq!(rows.len(), session.definition.questions.len());
    assert!(rows.into_iter().all(Part::is_on));
    assert!(!result.has("button", words::sharing::PAIR_LINK));
    assert!(!result.has("button", words::sharing::SHEET));
    assert!(result.text().contains(words::sharing::KEEP_LEAD));
}

#[test]
fn a_share_menu_is_offered_where_there_is_one() {
    let session = finished(1);
    let platform = Platform {
        has_share_menu: true,
        ..Platform::default()
    };
    let page = unfolded_on(platform, session).page();
    page.one("button", words::sharing::SHEET);
}

#[test]
fn inside_another_app_the_panel_says_that_it_forgets() {
    let session = finished(1);
    let platform = Platform {
        is_in_app: true,
        ..Platform::default()
    };
    let text = unfolded_on(platform, session).page().id("share").text();
    assert!(text.contains(words::sharing::IN_APP));
    assert!(!text.contains(words::sharing::KEEP_LEAD));
}

#[test]
fn nothing_is_passed_on_beside_questions_or_on_somebody_elses_result() {
    let session = answered(sessions().remove(0));
    let stores = unfolded(session.clone());
    let is_gone = || {
        let page = stores.page();
        let section = page.id("share");
        let is_empty = section.text().is_empty();
        assert_eq!(section.is_gone(), is_empty);
        is_empty
    };
    assert!(is_gone());
    stores.session.dispatch(Action::Finished);
    assert!(!is_gone());
    let received = opened(&session, &link(&stores.page()));
    stores.session.dispatch(Action::OpenedResult(received));
    assert!(is_gone());
    stores.session.dispatch(Action::StartedAnswering);
    let pair_link = |page: &Page| page.one("button", words::sharing::PAIR_LINK).is_gone();
    assert!(!pair_link(&stores.page()));
    stores.sharing.dispatch(Passing::Ticked(Tick::Both, true));
    let both = stores.page();
    assert!(pair_link(&both));
    assert!(link(&both).contains("#p1."));
}

#[test]
fn choices_outlive_going_back_to_a_question_and_another_answer() {
    let session = finished(0);
    let stores = unfolded(session);
    stores.sharing.dispatch(Passing::Ticked(Tick::Dark, true));
    stores.sharing.dispatch(Passing::LeftOut {
        question: 3,
        is_out: true,
    });
    let first = Item {
        question: 0,
        round: 0,
    };
    stores.session.dispatch(Action::WentTo(Place::Screen(0)));
    assert!(boxes(&stores.page()).is_empty());
    stores.session.dispatch(Action::ChoseAnswer {
        item: first,
        answer: Answer::Pick(0),
        method: InputMethod::ArrowKeys,
    });
    stores.session.dispatch(Action::WentTo(Place::Result));
    let back = stores.page();
    assert_eq!(is_ticked(&back, words::sharing::DARK), Some(true));
    assert_eq!(
        back.count("#share fieldset input[type=checkbox]:not([checked])"),
        1
    );
    let shared = stores
        .session
        .read_once(|session| held(session, &link(&back)));
    assert_eq!(shared.answers.get(first), Answer::Pick(0));
    // Another sitting begins with nothing ticked and nothing left out.
    stores.sharing.dispatch(Passing::ChangedSitting);
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Share)));
    let other = stores.page();
    assert_eq!(is_ticked(&other, words::sharing::DARK), Some(false));
    assert_eq!(
        other.count("#share fieldset input[type=checkbox]:not([checked])"),
        0
    );
}

/// Drawings of both views, with what unfolds below them.
fn shows_both(page: &Page) {
    let pair = page.id("share-pair");
    let drawings = pair.select("#share-pair > figure:has(> svg)").into_iter();
    let classes: Vec<_> = drawings.map(|one| one.attr("class")).collect();
    assert_eq!(classes, [Some("wide"), Some("narrow")]);
    let words = pair.one("disclosure", words::pair::IN_WORDS);
    assert_eq!(words.attr("open"), None);
    assert!(!words.all("listitem").is_empty());
}

#[test]
fn two_views_are_drawn_side_by_side() {
    for place in 0..3 {
        let session = finished(place);
        let (sharing, content) = passing(&session);
        let theirs = opened(&session, &sharing.link(&content));
        let stores = unfolded(session);
        assert_eq!(stores.page().count("#share-pair"), 0);
        // Mine and that of a link.
        stores
            .session
            .dispatch(Action::OpenedResult(theirs.clone()));
        stores.session.dispatch(Action::StartedAnswering);
        shows_both(&stores.page());
        // Both of a link: nothing of mine is passed on.
        let pair = OpenedPair {
            older: false,
            pair: Pair {
                mine: theirs.shared.clone(),
                other: theirs.shared,
            },
            mine_missing: Vec::new(),
            other_missing: Vec::new(),
        };
        stores.session.dispatch(Action::OpenedPair(Box::new(pair)));
        let both = stores.page();
        shows_both(&both);
        let section = both.id("share");
        assert_eq!(section.text(), "");
        assert!(!section.is_gone());
        let content = stores
            .session
            .read_once(|session| Content::of(session, today()));
        assert_eq!(content.unwrap().subject, Subject::Views);
    }
}
