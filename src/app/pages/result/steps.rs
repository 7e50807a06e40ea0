//! What comes of my own result: one thing to try, private sentences, and the ways on.

use leptos::prelude::*;

use crate::{
    app::{
        Request, SessionStore,
        parts::{
            Button, Confirm, Details, Handler, OnPaper, TextArea, Tick, paragraph, renewed, section,
        },
        share::{Action as Passing, SharingStore, Tick as Choice},
    },
    session::{Action, Sitting},
    words::{result, taking},
};

/// One thing to try. It stays in this browser, unless it is ticked.
#[component]
pub fn Try() -> impl IntoView {
    let session = SessionStore::from_context();
    let sharing = SharingStore::from_context();
    let experiment = session.read_once(|session| session.definition.experiment.clone());
    let (field, on_paper) = sentence(0, experiment);
    let change = Box::new(move |is_on| sharing.dispatch(Passing::Ticked(Choice::Text, is_on)));
    let body = view! {
        {field}
        {paragraph("small", result::SAVED_HERE)}
        <Tick id="try-shown" is_on=sharing.is_ticked(Choice::Text) on_change=change>
            <span>{result::SHOW_ON_CARD}</span>
        </Tick>
        {on_paper}
    };
    section("try", result::TRY, body.into_any())
}

/// Private sentences, folded; nothing when the questionnaire has none.
#[component]
pub fn Private() -> impl IntoView {
    let session = SessionStore::from_context();
    let afterwards = session.read_once(|session| session.definition.afterwards.clone());
    (!afterwards.is_empty()).then(|| {
        let sentences = (1..).zip(afterwards);
        let sentences = sentences.map(|(place, prompt)| sentence(place, prompt));
        let (fields, on_paper): (Vec<_>, Vec<_>) = sentences.unzip();
        view! {
            <section class="try disclosures">
                <Details summary=result::PRIVATE>
                    {fields}
                    {paragraph("small", result::STAYS_HERE)}
                </Details>
                {on_paper}
            </section>
        }
        .into_any()
    })
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

/// Back to the answers, or to none.
#[component]
pub fn Onward() -> impl IntoView {
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
