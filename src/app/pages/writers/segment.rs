//! One of a few choices: a radio button with its words.

use leptos::prelude::*;

use crate::app::parts::{Handler, initial};

/// `class` is that of the label around the button.
#[component]
pub fn Segment(
    #[prop(default = "segment")] class: &'static str,
    name: &'static str,
    #[prop(into)] value: String,
    is_chosen: Signal<bool>,
    on_choose: Handler,
    children: Children,
) -> impl IntoView {
    view! {
        <label class=class>
            <input
                type="radio"
                name=name
                value=value
                checked=initial(is_chosen)
                prop:checked=is_chosen
                on:change=move |_| on_choose()
            />
            <span>{children()}</span>
        </label>
    }
}
