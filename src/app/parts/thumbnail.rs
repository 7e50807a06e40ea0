//! The thumbnail of a result: a picture from a file or a data address.

use leptos::prelude::*;

/// The picture in light and dark. What it shows stands beside it in words, so it has none of its own. `height` keeps its room
/// until it is there, in CSS pixels where it is 320 wide.
#[component]
pub fn Thumbnail(light: String, dark: String, height: i32) -> impl IntoView {
    view! {
        <picture>
            <source srcset=dark media="(prefers-color-scheme: dark)"/>
            <img src=light alt="" width="320" height=height.to_string() loading="lazy"/>
        </picture>
    }
}
