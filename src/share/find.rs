//! Finds a fragment in pasted text, whatever mail and chat programs made of it.
//!
//! Percent-encoding is decoded however often it was applied, so `%23` and `%2523` are `#` again. A payload ends at the
//! first character that cannot belong to it, such as the `?` of an appended `?utm_source=`. One that was broken into
//! lines is joined again only when the checksum of the whole then holds.

use super::{Kind, LinkError, base64url, payload::Payload};

/// Longest text that is searched, in bytes.
pub const LONGEST_TEXT: usize = 1_000_000;

/// Longest payload that is read, in characters. The longest label, text and questionnaire stay far below.
pub const LONGEST_PAYLOAD: usize = 4_096;

/// Letters of the fragments that this version or a later one writes: result, carried answers, board, invite,
/// definition, pair, widget settings, question position.
const LETTERS: &[u8] = b"rabidpwq";

/// Least length, in characters, of a payload amid other words, so that `d3.js` is not taken for one.
const SURE_LENGTH: usize = 8;

/// Most pieces from which a payload is joined.
const MOST_PIECES: usize = 32;

/// A fragment as it was found; its payload has not been checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// The letter that names the kind.
    pub tag: char,
    /// The version of this kind, from 1 to 999.
    pub version: u16,
    /// What follows the dot, in characters of base64url.
    pub payload: String,
}

/// Finds the fragment in an address, a bare fragment, or a longer text: the first whose checksum holds,
/// otherwise the first after a `#`, otherwise the first.
///
/// # Errors
/// There is none, or the text is too long.
pub fn find(text: &str) -> Result<Fragment, LinkError> {
    let text = normalized(text)?;
    let mut marked = None;
    let mut bare = None;
    for candidate in candidates(&text) {
        if let Some(fragment) = candidate.intact() {
            return Ok(fragment);
        }
        if !candidate.is_likely() {
            continue;
        }
        let first = if candidate.marked {
            &mut marked
        } else {
            &mut bare
        };
        first.get_or_insert(candidate);
    }
    let found = marked.or(bare).ok_or(LinkError::NotALink)?;
    Ok(found.fragment(found.first_piece()))
}

/// Finds the first fragment that names a position.
pub(super) fn find_position(text: &str) -> Result<Fragment, LinkError> {
    let text = normalized(text)?;
    let found = candidates(&text).find(|candidate| candidate.tag == b'q' && candidate.is_likely());
    let found = found.ok_or(LinkError::NotALink)?;
    Ok(found.fragment(found.first_piece()))
}

/// A position in the text at which a fragment may begin.
struct Candidate<'a> {
    tag: u8,
    version: u16,
    /// Whether it follows a `#` or is the whole text.
    marked: bool,
    /// The text after the dot.
    rest: &'a [u8],
}

fn candidates(text: &[u8]) -> impl Iterator<Item = Candidate<'_>> {
    let dots = text.iter().enumerate().filter(|(_, byte)| **byte == b'.');
    dots.filter_map(|(dot, _)| {
        let (before, rest) = text.split_at_checked(dot)?;
        Candidate::at_dot(before, rest.strip_prefix(b".")?)
    })
}

impl<'a> Candidate<'a> {
    /// Reads the letter and the number before a dot; `None` when what precedes them makes them the end
    /// of a longer word.
    fn at_dot(before: &[u8], rest: &'a [u8]) -> Option<Self> {
        let digits = before
            .iter()
            .rev()
            .take(4)
            .take_while(|byte| byte.is_ascii_digit());
        let (before, digits) = before.split_at_checked(before.len() - digits.count())?;
        if digits.first() == Some(&b'0') || !(1..=3).contains(&digits.len()) {
            return None;
        }
        let version = digits
            .iter()
            .fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
        let (tag, before) = before.split_last()?;
        let marked = match before.last() {
            Some(b'#') => true,
            Some(byte) if byte.is_ascii_alphanumeric() => return None,
            Some(_) => false,
            None => piece(rest).1.is_empty(),
        };
        let known = LETTERS.contains(tag) || (marked && tag.is_ascii_lowercase());
        known.then_some(Self {
            tag: *tag,
            version,
            marked,
            rest,
        })
    }

    /// Returns whether it passes for a fragment although its checksum does not hold or is not known.
    fn is_likely(&self) -> bool {
        let is_long = self.first_piece().len() >= SURE_LENGTH;
        is_long || (self.marked && LETTERS.contains(&self.tag))
    }

    fn first_piece(&self) -> &'a [u8] {
        piece(self.rest).0
    }

    fn fragment(&self, payload: &[u8]) -> Fragment {
        Fragment {
            tag: char::from(self.tag),
            version: self.version,
            payload: payload.iter().map(|byte| char::from(*byte)).collect(),
        }
    }

    /// Returns the fragment with the fewest pieces whose checksum holds.
    fn intact(&self) -> Option<Fragment> {
        let mut joined = Vec::new();
        let mut rest = self.rest;
        for _ in 0..MOST_PIECES {
            let (next, after) = piece(rest);
            joined.extend_from_slice(next);
            if joined.len() > LONGEST_PAYLOAD {
                return None;
            }
            let fragment = self.fragment(&joined);
            if fragment.read().is_ok_and(|payload| payload.is_intact()) {
                return Some(fragment);
            }
            let gap = after.iter().take_while(|byte| is_gap(**byte)).count();
            (_, rest) = after.split_at_checked(gap)?;
            if gap == 0 || rest.is_empty() {
                return None;
            }
        }
        None
    }
}

impl Fragment {
    /// Returns whether it passes for a link in the address of a page that is not ours, whose own places may be called
    /// `p1.2`: it is of a kind with answers, and longer than such a name.
    #[must_use]
    pub fn is_link(&self) -> bool {
        let has_answers = Kind::ALL.iter().any(|kind| kind.letter() == self.tag);
        has_answers && self.payload.len() >= SURE_LENGTH
    }

    /// Decodes the payload, when this version reads such fragments.
    pub(super) fn read(&self) -> Result<Payload, LinkError> {
        let (tag, version) = (self.tag, self.version);
        let Some(known) = Kind::ALL.into_iter().find(|known| known.letter() == tag) else {
            return Err(if tag == 'q' {
                LinkError::NoAnswers
            } else {
                LinkError::UnknownTag { tag, version }
            });
        };
        if version != 1 {
            return Err(LinkError::UnknownVersion { tag, version });
        }
        // No payload ends in these two, but a program's marks for slanted or struck words can follow it.
        let text = self.payload.trim_end_matches(['-', '_']);
        if text.len() > LONGEST_PAYLOAD {
            return Err(LinkError::TooLong);
        }
        Payload::parse(known, text).ok_or(LinkError::Altered)
    }
}

/// Splits off the characters that may belong to a payload.
fn piece(text: &[u8]) -> (&[u8], &[u8]) {
    let end = text
        .iter()
        .position(|byte| !base64url::is_digit(*byte))
        .unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, &[]))
}

/// Returns whether a byte is one that a line break leaves inside a payload: white space, the `=` of a soft break, the
/// `>` of a quotation.
fn is_gap(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'=' || byte == b'>'
}

/// Returns the text without percent-encoding, with a space for each invisible character, trimmed.
fn normalized(text: &str) -> Result<Vec<u8>, LinkError> {
    if text.len() > LONGEST_TEXT {
        return Err(LinkError::TooLong);
    }
    let decoded = unwrapped(&percent_decoded(text.as_bytes()));
    let mut plain = Vec::with_capacity(decoded.len());
    let mut rest = decoded.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let space = invisible(rest);
        plain.push(if space.is_some() { b' ' } else { *first });
        rest = space.unwrap_or(after);
    }
    Ok(plain.trim_ascii().to_vec())
}

/// Where version 2 of Proofpoint's URL Defense, a mail filter, wraps an address.
const WRAPPED: &[u8] = b"/v2/url?u=";

/// Returns the text with such addresses as they were: a filter of mail wrote `-` and two hexadecimal digits for most
/// characters, and `_` for a slash. Its parameters end in `&`.
fn unwrapped(text: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(text.len());
    let mut is_wrapped = false;
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        is_wrapped = (is_wrapped && *first != b'&') || plain.ends_with(WRAPPED);
        let (byte, after) = match first {
            b'-' if is_wrapped => hex_pair(after).unwrap_or((*first, after)),
            b'_' if is_wrapped => (b'/', after),
            _ => (*first, after),
        };
        plain.push(byte);
        rest = after;
    }
    plain
}

/// Strips an invisible character in UTF-8 (no-break space, soft hyphen, zero-width space, joiners and direction marks,
/// word joiner, byte order mark) and returns what follows it.
fn invisible(text: &[u8]) -> Option<&[u8]> {
    match text {
        [0xc2, 0xa0 | 0xad, after @ ..]
        | [0xe2, 0x80, 0x8b..=0x8f, after @ ..]
        | [0xe2, 0x81, 0xa0, after @ ..]
        | [0xef, 0xbb, 0xbf, after @ ..] => Some(after),
        _ => None,
    }
}

fn percent_decoded(text: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let escape = if *first == b'%' { escaped(after) } else { None };
        let (byte, after) = escape.unwrap_or((*first, after));
        decoded.push(byte);
        rest = after;
    }
    decoded
}

/// Returns the byte whose code follows a `%`, and the rest. `25` is the code of `%` itself, so that of a text that
/// was encoded twice or more is passed over.
fn escaped(mut text: &[u8]) -> Option<(u8, &[u8])> {
    while let Some(after) = text.strip_prefix(b"25")
        && hex_pair(after).is_some()
    {
        text = after;
    }
    hex_pair(text)
}

fn hex_pair(text: &[u8]) -> Option<(u8, &[u8])> {
    let [high, low, after @ ..] = text else {
        return None;
    };
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    Some((digit(*high)? << 4 | digit(*low)?, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_text(text: &str) -> String {
        String::from_utf8(normalized(text).unwrap()).unwrap()
    }

    #[test]
    fn percent_encoding_is_undone_however_often() {
        for (text, plain) in [
            ("%23r1%2Eab", "#r1.ab"),
            ("%2523r1%252eab", "#r1.ab"),
            ("%25252523", "#"),
            ("100%", "100%"),
            ("%25", "%"),
            ("%252", "%2"),
            ("%2", "%2"),
            ("%zz%", "%zz%"),
            ("a%E2%80%8Bb", "a b"),
            ("\u{feff}a\u{200b}\u{a0}b\u{2060} ", "a  b"),
        ] {
            assert_eq!(plain_text(text), plain, "{text}");
        }
    }

    #[test]
    fn what_is_found() {
        let found = |text| {
            find(text).map(|found| format!("{}{}.{}", found.tag, found.version, found.payload))
        };
        for (text, fragment) in [
            ("#r1.ab", "r1.ab"),
            ("r1.ab", "r1.ab"),
            (" r1. ", "r1."),
            ("see r1.abcdefgh!", "r1.abcdefgh"),
            ("d3.js and #r1.ab", "r1.ab"),
            ("r1.abcdefgh and https://x.example/#b1.ab", "b1.ab"),
            ("https://x.example/#z12.abcdefgh", "z12.abcdefgh"),
        ] {
            assert_eq!(found(text), Ok(fragment.to_owned()), "{text}");
        }
        let nothing = [
            "",
            "#",
            "#r1",
            "r1",
            "#r.ab",
            "d3.js is here",
            "see r1.ab",
            "xr1.abcdefgh",
            "#z1.ab",
            "#r01.ab",
            "v2.0",
            "#r1234.ab",
            "#R1.abcdefgh",
            "https://x.example/#section-1.2",
            "5.5 or 1.2",
        ];
        for text in nothing {
            assert_eq!(found(text), Err(LinkError::NotALink), "{text}");
        }
    }

    #[test]
    fn too_long_a_text_is_refused() {
        assert_eq!(find(&"#r1.ab ".repeat(150_000)), Err(LinkError::TooLong));
    }
}
