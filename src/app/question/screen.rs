//! One screen: its question or questions, each with its format and the private note.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    aside::Aside,
    choice::Choice,
    levels::Levels,
    line::{Scale, Spectrum},
};
use crate::{
    app::{SessionStore, parts::renewed},
    assessment::{Definition, Format, Question},
    session::Place,
    words::taking,
};

/// How many screens are in the page, from the first one on; the current one always is.
///
/// Only browsers have this context: the program is in charge before it has built the screens that nobody sees yet.
#[derive(Debug, Clone, Copy)]
pub struct MountedScreens(pub RwSignal<usize>);

/// A screen of the questionnaire. All of them are in the page; the style shows the current one.
#[component]
pub fn QuestionScreen<'a>(
    definition: &'a Definition,
    screen: usize,
    /// Places of its questions.
    questions: &'a [usize],
) -> impl IntoView {
    let session = SessionStore::from_context();
    let first = questions
        .first()
        .and_then(|at| definition.questions.get(*at));
    let id = first.map(|question| format!("s-{}", question.id));
    let is_current = session.memo(move |session| session.place == Place::Screen(screen));
    let content = match use_context::<MountedScreens>() {
        None => content(definition, screen, questions, is_current),
        Some(MountedScreens(count)) => {
            let is_mounted = Memo::new(move |was| {
                was == Some(&true) || screen < count.get() || is_current.get()
            });
            let questions = questions.to_vec();
            let content = renewed(is_mounted, move |is_mounted| {
                if !is_mounted {
                    return ().into_any();
                }
                let definition = session.read_once(|session| Arc::clone(&session.definition));
                content(&definition, screen, &questions, is_current)
            });
            content.into_any()
        }
    };
    view! {
        <section class="screen" class:current=is_current id=id>
            {content}
        </section>
    }
}

fn content(
    definition: &Definition,
    screen: usize,
    questions: &[usize],
    is_current: Memo<bool>,
) -> AnyView {
    let first = questions
        .first()
        .and_then(|at| definition.questions.get(*at));
    let shared = first.and_then(|question| question.screen.as_ref());
    let shared = shared.and_then(|id| definition.screens.iter().find(|screen| screen.id == *id));
    let is_shared = shared.is_some();
    let heading = shared.map(|shared| {
        view! {
            <h2>{shared.title.clone()}</h2>
            {help(shared.help.clone())}
        }
    });
    let notice = (screen == 0).then(|| definition.notice.clone()).flatten();
    let bodies = questions
        .iter()
        .map(|at| view! { <QuestionBody definition at=*at is_shared/> }.into_any());
    view! {
        {notice.map(|notice| view! { <p class="caution">{notice}</p> })}
        {heading}
        {bodies.collect::<Vec<_>>()}
        <Aside definition questions is_current/>
    }
    .into_any()
}

/// `is_shared`: the screen has a heading of its own above its questions.
#[component]
fn QuestionBody<'a>(definition: &'a Definition, at: usize, is_shared: bool) -> impl IntoView {
    let question = definition.questions.get(at)?;
    // The checker lets no other format into a page before it is drawn here.
    Some(match question.format {
        Format::Levels => view! { <Levels definition question at/> }.into_any(),
        Format::Spectrum => {
            let own = question.help.clone();
            let text = own.unwrap_or_else(|| taking::SPECTRUM_HELP.to_owned());
            let body = view! { <Spectrum question at/> }.into_any();
            headed(question, is_shared, Some(text), body)
        }
        _ => {
            let body = if question.ordered {
                view! { <Scale question at/> }.into_any()
            } else {
                view! { <Choice definition question at/> }.into_any()
            };
            headed(question, is_shared, question.help.clone(), body)
        }
    })
}

/// The question above its answers.
fn headed(question: &Question, is_shared: bool, below: Option<String>, body: AnyView) -> AnyView {
    let (title, text) = (format!("t-{}", question.id), question.text.clone());
    let heading = if is_shared {
        view! { <h3 id=title>{text}</h3> }.into_any()
    } else {
        view! { <h2 id=title>{text}</h2> }.into_any()
    };
    view! {
        {heading}
        {help(below)}
        {body}
    }
    .into_any()
}

fn help(text: Option<String>) -> Option<AnyView> {
    text.map(|text| view! { <p class="help">{text}</p> }.into_any())
}
