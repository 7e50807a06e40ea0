//! The first page: the questionnaires, with what for, how long, and what a result looks like; and what this browser keeps.

mod experiments;
mod offer;
mod paste;
mod saved;
mod state;

use leptos::prelude::*;

use crate::{
    app::{
        IndexEntry,
        parts::{initial_text, renewed},
    },
    assessment::Kind,
    words::{day, home as words, terrain},
};
use experiments::Experiments;
use offer::OfferCard;
use paste::Paste;
use saved::SavedAnswers;

use state::next_words;

pub use state::{Action, Home, HomeStore, OwnCard, Request};

#[component]
pub fn HomePage() -> impl IntoView {
    view! {
        <header class="lead">
            <h1>
                <img class="mark" src="icon.svg" alt="" width="32" height="32"/>
                {words::TITLE}
            </h1>
            <p class="headline">{words::LEAD}</p>
            <Next/>
        </header>
        <Experiments/>
        <Menu kind=Kind::Context title=words::TERRAIN lead=words::TERRAIN_LEAD/>
        <Menu kind=Kind::Maturity title=words::HABITS lead=words::HABITS_LEAD/>
        <Paste/>
        <section class="kept needs-script" id="kept">
            <SavedAnswers/>
        </section>
        <footer class="privacy">
            <p>{words::PRIVACY}</p>
            <p>{words::DRAFT}</p>
            <p>
                <a href="embed/">{words::FOR_WRITERS}</a>
            </p>
        </footer>
    }
}

/// The way to what comes next, for who has taken terrain or habits.
#[component]
fn Next() -> impl IntoView {
    let home = HomeStore::from_context();
    renewed(home.memo(|home| home.next().cloned()), |next| {
        let link = next.map(|entry| {
            view! {
                <p class="next">
                    <a class="primary" href=format!("{}/", entry.id)>
                        {next_words(&entry)}
                    </a>
                    <span>{entry.title.clone()}</span>
                </p>
            }
        });
        link.into_any()
    })
}

/// The questionnaires of one kind.
#[component]
fn Menu(kind: Kind, title: &'static str, lead: &'static str) -> impl IntoView {
    let home = HomeStore::from_context();
    let beside = (kind == Kind::Maturity).then(|| view! { <BesideTerrain/> }.into_any());
    let offers = home.read_once(|home| {
        let offers = home.index.iter().filter_map(|entry| {
            let offer = entry.offer.as_ref().filter(|offer| offer.kind == kind)?;
            Some(view! { <OfferCard entry offer/> }.into_any())
        });
        offers.collect::<Vec<_>>()
    });
    view! {
        <section class="menu">
            <h2>{title}</h2>
            <p class="help">{lead}</p>
            {beside}
            {offers}
        </section>
    }
}

/// Which terrain the habits are read beside, or which to take first; nothing where none belongs to them.
#[component]
fn BesideTerrain() -> impl IntoView {
    let home = HomeStore::from_context();
    let text = home.text(|home| {
        if let Some((entry, date)) = home.terrain() {
            return terrain::read_with(&entry.title, &day::day(date));
        }
        let first = IndexEntry::terrains(&home.index).next();
        first.map_or_else(String::new, |entry| terrain::first(&entry.title))
    });
    let has_terrain = home.read_once(|home| IndexEntry::terrains(&home.index).next().is_some());
    has_terrain.then(|| {
        view! {
            <p class="help" id="beside" prop:textContent=text>
                {initial_text(text)}
            </p>
        }
    })
}
