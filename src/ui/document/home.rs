//! The first page: the questionnaires, with what for, how long, and what a result looks like.

use leptos::prelude::*;

use super::sample::Sample;
use crate::{
    assessment::Kind,
    ui::Entry,
    words::{home, terrain},
};

/// The list of questionnaires, and the place for what is kept in the browser: `kept`.
#[component]
pub fn Home<'a>(index: &'a [Entry]) -> impl IntoView {
    let of =
        |kind: Kind| -> Vec<&Entry> { index.iter().filter(|entry| entry.kind == kind).collect() };
    view! {
        <header class="lead">
            <h1>{home::TITLE}</h1>
            <p class="headline">{home::LEAD}</p>
            <p>{home::INTRO}</p>
        </header>
        <Menu title=home::TERRAIN lead=home::TERRAIN_LEAD entries=of(Kind::Context)/>
        <Menu title=home::HABITS lead=home::HABITS_LEAD beside=beside(index) entries=of(Kind::Maturity)/>
        <section class="kept needs-script" id="kept"></section>
        <footer class="privacy">
            <p>{home::PRIVACY}</p>
            <p>{home::DRAFT}</p>
            <p><a href="embed/">{home::FOR_WRITERS}</a></p>
        </footer>
    }
}

/// What these stand beside: changes once the program knows which terrain is kept.
#[component]
fn Menu<'a>(
    title: &'static str,
    lead: &'static str,
    #[prop(optional)] beside: String,
    entries: Vec<&'a Entry>,
) -> impl IntoView {
    let beside = (!beside.is_empty()).then(|| view! { <p class="help" id="beside">{beside}</p> });
    let offers = entries.into_iter().map(|entry| view! { <Offer entry/> });
    view! {
        <section class="menu">
            <h2>{title}</h2>
            <p class="help">{lead}</p>
            {beside}
            {offers.collect_view()}
        </section>
    }
}

/// Which terrain to take before these habits.
fn beside(index: &[Entry]) -> String {
    let terrain = Entry::terrains(index).next();
    terrain.map_or_else(String::new, |entry| terrain::first(&entry.title))
}

/// One questionnaire. How far it is, and the verb, change once the program knows what is kept.
#[component]
fn Offer<'a>(entry: &'a Entry) -> impl IntoView {
    let sample = (!entry.sample.is_empty()).then(|| {
        view! {
            <figure>
                <figcaption class="small">{home::SAMPLE}</figcaption>
                <Sample folder=format!("{}/", entry.id) says=entry.sample.clone()/>
            </figure>
        }
    });
    view! {
        <article class="offer">
            <h3><a href=format!("{}/", entry.id)>{entry.title.clone()}</a></h3>
            <p>{entry.purpose.clone()}</p>
            {sample}
            <p class="foot">
                <span>{home::minutes(entry.minutes)}</span>
                <span class="state" id=format!("state-{}", entry.id)></span>
                <strong id=format!("verb-{}", entry.id)>{home::START}</strong>
            </p>
        </article>
    }
}
