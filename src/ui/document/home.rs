//! The first page: the questionnaires, with what for, how long, and what a result looks like.

use leptos::prelude::*;

use super::sample::Sample;
use crate::{
    assessment::{Definition, Kind},
    ui::Entry,
    words::{home, terrain},
};

/// A questionnaire as the first page offers it.
pub struct Offer<'a> {
    pub definition: &'a Definition,
    /// What the card of its sample result shows; empty when it has no sample.
    pub sample: String,
}

/// The list of questionnaires, and the place for what is kept in the browser: `kept`.
#[component]
pub fn Home<'a>(offers: &'a [Offer<'a>]) -> impl IntoView {
    let of = |kind: Kind| -> Vec<&Offer<'a>> {
        let of_kind = offers.iter().filter(|offer| offer.definition.kind == kind);
        of_kind.collect()
    };
    view! {
        <header class="lead">
            <h1>{home::TITLE}</h1>
            <p class="headline">{home::LEAD}</p>
            <p>{home::INTRO}</p>
        </header>
        <Menu title=home::TERRAIN lead=home::TERRAIN_LEAD offers=of(Kind::Context)/>
        <Menu title=home::HABITS lead=home::HABITS_LEAD beside=beside(offers) offers=of(Kind::Maturity)/>
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
    offers: Vec<&'a Offer<'a>>,
) -> impl IntoView {
    let beside = (!beside.is_empty()).then(|| view! { <p class="help" id="beside">{beside}</p> });
    let offers = offers.into_iter().map(|offer| view! { <Offered offer/> });
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
fn beside(offers: &[Offer<'_>]) -> String {
    let index: Vec<Entry> = offers
        .iter()
        .map(|offer| Entry::of(offer.definition))
        .collect();
    let terrain = Entry::terrains(&index).next();
    terrain.map_or_else(String::new, |entry| terrain::first(&entry.title))
}

/// One questionnaire. How far it is, and the verb, change once the program knows what is kept.
#[component]
fn Offered<'a>(offer: &'a Offer<'a>) -> impl IntoView {
    let Definition {
        id,
        title,
        purpose,
        minutes,
        ..
    } = offer.definition;
    let sample = (!offer.sample.is_empty()).then(|| {
        view! {
            <figure>
                <figcaption class="small">{home::SAMPLE}</figcaption>
                <Sample folder=format!("{id}/") says=offer.sample.clone()/>
            </figure>
        }
    });
    view! {
        <article class="offer">
            <h3><a href=format!("{id}/")>{title.clone()}</a></h3>
            <p>{purpose.clone()}</p>
            {sample}
            <p class="foot">
                <span>{home::minutes(*minutes)}</span>
                <span class="state" id=format!("state-{id}")></span>
                <strong id=format!("verb-{id}")>{home::START}</strong>
            </p>
        </article>
    }
}
