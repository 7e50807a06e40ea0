//! One radio button with its words, as a chip in a row of them.

use leptos::prelude::*;

use super::{Handler, initial};

/// `name` is that of all of the row.
#[component]
pub fn Chip(
    name: &'static str,
    is_chosen: Signal<bool>,
    on_choose: Handler,
    children: Children,
) -> impl IntoView {
    view! {
        <label class="other">
            <input
                type="radio"
                name=name
                checked=initial(is_chosen).filter(|chosen| *chosen)
                prop:checked=is_chosen
                on:change=move |_| on_choose()
            />
            <span>{children()}</span>
        </label>
    }
}
