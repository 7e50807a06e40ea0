//! A button.

use leptos::{oco::Oco, prelude::*};

use super::{Handler, clicked};

/// A button that shows a text. `label` names it for those who do not see where it stands.
#[component]
pub fn Button(
    class: &'static str,
    #[prop(into)] text: Oco<'static, str>,
    #[prop(optional, into)] label: Option<String>,
    on_click: Handler,
) -> impl IntoView {
    view! {
        <button type="button" class=class aria-label=label on:click=clicked(on_click)>
            {text}
        </button>
    }
}
