//! Pages that a part of the program runs. Their document is whole, so it stays as it is until the part is there.

use std::{future::Future, rc::Rc};

use leptos::{mount::mount_to, prelude::*, reactive::spawn_local};
use web_sys::HtmlElement;

use super::part::NotLoaded;
use crate::{
    app::{
        PageData,
        parts::{Retry, renewed},
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
    run: fn(HtmlElement, Rc<PageData>) -> F,
) {
    let Some(status) = document::status_before(&place) else {
        return;
    };
    // Each attempt takes it along.
    let page = Rc::new(page);
    // Lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let attempts = RwSignal::new(1_u32);
    let is_loading = RwSignal::new(true);
    let has_failed = RwSignal::new(false);
    let view = renewed(Memo::new(move |_| has_failed.get()), move |has_failed| {
        if !has_failed {
            return ().into_any();
        }
        let text = move || {
            let text = if is_loading.get() {
                taking::LOADING
            } else {
                sentence
            };
            text.to_owned()
        };
        let retry = Box::new(move || {
            if !is_loading.get_untracked() {
                attempts.update(|attempts| *attempts += 1);
            }
        });
        view! { <Retry text=Signal::derive(text) button=taking::TRY_AGAIN on_retry=retry/> }
            .into_any()
    });
    // Mounting sets up what runs effects, so it comes first.
    mount_to(status, move || view).forget();
    Effect::new(move |_| {
        attempts.track();
        is_loading.set(true);
        let part = run(place.clone(), Rc::clone(&page));
        spawn_local(async move {
            let outcome = part.await;
            is_loading.set(false);
            has_failed.set(outcome.is_err());
        });
    });
    std::mem::forget(owner);
}
