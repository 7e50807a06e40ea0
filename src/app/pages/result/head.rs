//! What a result says, before anything is drawn: names, what is fair to ask, or where to begin.

use leptos::prelude::*;

use super::read_as::{read_as, reasons};
use crate::{
    app::parts::{Drawing, paragraph, section},
    assessment::Definition,
    card::{self, Headline, Measure, Palette},
    scoring::{Nearest, Report},
    session::Session,
    share::Shared,
    words::{headline as words, link, result},
};

/// The headline with what belongs to a sketch. `is_mine`: it is said to the person who answered.
#[component]
pub fn Head<'a>(definition: &'a Definition, report: &'a Report, is_mine: bool) -> impl IntoView {
    let headline = Headline::of(definition, report);
    let has_sketch = matches!(
        report.nearest,
        Some(Nearest::MostLike { .. } | Nearest::Between(..))
    );
    let lead = has_sketch.then(|| {
        let lead = if is_mine {
            words::MOST_LIKE
        } else {
            words::THEY_LOOK_LIKE
        };
        view! { <span class="step">{lead} " "</span> }
    });
    // A name is set larger than a sentence.
    let class = if has_sketch {
        "headline name"
    } else {
        "headline"
    };
    let gloss = match report.nearest {
        Some(Nearest::MostLike { sketch, .. }) => definition.patterns.get(sketch),
        _ => None,
    };
    let gloss =
        gloss.map(|sketch| view! { <p class="gloss">{lines(&sketch.gloss)}</p> }.into_any());
    view! {
        <h2 tabindex="-1" class=class>
            {lead}
            {lines(&headline.lines)}
        </h2>
        {headline.read_as.as_ref().map(read_as)}
        {headline.beneath.map(|beneath| paragraph("beneath", beneath))}
        {gloss}
        {card::why_none_fits(definition, report).map(|why| paragraph("gloss", why))}
        {asks(definition, report, is_mine)}
    }
    .into_any()
}

/// Each on a line of its own.
fn lines(lines: &[String]) -> AnyView {
    let lines = lines.iter().cloned();
    let lines = lines.map(|line| view! { <span>{line} " "</span> }.into_any());
    lines.collect::<Vec<_>>().into_any()
}

/// What is fair to ask, and what is not; and where the sketches come from.
fn asks(definition: &Definition, report: &Report, is_mine: bool) -> Option<AnyView> {
    let asks = card::asks(definition, report, is_mine);
    if asks.is_empty() {
        return None;
    }
    let asks = asks.into_iter().map(|ask| {
        let class = if ask.is_fair { "fair" } else { "unfair" };
        view! {
            <div class=class>
                <dt>{ask.caption}</dt>
                <dd>{ask.question}</dd>
            </div>
        }
        .into_any()
    });
    let note = definition.sketch_note.clone();
    let view = view! {
        <dl class="asks">{asks.collect::<Vec<_>>()}</dl>
        {note.map(|note| paragraph("small", note))}
    };
    Some(view.into_any())
}

/// The drawing under its title, in a size for columns and one for phones.
#[component]
pub fn Picture<'a>(definition: &'a Definition, report: &'a Report, is_mine: bool) -> impl IntoView {
    let drawings = Measure::BOTH.map(|(class, measure)| {
        let drawing = card::drawing(definition, report, measure);
        view! { <Drawing class svg=card::svg(&drawing, Palette::Page)/> }.into_any()
    });
    let note = result::drawing_note(definition.drawing, is_mine);
    let body = view! {
        {Vec::from(drawings)}
        {note.map(|note| paragraph("small", note))}
        {reasons(definition, report)}
    };
    let heading = result::drawing(definition.drawing, is_mine);
    section("drawn-result", heading, body.into_any())
}

/// One question to talk about.
#[component]
pub fn Talk<'a>(definition: &'a Definition, report: &'a Report) -> impl IntoView {
    let question = paragraph("question", card::reflection(definition, report));
    section("talk", result::TALK, question)
}

/// What whoever made the link wants to try.
#[component]
pub fn Experiment<'a>(definition: &'a Definition, shared: &'a Shared) -> impl IntoView {
    let own = shared.text.as_ref();
    let mut lines: Vec<String> = own
        .map(|text| text.as_str().to_owned())
        .into_iter()
        .collect();
    if let Some(experiment) = &shared.experiment {
        lines.extend(card::experiment_lines(definition, experiment));
    }
    (!lines.is_empty()).then(|| {
        let text = link::wants_to_try(&lines.join(" "));
        view! { <blockquote class="own-words">{text}</blockquote> }
    })
}

/// What a view is called: by its own name, if it has one.
#[must_use]
pub fn name_of(shared: &Shared, otherwise: &str) -> String {
    let label = shared.about.label.as_ref();
    label.map_or(otherwise, |label| label.as_str()).to_owned()
}

/// The report of the answers at hand; nothing while all are blank.
pub fn own_report(session: &Session) -> Option<Report> {
    Report::of(
        &session.definition,
        &session.sitting.answers,
        session.context(),
    )
}
