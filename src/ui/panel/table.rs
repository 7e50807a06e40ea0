//! Every answer in a table: one row an item, one column a person.

use leptos::prelude::*;

use crate::{
    answers::{Answers, Item, items},
    assessment::Definition,
    words::{result, taking},
};

/// The answers of one or two people. Rows in which they differ come first and are marked.
#[component]
pub(super) fn AnswerTable(definition: Definition, columns: Vec<(String, Answers)>) -> impl IntoView {
    let differs = |item: &Item| columns.windows(2).any(|two| match two {
        [one, other] => one.1.get(*item) != other.1.get(*item),
        _ => false,
    });
    let mut rows: Vec<(bool, Item)> = items(&definition).map(|item| (differs(&item), item)).collect();
    rows.sort_by_key(|(differs, _)| !differs);
    let heads = columns.iter().map(|(head, _)| {
        let head = if head.is_empty() { result::ANSWER.to_owned() } else { head.clone() };
        view! { <th scope="col">{head}</th> }
    });
    let heads = heads.collect_view();
    let rows = rows.into_iter().filter_map(|(differs, item)| {
        let question = definition.questions.get(item.question)?;
        let round = question.rounds.get(item.round).and_then(|id| definition.round(id));
        let name = match round {
            Some(round) => format!("{} ({})", question.short, round.short),
            None => question.short.clone(),
        };
        let cells = columns.iter().map(|(_, answers)| {
            view! { <td>{taking::answer(question, answers.get(item))}</td> }
        });
        Some(view! {
            <tr class:differs=differs>
                <th scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        })
    });
    let rows = rows.collect_view();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=result::EVERY_ANSWER>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{result::QUESTION}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
