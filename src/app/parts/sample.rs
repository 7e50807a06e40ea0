//! A sample result as a card, in a file of its own that is loaded when it comes into sight.

use leptos::prelude::*;

/// The card of a sample. `folder` is where its files stand, seen from the page; `shows` says what it shows.
#[component]
pub fn Sample(folder: String, shows: String) -> impl IntoView {
    view! {
        <picture>
            <source srcset=format!("{folder}sample-dark.svg") media="(prefers-color-scheme: dark)"/>
            <img src=format!("{folder}sample.svg") alt=shows width="1200" height="630" loading="lazy"/>
        </picture>
    }
}
