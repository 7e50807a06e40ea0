//! The answers in link and picture, row by row: each can be left out.

use leptos::prelude::*;

use super::{Action, Content, Sharing, SharingStore};
use crate::{
    answers::{Answer, Item, items},
    app::parts::{Tick, initial_text, renewed},
    words::{sharing as words, taking},
};

#[component]
pub fn Rows() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let rows = renewed(sharing.derive(rows_of), |rows| {
        let rows = rows.into_iter();
        let rows = rows.map(|row| view! { <AnswerTick row/> }.into_any());
        rows.collect::<Vec<_>>().into_any()
    });
    let count = sharing.derive(|sharing, content| {
        let (given, all) = sharing.count(content);
        words::holds(given, all)
    });
    let count = Signal::from(count);
    view! {
        <details class="rows">
            <summary id="share-holds" prop:textContent=count>{initial_text(count)}</summary>
            <fieldset>
                <legend class="unseen">{words::ROWS}</legend>
                {rows}
            </fieldset>
        </details>
    }
}

/// A question with the answers that were given to it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    question: usize,
    name: String,
    answers: String,
}

/// A row for each question that is not blank.
fn rows_of(sharing: &Sharing, content: &Content) -> Vec<Row> {
    let questions = 0..sharing.definition.questions.len();
    let rows = questions.filter_map(|question| row(sharing, content, question));
    rows.collect()
}

/// The answers to a question in all its rounds; nothing when all are blank.
fn row(sharing: &Sharing, content: &Content, place: usize) -> Option<Row> {
    let definition = &*sharing.definition;
    let question = definition.questions.get(place)?;
    let own = items(definition).filter(|item| item.question == place);
    let answers: Vec<Answer> = own
        .map(|item: Item| content.mine.answers.get(item))
        .collect();
    if answers.iter().all(|answer| *answer == Answer::Blank) {
        return None;
    }
    let answers = answers.into_iter();
    let answers = answers.map(|answer| taking::answer(question, answer));
    Some(Row {
        question: place,
        name: definition.row_name(question).to_owned(),
        answers: answers.collect::<Vec<_>>().join(" · "),
    })
}

#[component]
fn AnswerTick(row: Row) -> impl IntoView {
    let sharing = SharingStore::from_context();
    let Row {
        question,
        name,
        answers,
    } = row;
    let change = move |is_in: bool| {
        let is_out = !is_in;
        sharing.dispatch(Action::LeftOut { question, is_out });
    };
    view! {
        <Tick
            id=format!("share-row-{question}")
            is_on=sharing.flag(move |sharing| !sharing.is_left_out(question))
            on_change=Box::new(change)
        >
            <span>{name} " " <span class="said">{answers}</span></span>
        </Tick>
    }
}
