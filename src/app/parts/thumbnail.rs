//! The thumbnail of a result: a picture from a file or a data address.

use leptos::prelude::*;

/// The picture in light and dark. What it shows stands beside it in words, so it has none of its own.
#[component]
pub fn Thumbnail(light: String, dark: String) -> impl IntoView {
    view! {
        <picture>
            <source srcset=dark media="(prefers-color-scheme: dark)"/>
            <img src=light alt="" width="320" loading="lazy"/>
        </picture>
    }
}
