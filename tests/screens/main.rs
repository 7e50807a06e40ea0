//! The pages, rendered natively from their states: what stands in them is found by role, name and text.
#![cfg(feature = "pages")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod addresses;
mod documents;
mod experiment;
mod framed;
mod handed;
mod home;
mod on_demand;
mod own;
mod page;
mod panels;
mod passing_on;
#[path = "../support/payload.rs"]
mod payload;
mod read_as;
mod results;
mod share_choices;
mod share_panel;
mod stores;
mod writers;
mod writers_texts;

use std::sync::Arc;

use bearings::{
    answers::{Answer, Date, Item, items},
    assessment::Definition,
    session::{Action, InputMethod, Records, Session},
};

const BUILT_IN: [&str; 3] = [
    include_str!("../../assessments/team-context.json"),
    include_str!("../../assessments/bad-news.json"),
    include_str!("../../assessments/product-practice.json"),
];

fn today() -> Date {
    Date::from_iso("2026-06-30").unwrap()
}

fn definitions() -> [Definition; 3] {
    BUILT_IN.map(|text| Definition::from_json(text).unwrap())
}

fn sessions() -> Vec<Session> {
    definitions()
        .map(|definition| Session::fresh(Arc::new(definition)))
        .to_vec()
}

/// What a browser keeps of a session.
fn stored(session: &Session) -> Records {
    let (id, number) = (&session.definition.id, session.sitting.number);
    session.records().in_sitting(id, number)
}

/// Every item answered with its second value.
fn answered(session: Session) -> Session {
    answered_as_far_as(session, usize::MAX)
}

/// The items of so many questions answered with their second value.
fn answered_as_far_as(mut session: Session, questions: usize) -> Session {
    let all: Vec<Item> = items(&session.definition).collect();
    for item in all.into_iter().filter(|item| item.question < questions) {
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

/// At the result, with all answered.
fn finished(questionnaire: usize) -> Session {
    let mut session = answered(sessions().remove(questionnaire));
    session.apply(Action::Finished, today());
    session
}
