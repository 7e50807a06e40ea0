//! The mark of the product.

use leptos::prelude::*;

/// Needle and ring, as in the icons; the name stands beside it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="-100 -100 200 200" aria-hidden="true">
            <circle r="93"></circle>
            <path d="M-48 64 20 15-20-15Z" class="south"></path>
            <path d="M48-64 20 15-20-15Z"></path>
        </svg>
    }
}
