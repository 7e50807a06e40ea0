//! What this browser keeps, and the ways to move or remove it.

use leptos::prelude::*;

use super::{Home, HomeStore, Request};
use crate::{
    app::parts::{Button, Confirm, Handler, initial_text, renewed},
    session::SavedEntry,
    words::{day, home as words, keeping, taking},
};

/// All of it; nothing before storage was read.
#[component]
pub fn SavedAnswers() -> impl IntoView {
    let home = HomeStore::from_context();
    renewed(home.memo(|home| home.saved.is_some()), |is_read| {
        is_read.then(|| view! { <Overview/> }).into_any()
    })
}

#[component]
fn Overview() -> impl IntoView {
    let home = HomeStore::from_context();
    let saved = home.memo(|home| home.saved.clone().unwrap_or_default());
    let is_newer = home.memo(|home| home.saved.as_ref().is_some_and(|saved| saved.newer));
    let newer = renewed(is_newer, |is_newer| {
        is_newer
            .then(|| view! { <p class="notice">{keeping::NEWER}</p> })
            .into_any()
    });
    let list = renewed(saved, |saved| {
        if saved.entries.is_empty() {
            return view! { <p class="help">{keeping::NOTHING}</p> }.into_any();
        }
        let latest_first = saved.entries.into_iter().rev();
        let rows = latest_first.map(|entry| view! { <Row entry/> }.into_any());
        view! { <ul>{rows.collect::<Vec<_>>()}</ul> }.into_any()
    });
    let message = home.text(|home| home.message.clone());
    // Its question is closed again once something was done.
    let done = home.memo(|home| (home.saved.clone(), home.message.clone()));
    let forget = renewed(done, move |_| {
        let forget = Box::new(move || home.request(Request::ForgetEverything));
        view! {
            <Confirm
                text=keeping::FORGET_EVERYTHING
                question=keeping::FORGET_ASK
                answer=keeping::FORGET_SURE
                on_confirm=forget
            />
        }
        .into_any()
    });
    view! {
        <h2>{keeping::TITLE}</h2>
        {newer}
        {list}
        <p role="status" prop:textContent=message>
            {initial_text(message)}
        </p>
        <FileButtons/>
        {forget}
    }
}

/// The ways out into a file and in again.
#[component]
fn FileButtons() -> impl IntoView {
    let home = HomeStore::from_context();
    let has_entries = home.memo(|home| {
        home.saved
            .as_ref()
            .is_some_and(|saved| !saved.entries.is_empty())
    });
    let export = renewed(has_entries, move |has_entries| {
        let export: Handler = Box::new(move || home.request(Request::Export));
        has_entries
            .then(|| view! { <Button class="plain" text=keeping::EXPORT on_click=export/> })
            .into_any()
    });
    view! {
        <div class="buttons">
            {export}
            <label class="plain file">
                {keeping::IMPORT}
                <input
                    type="file"
                    id="import"
                    accept=".json,application/json"
                    on:change=move |event| home.request(Request::Import(event))
                />
            </label>
        </div>
    }
}

/// One kept sitting. That of a questionnaire which this site does not have is no link.
#[component]
fn Row(entry: SavedEntry) -> impl IntoView {
    let home = HomeStore::from_context();
    let SavedEntry {
        questionnaire,
        number,
        ..
    } = entry;
    let title = home.read_once(|home| title(home, &questionnaire));
    let date = entry.date.filter(|_| entry.finished).map(day::day);
    let state = date.unwrap_or_else(|| taking::UNFINISHED.to_owned());
    let about = format!(
        "{}, {state}",
        title.as_deref().unwrap_or(questionnaire.as_str())
    );
    let name = match title {
        Some(title) => {
            view! { <a href=format!("{questionnaire}/#s1.{number}")>{title}</a> }.into_any()
        }
        None => questionnaire.clone().into_any(),
    };
    let label = (!entry.label.is_empty()).then(|| format!(" · {}", entry.label));
    let forget = Box::new(move || {
        home.request(Request::Forget {
            questionnaire: questionnaire.clone(),
            number,
        });
    });
    view! {
        <li>
            <span>
                {name}
                " "
                <span class="state">{state}{label}</span>
            </span>
            <Confirm
                text=words::FORGET
                about
                question=keeping::FORGET_ONE_ASK
                answer=keeping::FORGET_ONE_SURE
                on_confirm=forget
            />
        </li>
    }
}

/// The title of a questionnaire of this site.
fn title(home: &Home, questionnaire: &str) -> Option<String> {
    let mut index = home.index.iter();
    let entry = index.find(|entry| entry.id == questionnaire)?;
    Some(entry.title.clone())
}
