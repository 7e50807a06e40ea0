//! Grammars of short texts: ids, versions, language tags, addresses.

/// A grammar of a short text.
#[derive(Debug)]
pub(crate) struct Grammar {
    pub(crate) fits: fn(&str) -> bool,
    /// A description of what fits, for messages.
    pub(crate) words: &'static str,
}

pub(crate) const ID: Grammar = Grammar {
    fits: is_id,
    words: "an id of at most 40 characters: a small letter, then small letters, digits and hyphens",
};

pub(crate) const VERSION: Grammar = Grammar {
    fits: is_version,
    words: "a version such as 1.0.0: three whole numbers with dots",
};

pub(crate) const LANGUAGE: Grammar = Grammar {
    fits: is_language,
    words: "a language tag such as en or pt-BR",
};

pub(crate) const ADDRESS: Grammar = Grammar {
    fits: is_address,
    words: "an address of at most 200 characters that starts with https:// and has no # in it",
};

/// Returns whether a text is an id of at most 40 characters.
fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.len() <= 40
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Returns whether a text is `major.minor.patch` without leading zeros.
fn is_version(text: &str) -> bool {
    let is_number = |part: &str| {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        digits && part.len() <= 9 && (part == "0" || !part.starts_with('0'))
    };
    text.split('.').count() == 3 && text.split('.').all(is_number)
}

/// Returns whether a text is a language tag in the common part of BCP 47: a language of two to eight letters, then
/// subtags.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_subtag = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    text.len() <= 35
        && (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(is_subtag)
}

/// Returns whether a text is an `https` address that can be shown on a card and take a fragment after it.
fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let name = host
        .rsplit_once(':')
        .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
        .map_or(host, |(name, _)| name);
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .chars()
                .all(|character| character.is_alphanumeric() || character == '-')
    };
    text.len() <= 200
        && name.split('.').all(is_label)
        && rest
            .chars()
            .all(|character| !character.is_whitespace() && !character.is_control())
        && !rest.contains(['#', '"', '<', '>', '\\', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_and_what_does_not() {
        let table: [(&Grammar, &[&str], &[&str]); 4] = [
            (
                &ID,
                &["a", "team-context", "a1-"],
                &[
                    "",
                    "1a",
                    "-a",
                    "A",
                    "é",
                    "a_b",
                    "a b",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                ],
            ),
            (
                &VERSION,
                &["0.1.0", "10.20.30"],
                &[
                    "", "1", "1.0", "1.0.0.0", "01.0.0", "1.0.x", "1.0.0-a", "1..0",
                ],
            ),
            (
                &LANGUAGE,
                &["en", "pt-BR", "zh-Hant-TW"],
                &["", "e", "en_GB", "english language", "en-"],
            ),
            (
                &ADDRESS,
                &[
                    "https://example.org/survey/",
                    "https://a.b:8080/x?y=1",
                    "https://müller.example/",
                ],
                &[
                    "http://example.org/",
                    "https://",
                    "https:///x",
                    "https://a@b.example/",
                    "https://a.example/#x",
                    "https://a.example/ x",
                    "javascript:alert(1)",
                    "https://a..b/",
                ],
            ),
        ];
        for (grammar, fits, others) in table {
            for text in fits {
                assert!((grammar.fits)(text), "{text}: {}", grammar.words);
            }
            for text in others {
                assert!(!(grammar.fits)(text), "{text}: {}", grammar.words);
            }
        }
    }
}
