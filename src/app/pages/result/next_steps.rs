//! What follows my own result: what to talk about, one thing to try, the same in words, and the ways on.

use leptos::prelude::*;

use super::{
    own::report,
    summary::{InWords, SmallPrint},
};
use crate::{
    app::{
        Request, SessionStore,
        parts::{Button, Confirm, Details, Handler, OnPaper, TextArea, Texts, renewed},
    },
    assessment::Definition,
    card,
    scoring::Report,
    session::{Action, Session, Sitting},
    words::{result, taking},
};

#[component]
pub fn NextSteps() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_empty = session.memo(|session| session.sitting.answers.is_blank());
    renewed(is_empty, |is_empty| {
        (!is_empty)
            .then(|| {
                view! {
                    <div class="result">
                        <Reading/>
                        <Sentences/>
                        <Words/>
                        <Onward/>
                    </div>
                }
            })
            .into_any()
    })
}

/// What the result follows from. Texts that are written beside it draw nothing anew.
fn with_report(
    write: impl Fn(&Session, &Report) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let shown = session.memo(|session| {
        let sitting = &session.sitting;
        (
            sitting.answers.clone(),
            session.terrain.clone(),
            sitting.about(crate::answers::Date::LAST),
        )
    });
    renewed(shown, move |_| {
        session
            .read_once(|session| report(session).map(|report| write(session, &report)))
            .into_any()
    })
}

/// Remarks, one question to talk about, and more of them.
#[component]
fn Reading() -> impl IntoView {
    with_report(|session, report| reading(&session.definition, report))
}

fn reading(definition: &Definition, report: &Report) -> AnyView {
    let hints = report
        .hints
        .iter()
        .filter_map(|place| definition.hints.get(*place));
    let remarks = hints.map(|hint| &hint.text).chain(&definition.reading);
    let remarks = remarks.map(|remark| view! { <p>{remark.clone()}</p> }.into_any());
    let remarks = remarks.collect::<Vec<_>>();
    let question = card::reflection(definition, report);
    let others = definition.reflection.iter();
    let others = others.filter(|other| **other != question).cloned();
    let others = others.collect::<Vec<_>>();
    view! {
        <section class="reading">
            <h3>{result::READING}</h3>
            {remarks}
        </section>
        <section class="talk">
            <h3>{result::TALK}</h3>
            <p class="question">{question}</p>
            <Details summary=result::MORE_QUESTIONS>
                <Texts texts=others/>
            </Details>
        </section>
    }
    .into_any()
}

/// One thing to try, and private sentences. They stay in this browser.
#[component]
fn Sentences() -> impl IntoView {
    let session = SessionStore::from_context();
    let (experiment, afterwards) = session.read_once(|session| {
        let definition = &session.definition;
        (definition.experiment.clone(), definition.afterwards.clone())
    });
    let has_private = !afterwards.is_empty();
    let sentences = (1..).zip(afterwards);
    let sentences = sentences.map(|(place, prompt)| sentence(place, prompt));
    let (fields, on_paper): (Vec<_>, Vec<_>) = sentences.unzip();
    let private = has_private.then(|| {
        view! {
            <Details summary=result::PRIVATE>
                {fields}
                <p class="small">{result::STAYS_HERE}</p>
            </Details>
        }
    });
    let (experiment, experiment_on_paper) = sentence(0, experiment);
    view! {
        <section class="try">
            <h3>{result::TRY}</h3>
            {experiment}
            <p class="small">{result::TRY_STAYS}</p>
            {private}
            {experiment_on_paper}
            {on_paper}
        </section>
    }
}

/// A sentence with blanks, to be finished in one's own words: its field, and what paper shows of it.
fn sentence(place: usize, prompt: String) -> (AnyView, AnyView) {
    let session = SessionStore::from_context();
    let id = format!("sentence-{place}");
    let text = session.text(move |session| {
        let text = session.sitting.sentences.get(place);
        text.cloned().unwrap_or_default()
    });
    let change = Box::new(move |text| session.dispatch(Action::WroteSentence { place, text }));
    let label = prompt.clone();
    (
        view! { <TextArea id label longest=Sitting::LONGEST_NOTE text on_change=change/> }
            .into_any(),
        view! { <OnPaper label=prompt text/> }.into_any(),
    )
}

/// The result in words, and what it cannot say.
#[component]
fn Words() -> impl IntoView {
    let session = SessionStore::from_context();
    with_report(move |state, report| {
        let definition = &*state.definition;
        let about = state.sitting.about(session.today());
        view! {
            <InWords definition report answers=&state.sitting.answers/>
            <SmallPrint definition report about=&about/>
        }
        .into_any()
    })
}

/// Back to the answers, or to none.
#[component]
fn Onward() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_finished = session.memo(|session| session.sitting.finished);
    let again = renewed(is_finished, move |is_finished| {
        let start: Handler = Box::new(move || session.request(Request::StartAgain));
        if is_finished {
            view! { <Button class="quiet" text=taking::START_AGAIN on_click=start/> }.into_any()
        } else {
            view! {
                <Confirm
                    text=taking::START_AGAIN
                    question=taking::START_AGAIN_ASK
                    answer=taking::START_AGAIN_SURE
                    on_confirm=start
                />
            }
            .into_any()
        }
    });
    view! {
        <nav class="onward">
            <Button class="back" text=result::CHANGE on_click=session.on(Action::WentBack)/>
            {again}
        </nav>
    }
}
