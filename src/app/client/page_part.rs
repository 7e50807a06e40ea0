//! Pages that a part of the program runs. Their document is whole, so it stays as it is until the part is there.

use std::future::Future;

use leptos::{mount::mount_to, prelude::*, reactive::spawn_local};
use web_sys::HtmlElement;

use super::part::NotLoaded;
use crate::{
    app::{
        PageData,
        parts::{Button, renewed},
    },
    browser::document,
    words::taking,
};

/// Loads a part and has it run the page. When it does not come, a sentence above the page says so, beside a button that
/// tries again.
pub(super) fn start<F: Future<Output = Result<(), NotLoaded>> + 'static>(
    place: HtmlElement,
    page: PageData,
    sentence: &'static str,
    run: fn(HtmlElement, PageData) -> F,
) {
    let Some(status) = document::status_before(&place) else {
        return;
    };
    // Lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let attempts = RwSignal::new(1_u32);
    let failures = RwSignal::new(0_u32);
    let view = renewed(Memo::new(move |_| failures.get()), move |failures| {
        if failures == 0 {
            return ().into_any();
        }
        let retry = Box::new(move || attempts.update(|attempts| *attempts += 1));
        view! {
            <p class="notice">
                <span>{sentence}</span>
                <Button class="plain" text=taking::TRY_AGAIN on_click=retry/>
            </p>
        }
        .into_any()
    });
    // Mounting sets up what runs effects, so it comes first.
    mount_to(status, move || view).forget();
    Effect::new(move |_| {
        attempts.track();
        let part = run(place.clone(), page.clone());
        spawn_local(async move {
            match part.await {
                Ok(()) => failures.set(0),
                Err(NotLoaded) => failures.update(|failures| *failures += 1),
            }
        });
    });
    std::mem::forget(owner);
}
