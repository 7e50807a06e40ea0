//! Described states, asked in turn: now, then enough.

use leptos::prelude::*;

use super::rows::Rows;
use crate::{
    answers::Item,
    app::{SessionStore, parts::initial_text},
    assessment::{Definition, Question},
    session::{Place, Session},
    words::taking,
};

/// Each round has a headline of its own: the question, then what is asked of it.
#[component]
pub fn Levels<'a>(definition: &'a Definition, question: &'a Question, at: usize) -> impl IntoView {
    let session = SessionStore::from_context();
    let rounds = (0..question.rounds.len().max(1)).map(|round| {
        let item = Item {
            question: at,
            round,
        };
        let is_open = session.flag(move |session| open_round(session, at) == round);
        let name = definition.item_name(item);
        let (title, prompt) = (format!("t-{}", question.id), format!("p-{name}"));
        let labelled_by = format!("{title} {prompt}");
        let asked = question.rounds.get(round);
        let asked = asked.and_then(|id| definition.round(id));
        let asked = asked.map(|asked| question.prompt(asked).to_owned());
        let text = question.text.clone();
        let heading = if round == 0 {
            let help = question.help.clone();
            let help = help.map(|help| view! { <p class="help">{help}</p> });
            let asked = asked.map(|asked| view! { <p class="prompt" id=prompt>{asked}</p> });
            view! {
                <h2 id=title>{text}</h2>
                {help}
                {asked}
            }
            .into_any()
        } else {
            view! {
                <p class="topic">{text}</p>
                <h2 class="prompt" id=prompt>{asked}</h2>
                <OwnTerrain/>
            }
            .into_any()
        };
        view! {
            <div class="round" class:current=is_open id=format!("r-{name}")>
                {heading}
                <Rows definition question item labelled_by/>
            </div>
        }
        .into_any()
    });
    view! { <div class="levels">{rounds.collect::<Vec<_>>()}</div> }
}

/// In which terrain it has to be enough, where that is known. Not inside another page: a line more or less would tell it by
/// the height what its reader keeps.
#[component]
fn OwnTerrain() -> impl IntoView {
    let session = SessionStore::from_context();
    let sentence = session.text(|session| {
        let own = session.own_priorities().filter(|_| !session.framed);
        let own = own.and_then(|at| session.definition.priorities.get(at));
        own.map_or_else(String::new, |own| taking::own_terrain(&own.name, &own.says))
    });
    view! {
        <p class="help" class:gone=move || sentence.with(String::is_empty) prop:textContent=sentence>
            {initial_text(sentence)}
        </p>
    }
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
