//! What writers paste: kept word by word, escaped whatever a questionnaire says, shown by mail programs, and true.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod answer;
mod block;
mod client;
mod golden;
mod height;
mod hostile;
mod look;
mod result_link;

use bearings::{
    answers::Date,
    assessment::Definition,
    snippet::{Look, Snippet, Subject},
};

const SITE: &str = "https://bearings.example/";

const BUILT_IN: [&str; 3] = [
    include_str!("../../assessments/team-context.json"),
    include_str!("../../assessments/bad-news.json"),
    include_str!("../../assessments/product-practice.json"),
];

fn built_in(at: usize) -> Definition {
    Definition::from_json(BUILT_IN[at]).unwrap()
}

/// 2026-06-30, a Tuesday.
fn tuesday() -> Date {
    Date::from_iso("2026-06-30").unwrap()
}

/// A questionnaire in which these questions are public.
fn public(at: usize, ids: &[&str]) -> Definition {
    let mut definition = built_in(at);
    for question in &mut definition.questions {
        question.public = ids.contains(&question.id.as_str());
    }
    definition
}

fn snippet<'a>(subject: &'a Subject, look: &'a Look) -> Snippet<'a> {
    Snippet {
        subject,
        site: SITE,
        look,
        answers: None,
    }
}

fn with_answers<'a>(subject: &'a Subject, look: &'a Look) -> Snippet<'a> {
    Snippet {
        answers: Some(tuesday()),
        ..snippet(subject, look)
    }
}
