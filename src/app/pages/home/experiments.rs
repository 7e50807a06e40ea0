//! What the person wants to try and has not decided on yet: it greets the next visit.

use leptos::prelude::*;

use super::{Home, HomeStore};
use crate::{
    answers::Date,
    app::parts::renewed,
    card,
    words::{experiment as words, result},
};

/// One experiment, as it greets.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Greeting {
    /// Where it is decided what came of it.
    address: String,
    title: String,
    sentence: String,
    until: Option<Date>,
}

/// All of them, the earliest day first; nothing while there is none.
#[component]
pub fn Experiments() -> impl IntoView {
    let home = HomeStore::from_context();
    let today = home.today();
    let greetings = home.memo(greetings);
    renewed(greetings, move |greetings| {
        if greetings.is_empty() {
            return ().into_any();
        }
        let all = greetings.into_iter().map(|greeting| {
            let when = greeting.until.map(|until| {
                let when = words::when(until, today);
                if until <= today {
                    view! { <strong>{when}</strong> }.into_any()
                } else {
                    when.into_any()
                }
            });
            view! {
                <li>
                    <p>{greeting.sentence}</p>
                    <p class="help">{when} " " <a href=greeting.address>{greeting.title}</a></p>
                </li>
            }
            .into_any()
        });
        view! {
            <section class="greeting" id="experiments">
                <h2>{result::TRY}</h2>
                <ul>{all.collect::<Vec<_>>()}</ul>
            </section>
        }
        .into_any()
    })
}

fn greetings(home: &Home) -> Vec<Greeting> {
    let saved = home.saved.iter().flat_map(|saved| &saved.entries);
    let found = saved.filter_map(|entry| {
        let experiment = entry.experiment.as_ref()?;
        let known = home
            .index
            .iter()
            .find(|one| one.id == entry.questionnaire)?;
        let sentence = known.offer.as_ref().map_or("", |offer| &*offer.experiment);
        Some(Greeting {
            address: format!("{}/#s1.{}", entry.questionnaire, entry.number),
            title: known.title.clone(),
            sentence: card::experiment_sentence(sentence, &experiment.blanks),
            until: experiment.until,
        })
    });
    let mut all: Vec<Greeting> = Vec::new();
    for greeting in found {
        let later = all.iter().position(|other| other.until > greeting.until);
        all.insert(later.unwrap_or(all.len()), greeting);
    }
    all
}
