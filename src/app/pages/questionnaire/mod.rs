//! The page on which a questionnaire is taken.

mod about;
mod arrows;
mod navigation;
mod notices;
mod overview;
mod privacy;
mod progress;
mod result_place;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    app::{
        SessionStore, is_asking, is_covered,
        parts::{Details, Sample, renewed},
        question::{QuestionScreen, Responses},
    },
    assessment::Definition,
    session::{Place, Screens, Session},
    words::taking,
};
use about::AboutLine;
use arrows::Arrows;
use navigation::{Navigation, Waiting};
use notices::Notices;
use overview::Overview;
use privacy::{Privacy, StaysHere};
use progress::Progress;
pub use result_place::ResultPlace;

/// All screens of a questionnaire, the current one in sight, and what comes after them.
#[component]
pub fn Questionnaire(
    /// What the sample result shows; empty where none is offered, and in the browser, where the one of the document stays.
    #[prop(optional)]
    sample: String,
    /// What comes after the questions; nothing in documents, which begin with them.
    #[prop(optional)]
    result: Option<AnyView>,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let is_hidden =
        session.flag(|session| !is_asking(session) || !matches!(session.place, Place::Screen(_)));
    let is_shown = cfg!(feature = "pages") && !sample.is_empty();
    let sample = is_shown.then(|| sample_result(sample));
    view! {
        <Progress/>
        <StaysHere/>
        <div id="notices" role="status">
            <Notices/>
        </div>
        <Waiting/>
        <Responses is_hidden>
            <AboutLine/>
            {screens(&session.read_once(|session| Arc::clone(&session.definition)))}
        </Responses>
        <div id="panel">{panel(session)}</div>
        {result}
        <Navigation/>
        <Privacy sample/>
    }
}

fn screens(definition: &Definition) -> Vec<AnyView> {
    let screens = Screens::of(definition);
    let screens = screens.iter().enumerate().map(|(screen, questions)| {
        view! { <QuestionScreen definition screen questions/> }.into_any()
    });
    screens.collect()
}

/// What a page shows beside questions, without what is only there with a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Panel {
    None,
    Arrows,
    Questions,
    Review,
}

fn panel(session: SessionStore) -> impl IntoView {
    let panel = session.memo(panel_of);
    renewed(panel, |panel| match panel {
        Panel::None => ().into_any(),
        Panel::Arrows => view! { <Arrows/> }.into_any(),
        Panel::Questions => view! { <Overview title=taking::ALL_QUESTIONS/> }.into_any(),
        Panel::Review => view! { <Overview title=taking::REVIEW/> }.into_any(),
    })
}

fn panel_of(session: &Session) -> Panel {
    match session.place {
        _ if is_covered(session) => Panel::None,
        Place::Arrows => Panel::Arrows,
        Place::Questions => Panel::Questions,
        Place::Review => Panel::Review,
        Place::Screen(_) | Place::Result => Panel::None,
    }
}

/// What a result looks like, before there is one.
fn sample_result(shows: String) -> AnyView {
    view! {
        <Details class="sample" summary=taking::SAMPLE>
            <Sample folder="".to_owned() shows/>
        </Details>
    }
    .into_any()
}
