//! A text of one line.

use leptos::prelude::*;

use super::{ChangeHandler, TextInHand};

/// A field with its label around it. The handler is called once a changed text is left.
#[component]
pub fn TextField(
    id: &'static str,
    label: &'static str,
    /// In UTF-16 units, as browsers count them.
    longest: usize,
    text: Signal<String>,
    on_change: ChangeHandler<String>,
) -> impl IntoView {
    let field = TextInHand::default();
    view! {
        <label>
            {label}
            <input
                type="text"
                id=id
                maxlength=longest.to_string()
                prop:value=field.shown(text)
                on:focus=field.entered()
                on:input=field.edited()
                on:change=field.changed(on_change)
                on:blur=field.left()
            />
        </label>
    }
    .into_any()
}
