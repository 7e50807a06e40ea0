//! A questionnaire as the first page offers it.

use leptos::prelude::*;

use super::{Home, HomeStore, OwnCard, state::next_words};
use crate::{
    app::{
        IndexEntry, Offer,
        parts::{Thumbnail, initial_text, renewed},
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
    let sample = offer.sample.as_ref().map(|sample| {
        let drawings = ["thumbnail.svg", "thumbnail-dark.svg"].map(|name| format!("{id}/{name}"));
        figure(words::SAMPLE, &sample.headline, drawings, sample.height)
    });
    let of_card = id.clone();
    let card = home.memo(move |home| {
        let mut cards = home.cards.iter();
        cards.find(|card| card.questionnaire == of_card).cloned()
    });
    // It covers the sample, which stays the element that it was.
    let own = renewed(card, |card| {
        let figure = card.map(
            |OwnCard {
                 headline,
                 drawings,
                 height,
                 ..
             }| {
                let figure = figure(words::OWN_CARD, &headline, drawings, height);
                view! { <div class="mine">{figure}</div> }
            },
        );
        figure.into_any()
    });
    view! {
        <article class="offer" id=format!("offer-{id}")>
            <h3>
                <a href=format!("{id}/")>{entry.title.clone()}</a>
            </h3>
            <p>{offer.purpose.clone()}</p>
            {sample}
            {own}
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

/// The headline of a result, and the first rows of its drawing in light and dark.
fn figure(
    caption: &'static str,
    headline: &str,
    [light, dark]: [String; 2],
    height: i32,
) -> AnyView {
    view! {
        <figure>
            <figcaption>
                <small>{caption}</small>
                " "
                <strong>{headline.to_owned()}</strong>
            </figcaption>
            <Thumbnail light dark height/>
        </figure>
    }
    .into_any()
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
        None => match home.next() {
            Some(next) if next.id == questionnaire => next_words(next),
            _ => words::START,
        },
        Some(saved) if saved.finished => words::SEE,
        Some(_) => words::GO_ON,
    }
}
