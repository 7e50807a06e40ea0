//! What is kept in this browser, and the ways to move or remove it.

use leptos::prelude::*;

use super::sure::Sure;
use crate::{
    session::{Shelf, ShelfEntry},
    words::{day, home, keeping, taking},
};

/// What the list reads and asks for.
#[derive(Clone, Copy)]
pub struct KeptDesk {
    pub shelf: ReadSignal<Shelf>,
    /// A sentence about what was just done.
    pub said: ReadSignal<String>,
    pub save_file: Callback<()>,
    pub bring_file: Callback<leptos::ev::Event>,
    /// One sitting is to be forgotten: its questionnaire and number.
    pub forget: Callback<(String, u16)>,
    pub forget_everything: Callback<()>,
}

/// The list, the file, and forgetting.
#[component]
pub fn Kept(desk: KeptDesk, titles: Vec<(String, String, usize)>) -> impl IntoView {
    let titles = StoredValue::new(titles);
    let rows = move || {
        let entries = desk.shelf.with(|shelf| shelf.entries.clone());
        entries.into_iter().rev().map(|kept| view! { <KeptRow desk kept titles/> }).collect_view()
    };
    let empty = move || desk.shelf.with(|shelf| shelf.entries.is_empty());
    let newer = move || desk.shelf.with(|shelf| shelf.newer);
    let sure = RwSignal::new(false);
    view! {
        <h2>{keeping::TITLE}</h2>
            <p class="help" class:gone=move || !empty()>{keeping::NOTHING}</p>
            <p class="notice" class:gone=move || !newer()>{keeping::NEWER}</p>
            <ul>{rows}</ul>
            <p role="status">{desk.said}</p>
            <div class="buttons">
                <button type="button" class="plain" disabled=empty on:click=move |_| desk.save_file.run(())>
                    {keeping::EXPORT}
                </button>
                <label class="plain file">
                    {keeping::IMPORT}
                    <input type="file" accept=".json,application/json" on:change=move |event| desk.bring_file.run(event)/>
                </label>
                <button type="button" class="plain" on:click=move |_| sure.set(true)>
                    {keeping::FORGET_EVERYTHING}
                </button>
            </div>
            <Sure ask=keeping::FORGET_ASK yes=keeping::FORGET_SURE open=sure agreed=desk.forget_everything/>
    }
}

#[component]
fn KeptRow(desk: KeptDesk, kept: ShelfEntry, titles: StoredValue<Vec<(String, String, usize)>>) -> impl IntoView {
    let id = kept.questionnaire.clone();
    let title = titles.with_value(|titles| {
        let known = titles.iter().find(|(other, ..)| *other == id);
        known.map(|(_, title, _)| title.clone())
    });
    let number = kept.number;
    let address = title.as_ref().map(|_| format!("{id}/#s1.{number}"));
    let name = title.unwrap_or_else(|| id.clone());
    let date = kept.date.map(day::day).unwrap_or_default();
    let state = if kept.finished { date } else { taking::UNFINISHED.to_owned() };
    let label = format!("{} {name}, {state}", home::FORGET);
    let sure = RwSignal::new(false);
    let agreed = Callback::new(move |()| desk.forget.run((id.clone(), number)));
    view! {
        <li>
            <span>
                <a href=address>{name}</a>
                <span class="state">{state}{(!kept.label.is_empty()).then(|| format!(" · {}", kept.label))}</span>
            </span>
            <button type="button" class="quiet" aria-label=label on:click=move |_| sure.set(true)>
                {home::FORGET}
            </button>
            <Sure ask=keeping::FORGET_ONE_ASK yes=keeping::FORGET_ONE_SURE open=sure agreed/>
        </li>
    }
}

