//! A link as a QR code (ISO/IEC 18004), drawn as one path.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::app::parts::renewed;

/// Empty modules around the code: the standard asks for four.
const QUIET: i32 = 4;

/// The code of a link, black on white in any theme, so that every camera reads it. Nothing is drawn for an empty link, or
/// one that is too long.
#[component]
pub fn Code(id: &'static str, title: &'static str, link: Memo<String>) -> impl IntoView {
    let drawing = renewed(link, move |link| {
        (!link.is_empty())
            .then(|| modules(&link))
            .flatten()
            .map(|(side, path)| {
                view! {
                    <svg
                        viewBox=format!("0 0 {side} {side}")
                        role="img"
                        aria-label=title
                        shape-rendering="crispEdges"
                    >
                        <path fill="#fff" d=format!("M0 0h{side}v{side}H0z")></path>
                        <path fill="#000" d=path></path>
                    </svg>
                }
            })
            .into_any()
    });
    view! { <div class="code" id=id>{drawing}</div> }
}

/// Side of the code with its quiet zone, in modules, and the path of its dark modules; nothing when the text is too long
/// for a code (2953 bytes).
fn modules(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
    }
    Some((code.size() + 2 * QUIET, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_finder_patterns_and_its_quiet_zone() {
        let (side, path) = modules("https://bearings.example/#r1.AAAA").unwrap();
        // The top row of the first finder pattern begins behind the quiet zone.
        assert!(path.starts_with("M4 4h1v1h-1zM5 4h1v1h-1z"), "{path}");
        assert!(!path.contains("M3 "), "{path}");
        assert_eq!(side, 29 + 2 * QUIET);
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(modules(&"x".repeat(3000)), None);
    }
}
