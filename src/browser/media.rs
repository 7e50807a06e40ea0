//! What the person asked of all pages.

/// Motion is to be avoided.
#[must_use]
pub fn wants_less_motion() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    let query = web_sys::window().and_then(|window| window.match_media(query).ok());
    query.flatten().is_some_and(|query| query.matches())
}
