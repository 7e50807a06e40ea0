//! A text of one line.

use leptos::prelude::*;

use super::{ChangeHandler, text_in_hand};

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
    view! {
        <label>
            {label}
            <input
                type="text"
                id=id
                maxlength=longest.to_string()
                {..text_in_hand(text, on_change)}
            />
        </label>
    }
    .into_any()
}
