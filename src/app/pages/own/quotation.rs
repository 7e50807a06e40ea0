//! Texts of the checker, in which what stands in the file, or should stand there, is between straight quotation marks as
//! JSON has them.

/// A part of such a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    /// A text of JSON, with its quotation marks.
    Code(&'a str),
}

/// Splits a text into its parts, in order; none of them is empty.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut rest, mut is_code) = (text, false);
    while let Some(mark) = mark(rest, is_code) {
        // The marks belong to the code.
        let end = if is_code { mark + 1 } else { mark };
        let Some((before, after)) = rest.split_at_checked(end) else {
            break;
        };
        if is_code {
            pieces.push(Piece::Code(before));
        } else if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        (rest, is_code) = (after, !is_code);
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// Where the next quotation mark stands that begins or ends a text of JSON.
fn mark(text: &str, is_code: bool) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(usize::from(is_code)) {
        match c {
            '"' if !is_escaped => return Some(at),
            '\\' => is_escaped = is_code && !is_escaped,
            _ => is_escaped = false,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Piece::*, *};

    #[test]
    fn what_is_between_quotation_marks_is_code() {
        let table: [(&str, &[Piece]); 7] = [
            ("", &[]),
            ("0", &[Text("0")]),
            ("\"levls\"", &[Code("\"levls\"")]),
            (
                "one of a or b (did you mean \"a\"?)",
                &[
                    Text("one of a or b (did you mean "),
                    Code("\"a\""),
                    Text("?)"),
                ],
            ),
            (
                "\"a \\\"b\\\"\" and \"\"",
                &[Code("\"a \\\"b\\\"\""), Text(" and "), Code("\"\"")],
            ),
            ("no \"text", &[Text("no "), Text("\"text")]),
            ("\"<b>\"", &[Code("\"<b>\"")]),
        ];
        for (text, expected) in table {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }
}
