//! One screen: its question or questions, with the non-answers and the private note.

use leptos::{either::{Either, EitherOf3}, prelude::*};

use super::{Desk, choices::{Choice, Levels}, spectrum::Spectrum};
use crate::{
    answers::{Answer, Item},
    assessment::Format,
    session::{Action, Place},
    words::taking,
};

/// A screen of the questionnaire. All of them are in the document; the style shows the current one.
#[component]
pub(super) fn QuestionScreen(desk: Desk, screen: usize, questions: Vec<usize>) -> impl IntoView {
    let definition = desk.definition();
    let first = questions.first().and_then(|at| definition.questions.get(*at));
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
    let current = move || desk.read(|session| session.place == Place::Screen(screen));
    view! {
        <section class="screen" class:current=current id=id>
            {notice.map(|notice| view! { <p class="caution">{notice}</p> })}
            {heading}
            {questions
                .into_iter()
                .map(|at| view! { <QuestionBody desk at is_shared/> })
                .collect_view()}
        </section>
    }
}

#[component]
fn QuestionBody(desk: Desk, at: usize, is_shared: bool) -> impl IntoView {
    let question = desk.question(at)?;
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
        Format::Spectrum => EitherOf3::A(view! { <Spectrum desk at/> }),
        Format::Levels => EitherOf3::B(view! { <Levels desk at/> }),
        // The checker lets no other format into a page before it is drawn here.
        _ => EitherOf3::C(view! { <Choice desk at/> }),
    };
    Some(view! {
        {heading}
        {help.map(|help| view! { <p class="help">{help}</p> })}
        {body}
        <Note desk at/>
    })
}

/// "Can't see from here", "Varies too much", "Doesn't apply": answers of their own, one tap away.
#[component]
pub(super) fn NonAnswers(desk: Desk, item: Item, name: String) -> impl IntoView {
    Answer::CHOSEN
        .into_iter()
        .map(|answer| {
            let text = taking::non_answer(answer);
            view! { <Radio desk item answer name=name.clone() text class="other"/> }
        })
        .collect_view()
}

/// One radio button as a whole row, stop or word to tap.
#[component]
pub(super) fn Radio(
    desk: Desk,
    item: Item,
    answer: Answer,
    name: String,
    #[prop(into)] text: String,
    class: &'static str,
) -> impl IntoView {
    let code = desk.question(item.question).map(|question| answer.code(&question));
    let checked = move || desk.read(|session| session.sitting.answers.get(item) == answer);
    view! {
        <label class=class>
            <input
                type="radio"
                name=name
                value=code
                prop:checked=checked
                on:change=move |_| desk.chose(item, answer)
            />
            <span>{text}</span>
        </label>
    }
}

/// Words for oneself, beside a question.
#[component]
fn Note(desk: Desk, at: usize) -> impl IntoView {
    let id = desk.question(at).map(|question| format!("n-{}", question.id));
    let text = move || desk.read(|session| session.sitting.notes.get(at).cloned().unwrap_or_default());
    let wrote = move |event| {
        let text = event_target_value(&event);
        desk.did(Action::WroteNote { question: at, text });
    };
    view! {
        <details class="note">
            <summary>{taking::ADD_NOTE}</summary>
            <label for=id.clone()>{taking::NOTE_LABEL}</label>
            <textarea id=id rows="3" maxlength="2000" prop:value=text on:change=wrote></textarea>
        </details>
    }
}
