//! What comes after the questions: my own result, that of a link, and the terrain beside habits.

use std::sync::Arc;

use bearings::{
    answers::items,
    assessment::Layout,
    session::{Action, Place, Records, Session, Terrain},
    share,
    words::{link, report, result, sharing},
};

use crate::{
    answered, finished,
    page::Page,
    passing_on::opened,
    sessions, stored,
    stores::{page, page_at},
    today,
};

#[test]
fn a_result_without_answers_says_so_and_leads_to_the_first_question() {
    for session in sessions() {
        let page = page_at(&session, Place::Result);
        let result = page.id("result");
        result.one("heading", report::NOTHING);
        result.one("button", result::FIRST_QUESTION);
        assert_eq!(page.count("svg"), 0);
    }
}

#[test]
fn a_result_draws_says_and_asks() {
    for session in sessions() {
        let definition = Arc::clone(&session.definition);
        let page = page_at(&answered(session), Place::Result);
        let drawings = page.id("result").select("figure:has(> svg)").into_iter();
        let drawings: Vec<_> = drawings.map(|one| one.attr("class").unwrap()).collect();
        assert_eq!(
            drawings,
            ["wide", "narrow"],
            "one drawing for columns, one for phones"
        );
        let more = page.id("more");
        more.one("textbox", &definition.experiment);
        for part in [&definition.reflection[1], &definition.caveats[0]] {
            assert!(more.text().contains(part), "{part}");
        }
        let rows = more.all("rowheader").len();
        assert_eq!(rows, items(&definition).count());
        assert!(more.text().contains("One person’s view of"));
    }
}

/// A result of habits, beside what is kept of a terrain.
fn beside_terrain(kept: &Records) -> Page {
    page_at(&with_terrain(kept), Place::Result)
}

/// Answered habits that looked for what is kept of a terrain.
fn with_terrain(kept: &Records) -> Session {
    let [terrain, _, habits] = <[Session; 3]>::try_from(sessions()).unwrap();
    let mut habits = answered(habits);
    let outline = Arc::new(terrain.definition.outline());
    let found = Terrain::find(&[outline], kept);
    habits.apply(Action::FoundTerrain(found), today());
    habits
}

#[test]
fn habits_are_shown_beside_the_terrain_that_is_kept() {
    let page = beside_terrain(&stored(&finished(0)));
    let section = page.css("section.terrain");
    section.one("heading", "Your terrain");
    let headline = section.select("p.beneath")[0];
    assert_eq!(headline.texts("strong"), ["Market stall"]);
    assert!(headline.text().starts_with("Market stall with some"));
    let link = section.one("link", "Where this team sits");
    assert_eq!(link.attr("href"), Some("../team-context/#s1.1"));
    let line = section.texts("p.small");
    assert_eq!(line, ["Where this team sits · 30 June 2026"]);
}

#[test]
fn the_terrain_is_offered_where_none_is_kept() {
    let page = beside_terrain(&Records::new());
    let section = page.css("section.terrain");
    let offer = "What is enough depends on where a team sits. “Where this team sits” asks about that, in about 4 minutes. \
         Its result is then shown here, beside this one.";
    assert_eq!(section.select("p")[0].text(), offer);
    let link = section.one("link", "Take its questions");
    assert_eq!(link.attr("href"), Some("../team-context/"));
    // In a frame it would open on the full page, whose answers a frame does not see.
    let mut framed = with_terrain(&Records::new());
    framed.apply(Action::OpenedInFrame, today());
    let page = page_at(&framed, Place::Result);
    assert_eq!(page.count(".terrain"), 0);
}

#[test]
fn someone_elses_result_is_marked_and_stands_beside_mine_afterwards() {
    for questionnaire in 0..3 {
        let mut session = finished(questionnaire);
        let link = page(&session).one("textbox", sharing::LINK_LABEL).value();
        let opened = opened(&session, &link);
        session.apply(Action::OpenedResult(opened), today());
        let theirs = page(&session);
        let result = theirs.id("result");
        assert!(result.text().starts_with(link::THEIRS));
        result.one("button", link::THIS_IS_MINE);
        assert!(!theirs.has("textbox", sharing::LINK_LABEL));
        session.apply(Action::StartedAnswering, today());
        let both = page(&session);
        let both = both.css("section.both");
        let heads = both.texts("th[scope=col]");
        assert_eq!(heads, [result::QUESTION, "Mine", "The other"]);
        assert_eq!(both.count(".differs"), 0, "the same answers differ nowhere");
    }
}

/// Links of version 0.1.0: what still has its place is shown, the rest is named, and it is read with what is here today.
#[test]
fn an_older_link_says_with_what_it_is_read() {
    let layout = include_str!("../../assessments/history/team-context-0.1.0.txt");
    let news = include_str!("../../assessments/history/bad-news-0.1.0.txt");
    for (questionnaire, layout, link, sentence) in [
        (
            0,
            layout,
            "r1.QUelBAAA2wxTTis9HNoTlQ",
            "It was made with an older version of the questions. Read with today’s sketches. These are not asked any \
             more, so the answers to them are left out: “two years”, “looking after”, “if we vanished”.",
        ),
        (
            1,
            news,
            "r1.wZINDEgAJlEvK-4Xlr4TlQ",
            "It was made with an older version of the questions. Read with today’s words.",
        ),
    ] {
        let mut session = sessions().remove(questionnaire);
        let history = [Layout::parse(layout).unwrap()];
        let opened = share::decode(link, &session.definition, &history).unwrap();
        session.apply(Action::OpenedResult(opened), today());
        assert_eq!(page(&session).css("#result .notice").text(), sentence);
    }
    // A link of today says nothing of the kind.
    let mut session = sessions().remove(0);
    let opened = opened(&session, "r1.QUexzgAA2wxTTis96RwTlQ");
    session.apply(Action::OpenedResult(opened), today());
    assert_eq!(page(&session).count("#result .notice"), 0);
}

#[test]
fn a_typed_name_cannot_become_markup() {
    let name = "<img src=x onerror=y>";
    let mut session = answered(sessions().remove(0));
    session.apply(Action::TypedLabel(name.to_owned()), today());
    session.apply(Action::Finished, today());
    let page = page(&session);
    assert!(page.id("more").text().contains(name));
    assert_eq!(page.count("img"), 0);
}
