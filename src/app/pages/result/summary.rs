//! What my own result and a received one have in common: headline, drawing, words, and what it cannot say.

use leptos::prelude::*;

use super::table::{Column, Table};
use crate::{
    answers::{About, Answers},
    app::parts::{Details, Drawing, Texts},
    assessment::Definition,
    card::{self, Measure, Palette, Summary},
    scoring::Report,
    share::Shared,
    words::{link, result},
};

/// Headline and drawing, in a size for columns and one for phones.
#[component]
pub fn Picture<'a>(definition: &'a Definition, report: &'a Report) -> impl IntoView {
    let headline = Summary::of(definition, report).headline;
    let lines = headline.lines.into_iter();
    let lines = lines.map(|line| view! { <span>{line} " "</span> }.into_any());
    let lines = lines.collect::<Vec<_>>();
    let drawings = Measure::BOTH.map(|(class, measure)| {
        let drawing = card::drawing(definition, report, measure);
        view! { <Drawing class svg=card::svg(&drawing, Palette::Page)/> }.into_any()
    });
    view! {
        <h2 tabindex="-1" class="headline">{lines}</h2>
        {headline.beneath.map(|beneath| view! { <p class="beneath">{beneath}</p> })}
        {drawings}
    }
}

/// The same in words, and every answer in a table.
#[component]
pub fn InWords<'a>(
    definition: &'a Definition,
    report: &'a Report,
    answers: &'a Answers,
) -> impl IntoView {
    let columns = vec![Column::new(result::ANSWER, answers)];
    let table = view! { <Table definition columns/> }.into_any();
    view! {
        <section>
            <h3>{result::IN_WORDS}</h3>
            <Texts texts=Summary::of(definition, report).lines/>
        </section>
        <Details summary=result::EVERY_ANSWER>{table}</Details>
    }
}

/// Whose view it is, when and how much of it; and what the result cannot say.
#[component]
pub fn SmallPrint<'a>(
    definition: &'a Definition,
    report: &'a Report,
    about: &'a About,
) -> impl IntoView {
    let limits = definition.caveats.iter().chain(&definition.credits);
    let limits = limits.cloned().collect();
    view! {
        <section class="small">
            <p>{card::footer(definition, report, about)}</p>
            <Details summary=result::ABOUT>
                <Texts texts=limits/>
            </Details>
        </section>
    }
}

/// What whoever made the link wants to try.
#[component]
pub fn Experiment<'a>(shared: &'a Shared) -> impl IntoView {
    shared.text.as_ref().map(|text| {
        let text = link::wants_to_try(text.as_str());
        view! { <blockquote class="own-words">{text}</blockquote> }
    })
}

/// What a view is called: by its own name, if it has one.
#[must_use]
pub fn name_of(shared: &Shared, otherwise: &str) -> String {
    let label = shared.about.label.as_ref();
    label.map_or(otherwise, |label| label.as_str()).to_owned()
}
