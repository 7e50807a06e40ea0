//! What comes after my own result: private sentences, and the ways on.

use leptos::prelude::*;

use crate::{
    app::{
        Request, SessionStore,
        parts::{Button, Confirm, Details, Handler, OnPaper, TextArea, paragraph, renewed},
    },
    session::{Action, Sitting},
    words::{result, taking},
};

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
pub fn sentence(place: usize, prompt: String) -> (AnyView, AnyView) {
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
