//! A questionnaire as the first page offers it.

use leptos::prelude::*;

use super::{Home, HomeStore};
use crate::{
    app::{
        IndexEntry, Offer,
        parts::{Sample, initial_text},
    },
    words::{day, home as words},
};

/// How far it is, and the verb, follow what this browser keeps.
#[component]
pub fn OfferCard<'a>(entry: &'a IndexEntry, offer: &'a Offer) -> impl IntoView {
    let home = HomeStore::from_context();
    let id = &entry.id;
    let (of_state, of_verb) = (entry.clone(), id.clone());
    let state = home.text(move |home| state_text(home, &of_state));
    let verb = home.text(move |home| verb_text(home, &of_verb).to_owned());
    let sample = (!offer.sample.is_empty()).then(|| {
        view! {
            <figure>
                <figcaption class="small">{words::SAMPLE}</figcaption>
                <Sample folder=format!("{id}/") shows=offer.sample.clone()/>
            </figure>
        }
    });
    view! {
        <article class="offer">
            <h3>
                <a href=format!("{id}/")>{entry.title.clone()}</a>
            </h3>
            <p>{offer.purpose.clone()}</p>
            {sample}
            <p class="foot">
                <span>{words::minutes(offer.minutes)}</span>
                <span class="state" id=format!("state-{id}") prop:textContent=state>
                    {initial_text(state)}
                </span>
                <strong id=format!("verb-{id}") prop:textContent=verb>
                    {initial_text(verb)}
                </strong>
            </p>
        </article>
    }
}

/// How far the sitting is that a visit goes on with; empty when there is none.
fn state_text(home: &Home, entry: &IndexEntry) -> String {
    match home.current(&entry.id) {
        None => String::new(),
        Some(saved) if saved.finished => saved.date.map(day::day).unwrap_or_default(),
        Some(saved) => words::in_progress(saved.answered, entry.questions),
    }
}

fn verb_text(home: &Home, questionnaire: &str) -> &'static str {
    match home.current(questionnaire) {
        None => words::START,
        Some(saved) if saved.finished => words::SEE,
        Some(_) => words::GO_ON,
    }
}
