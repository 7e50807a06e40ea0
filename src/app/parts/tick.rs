//! A box to tick, with its words.

use leptos::prelude::*;

use super::{ChangeHandler, initial};

#[component]
pub fn Tick(
    #[prop(into)] id: String,
    is_on: Signal<bool>,
    on_change: ChangeHandler<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input
                type="checkbox"
                id=id
                checked=initial(is_on)
                prop:checked=is_on
                on:change=move |event| on_change(event_target_checked(&event))
            />
            {children()}
        </label>
    }
}
