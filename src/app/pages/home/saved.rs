//! What this browser keeps, and the ways to move or remove it.

use leptos::prelude::*;

use super::{Home, HomeStore, Request};
use crate::{
    app::parts::{Button, Confirm, Handler, initial_text, renewed},
    session::SavedEntry,
    words::{day, home as words, keeping, taking},
};

/// Rows that are shown at once: more than nearly everybody keeps, and quick on a slow phone.
const ROWS: usize = 30;

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
    let is_newer = home.memo(|home| home.saved.as_ref().is_some_and(|saved| saved.newer));
    let newer = renewed(is_newer, |is_newer| {
        is_newer
            .then(|| view! { <p class="notice">{keeping::NEWER}</p> })
            .into_any()
    });
    let message = home.text(|home| home.message.clone());
    // Its question is closed again once something was done.
    let done = home.memo(|home| (home.saved.clone().unwrap_or_default(), home.message.clone()));
    let forget = renewed(done, move |(saved, _)| {
        if !saved.any && !saved.newer {
            return ().into_any();
        }
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
        <List/>
        <p role="status" prop:textContent=message>
            {initial_text(message)}
        </p>
        <OtherCopies/>
        <FileButtons/>
        {forget}
    }
}

/// The sittings, the latest first: those of [`ROWS`], and more when they are asked for.
#[component]
fn List() -> impl IntoView {
    let home = HomeStore::from_context();
    let shown = RwSignal::new(ROWS);
    let rows = Memo::new(move |_| {
        let entries = home.read(|home| home.saved.clone().unwrap_or_default().entries);
        let is_more = entries.len() > shown.get();
        let latest_first = entries.into_iter().rev().take(shown.get());
        (latest_first.collect::<Vec<_>>(), is_more)
    });
    renewed(rows, move |(entries, is_more)| {
        if entries.is_empty() {
            return view! { <p class="help">{keeping::NOTHING}</p> }.into_any();
        }
        let rows = entries.into_iter();
        let rows = rows.map(|entry| view! { <Row entry/> }.into_any());
        let more = is_more.then(|| {
            let show: Handler = Box::new(move || shown.update(|shown| *shown += ROWS));
            view! {
                <div class="buttons">
                    <Button class="plain" text=keeping::MORE_ROWS on_click=show/>
                </div>
            }
        });
        view! {
            <ul>{rows.collect::<Vec<_>>()}</ul>
            {more}
        }
        .into_any()
    })
}

/// What other copies of the site keep in the same browser, as after a move of the site to another folder.
#[component]
fn OtherCopies() -> impl IntoView {
    let home = HomeStore::from_context();
    renewed(home.memo(|home| home.copies.clone()), move |copies| {
        let offers = copies.into_iter().map(|(folder, count)| {
            let text = keeping::other_copy(&folder, count);
            let bring: Handler = Box::new(move || home.request(Request::BringIn(folder.clone())));
            view! {
                <p class="help">{text}</p>
                <div class="buttons">
                    <Button class="plain" text=keeping::BRING_IN on_click=bring/>
                </div>
            }
            .into_any()
        });
        offers.collect::<Vec<_>>().into_any()
    })
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
