//! QR codes (ISO/IEC 18004).

use std::fmt::Write as _;

use qrcodegen::QrCodeEcc;

use super::escape;

pub use qrcodegen::QrCode;

/// Empty modules around the code: the standard asks for four.
pub(super) const QUIET: i32 = 4;

/// The code of a text of up to 2953 bytes; nothing when it is longer.
#[must_use]
pub fn qr_code(text: &str) -> Option<QrCode> {
    QrCode::encode_text(text, QrCodeEcc::Low).ok()
}

/// The code as SVG under this title, with its quiet zone: one path, black on white in any theme, so that every camera reads
/// it.
#[must_use]
pub fn qr_svg(code: &QrCode, title: &str) -> String {
    let side = code.size() + 2 * QUIET;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"",
        escape(title)
    );
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                // Writing to a string cannot fail.
                let _ = write!(svg, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
    }
    svg.push_str("\"/></svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert!(qr_code(&"x".repeat(2953)).is_some());
        assert!(qr_code(&"x".repeat(2954)).is_none());
    }

    #[test]
    fn a_code_has_its_finder_patterns_and_its_quiet_zone() {
        let code = qr_code("https://bearings.example/#r1.AAAA").unwrap();
        let svg = qr_svg(&code, "The \"link\"");
        // 29 modules and the quiet zone. The top row of the first finder pattern begins behind it.
        let start = "<svg viewBox=\"0 0 37 37\" role=\"img\" aria-label=\"The &quot;link&quot;\" \
                     shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h37v37H0z\"/><path fill=\"#000\" \
                     d=\"M4 4h1v1h-1zM5 4h1v1h-1z";
        assert!(svg.starts_with(start), "{svg}");
        assert!(!svg.contains("M3 "), "{svg}");
    }
}
