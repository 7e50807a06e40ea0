//! One thing to try: the blanks, the day, what comes of it, and the greeting on the first page.

use bearings::{
    answers::Together,
    app::share::{Action as Passing, Tick},
    session::{Action, Place, Session},
    share::{Effect, Outcome},
};

use crate::{
    finished,
    passing_on::{held, passing},
    stores::{Stores, page, page_at},
    today,
};

/// Habits at their result, with two blanks filled.
fn trying() -> Session {
    let mut session = finished(2);
    for (index, text) in [(3, "pairing"), (4, "Ops"), (0, "fewer surprises")] {
        let text = text.to_owned();
        session.apply(Action::WroteBlank { index, text }, today());
    }
    session
}

const SENTENCE: &str =
    "We will start pairing together with Ops. We decide together on 11 August 2026.";

#[test]
fn the_sentence_is_on_card_and_in_link_when_it_is_ticked() {
    let session = trying();
    let (mut sharing, content) = passing(&session);
    let svg = sharing.svg(&content).unwrap();
    assert!(!svg.contains("pairing"));
    assert_eq!(held(&session, &sharing.link(&content)).experiment, None);
    sharing.apply(Passing::Ticked(Tick::Text, true));
    let svg = sharing.svg(&content).unwrap();
    assert!(
        svg.contains("To try: We will start pairing together with Ops."),
        "{svg}"
    );
    let held = held(&session, &sharing.link(&content)).experiment.unwrap();
    assert_eq!(Some(held), session.sitting.experiment.shared(today()));
}

#[test]
fn who_opens_the_link_reads_all_of_it() {
    let mut session = trying();
    session.apply(Action::SaidOutcome(Outcome::Kept), today());
    session.apply(Action::SaidEffect(Effect::Partly), today());
    let (mut sharing, content) = passing(&session);
    sharing.apply(Passing::Ticked(Tick::Text, true));
    let opened = crate::passing_on::opened(&session, &sharing.link(&content));
    session.apply(Action::OpenedResult(opened), today());
    let page = page(&session);
    let says = format!(
        "They want to try: {SENTENCE} We hope to see fewer surprises. It was kept. What we hoped to see: partly."
    );
    assert_eq!(page.whole().texts("blockquote"), [says]);
}

#[test]
fn what_became_of_it_is_asked_from_its_day_on() {
    let mut session = trying();
    assert_eq!(page_at(&session, Place::Result).count(".due"), 0);
    session.apply(Action::ChangedUntil(today()), today());
    let stores = Stores::of(session);
    stores.session.dispatch(Action::WentTo(Place::Result));
    let due = stores.page();
    let outcomes = due.one("group", "What became of it?").all("radio");
    let names: Vec<String> = outcomes.iter().map(|one| one.name()).collect();
    assert_eq!(names, ["kept", "changed", "stopped", "not tried yet"]);
    let effects = due.one("group", "What we hoped to see:").all("radio");
    let names: Vec<String> = effects.iter().map(|one| one.name()).collect();
    assert_eq!(names, ["seen", "partly", "not seen", "can’t tell"]);
    assert!(outcomes.iter().chain(&effects).all(|one| !one.is_on()));
    stores
        .session
        .dispatch(Action::SaidOutcome(Outcome::Stopped));
    let page = stores.page();
    let outcomes = page.one("group", "What became of it?").all("radio");
    let on: Vec<String> = outcomes
        .iter()
        .filter(|one| one.is_on())
        .map(|one| one.name())
        .collect();
    assert_eq!(on, ["stopped"]);
}

#[test]
fn the_calendar_says_what_it_will_hold() {
    let nothing = page_at(&finished(2), Place::Result);
    assert!(
        !nothing.has("button", "Add to my calendar"),
        "there is nothing to try"
    );
    let stores = Stores::of(trying());
    let says = |stores: &Stores| stores.page().css("section.try").text();
    let with_link = "Your calendar will hold this sentence and a link with your answers.";
    assert!(says(&stores).contains(with_link));
    stores
        .sharing
        .dispatch(Passing::Ticked(Tick::CalendarLink, false));
    let text = says(&stores);
    assert!(!text.contains(with_link) && text.contains("Your calendar will hold this sentence."));
    // Where answering honestly could hurt, the link is not in it unless it is asked for.
    let (news, _) = passing(&finished(1));
    assert!(!news.is_ticked(Tick::CalendarLink));
    let (terrain, _) = passing(&finished(0));
    assert!(terrain.is_ticked(Tick::CalendarLink));
}

#[test]
fn what_was_written_before_there_were_blanks_stays() {
    let mut session = finished(2);
    let text = "By June we ask five people.".to_owned();
    session.apply(Action::WroteSentence { place: 0, text }, today());
    let page = page_at(&session, Place::Result);
    page.one("textbox", "What you wrote before");
    assert!(
        page.css(".on-paper")
            .text()
            .ends_with("By June we ask five people.")
    );
    assert!(!page_at(&finished(2), Place::Result).has("textbox", "What you wrote before"));
}

#[test]
fn answers_of_several_people_say_so() {
    let mut session = finished(2);
    let says = |session: &Session| {
        let (sharing, content) = passing(session);
        sharing.svg(&content).unwrap()
    };
    assert!(says(&session).contains("one person’s view"));
    session.apply(Action::ChangedTogether(Together::of(5)), today());
    assert!(says(&session).contains("one view of five people"));
    let (sharing, content) = passing(&session);
    let shared = held(&session, &sharing.link(&content));
    assert_eq!(shared.about.together, Together::of(5));
    let footer = page_at(&session, Place::Result).id("more").text();
    assert!(
        footer.contains("One view of five people, of their team, the last three months,"),
        "{footer}"
    );
}
