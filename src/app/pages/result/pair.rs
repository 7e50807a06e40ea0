//! Two views in one drawing, in a size for columns and one for phones, and the same in words.

use leptos::prelude::*;

/// The drawings; nothing when there is no other view.
#[component]
pub fn PairDrawings() -> impl IntoView {
    view! { <div id="share-pair"></div> }
}
