//! What was written into a field, as paper shows it.

use leptos::prelude::*;

use super::renewed;

/// The words above the field and all that was written in it; nothing while nothing was. Only the style for paper shows it:
/// a field would print the lines that fit.
#[component]
pub fn OnPaper(#[prop(into)] label: String, text: Signal<String>) -> impl IntoView {
    renewed(Memo::new(move |_| text.get()), move |text| {
        (!text.is_empty())
            .then(|| {
                view! {
                    <p class="on-paper">
                        <strong>{label.clone()}</strong>
                        {text}
                    </p>
                }
            })
            .into_any()
    })
}
