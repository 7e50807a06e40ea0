//! Every answer in a table: one row an item, one column a person.

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

/// The answers of one or more people. Rows in which they differ come first and are marked.
#[component]
pub fn Table<'a>(definition: &'a Definition, columns: Vec<Column>) -> impl IntoView {
    let differs = |item: &Item| {
        let mut answers = columns.iter().map(|column| column.answers.get(*item));
        let first = answers.next();
        answers.any(|other| Some(other) != first)
    };
    let (differing, equal): (Vec<Item>, Vec<Item>) = items(definition).partition(differs);
    let rows = |items: Vec<Item>, differs: bool| {
        let rows = items
            .into_iter()
            .filter_map(|item| row(definition, &columns, item, differs));
        rows.collect::<Vec<_>>()
    };
    let headings = columns
        .iter()
        .map(|column| view! { <th scope="col">{column.heading.clone()}</th> }.into_any());
    let headings = headings.collect::<Vec<_>>();
    let (differing, equal) = (rows(differing, true), rows(equal, false));
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=result::EVERY_ANSWER>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{result::QUESTION}</th>
                        {headings}
                    </tr>
                </thead>
                <tbody>
                    {differing}
                    {equal}
                </tbody>
            </table>
        </div>
    }
}

fn row(definition: &Definition, columns: &[Column], item: Item, differs: bool) -> Option<AnyView> {
    let question = definition.questions.get(item.question)?;
    let mut name = definition.row_name(question).to_owned();
    let round = question.rounds.get(item.round);
    if let Some(round) = round.and_then(|id| definition.round(id)) {
        name = format!("{name} ({})", round.short);
    }
    let cells = columns.iter().map(|column| {
        let text = taking::answer(question, column.answers.get(item));
        view! { <td>{text}</td> }.into_any()
    });
    let cells = cells.collect::<Vec<_>>();
    let class = differs.then_some("differs");
    let row = view! {
        <tr class=class>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    };
    Some(row.into_any())
}
