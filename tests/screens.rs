//! Every screen as a string: what is written when it is needed, for each questionnaire and state.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::sync::Arc;

use bearings::{
    answers::{Answer, Arrow, Date, Item, items},
    assessment::Definition,
    card::{Palette, Size},
    session::{Action, By, Notice, Place, Records, Session, Shelf, Terrain},
    share::{self, LinkError},
    ui::{
        Entry,
        face::Part,
        panel,
        sharing::{self, Deed, Parcel, Sharing, Shown},
    },
    words,
};

const BUILT_IN: [&str; 3] = [
    include_str!("../assessments/team-context.json"),
    include_str!("../assessments/bad-news.json"),
    include_str!("../assessments/product-practice.json"),
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
                by: By::Keys,
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
    Sharing::of(Arc::clone(&session.definition), &parcel, page, false).unwrap()
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
    let [terrain, _, habits] = <[Session; 3]>::try_from(sessions()).unwrap();
    let mut habits = answered(habits);
    let outline = Arc::new(terrain.definition.outline());
    let found = Terrain::find(&[outline], kept);
    habits.apply(Action::FoundTerrain(found), today());
    at(&habits, Place::Result)
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
    let shelf = Shelf::read(&session.records());
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
    let empty = panel::kept(&Shelf::default(), &index, "");
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

#[test]
fn the_links_of_a_result_follow_the_tick() {
    let mut session = answered(sessions().remove(2));
    session.apply(Action::TypedLabel("Blue".to_owned()), today());
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    let link = |sharing: &Sharing| {
        let shown = sharing::face(sharing).into_iter();
        let mut links = shown.filter(|show| show.part == Part::Value && show.of == "result-link");
        links.next().unwrap().value
    };
    let plain = link(&sharing);
    let payload = plain.split_once("#r1.").unwrap().1;
    assert_eq!(payload.len(), 24, "{plain}");
    sharing.apply(Deed::Ticked("share-label", true));
    let opened = share::decode(&link(&sharing), &session.definition, &[]).unwrap();
    assert_eq!(opened.shared.about.label.unwrap().as_str(), "Blue");
}

#[test]
fn a_row_that_is_left_out_is_in_neither_link_nor_picture() {
    let mut session = answered(sessions().remove(1));
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    let svg = |sharing: &Sharing| sharing.svg(Size::Wide, Palette::Light).unwrap();
    assert!(
        svg(&sharing).contains("15 of 15 answered"),
        "{}",
        svg(&sharing)
    );
    sharing.apply(Deed::LeftOut {
        question: 0,
        out: true,
    });
    assert!(
        svg(&sharing).contains("13 of 15 answered"),
        "{}",
        svg(&sharing)
    );
    let opened = share::decode(&sharing.link(), &session.definition, &[]).unwrap();
    assert_eq!(opened.shared.left_out, [0, 1]);
    let first = Item {
        question: 0,
        round: 0,
    };
    assert_eq!(opened.shared.answers.get(first), Answer::Blank);
    sharing.apply(Deed::LeftOut {
        question: 0,
        out: false,
    });
    assert!(svg(&sharing).contains("15 of 15 answered"));
}

#[test]
fn the_arrows_of_a_row_that_is_left_out_go_with_it() {
    let mut session = answered(sessions().remove(2));
    for (from, to) in [(0, 1), (2, 3)] {
        session.apply(Action::DrewArrow(Arrow { from, to }), today());
    }
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    sharing.apply(Deed::LeftOut {
        question: 1,
        out: true,
    });
    let opened = share::decode(&sharing.link(), &session.definition, &[]).unwrap();
    let arrows = opened.shared.answers.arrows();
    assert_eq!(arrows, [Arrow { from: 2, to: 3 }]);
}

#[test]
fn where_nothing_is_left_there_is_no_card_and_it_is_said() {
    let mut session = answered(sessions().remove(0));
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    for question in 0..session.definition.questions.len() {
        sharing.apply(Deed::LeftOut {
            question,
            out: true,
        });
    }
    assert_eq!(sharing.svg(Size::Wide, Palette::Light), None);
    let shown = sharing::face(&sharing);
    let card = shown.iter().find(|show| show.of == "share-card").unwrap();
    assert!(
        card.value.contains(words::sharing::NOTHING_LEFT),
        "{card:?}"
    );
}

#[test]
fn the_panel_offers_what_there_is() {
    let mut session = answered(sessions().remove(1));
    session.apply(Action::TypedLabel("<b>Blue".to_owned()), today());
    session.apply(Action::WentTo(Place::Questions), today());
    let list = sharing::panel(&sharing(&session), false, false);
    assert!(
        list.contains("id=\"device-link\"") && !list.contains("id=\"result-link\""),
        "{list}"
    );
    session.apply(Action::Finished, today());
    let result = sharing::panel(&sharing(&session), false, false);
    for part in [
        "data-act=\"share:both\"",
        "data-act=\"share:link\"",
        "Put the name “&lt;b&gt;Blue” into it",
        "If answering honestly could hurt you",
        "id=\"share-row-8\"",
    ] {
        assert!(result.contains(part), "{part} in {result}");
    }
    assert!(
        !result.contains("share:sheet"),
        "no share menu in this browser"
    );
    assert!(sharing::panel(&sharing(&session), true, false).contains("data-act=\"share:sheet\""));
    assert!(sharing::panel(&sharing(&session), false, true).contains(words::sharing::IN_APP));
}

#[test]
fn nothing_is_handed_over_beside_questions_or_on_somebody_elses_result() {
    let mut session = answered(sessions().remove(0));
    assert_eq!(Parcel::of(&session, today()), None);
    session.apply(Action::Finished, today());
    let link = sharing(&session).link();
    let opened = share::decode(&link, &session.definition, &[]).unwrap();
    session.apply(Action::OpenedResult(opened), today());
    assert_eq!(Parcel::of(&session, today()), None);
    session.apply(Action::StartedAnswering, today());
    let both = Parcel::of(&session, today()).unwrap();
    assert!(
        both.shown == Shown::Result && both.other.is_some(),
        "{both:?}"
    );
}
