//! A text of several lines.

use leptos::prelude::*;

use super::{ChangeHandler, text_in_hand};

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
    view! {
        <label for=id.clone()>{label}</label>
        <textarea
            id=id
            rows="3"
            maxlength=longest.to_string()
            {..text_in_hand(text, on_change)}
        ></textarea>
    }
}
