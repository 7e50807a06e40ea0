//! A choice: one list of options, with a column of radio buttons for each of its rounds.

use leptos::prelude::*;

use super::{
    radio::{RadioInput, RadioItem, is_spare},
    rows::Rows,
};
use crate::{
    answers::{Answer, Item},
    app::SessionStore,
    assessment::{Definition, Question},
    words::taking,
};

#[component]
pub fn Choice<'a>(definition: &'a Definition, question: &'a Question, at: usize) -> impl IntoView {
    if question.rounds.len() > 1 {
        return view! { <Columns definition question at/> }.into_any();
    }
    let item = Item {
        question: at,
        round: 0,
    };
    let labelled_by = format!("t-{}", question.id);
    view! {
        <div class="choice">
            <Rows definition question item labelled_by/>
        </div>
    }
    .into_any()
}

/// A column for a round: what its radio buttons are of, and whether the round is dropped.
struct Column {
    item: RadioItem,
    is_dropped: Signal<bool>,
    short: String,
}

impl Column {
    fn of(definition: &Definition, question: &Question, item: Item) -> Option<Self> {
        let session = SessionStore::from_context();
        let id = question.rounds.get(item.round)?;
        let place = definition.rounds.iter().position(|one| one.id == *id)?;
        Some(Self {
            item: RadioItem::of(item),
            is_dropped: session
                .flag(move |session| session.sitting.is_dropped(&session.definition, place)),
            short: definition.rounds.get(place)?.short.clone(),
        })
    }

    /// Id of the element that heads it.
    fn heading(&self) -> String {
        format!("h-{}", self.item.name)
    }
}

/// The options and the non-answers as rows of one list. A radio button is named by its column and its row: "in our team,
/// they say so at once".
#[component]
fn Columns<'a>(definition: &'a Definition, question: &'a Question, at: usize) -> impl IntoView {
    let columns = (0..question.rounds.len()).filter_map(|round| {
        let item = Item {
            question: at,
            round,
        };
        Column::of(definition, question, item)
    });
    let columns: Vec<Column> = columns.collect();
    let headings = columns.iter().map(|column| {
        let (id, text) = (column.heading(), column.short.clone());
        view! { <th scope="col" id=id class:gone=column.is_dropped>{text}</th> }.into_any()
    });
    let headings = headings.collect::<Vec<_>>();
    let options = question.shown().into_iter().map(Answer::Pick);
    let rows = options
        .chain(Answer::CHOSEN)
        .map(|value| row(question, &columns, value));
    let rows = rows.collect::<Vec<_>>();
    let own_prompts = question.round_texts.iter();
    let own_prompts =
        own_prompts.map(|own| view! { <p class="help">{own.text.clone()}</p> }.into_any());
    let own_prompts = own_prompts.collect::<Vec<_>>();
    view! {
        {own_prompts}
        <fieldset aria-labelledby=format!("t-{}", question.id)>
            <table class="scopes">
                <thead>
                    <tr>
                        <td></td>
                        {headings}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </fieldset>
    }
}

fn row(question: &Question, columns: &[Column], value: Answer) -> AnyView {
    let id = format!("o-{}.{}", question.id, value.code(question));
    let cells = columns.iter().map(|column| {
        let labelled_by = format!("{} {id}", column.heading());
        view! {
            <td class:gone=column.is_dropped>
                <label class="cell">
                    <RadioInput item=&column.item question value labelled_by/>
                </label>
            </td>
        }
        .into_any()
    });
    let cells = cells.collect::<Vec<_>>();
    let class = match value {
        Answer::Pick(_) => None,
        _ if is_spare(question, value) => Some("apart spare"),
        _ => Some("apart"),
    };
    view! {
        <tr class=class>
            <th scope="row" id=id>{taking::response(question, value)}</th>
            {cells}
        </tr>
    }
    .into_any()
}
