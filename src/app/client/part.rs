//! The part of the program that is loaded when it comes into reach: results, and passing them on.
//!
//! With the feature `split` the build moves what only [`mount_result`] uses into a file of its own, which lives in the same
//! memory. Without it everything is there from the start, and loading cannot fail.

use leptos::{mount::mount_to, prelude::*};
use web_sys::HtmlElement;

use super::share;
use crate::app::{SessionStore, pages::result::Result as ResultView};

/// The part did not arrive. A later attempt asks for it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Mounts what comes after the questions. `owner` is the one of the page, which lives as long as it.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(result, fallible, preload(preload_result))]
pub(super) fn mount_result(
    place: HtmlElement,
    owner: Owner,
    session: SessionStore,
) -> Result<(), NotLoaded> {
    mount(place, &owner, session);
    Ok(())
}

/// Mounts what comes after the questions. `owner` is the one of the page, which lives as long as it.
#[cfg(not(feature = "split"))]
pub(super) async fn mount_result(
    place: HtmlElement,
    owner: Owner,
    session: SessionStore,
) -> Result<(), NotLoaded> {
    mount(place, &owner, session);
    Ok(())
}

/// Loads the part without showing anything of it.
#[cfg(not(feature = "split"))]
pub(super) async fn preload_result() -> Result<(), NotLoaded> {
    Ok(())
}

fn mount(place: HtmlElement, owner: &Owner, session: SessionStore) {
    owner.with(|| {
        mount_to(place, move || {
            share::provide(session);
            view! { <ResultView/> }
        })
        .forget();
    });
}
