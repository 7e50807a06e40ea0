//! Base64url without padding (RFC 4648, section 5).

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A decoded text.
pub(super) struct Decoded {
    pub(super) bytes: Vec<u8>,
    /// Whether the text is canonical, as [`encode`] writes it: no lone character at the end, and fill bits are zero.
    pub(super) exact: bool,
}

/// Encodes bytes.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let mut bytes = group.iter().copied();
        let mut next = || u32::from(bytes.next().unwrap_or(0));
        let bits = next() << 16 | next() << 8 | next();
        for place in 0..=group.len() {
            let six = (bits >> (18 - 6 * place)) & 0x3f;
            let character = usize::try_from(six).ok().and_then(|six| ALPHABET.get(six));
            text.extend(character.map(|character| char::from(*character)));
        }
    }
    text
}

/// Decodes a text; `None` when a character is not of the alphabet.
pub(super) fn decode(text: &str) -> Option<Decoded> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let mut bits = 0_u32;
    let mut waiting = 0_u32;
    for character in text.bytes() {
        bits = (bits << 6 | value(character)?) & 0xffff;
        waiting += 6;
        if waiting >= 8 {
            waiting -= 8;
            bytes.extend(u8::try_from(bits >> waiting & 0xff));
        }
    }
    let fill = bits & ((1 << waiting) - 1);
    Some(Decoded {
        bytes,
        exact: waiting < 6 && fill == 0,
    })
}

/// Returns whether a character is of the alphabet.
pub(super) fn is_digit(character: u8) -> bool {
    value(character).is_some()
}

fn value(character: u8) -> Option<u32> {
    let value = match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_standard() {
        for (plain, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encode(plain.as_bytes()), text);
            let decoded = decode(text).unwrap();
            assert!(decoded.exact);
            assert_eq!(decoded.bytes, plain.as_bytes());
        }
        assert_eq!(encode(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn what_is_not_exact() {
        for text in ["A", "AAAAA", "Zh", "Zm9"] {
            assert!(!decode(text).unwrap().exact, "{text}");
        }
        for text in ["Zg==", "Z g", "+/", "Zé"] {
            assert!(decode(text).is_none(), "{text}");
        }
    }

    #[test]
    fn every_two_bytes_read_back() {
        for number in 0..=u16::MAX {
            let decoded = decode(&encode(&number.to_be_bytes())).unwrap();
            assert!(decoded.exact);
            assert_eq!(decoded.bytes, number.to_be_bytes());
        }
    }
}
