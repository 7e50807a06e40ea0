//! A text of several lines.

use leptos::prelude::*;

use super::{ChangeHandler, TextInHand};

/// A field with its label above it, or one inside a sentence. The handler is called once a changed text is left.
#[component]
pub fn TextArea(
    id: String,
    #[prop(into)] label: String,
    /// In UTF-16 units, as browsers count them.
    longest: usize,
    text: Signal<String>,
    on_change: ChangeHandler<String>,
    /// What stands in a field inside a sentence while it is empty. Its label is for those who do not see the sentence.
    #[prop(optional)]
    placeholder: &'static str,
) -> impl IntoView {
    let field = TextInHand::default();
    let is_inside = !placeholder.is_empty();
    let above =
        (!is_inside).then(|| view! { <label for=id.clone()>{label.clone()}</label> }.into_any());
    view! {
        {above}
        <textarea
            id=id
            rows=if is_inside { "1" } else { "3" }
            aria-label=is_inside.then_some(label)
            placeholder=is_inside.then_some(placeholder)
            maxlength=longest.to_string()
            prop:value=field.shown(text)
            on:focus=field.entered()
            on:input=field.edited()
            on:change=field.changed(on_change)
            on:blur=field.left()
        ></textarea>
    }
}
