//! Something that cannot be undone: the words open a question, its button does it.

use leptos::prelude::*;

use super::{Button, Handler};

/// `about` says to those who do not see where the words stand what they are about; empty where that is clear.
#[component]
pub fn Confirm(
    text: &'static str,
    #[prop(optional)] about: String,
    question: &'static str,
    answer: &'static str,
    on_confirm: Handler,
) -> impl IntoView {
    let about = (!about.is_empty()).then(|| view! { " " <span class="unseen">{about}</span> });
    view! {
        <details class="sure">
            <summary>{text}{about}</summary>
            <p>{question}</p>
            <Button class="plain danger" text=answer on_click=on_confirm/>
        </details>
    }
}
