//! Tables of a result: every answer of one or more people, and a result beside sketches.

use leptos::prelude::*;

use crate::{
    answers::{Answers, Item, items},
    assessment::Definition,
    words::{result, taking},
};

/// One person's answers, with what stands above them.
pub struct Column {
    heading: String,
    answers: Answers,
}

impl Column {
    #[must_use]
    pub fn new(heading: impl Into<String>, answers: &Answers) -> Self {
        Self {
            heading: heading.into(),
            answers: answers.clone(),
        }
    }
}

/// One row of a table, its heading first.
pub struct Cells {
    pub is_marked: bool,
    pub texts: Vec<String>,
}

/// The answers of one or more people. Rows in which they differ come first and are marked.
#[component]
pub fn Table<'a>(definition: &'a Definition, columns: Vec<Column>) -> impl IntoView {
    let differs = |item: &Item| {
        let mut answers = columns.iter().map(|column| column.answers.get(*item));
        let first = answers.next();
        answers.any(|other| Some(other) != first)
    };
    let (differing, equal): (Vec<Item>, Vec<Item>) = items(definition).partition(differs);
    let row = |item: Item, is_marked| cells(definition, &columns, item, is_marked);
    let differing = differing.into_iter().filter_map(|item| row(item, true));
    let equal = equal.into_iter().filter_map(|item| row(item, false));
    let rows = differing.chain(equal).collect();
    let mut headings = vec![result::QUESTION.to_owned()];
    headings.extend(columns.iter().map(|column| column.heading.clone()));
    view! { <Rows label=result::EVERY_ANSWER headings rows/> }
}

fn cells(
    definition: &Definition,
    columns: &[Column],
    item: Item,
    is_marked: bool,
) -> Option<Cells> {
    let question = definition.questions.get(item.question)?;
    let mut name = definition.row_name(question).to_owned();
    let round = question.rounds.get(item.round);
    if let Some(round) = round.and_then(|id| definition.round(id)) {
        name = format!("{name} ({})", round.short);
    }
    let mut texts = vec![name];
    texts.extend(
        columns
            .iter()
            .map(|column| taking::answer(question, column.answers.get(item))),
    );
    Some(Cells { is_marked, texts })
}

/// A table that scrolls where it is wider than the page.
#[component]
pub fn Rows(label: &'static str, headings: Vec<String>, rows: Vec<Cells>) -> impl IntoView {
    let headings = headings
        .into_iter()
        .map(|heading| view! { <th scope="col">{heading}</th> }.into_any());
    let rows = rows.into_iter().map(|row| {
        let mut texts = row.texts.into_iter();
        let name = texts.next();
        let cells = texts.map(|text| view! { <td>{text}</td> }.into_any());
        view! {
            <tr class=row.is_marked.then_some("differs")>
                <th scope="row">{name}</th>
                {cells.collect::<Vec<_>>()}
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=label>
            <table>
                <thead>
                    <tr>{headings.collect::<Vec<_>>()}</tr>
                </thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
