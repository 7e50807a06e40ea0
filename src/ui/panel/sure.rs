//! A question before something that cannot be undone.

use leptos::prelude::*;

use crate::words::keeping;

/// Asks while `open`, and calls back when the person is sure.
#[component]
pub(super) fn Sure(
    ask: &'static str,
    yes: &'static str,
    open: RwSignal<bool>,
    agreed: Callback<()>,
) -> impl IntoView {
    let sure = move |_| {
        open.set(false);
        agreed.run(());
    };
    move || open.get().then(|| view! {
        <div class="sure" role="alertdialog" aria-label=ask>
            <p>{ask}</p>
            <button type="button" class="plain danger" on:click=sure>{yes}</button>
            <button type="button" class="plain" on:click=move |_| open.set(false)>{keeping::CANCEL}</button>
        </div>
    })
}
