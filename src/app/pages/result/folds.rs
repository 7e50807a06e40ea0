//! What is folded below a result: the same in words, every answer, how to read it, and why this sketch.

use leptos::prelude::*;

use super::table::{Cells, Column, Rows, Table};
use crate::{
    answers::{About, Answers},
    app::parts::{Details, Texts, paragraph},
    assessment::Definition,
    card::{self, Summary},
    scoring::{Comparison, Nearest, Report},
    words::{report as words, result},
};

/// All folds of one result.
#[component]
pub fn Folds<'a>(
    definition: &'a Definition,
    report: &'a Report,
    answers: &'a Answers,
) -> impl IntoView {
    let columns = vec![Column::new(result::ANSWER, answers)];
    let table = view! { <Table definition columns/> }.into_any();
    let hints = report.hints.iter();
    let hints = hints.filter_map(|place| definition.hints.get(*place));
    let hints: Vec<String> = hints.map(|hint| hint.text.clone()).collect();
    let asked = card::reflection(definition, report);
    let questions = definition.reflection.iter();
    let questions = questions.filter(|one| **one != asked).cloned().collect();
    let limits = definition.reading.iter().chain(&definition.caveats);
    let limits = limits.chain(&definition.credits).cloned().collect();
    view! {
        <div class="disclosures">
            {fold_of(result::IN_WORDS, Summary::of(definition, report).lines)}
            <Details summary=result::EVERY_ANSWER>{table}</Details>
            {fold_of(result::READING, hints)}
            {why(definition, report)}
            {fold_of(result::MORE_QUESTIONS, questions)}
            {fold_of(result::ABOUT, limits)}
        </div>
    }
    .into_any()
}

/// Whose view it is, when, and how much of it.
#[component]
pub fn Footer<'a>(
    definition: &'a Definition,
    report: &'a Report,
    about: &'a About,
) -> impl IntoView {
    paragraph("small", card::footer(definition, report, about))
}

/// A fold of texts; nothing when there are none.
pub fn fold_of(summary: &'static str, texts: Vec<String>) -> Option<AnyView> {
    (!texts.is_empty()).then(|| {
        view! {
            <Details summary>
                <Texts texts/>
            </Details>
        }
        .into_any()
    })
}

/// Where the answers and the nearest sketches stand, row by row, and which row is furthest; nothing without a sketch.
fn why(definition: &Definition, report: &Report) -> Option<AnyView> {
    let nearest = report.nearest?;
    let sketches = nearest.named();
    if sketches.is_empty() {
        return None;
    }
    let summary = if matches!(nearest, Nearest::NoneFits(_)) {
        result::WHY_NONE
    } else {
        result::WHY
    };
    let name = |dimension: usize| {
        let dimension = definition.dimensions.get(dimension);
        dimension.map_or("", |dimension| dimension.name.as_str())
    };
    let mut headings = vec![result::ROW.to_owned(), result::ANSWERS.to_owned()];
    let mut furthest = Vec::new();
    let mut rows: Vec<Cells> = report
        .rows
        .iter()
        .map(|row| Cells {
            is_marked: false,
            texts: vec![name(row.dimension).to_owned(), card::row(definition, row)],
        })
        .collect();
    for sketch in sketches {
        let pattern = definition.patterns.get(sketch)?;
        headings.push(pattern.name.clone());
        let all = Comparison::all(definition, &report.rows, sketch);
        let far = Comparison::furthest(&all).map(|far| far.dimension);
        for (cells, one) in rows.iter_mut().zip(&all) {
            let dimension = definition.dimensions.get(one.dimension);
            let (left, right) = dimension.map_or(("", ""), card::poles);
            cells.is_marked |= far == Some(one.dimension);
            cells
                .texts
                .push(words::band(one.sketch.band(), left, right));
        }
        furthest.extend(far.map(|far| result::furthest(&pattern.name, name(far))));
    }
    let furthest = furthest.join(" ");
    let view = view! {
        <Details summary>
            {paragraph("", furthest)}
            <Rows label=summary headings rows/>
        </Details>
    };
    Some(view.into_any())
}
