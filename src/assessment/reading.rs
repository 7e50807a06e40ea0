//! A parser of strict JSON that keeps the position of every value, for messages about mistakes in a file.

use jsonc_parser::{
    CollectOptions, ParseOptions, ParseStringErrorKind,
    ast::Value,
    common::Ranged,
    errors::{ParseError, ParseErrorKind},
    parse_to_ast,
};

/// Largest file, in bytes: ten times the longest questionnaire in use.
const MOST_BYTES: usize = 256 * 1024;

/// A file as values with their positions.
pub(crate) struct Source<'a> {
    pub(crate) root: Value<'a>,
}

/// A mistake: its byte offset and JSON pointer, what was found, and what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) at: usize,
    pub(crate) pointer: String,
    pub(crate) found: String,
    pub(crate) expected: String,
}

impl<'a> Source<'a> {
    /// Parses a text as one JSON value, without comments, trailing commas or single quotes.
    ///
    /// # Errors
    /// The first position at which the text is not JSON; or that it is empty or too large.
    pub(crate) fn read(text: &'a str) -> Result<Self, Mistake> {
        if text.len() > MOST_BYTES {
            let found = format!("a file of {} bytes", text.len());
            return Err(syntax(0, &found, "at most 262144 bytes"));
        }
        if text.starts_with('\u{feff}') {
            return Err(syntax(0, "a byte order mark", "UTF-8 without one"));
        }
        let parsed = parse_to_ast(text, &CollectOptions::default(), &strict());
        // The parser with positions accepts line breaks inside texts and unusual white space; JSON does not.
        let refused = serde_json::from_str::<serde::de::IgnoredAny>(text)
            .err()
            .map(|error| (error_offset(text, &error), error));
        match (parsed, refused) {
            (Err(error), Some((at, _))) if error.range().start > at => Err(unusual(text, at)),
            (Err(error), _) => Err(broken(text, &error)),
            (Ok(_), Some((at, error))) if !error.is_eof() => Err(unusual(text, at)),
            (Ok(parsed), _) => match parsed.value {
                Some(root) => Ok(Self { root }),
                None => Err(syntax(0, "nothing", "a questionnaire as a JSON object")),
            },
        }
    }

    /// Returns the byte offset of the value at a JSON pointer, or of the innermost existing value around it.
    pub(crate) fn offset_of(&self, pointer: &str) -> usize {
        let mut value = &self.root;
        for step in pointer.split('/').skip(1) {
            let inner = match value {
                Value::Object(object) => object.get(step).map(|property| &property.value),
                Value::Array(array) => step
                    .parse()
                    .ok()
                    .and_then(|at: usize| array.elements.get(at)),
                _ => None,
            };
            match inner {
                Some(inner) => value = inner,
                None => break,
            }
        }
        value.range().start
    }
}

/// Describes a value for messages: `"text"`, `4`, `a list`.
pub(crate) fn described(value: &Value) -> String {
    match value {
        Value::StringLit(text) => quoted(&text.value),
        Value::NumberLit(number) => clipped(number.value),
        Value::BooleanLit(flag) => flag.value.to_string(),
        Value::Object(_) => "an object".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::NullKeyword(_) => "null".to_owned(),
    }
}

/// Returns a text in quotes, cut after 40 characters.
pub(crate) fn quoted(text: &str) -> String {
    format!("{:?}", clipped(text))
}

fn clipped(text: &str) -> String {
    let mut chars = text.chars();
    let mut start: String = chars.by_ref().take(40).collect();
    if chars.next().is_some() {
        start.push('…');
    }
    start
}

fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

fn syntax(at: usize, found: &str, expected: &str) -> Mistake {
    Mistake {
        at,
        pointer: String::new(),
        found: found.to_owned(),
        expected: expected.to_owned(),
    }
}

/// Returns the byte offset of an error, whose column is in bytes from 1. For a control character inside a text
/// `serde_json` names the character before.
fn error_offset(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let mut at = (before + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let mut rest = text.get(at..).unwrap_or_default().chars();
    match (rest.next(), rest.next()) {
        (Some(here), Some(next)) if !here.is_control() && next.is_control() => at + here.len_utf8(),
        _ => at,
    }
}

fn unusual(text: &str, at: usize) -> Mistake {
    let character = text.get(at..).and_then(|rest| rest.chars().next());
    match character {
        Some('\n' | '\r') => syntax(
            at,
            "a line break inside a text",
            "a closing double quote, or \\n",
        ),
        Some(character) => syntax(
            at,
            &format!("the character U+{:04X}", u32::from(character)),
            "JSON without it",
        ),
        None => syntax(at, "the end of the file", "more JSON"),
    }
}

fn broken(text: &str, error: &ParseError) -> Mistake {
    use ParseErrorKind as Kind;
    let range = error.range();
    let piece = text.get(range.start..range.end).unwrap_or_default();
    // Word processors replace straight quotes by these.
    let is_curly = piece.starts_with(['“', '”', '„', '‘', '’']);
    let piece = quoted(piece);
    let piece = if range.start >= text.len() {
        "the end of the file".to_owned()
    } else {
        piece
    };
    let a_value = "a text, a number, true, false, a list or an object";
    let (found, expected) = match error.kind() {
        _ if is_curly => (
            piece.as_str(),
            "straight double quotes (\") around keys and texts",
        ),
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            ("a comment", "JSON without comments")
        }
        Kind::TrailingCommasNotAllowed => ("a comma after the last entry", "no comma there"),
        Kind::ExpectedComma => ("no comma", "a comma between two entries"),
        Kind::ExpectedColonAfterObjectKey => (piece.as_str(), "a colon after the key"),
        Kind::ExpectedObjectValue => ("the end of the file", "a value after the colon"),
        Kind::ExpectedStringObjectProperty => (piece.as_str(), "a key in double quotes"),
        Kind::UnexpectedTokenInObject => (piece.as_str(), "a key in double quotes or a closing }"),
        Kind::SingleQuotedStringsNotAllowed => {
            ("a single quote", "double quotes around keys and texts")
        }
        Kind::MultipleRootJsonValues => (
            "more after the end of the object",
            "one object and nothing else",
        ),
        Kind::UnterminatedObject => ("an object that is not closed", "a closing }"),
        Kind::UnterminatedArray => ("a list that is not closed", "a closing ]"),
        Kind::String(ParseStringErrorKind::UnterminatedStringLiteral) => {
            ("a text that is not closed", "a closing double quote")
        }
        Kind::String(_) => (
            "an escape that JSON does not have",
            "\\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t or \\u with four hexadecimal digits",
        ),
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => {
            ("a number that JSON does not have", "a number such as 4")
        }
        Kind::NestingDepthExceeded => (
            "lists or objects nested too deeply",
            "at most 100 inside each other",
        ),
        _ => (piece.as_str(), a_value),
    };
    syntax(range.start, found, expected)
}
