//! A choice, once or for each of its rounds, all on one screen.

use leptos::prelude::*;

use super::rows::Rows;
use crate::{
    answers::Item,
    app::SessionStore,
    assessment::{Definition, Question},
};

#[component]
pub fn Choice<'a>(definition: &'a Definition, question: &'a Question, at: usize) -> impl IntoView {
    let session = SessionStore::from_context();
    let rounds = question.rounds.len();
    let scopes = (0..rounds.max(1)).map(|round| {
        let item = Item {
            question: at,
            round,
        };
        let id = format!("c-{}", definition.item_name(item));
        let place = question.rounds.get(round);
        let place = place.and_then(|id| definition.rounds.iter().position(|one| one.id == *id));
        let is_dropped = session.flag(move |session| {
            place.is_some_and(|place| session.sitting.is_dropped(&session.definition, place))
        });
        view! {
            <div class="scope" class:dropped=is_dropped id=id>
                <Rows definition question item marks=false/>
            </div>
        }
        .into_any()
    });
    let scopes = scopes.collect::<Vec<_>>();
    let class = if rounds > 1 {
        "choice scopes"
    } else {
        "choice"
    };
    view! { <div class=class>{scopes}</div> }
}
