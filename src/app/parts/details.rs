//! Something that is folded away under a summary.

use leptos::prelude::*;

/// `class` and `summary_class` may be empty.
#[component]
pub fn Details(
    #[prop(optional)] class: &'static str,
    #[prop(optional)] summary_class: &'static str,
    summary: &'static str,
    children: Children,
) -> impl IntoView {
    let given = |class: &'static str| (!class.is_empty()).then_some(class);
    view! {
        <details class=given(class)>
            <summary class=given(summary_class)>{summary}</summary>
            {children()}
        </details>
    }
}
