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
            on:focus=field.entered()
            on:input=field.edited()
            on:change=field.changed(on_change)
            on:blur=field.left()
        ></textarea>
    }
}
