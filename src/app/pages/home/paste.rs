//! The field for a link that somebody sent, or for the whole message around it.

use leptos::prelude::*;

use super::{Action, HomeStore, Request};
use crate::{
    app::parts::{Button, initial_text, renewed},
    words::home as words,
};

/// The field is there once the program is: it can do nothing before.
#[component]
pub fn Paste() -> impl IntoView {
    let home = HomeStore::from_context();
    let field = renewed(home.memo(|home| home.saved.is_some()), |is_ready| {
        is_ready.then(|| view! { <Field/> }).into_any()
    });
    let said = home.text(|home| home.pasted.1.clone());
    view! {
        <section class="paste needs-script">
            {field}
            <p role="status" id="pasted-said" prop:textContent=said>
                {initial_text(said)}
            </p>
        </section>
    }
}

#[component]
fn Field() -> impl IntoView {
    let home = HomeStore::from_context();
    let open = Box::new(move || home.request(Request::OpenPasted));
    view! {
        <label for="pasted">{words::PASTE}</label>
        <small id="pasted-help">{words::PASTE_HELP}</small>
        <div class="field">
            <textarea
                id="pasted"
                rows="1"
                aria-describedby="pasted-help"
                spellcheck="false"
                on:input=move |event| home.dispatch(Action::Pasted(event_target_value(&event)))
            ></textarea>
            <Button class="plain" text=words::PASTE_OPEN on_click=open/>
        </div>
    }
}
