//! Described states, asked in turn: now, then enough.

use leptos::prelude::*;

use super::rows::Rows;
use crate::{
    answers::Item,
    app::{SessionStore, parts::renewed},
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

/// In which terrain it has to be enough, where that is known.
#[component]
fn OwnTerrain() -> impl IntoView {
    let session = SessionStore::from_context();
    let own = session.memo(Session::own_priorities);
    renewed(own, move |own| {
        let sentence = session.read_once(|session| {
            let own = session.definition.priorities.get(own?)?;
            Some(taking::own_terrain(&own.name, &own.says))
        });
        sentence
            .map(|sentence| view! { <p class="help">{sentence}</p> })
            .into_any()
    })
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
