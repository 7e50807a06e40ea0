//! One screen: its question or questions, with the non-answers and the private note.

use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};

use super::{
    choices::{Choice, Levels},
    spectrum::Spectrum,
};
use crate::{
    assessment::{Definition, Format},
    words::taking,
};

/// A screen of the questionnaire. All of them are in the document; the style shows the current one.
#[component]
pub(super) fn QuestionScreen<'a>(
    definition: &'a Definition,
    screen: usize,
    questions: Vec<usize>,
) -> impl IntoView {
    let first = questions
        .first()
        .and_then(|at| definition.questions.get(*at));
    let id = first.map(|question| format!("s-{}", question.id));
    let shared = first.and_then(|question| question.screen.as_ref());
    let shared = shared.and_then(|id| definition.screens.iter().find(|screen| screen.id == *id));
    let heading = shared.map(|shared| {
        view! {
            <h2>{shared.title.clone()}</h2>
            {shared.help.clone().map(|help| view! { <p class="help">{help}</p> })}
        }
    });
    let notice = (screen == 0).then(|| definition.notice.clone()).flatten();
    let is_shared = shared.is_some();
    let class = if screen == 0 {
        "screen current"
    } else {
        "screen"
    };
    let bodies = questions
        .into_iter()
        .map(|at| view! { <QuestionBody definition at is_shared/> });
    view! {
        <section class=class id=id>
            {notice.map(|notice| view! { <p class="caution">{notice}</p> })}
            {heading}
            {bodies.collect_view()}
        </section>
    }
}

#[component]
fn QuestionBody<'a>(definition: &'a Definition, at: usize, is_shared: bool) -> impl IntoView {
    let question = definition.questions.get(at)?;
    let title = format!("t-{}", question.id);
    let text = question.text.clone();
    let heading = if is_shared {
        Either::Left(view! { <h3 id=title>{text}</h3> })
    } else {
        Either::Right(view! { <h2 id=title>{text}</h2> })
    };
    let spectrum = question.format == Format::Spectrum;
    let help = question.help.clone();
    let help = help.or_else(|| spectrum.then(|| taking::SPECTRUM_HELP.to_owned()));
    let body = match question.format {
        Format::Spectrum => EitherOf3::A(view! { <Spectrum definition at/> }),
        Format::Levels => EitherOf3::B(view! { <Levels definition at/> }),
        // The checker lets no other format into a page before it is drawn here.
        _ => EitherOf3::C(view! { <Choice definition at/> }),
    };
    let note = format!("n-{}", question.id);
    Some(view! {
        {heading}
        {help.map(|help| view! { <p class="help">{help}</p> })}
        {body}
        <details class="note">
            <summary>{taking::ADD_NOTE}</summary>
            <label for=note.clone()>{taking::NOTE_LABEL}</label>
            <textarea id=note rows="3" maxlength="2000"></textarea>
        </details>
    })
}
