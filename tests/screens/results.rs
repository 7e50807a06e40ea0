//! What comes after the questions: my own result, that of a link, and the terrain beside habits.

use std::sync::Arc;

use bearings::{
    answers::{Answer, Item, items},
    assessment::Layout,
    session::{Action, InputMethod, Place, Records, Session, Terrain},
    share,
    words::{headline, link, pair, result, sharing},
};

use crate::{
    answered, finished,
    page::Page,
    passing_on::opened,
    sessions, stored,
    stores::{page, page_at, sharing_page},
    today,
};

#[test]
fn a_result_without_answers_says_so_and_leads_to_the_first_question() {
    for session in sessions() {
        let page = page_at(&session, Place::Result);
        let result = page.id("result");
        result.one("heading", headline::NOTHING);
        result.one("button", result::FIRST_QUESTION);
        assert_eq!(page.count("svg"), 0);
    }
}

#[test]
fn a_result_draws_says_and_asks() {
    for session in sessions() {
        let definition = Arc::clone(&session.definition);
        let page = page_at(&answered(session), Place::Result);
        let drawings = page.whole().select("figure:has(> svg)").into_iter();
        let drawings: Vec<_> = drawings.map(|one| one.attr("class").unwrap()).collect();
        assert_eq!(
            drawings,
            ["wide", "narrow"],
            "one drawing for columns, one for phones, and none of the card"
        );
        assert_eq!(page.count("#more .drawn-result > figure"), 2);
        let more = page.id("more");
        let blanks = 3 + definition.experiment.matches("___").count();
        assert_eq!(page.count("#more .blanks textarea"), blanks);
        more.one("textbox", "We hope to see ….");
        for part in [&definition.reflection[1], &definition.caveats[0]] {
            assert!(more.text().contains(part), "{part}");
        }
        let every = more.one("disclosure", result::EVERY_ANSWER);
        let rows = every.all("rowheader").len();
        assert_eq!(rows, items(&definition).count());
        assert!(more.text().contains("One person’s view of"));
    }
}

/// A result of habits, beside what is kept of a terrain.
fn beside_terrain(kept: &Records) -> Page {
    page_at(&with_terrain(kept), Place::Result)
}

/// Answered habits that looked for what is kept of a terrain.
pub fn with_terrain(kept: &Records) -> Session {
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
        let link = sharing_page(&session)
            .one("textbox", sharing::LINK_LABEL)
            .value();
        let opened = opened(&session, &link);
        session.apply(Action::OpenedResult(opened), today());
        let theirs = page(&session);
        let result = theirs.id("result");
        assert!(result.text().starts_with(link::THEIRS));
        // It becomes the reader's own only after one more question.
        let mine = result.one("disclosure", link::THIS_IS_MINE);
        mine.one("button", link::IT_IS_MINE);
        assert!(!theirs.has("textbox", sharing::LINK_LABEL));
        session.apply(Action::StartedAnswering, today());
        let both = page(&session);
        let both = both.css("section.both");
        let table = both.one("disclosure", pair::EVERY_ANSWER);
        assert_eq!(table.attr("open"), None, "the long table is folded");
        let heads = both.texts("th[scope=col]");
        assert_eq!(heads, [result::QUESTION, "Mine", "The other"]);
        assert_eq!(both.count(".differs"), 0, "the same answers differ nowhere");
    }
}

/// Answers to the spectra of team-context.
fn placed(stops: [u8; 12]) -> Session {
    let mut session = sessions().remove(0);
    for (question, stop) in stops.into_iter().enumerate() {
        choose(&mut session, question, stop);
    }
    session.apply(Action::Finished, today());
    session
}

fn choose(session: &mut Session, question: usize, pick: u8) {
    let action = Action::ChoseAnswer {
        item: Item { question, round: 0 },
        answer: Answer::Pick(pick),
        method: InputMethod::ArrowKeys,
    };
    session.apply(action, today());
}

/// Close to a sketch.
fn like_groundwork() -> Session {
    placed([5, 2, 1, 2, 5, 1, 5, 5, 3, 0, 1, 5])
}

#[test]
fn a_result_says_first_what_it_means() {
    let page = page(&like_groundwork());
    let result = page.id("result");
    let headline = result.select("h2")[0];
    assert!(
        headline.text().starts_with("You look most like Groundwork"),
        "{}",
        headline.text()
    );
    assert!(result.texts(".beneath")[0].starts_with("with some "));
    assert_eq!(
        result.texts(".gloss > span")[0],
        "Other teams build on what we make."
    );
    let asks = result.texts(".asks > *");
    assert_eq!(
        asks,
        [
            "Fair to ask us What could others do sooner?",
            "Not fair to ask us What did you earn this month?"
        ]
        .map(|ask| ask.replace("us W", "usW"))
    );
    let note = result.texts("dl + p");
    assert_eq!(note, ["We made these sketches up. They are not research."]);
    // What it says, the button to pass it on, and only then what it draws.
    let order = page.whole().select("#result, #share, #more");
    let order: Vec<_> = order.iter().map(|one| one.attr("id").unwrap()).collect();
    assert_eq!(order, ["result", "share", "more"]);
    let folds = page.whole().texts("#more .disclosures summary");
    assert_eq!(
        folds,
        [
            result::IN_WORDS,
            result::EVERY_ANSWER,
            result::READING,
            result::WHY,
            result::MORE_QUESTIONS,
            result::ABOUT,
            result::PRIVATE
        ]
    );
}

#[test]
fn why_this_sketch_is_told_row_by_row() {
    let page = page(&like_groundwork());
    let why = page.one("disclosure", result::WHY);
    let heads = why.texts("th[scope=col]");
    assert_eq!(heads, ["Row", "The answers", "Groundwork"]);
    assert_eq!(why.all("rowheader").len(), 7);
    let first = why.texts("tbody tr:first-child > *");
    assert_eq!(
        first,
        [
            "Steps to effect",
            "clearly “far from the effect”",
            "leans towards “far from the effect”"
        ]
    );
    assert_eq!(
        why.texts("p"),
        ["Furthest from Groundwork: Why we are worth the money."]
    );
    assert_eq!(why.texts(".differs th"), ["Why we are worth the money"]);
}

#[test]
fn remarks_stand_there_only_when_these_answers_trigger_them() {
    let mut session = placed([3; 12]);
    assert!(!page(&session).has("disclosure", result::READING));
    choose(&mut session, 12, 6);
    session.apply(Action::WentTo(Place::Result), today());
    let page = page(&session);
    let remarks = page.one("disclosure", result::READING);
    assert_eq!(
        remarks.texts("li"),
        ["This team was just put together. Which of these answers is a hope?"]
    );
}

#[test]
fn two_views_open_on_the_widest_difference_and_its_question() {
    let mut session = like_groundwork();
    let link = sharing_page(&session)
        .one("textbox", sharing::LINK_LABEL)
        .value();
    let mut theirs = opened(&session, &link);
    theirs.shared.answers.set_slot(6, Answer::Pick(0));
    session.apply(Action::OpenedResult(theirs), today());
    session.apply(Action::StartedAnswering, today());
    let shown = page(&session);
    let result = shown.id("result");
    assert_eq!(
        result.select("h2")[0].text(),
        "The widest difference Needed by other teams"
    );
    assert_eq!(
        result.select("h2 + p")[0].text(),
        "Mine: clearly “others wait for us”. The other: clearly “others carry on”."
    );
    assert_eq!(result.texts(".question"), ["When is each one true?"]);
    // One drawing of both, and none of mine alone beside it.
    assert_eq!(shown.count(".drawn-result"), 0);
    assert_eq!(shown.count("#share-pair > figure"), 2);
    let mine = result.select("section")[0];
    mine.one("heading", "Mine");
    assert!(mine.text().contains("You look most like Groundwork"));
}

#[test]
fn inside_another_page_a_result_is_what_it_says_and_two_buttons() {
    let mut session = like_groundwork();
    session.apply(Action::OpenedInFrame, today());
    let page = page(&session);
    assert!(page.id("result").text().contains("You look most like"));
    page.id("share").one("button", sharing::SHARE);
    let rest = page.id("more").select("#more > details")[0];
    assert_eq!(
        (rest.name().as_str(), rest.attr("open")),
        ("Full result", None)
    );
    assert_eq!(rest.count(".drawn-result > figure"), 2);
}

/// Links of earlier versions: what still has its place is shown, the rest is named, and it is read with what is here today.
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
        // Its questions are those of today, its sketches are not.
        (
            0,
            include_str!("../../assessments/history/team-context-0.2.0.txt"),
            "r1.QUexzgAA2wxTTis96RwTlQ",
            "It was made with an older version of the questions. Read with today’s sketches.",
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
    let opened = opened(&session, "r1.QUdEjgAA2wxTTis9jXkTlQ");
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
