//! What the person asked of all pages.

/// Motion is to be avoided.
#[must_use]
pub fn wants_less_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Pages are to be dark: by the wish of the person, or of the page around this one (`embed/frame.js` notes it).
#[must_use]
pub fn is_dark() -> bool {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    match root.and_then(|root| root.get_attribute("data-theme")) {
        Some(theme) => theme == "dark",
        None => matches("(prefers-color-scheme: dark)"),
    }
}

fn matches(query: &str) -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(query).ok());
    query.flatten().is_some_and(|query| query.matches())
}
