//! A link as a QR code.

use leptos::prelude::*;

use super::{Sharing, SharingStore};
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

/// Says that what is loaded on demand did not load, while that is so. What was tried again is told once more.
#[component]
pub fn LoadFailure(
    sentence: &'static str,
    /// Nothing is said while it is not wanted here.
    #[prop(optional)]
    is_wanted: Option<fn(&Sharing) -> bool>,
) -> impl IntoView {
    let sharing = SharingStore::from_context();
    let text = sharing.text(move |sharing| {
        let on_demand = sharing.on_demand;
        let is_wanted = is_wanted.is_none_or(|is_wanted| is_wanted(sharing));
        match (is_wanted && on_demand.has_failed(), on_demand.is_asked()) {
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
