//! Habits read in a terrain: the switch, what changes with it, and the terrain of a link.

use bearings::{
    app::share::{Action as Passing, Tick},
    assessment::id_hash,
    session::{Action, Place, ReadAs, Session},
    share::Shared,
};

use crate::{
    finished,
    page::{Page, Part},
    passing_on::{held, passing},
    results::with_terrain,
    stored,
    stores::{Stores, page_at},
    today,
};

const GROUNDWORK: usize = 2;

/// Habits beside a kept terrain that is most like Market stall.
fn habits() -> Session {
    let mut habits = with_terrain(&stored(&finished(0)));
    habits.apply(Action::Finished, today());
    habits
}

fn chips(page: &Page) -> Part<'_> {
    page.one("group", "The same answers, read as")
}

/// The chip that is picked.
fn picked(page: &Page) -> String {
    let chips = chips(page).all("radio");
    let mut on = chips.iter().filter(|chip| chip.is_on());
    let picked = on.next().expect("one is picked").name();
    assert!(on.next().is_none(), "one alone is picked");
    picked
}

fn read_as(page: &Page) -> Vec<String> {
    page.whole().texts("p.beneath.read-as strong")
}

#[test]
fn the_switch_begins_with_the_own_terrain_and_marks_it() {
    let page = page_at(&habits(), Place::Result);
    assert_eq!(chips(&page).all("radio").len(), 11, "ten sketches and none");
    assert_eq!(picked(&page), "◆ Our terrain: Market stall");
    assert_eq!(read_as(&page), ["Read as Market stall"]);
    let without = page_at(&finished(2), Place::Result);
    assert_eq!(picked(&without), "No terrain");
    assert_eq!(read_as(&without), [""; 0]);
    // Where files say nothing of terrains there is no switch.
    for questionnaire in [0, 1] {
        let page = page_at(&finished(questionnaire), Place::Result);
        assert!(!page.has("group", "The same answers, read as"));
    }
}

#[test]
fn another_reading_changes_what_is_said_and_no_answer() {
    let stores = Stores::of(habits());
    let before = stores.session.read_once(|session| session.sitting.clone());
    stores
        .session
        .dispatch(Action::ChoseReading(ReadAs(Some(GROUNDWORK))));
    let page = stores.page();
    assert_eq!(picked(&page), "Groundwork");
    assert_eq!(read_as(&page), ["Read as Groundwork"]);
    assert!(
        page.id("result")
            .text()
            .contains("◆ Our terrain: Market stall"),
        "still marked"
    );
    stores.session.dispatch(Action::ChoseReading(ReadAs(None)));
    let page = stores.page();
    assert_eq!(
        (picked(&page), read_as(&page)),
        ("No terrain".to_owned(), vec![])
    );
    assert_eq!(
        stores.session.read_once(|session| session.sitting.clone()),
        before
    );
}

#[test]
fn the_terrain_travels_only_when_it_is_ticked() {
    let session = habits();
    let (mut sharing, content) = passing(&session);
    assert_eq!(held(&session, &sharing.link(&content)).terrain, None);
    let svg = |sharing: &bearings::app::share::Sharing| sharing.svg(&content).unwrap();
    assert!(!svg(&sharing).contains("Read as"));
    sharing.apply(Passing::Ticked(Tick::Terrain, true));
    let terrain = held(&session, &sharing.link(&content)).terrain;
    assert_eq!(terrain, Some(id_hash("market-stall")));
    assert!(svg(&sharing).contains("Read as Market stall"));
    // A card that asks to answer first says nothing of it.
    sharing.apply(Passing::Ticked(Tick::AnswerFirst, true));
    assert!(!svg(&sharing).contains("Read as"));
}

/// Somebody else's result of habits in a browser that keeps a terrain of its own.
fn opened(change: impl FnOnce(&mut Shared)) -> Session {
    let mut session = habits();
    let (sharing, content) = passing(&session);
    let mut shared = held(&session, &sharing.link(&content));
    change(&mut shared);
    let fragment =
        bearings::share::encode(bearings::share::Tag::Result, &session.definition, &shared);
    let opened = crate::passing_on::opened(&session, &fragment);
    session.apply(Action::OpenedResult(opened), today());
    session
}

#[test]
fn somebody_elses_result_is_read_in_their_terrain_and_never_in_mine() {
    let page = crate::stores::page(&opened(|_| ()));
    assert_eq!(
        (picked(&page), read_as(&page)),
        ("No terrain".to_owned(), vec![])
    );
    assert!(!page.id("result").text().contains("Our terrain"));
    let session = opened(|shared| shared.terrain = Some(id_hash("groundwork")));
    let page = crate::stores::page(&session);
    assert_eq!(picked(&page), "Groundwork");
    assert_eq!(read_as(&page), ["Read as Groundwork"]);
    assert!(!page.id("result").text().contains("Our terrain"));
}

#[test]
fn a_terrain_that_is_not_known_is_said_and_left_out() {
    let session = opened(|shared| shared.terrain = Some(id_hash("lighthouse")));
    let page = crate::stores::page(&session);
    let notices = page.whole().texts("#result .notice");
    assert_eq!(
        notices,
        ["It names a terrain that is not known here, so it is read without one."]
    );
    assert_eq!(picked(&page), "No terrain");
}

#[test]
fn a_reading_that_was_picked_ends_with_the_result_it_was_picked_for() {
    let mut session = opened(|_| ());
    session.apply(Action::ChoseReading(ReadAs(Some(GROUNDWORK))), today());
    session.apply(Action::ClosedResult, today());
    assert_eq!(session.context().terrain, Some("market-stall"));
}

#[test]
fn the_round_of_enough_names_the_own_terrain() {
    let question = page_at(&habits(), Place::Screen(0));
    let line = "Your terrain: Market stall. What you make is used at once.";
    assert_eq!(
        question
            .whole()
            .texts("#r-releasing\\.enough > .help:not(.gone)"),
        [line]
    );
    assert_eq!(
        question.count("#r-releasing\\.now > .help:not(h2 + .help)"),
        0
    );
    let mut framed = habits();
    framed.apply(Action::OpenedInFrame, today());
    let framed = page_at(&framed, Place::Screen(0));
    let lines = "#r-releasing\\.enough > .help:not(.gone)";
    assert_eq!(
        framed.count(lines),
        0,
        "the page around would see it by the height"
    );
    let without = page_at(&finished(2), Place::Screen(0));
    assert_eq!(without.count("#r-releasing\\.enough > .help:not(.gone)"), 0);
}
