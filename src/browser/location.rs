//! The address of the page: read, and its fragment written into the history.

use web_sys::{History, Window};

use crate::share::split_settings;

/// What follows the `#`, without it and without settings of a frame; empty when there is none.
#[must_use]
pub fn fragment() -> String {
    split_settings(&whole_fragment()).0.to_owned()
}

fn whole_fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.map_or_else(String::new, |hash| hash.trim_start_matches('#').to_owned())
}

/// Whether the address ends in its `#`: what followed it was lost on the way.
#[must_use]
pub fn is_cut() -> bool {
    let address = web_sys::window().and_then(|window| window.location().href().ok());
    address.is_some_and(|address| address.ends_with('#'))
}

/// The whole address without its fragment and query.
#[must_use]
pub fn page_address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: Option<String>| part.unwrap_or_default();
    let origin = part(
        location
            .as_ref()
            .and_then(|location| location.origin().ok()),
    );
    let path = part(
        location
            .as_ref()
            .and_then(|location| location.pathname().ok()),
    );
    origin + &path
}

/// Where questions are taken: on the page that their file names, or on this one.
#[must_use]
pub fn home(named: Option<&str>) -> String {
    named.map_or_else(page_address, str::to_owned)
}

/// The page stands inside another one. There, history belongs to the host.
#[must_use]
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // A parent of another origin cannot be looked at, but it can be told from oneself.
    window
        .parent()
        .ok()
        .flatten()
        .is_some_and(|parent| parent != window)
}

/// The number of the sitting that the entry at hand of the history belongs to. It outlives a reload.
#[must_use]
pub fn sitting() -> Option<u16> {
    let state = web_sys::window()?.history().ok()?.state().ok()?.as_f64()?;
    (1..=u16::MAX).find(|number| f64::from(*number) == state)
}

/// A new entry of the history with this fragment, for this sitting; in a frame the entry at hand gets it.
pub fn go_to(fragment: &str, sitting: u16) {
    if fragment == self::fragment() {
        return;
    }
    if is_framed() {
        return replace(fragment, sitting);
    }
    let state = sitting.into();
    with_history(|history| history.push_state_with_url(&state, "", Some(&address(fragment))));
}

/// The entry at hand gets this fragment, or none, and belongs to this sitting.
pub fn replace(fragment: &str, sitting: u16) {
    let state = sitting.into();
    with_history(|history| history.replace_state_with_url(&state, "", Some(&address(fragment))));
}

/// Opens another page of the site.
pub fn open(address: &str) {
    if let Some(window) = web_sys::window() {
        // An address that is refused leaves the page as it is.
        drop(window.location().assign(address));
    }
}

/// Opens another page of the site in place of this one, which leaves no entry in the history.
pub fn open_instead(address: &str) {
    if let Some(window) = web_sys::window() {
        // An address that is refused leaves the page as it is.
        drop(window.location().replace(address));
    }
}

/// The address with this fragment. Settings stay, so that a frame looks the same when it is loaded again.
fn address(fragment: &str) -> String {
    let page = page_address();
    let before = whole_fragment();
    match (fragment, split_settings(&before).1) {
        ("", "") => page,
        ("", settings) => format!("{page}#{settings}"),
        (fragment, "") => format!("{page}#{fragment}"),
        (fragment, settings) => format!("{page}#{fragment}&{settings}"),
    }
}

/// Sandboxes may refuse history; the page works without it.
fn with_history<E>(write: impl FnOnce(History) -> Result<(), E>) {
    let history = web_sys::window().and_then(|window: Window| window.history().ok());
    if let Some(history) = history {
        drop(write(history));
    }
}
