//! The document in which a questionnaire is taken.

use leptos::prelude::*;

use super::{
    about::AboutLine,
    onward::{Onward, Privacy, Waiting},
    question::QuestionScreen,
    sample::Sample,
    top::Top,
};
use crate::{assessment::Definition, session::Screens, words::taking};

/// All screens of a questionnaire, and the places for what comes later: `notices` and `panel`.
#[component]
pub fn Questionnaire<'a>(
    definition: &'a Definition,
    /// What the sample result shows; without one none is offered.
    #[prop(into)]
    sample: String,
) -> impl IntoView {
    let screens = Screens::of(definition);
    let screens = screens.iter().enumerate().map(|(screen, questions)| {
        let questions = questions.to_vec();
        view! { <QuestionScreen definition screen questions/> }
    });
    let screens = screens.collect_view();
    let sample = (!sample.is_empty()).then(|| {
        view! {
            <details class="sample">
                <summary>{taking::SAMPLE}</summary>
                <Sample folder="".to_owned() says=sample/>
            </details>
        }
    });
    view! {
        <Top definition/>
        <div id="notices" role="status"></div>
        <Waiting/>
        <div id="questions">
            <AboutLine definition/>
            {screens}
            {sample}
        </div>
        <div id="panel"></div>
        <section class="gone" id="share"></section>
        <div id="more"></div>
        <Onward/>
        <Privacy/>
    }
}
