//! Every screen as a string: what is written when it is needed, for each questionnaire and state.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod framed;
#[cfg(feature = "pages")]
mod passing_on;
#[cfg(feature = "pages")]
mod share_panel;
#[cfg(feature = "pages")]
mod support;

use std::sync::Arc;

use bearings::{
    answers::{Answer, Arrow, Date, Item, items},
    assessment::Definition,
    session::{Action, InputMethod, Notice, Place, Records, SavedIndex, Session, Terrain},
    share::{self, LinkError},
    ui::{
        Entry, panel,
        sharing::{Parcel, Sharing},
    },
    words,
};

const BUILT_IN: [&str; 3] = [
    include_str!("../../assessments/team-context.json"),
    include_str!("../../assessments/bad-news.json"),
    include_str!("../../assessments/product-practice.json"),
];

fn today() -> Date {
    Date::from_iso("2026-06-30").unwrap()
}

fn sessions() -> Vec<Session> {
    let definitions = BUILT_IN.map(|text| Definition::from_json(text).unwrap());
    definitions
        .map(|definition| Session::fresh(Arc::new(definition)))
        .to_vec()
}

/// Every item answered with its second value.
fn answered(mut session: Session) -> Session {
    let all: Vec<Item> = items(&session.definition).collect();
    for item in all {
        session.apply(
            Action::ChoseAnswer {
                item,
                answer: Answer::Pick(1),
                method: InputMethod::ArrowKeys,
            },
            today(),
        );
    }
    session
}

fn at(session: &Session, place: Place) -> String {
    let mut session = session.clone();
    session.apply(Action::WentTo(place), today());
    panel::panel(&session) + &panel::more(&session, today())
}

/// What there is to pass on, as the other program takes it.
fn sharing(session: &Session) -> Sharing {
    let parcel = Parcel::parse(&Parcel::of(session, today()).unwrap().encode()).unwrap();
    let page = format!("https://x.example/{}/", session.definition.id);
    Sharing::of(Arc::clone(&session.definition), &parcel, page).unwrap()
}

#[test]
fn the_list_names_every_question_and_what_was_said() {
    for session in sessions() {
        let blank = at(&session, Place::Questions);
        for question in &session.definition.questions {
            assert!(
                blank.contains(&bearings::card::escape(&question.text)),
                "{}",
                question.id
            );
        }
        assert_eq!(
            blank.matches("class=\"open\"").count(),
            session.definition.questions.len()
        );
        let review = at(&answered(session), Place::Review);
        assert!(review.contains(&bearings::card::escape(words::taking::REVIEW_ALL)));
        assert!(!review.contains("class=\"open\""));
    }
}

#[test]
fn a_result_without_answers_says_so_and_leads_to_the_first_question() {
    for session in sessions() {
        let html = at(&session, Place::Result);
        assert!(html.contains(words::report::NOTHING), "{html}");
        assert!(html.contains("data-act=\"go:0\""), "{html}");
        assert!(!html.contains("<svg"), "{html}");
    }
}

#[test]
fn a_result_draws_says_and_asks() {
    for session in sessions() {
        let session = answered(session);
        let html = at(&session, Place::Result);
        assert_eq!(
            html.matches("<svg").count(),
            2,
            "one drawing for columns, one for phones"
        );
        for part in [
            &session.definition.experiment,
            &session.definition.reflection[1],
            &session.definition.caveats[0],
        ] {
            assert!(html.contains(&bearings::card::escape(part)), "{part}");
        }
        let rows = html.matches("<th scope=\"row\">").count();
        assert_eq!(rows, items(&session.definition).count());
        assert!(html.contains("One person’s view of"), "{html}");
    }
}

/// A result of habits, beside what is kept of a terrain.
fn beside_terrain(kept: &Records) -> String {
    at(&with_terrain(kept), Place::Result)
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
    let mut terrain = answered(sessions().remove(0));
    terrain.apply(Action::Finished, today());
    let html = beside_terrain(&terrain.records());
    for part in [
        "<h3>Your terrain</h3>",
        "<strong>Market stall</strong> with some",
        "<a href=\"../team-context/#s1.1\">Where this team sits</a> · 30 June 2026",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn the_terrain_is_offered_where_none_is_kept() {
    let html = beside_terrain(&Records::new());
    for part in [
        "What is enough depends on where a team sits. “Where this team sits” asks about that, in about 4 minutes. \
         Its result is then shown here, beside this one.",
        "<a href=\"../team-context/\">Take its questions</a>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    // In a frame it would open on the full page, whose answers a frame does not see.
    let mut framed = with_terrain(&Records::new());
    framed.apply(Action::OpenedInFrame, today());
    let html = at(&framed, Place::Result);
    assert!(!html.contains("class=\"terrain\""), "{html}");
}

#[test]
fn the_arrows_screen_offers_two_ends_until_it_is_full() {
    let mut session = answered(sessions().remove(2));
    assert!(at(&session, Place::Arrows).contains("id=\"arrow-from\""));
    for (from, to) in [(0, 1), (2, 3)] {
        session.apply(Action::DrewArrow(Arrow { from, to }), today());
    }
    let html = at(&session, Place::Arrows);
    assert!(
        html.contains(words::taking::ARROW_FULL) && !html.contains("arrow-from"),
        "{html}"
    );
    assert_eq!(html.matches("data-act=\"remove:").count(), 2);
}

#[test]
fn someone_elses_result_is_marked_and_stands_beside_mine_afterwards() {
    for session in sessions() {
        let mut session = answered(session);
        session.apply(Action::Finished, today());
        let link = sharing(&session).link();
        let opened = share::decode(&link, &session.definition, &[]).unwrap();
        session.apply(Action::OpenedResult(opened), today());
        let html = panel::panel(&session);
        assert!(
            html.contains(&bearings::card::escape(words::link::THEIRS)),
            "{html}"
        );
        assert!(
            html.contains("data-act=\"mine\"") && !html.contains("id=\"result-link\""),
            "{html}"
        );
        session.apply(Action::StartedAnswering, today());
        let html = panel::panel(&session);
        assert!(
            html.contains("<th scope=\"col\">Mine</th><th scope=\"col\">The other</th>"),
            "{html}"
        );
        assert!(
            !html.contains("class=\"differs\""),
            "the same answers differ nowhere"
        );
    }
}

#[test]
fn notices_say_what_happened_and_offer_the_way_out() {
    let mut session = sessions().remove(0);
    session.apply(Action::Noticed(Notice::Link(LinkError::CutOff)), today());
    session.apply(
        Action::Noticed(Notice::OtherQuestionnaire {
            title: "A & B".to_owned(),
            address: "../b/#r1.x".to_owned(),
        }),
        today(),
    );
    let html = panel::notices(&session);
    assert!(html.contains(
        "The end of this link is missing. Copy it again as a whole, or ask for it once more."
    ));
    assert!(
        html.contains("This link belongs to another questionnaire: “A &amp; B”."),
        "{html}"
    );
    assert!(
        html.contains("<a href=\"../b/#r1.x\">Open it there</a>"),
        "{html}"
    );
    session.apply(Action::DismissedNotice(0), today());
    assert!(!panel::notices(&session).contains("The end of this link"));
}

#[test]
fn what_is_kept_is_listed_with_ways_to_move_and_remove_it() {
    let session = answered(sessions().remove(0));
    let index = [Entry::of(&session.definition)];
    let shelf = SavedIndex::read(&session.records());
    let html = panel::kept(&shelf, &index, "Done.");
    assert!(
        html.contains("<a href=\"team-context/#s1.1\">Where this team sits</a>"),
        "{html}"
    );
    assert!(
        html.contains("data-act=\"forget:team-context.1\""),
        "{html}"
    );
    let named = "<summary>Forget <span class=\"unseen\">Where this team sits, not finished</span></summary>";
    assert!(html.contains(named), "{html}");
    assert!(
        html.contains("data-act=\"export\"") && html.contains("<p role=\"status\">Done.</p>"),
        "{html}"
    );
    let empty = panel::kept(&SavedIndex::default(), &index, "");
    assert!(
        empty.contains(words::keeping::NOTHING) && !empty.contains("data-act=\"export\""),
        "{empty}"
    );
}

#[test]
fn a_typed_name_cannot_become_markup() {
    let mut session = answered(sessions().remove(0));
    session.apply(
        Action::TypedLabel("<img src=x onerror=y>".to_owned()),
        today(),
    );
    session.apply(Action::Finished, today());
    let html = at(&session, Place::Result);
    assert!(
        html.contains("&lt;img src=x onerror=y&gt;") && !html.contains("<img"),
        "{html}"
    );
}
