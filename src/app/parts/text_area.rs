//! A text of several lines.

use leptos::prelude::*;

use super::{ChangeHandler, TextInHand};

/// A label and its field. The handler is called once a changed text is left.
#[component]
pub fn TextArea(
    id: String,
    #[prop(into)] label: String,
    /// In UTF-16 units, as browsers count them.
    longest: usize,
    text: Signal<String>,
    on_change: ChangeHandler<String>,
) -> impl IntoView {
    let field = TextInHand::default();
    view! {
        <label for=id.clone()>{label}</label>
        <textarea
            id=id
            rows="3"
            maxlength=longest.to_string()
            prop:value=field.shown(text)
            on:focus=move |_| field.enter()
            on:input=move |_| field.edit()
            on:change=move |event| field.report(event_target_value(&event), &on_change)
            on:blur=move |_| field.leave()
        ></textarea>
    }
}
