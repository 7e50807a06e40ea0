//! A link as a QR code.

use leptos::prelude::*;

use super::SharingStore;
use crate::{
    app::parts::{Drawing, initial_text, renewed},
    words::taking,
};

/// The place of a code.
#[component]
pub fn Code(id: &'static str, svg: Memo<String>) -> impl IntoView {
    let drawing = renewed(svg, |svg| {
        (!svg.is_empty())
            .then(|| view! { <Drawing class="code" svg/> })
            .into_any()
    });
    view! { <div id=id>{drawing}</div> }
}

/// Says that codes cannot be made, while that is so. What was tried again is told once more.
#[component]
pub fn CodeFailure(sentence: &'static str) -> impl IntoView {
    let sharing = SharingStore::from_context();
    let text = sharing.text(move |sharing| {
        let encoder = sharing.encoder;
        match (encoder.has_failed(), encoder.is_asked()) {
            (false, _) => "",
            (true, true) => taking::LOADING,
            (true, false) => sentence,
        }
        .to_owned()
    });
    view! {
        <p
            class="notice"
            role="status"
            class:gone=move || text.with(String::is_empty)
            prop:textContent=text
        >
            {initial_text(text)}
        </p>
    }
}
