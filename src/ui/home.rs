//! The first page: the questionnaires, what is in progress, and what is kept.

use leptos::prelude::*;

use super::{Entry, Page};
use crate::{
    assessment::Kind,
    session::{Shelf, ShelfEntry},
    words::{day, home, keeping, taking},
};

/// What the first page reads and asks for.
#[derive(Clone, Copy)]
pub struct HomeDesk {
    pub shelf: ReadSignal<Shelf>,
    /// A sentence about what was just done.
    pub said: ReadSignal<String>,
    pub save_file: Callback<()>,
    pub bring_file: Callback<leptos::ev::Event>,
    /// One sitting is to be forgotten: its questionnaire and number.
    pub forget: Callback<(String, u16)>,
    pub forget_everything: Callback<()>,
}

/// The first page, as it is rendered before anybody has come.
#[must_use]
pub fn home_view(page: Page) -> impl IntoView + RenderHtml {
    let (shelf, _) = signal(Shelf::default());
    let (said, _) = signal(String::new());
    let desk = HomeDesk {
        shelf,
        said,
        save_file: Callback::new(|()| ()),
        bring_file: Callback::new(|_| ()),
        forget: Callback::new(|_| ()),
        forget_everything: Callback::new(|()| ()),
    };
    view! { <Home desk page/> }
}

#[component]
pub(super) fn Home(desk: HomeDesk, page: Page) -> impl IntoView {
    let titles: Vec<(String, String)> =
        page.index.iter().map(|entry| (entry.id.clone(), entry.title.clone())).collect();
    let (terrain, habits): (Vec<Entry>, Vec<Entry>) =
        page.index.into_iter().partition(|entry| entry.kind == Kind::Context);
    view! {
        <header class="lead">
            <h1>{home::TITLE}</h1>
            <p class="headline">{home::LEAD}</p>
            <p>{home::INTRO}</p>
        </header>
        <Menu desk title=home::TERRAIN lead=home::TERRAIN_LEAD entries=terrain/>
        <Menu desk title=home::HABITS lead=home::HABITS_LEAD entries=habits/>
        <Kept desk titles/>
        <footer class="privacy">
            <p>{home::PRIVACY}</p>
            <p>{home::DRAFT}</p>
        </footer>
    }
}

#[component]
fn Menu(desk: HomeDesk, title: &'static str, lead: &'static str, entries: Vec<Entry>) -> impl IntoView {
    let rows = entries.into_iter().map(|entry| view! { <Offer desk entry/> }).collect_view();
    view! {
        <section class="menu">
            <h2>{title}</h2>
            <p class="help">{lead}</p>
            {rows}
        </section>
    }
}

/// One questionnaire: what for, how long, and how far it is.
#[component]
fn Offer(desk: HomeDesk, entry: Entry) -> impl IntoView {
    let address = format!("{}/", entry.id);
    let questions = entry.questions;
    let id = StoredValue::new(entry.id);
    let current = move || {
        id.with_value(|id| desk.shelf.with(|shelf| shelf.current(id).cloned()))
    };
    let state = move || match current() {
        Some(kept) if !kept.finished => home::in_progress(kept.answered, questions),
        Some(ShelfEntry { date: Some(date), .. }) => day::day(date),
        _ => String::new(),
    };
    let verb = move || match current() {
        None => home::START,
        Some(kept) if kept.finished => home::SEE,
        Some(_) => home::GO_ON,
    };
    view! {
        <a class="offer" href=address>
            <h3>{entry.title}</h3>
            <p>{entry.purpose}</p>
            {(!entry.sample.is_empty()).then(|| view! { <figure aria-hidden="true" inner_html=entry.sample></figure> })}
            <p class="foot">
                <span>{home::minutes(entry.minutes)}</span>
                <span class="state">{state}</span>
                <strong>{verb}</strong>
            </p>
        </a>
    }
}

/// What is kept in this browser, and the ways to move or remove it.
#[component]
fn Kept(desk: HomeDesk, titles: Vec<(String, String)>) -> impl IntoView {
    let titles = StoredValue::new(titles);
    let rows = move || {
        let entries = desk.shelf.with(|shelf| shelf.entries.clone());
        entries.into_iter().rev().map(|kept| view! { <KeptRow desk kept titles/> }).collect_view()
    };
    let empty = move || desk.shelf.with(|shelf| shelf.entries.is_empty());
    let newer = move || desk.shelf.with(|shelf| shelf.newer);
    let sure = RwSignal::new(false);
    view! {
        <section class="kept needs-script" id="kept">
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
        </section>
    }
}

#[component]
fn KeptRow(desk: HomeDesk, kept: ShelfEntry, titles: StoredValue<Vec<(String, String)>>) -> impl IntoView {
    let id = kept.questionnaire.clone();
    let title = titles.with_value(|titles| {
        let known = titles.iter().find(|(other, _)| *other == id);
        known.map(|(_, title)| title.clone())
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

/// A question before something that cannot be undone.
#[component]
pub(super) fn Sure(
    ask: &'static str,
    yes: &'static str,
    open: RwSignal<bool>,
    agreed: Callback<()>,
) -> impl IntoView {
    let sure = move |_| {
        open.set(false);
        agreed.run(());
    };
    move || open.get().then(|| view! {
        <div class="sure" role="alertdialog" aria-label=ask>
            <p>{ask}</p>
            <button type="button" class="plain danger" on:click=sure>{yes}</button>
            <button type="button" class="plain" on:click=move |_| open.set(false)>{keeping::CANCEL}</button>
        </div>
    })
}
