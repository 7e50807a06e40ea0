//! Position fragments such as `q1.meeting-people`, which name a screen of a questionnaire's page.

use super::{LinkError, find::find_position};

/// A screen of a questionnaire, as an address names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// The id of a question.
    Question(String),
    /// The list of all questions before the result.
    Review,
    /// The result.
    Result,
    /// The question about arrows.
    Arrows,
    /// The list of all questions.
    Questions,
}

impl Position {
    /// Names of the other screens. They begin with a hyphen, so no id can collide with them.
    const RESERVED: [(Self, &'static str); 4] = [
        (Self::Review, "-review"),
        (Self::Result, "-result"),
        (Self::Arrows, "-arrows"),
        (Self::Questions, "-questions"),
    ];
}

/// Writes a position as a fragment, without the `#`.
#[must_use]
pub fn encode_position(position: &Position) -> String {
    let name = match position {
        Position::Question(id) => id,
        other => {
            let reserved = Position::RESERVED
                .iter()
                .find(|(position, _)| position == other);
            reserved.map_or("", |(_, name)| *name)
        }
    };
    format!("q1.{name}")
}

/// Returns the position that a fragment, without the `#`, is as [`encode_position`] writes it: without a search in it.
#[must_use]
pub fn exact_position(fragment: &str) -> Option<Position> {
    position_named(fragment.strip_prefix("q1.")?)
}

/// Parses the position in an address or a fragment.
///
/// # Errors
/// There is no position, or one of a version that is not known here.
pub fn parse_position(text: &str) -> Result<Position, LinkError> {
    let fragment = find_position(text)?;
    if fragment.version != 1 {
        let (tag, version) = (fragment.tag, fragment.version);
        return Err(LinkError::UnknownVersion { tag, version });
    }
    let name = fragment.payload.trim_end_matches('_');
    position_named(name).ok_or(LinkError::NotALink)
}

fn position_named(name: &str) -> Option<Position> {
    let reserved = Position::RESERVED
        .into_iter()
        .find(|(_, word)| *word == name);
    match reserved {
        Some((position, _)) => Some(position),
        None => is_id(name).then(|| Position::Question(name.to_owned())),
    }
}

/// Returns whether a name is an id: lower-case letters, digits and hyphens, starting with a letter.
fn is_id(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|c| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_read_back() {
        let question = Position::Question("meeting-people".to_owned());
        assert_eq!(encode_position(&question), "q1.meeting-people");
        let reserved = Position::RESERVED.into_iter().map(|(position, _)| position);
        for position in reserved.chain([question]) {
            let fragment = encode_position(&position);
            assert_eq!(exact_position(&fragment), Some(position.clone()));
            assert_eq!(parse_position(&fragment), Ok(position.clone()));
            assert_eq!(
                parse_position(&format!("#{fragment}")),
                Ok(position.clone())
            );
            let address =
                format!("https://x.example/a.b/product-practice/%23{fragment}?utm_source=x");
            assert_eq!(parse_position(&address), Ok(position));
        }
    }

    #[test]
    fn what_is_no_position() {
        for text in [
            "",
            "#",
            "#q1",
            "#q1.",
            "#q1.-nothing",
            "#q1.Upper",
            "#q1.1st",
            "#r1.abcdefgh",
            "q01.a",
        ] {
            assert_eq!(parse_position(text), Err(LinkError::NotALink), "{text}");
            assert_eq!(exact_position(text), None, "{text}");
        }
        for text in [
            "#q1.meeting-people",
            "q2.meeting-people",
            "%23q1.a",
            "q1.a?b=c",
        ] {
            assert_eq!(exact_position(text), None, "{text}");
        }
        let newer = LinkError::UnknownVersion {
            tag: 'q',
            version: 2,
        };
        assert_eq!(parse_position("#q2.meeting-people"), Err(newer));
    }
}
