//! What a document shows before any program runs.

use leptos::prelude::*;

/// Goes beside a `prop:` of the same signal: as a child beside `prop:textContent`, as the attribute beside
/// `prop:value` and `prop:checked`. In documents it is the value of the signal; in the browser it is nothing, and the
/// property is set. A text that follows as a property replaces whatever a translator made of the last one.
///
/// ```ignore
/// view! { <p prop:textContent=words>{initial_text(words)}</p> }
/// ```
#[must_use]
pub fn initial<T: Clone + Send + Sync + 'static>(signal: Signal<T>) -> Option<T> {
    cfg!(feature = "pages").then(|| signal.get_untracked())
}

/// The same for a text: one that is empty is nothing, since an empty child would be written as a space.
#[must_use]
pub fn initial_text(signal: Signal<String>) -> Option<String> {
    initial(signal).filter(|text| !text.is_empty())
}
