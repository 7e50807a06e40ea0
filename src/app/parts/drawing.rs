//! A drawing in a figure.

use leptos::prelude::*;

/// An SVG that [`crate::card`] wrote: it has escaped its own texts. This is the one place where the interface takes HTML as
/// text.
#[component]
pub fn Drawing(
    class: &'static str,
    #[prop(optional)] id: Option<&'static str>,
    svg: String,
) -> impl IntoView {
    view! { <figure class=class id=id inner_html=svg></figure> }
}
