//! Two views of the same questions, side by side; nothing is called right.

use leptos::prelude::*;

use super::table::AnswerTable;
use crate::{ui::Desk, words::link};

#[component]
pub(super) fn SideBySide(desk: Desk) -> impl IntoView {
    let definition = desk.definition();
    let both = desk.session.with_untracked(|session| {
        let guest = session.guest.as_ref()?;
        Some((session.sitting.answers.clone(), guest.shared.answers.clone()))
    });
    both.map(|(mine, other)| {
        let columns = vec![(link::MINE.to_owned(), mine), (link::OTHER.to_owned(), other)];
        view! {
            <section class="both">
                <h3>{link::BOTH}</h3>
                <p class="help">{link::BOTH_LEAD}</p>
                <AnswerTable definition=(*definition).clone() columns/>
            </section>
        }
    })
}
