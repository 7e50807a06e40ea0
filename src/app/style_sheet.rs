//! Style sheets inside the program, without what only their readers need: a fifth of their bytes in brotli.

/// The text of a style sheet at this path, without comments and most white space.
macro_rules! style_sheet {
    ($path:literal) => {{
        const TEXT: &str = include_str!($path);
        const SQUEEZED: ([u8; TEXT.len()], usize) = $crate::app::style_sheet::squeezed(TEXT);
        // Of its own length: what is left of the other is not to be in the program.
        const RULES: [u8; SQUEEZED.1] = $crate::app::style_sheet::start_of(&SQUEEZED.0);
        const { $crate::app::style_sheet::as_text(&RULES) }
    }};
}

#[cfg(feature = "web")]
pub(crate) use style_sheet;

/// The text without comments, and without white space that separates nothing; and its length in bytes.
#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error"
)]
pub(crate) const fn squeezed<const N: usize>(text: &str) -> ([u8; N], usize) {
    let bytes = text.as_bytes();
    let (mut out, mut size, mut at) = ([0; N], 0, 0);
    let mut is_spaced = false;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b'/' && at + 1 < bytes.len() && bytes[at + 1] == b'*' {
            at += 2;
            while !(bytes[at] == b'*' && bytes[at + 1] == b'/') {
                at += 1;
            }
            at += 2;
            continue;
        }
        at += 1;
        if byte.is_ascii_whitespace() {
            is_spaced = true;
            continue;
        }
        let is_apart = size == 0 || matches!(out[size - 1], b'{' | b'}' | b';' | b',' | b':');
        if is_spaced && !is_apart && !matches!(byte, b'{' | b'}') {
            out[size] = b' ';
            size += 1;
        }
        is_spaced = false;
        out[size] = byte;
        size += 1;
    }
    (out, size)
}

/// The first bytes.
#[expect(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where a wrong index is an error"
)]
pub(crate) const fn start_of<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let (mut out, mut at) = ([0; N], 0);
    while at < N {
        out[at] = bytes[at];
        at += 1;
    }
    out
}

/// The same as a text.
#[expect(clippy::panic, reason = "it runs while compiling")]
pub(crate) const fn as_text(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("no character is cut"),
    }
}

#[cfg(test)]
mod tests {
    const SHEETS: [(&str, &str); 3] = [
        (
            include_str!("../../style/program.css"),
            style_sheet!("../../style/program.css"),
        ),
        (
            include_str!("../../style/result.css"),
            style_sheet!("../../style/result.css"),
        ),
        (
            include_str!("../../style/sure.css"),
            style_sheet!("../../style/sure.css"),
        ),
    ];

    #[test]
    fn comments_and_needless_space_go() {
        let text = "/* A * / b */\n.a :is(b, c) > d {\n  margin: 0 1px; /* c */ color: red;\n}\n\n.e { }\n";
        let (bytes, size) = super::squeezed::<100>(text);
        assert_eq!(
            str::from_utf8(&bytes[..size]),
            Ok(".a :is(b,c) > d{margin:0 1px;color:red;}.e{}")
        );
    }

    #[test]
    fn every_rule_and_every_quoted_text_of_the_sheets_is_kept() {
        for (written, squeezed) in SHEETS {
            let pieces = written.split("/*");
            let kept: String = pieces
                .map(|piece| piece.rsplit("*/").next().unwrap_or_default())
                .collect();
            let quoted = |text: &str| -> Vec<String> {
                let parts = text.split('"').skip(1).step_by(2);
                parts.map(str::to_owned).collect()
            };
            assert_eq!(quoted(squeezed), quoted(&kept));
            for mark in ['{', '}', ';', ':', ','] {
                let count = |text: &str| text.matches(mark).count();
                assert_eq!(count(squeezed), count(&kept), "{mark}");
            }
            assert!(squeezed.len() < kept.len());
        }
    }
}
