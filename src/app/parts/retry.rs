//! What to do about something that did not load.

use leptos::prelude::*;

use super::{Button, Handler, initial_text};

/// A notice with a button that tries again. It stays while another attempt runs, with a text that says so, so that the
/// focus stays on the button.
#[component]
pub fn Retry(
    text: Signal<String>,
    button: &'static str,
    on_retry: Handler,
    /// Another way on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <p class="notice">
            <span prop:textContent=text>{initial_text(text)}</span>
            <Button class="plain" text=button on_click=on_retry/>
            {children.map(|children| children())}
        </p>
    }
}
