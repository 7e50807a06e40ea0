//! Described states, asked in turn: now, then enough.

use leptos::prelude::*;

use super::rows::Rows;
use crate::{
    answers::Item,
    app::SessionStore,
    assessment::{Definition, Question},
    session::{Place, Session},
};

#[component]
pub fn Levels<'a>(definition: &'a Definition, question: &'a Question, at: usize) -> impl IntoView {
    let session = SessionStore::from_context();
    let rounds = (0..question.rounds.len().max(1)).map(|round| {
        let item = Item {
            question: at,
            round,
        };
        let is_open = session.flag(move |session| open_round(session, at) == round);
        view! {
            <div class="round" class:current=is_open id=format!("r-{}", definition.item_name(item))>
                <Rows definition question item marks=round == 1/>
            </div>
        }
        .into_any()
    });
    view! { <div class="levels">{rounds.collect::<Vec<_>>()}</div> }
}

/// The round of a question that is open: on other screens the first.
fn open_round(session: &Session, question: usize) -> usize {
    let screen = session.screens().holding(question);
    if screen.map(Place::Screen) == Some(session.place) {
        session.round
    } else {
        0
    }
}
