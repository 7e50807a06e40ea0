//! What the person asked of all pages.

/// Motion is to be avoided.
#[must_use]
pub fn wants_less_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Pages are to be dark.
#[must_use]
pub fn is_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

fn matches(query: &str) -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(query).ok());
    query.flatten().is_some_and(|query| query.matches())
}
