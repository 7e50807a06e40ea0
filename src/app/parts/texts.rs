//! A list of texts.

use leptos::prelude::*;

#[component]
pub fn Texts(texts: Vec<String>) -> impl IntoView {
    let rows = texts.into_iter().map(|text| view! { <li>{text}</li> });
    view! { <ul>{rows.collect::<Vec<_>>()}</ul> }
}
