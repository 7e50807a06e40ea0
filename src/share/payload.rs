//! The byte layout of the payload of results, carried answers and pairs, and its validation.
//!
//! ```text
//! id hash 2 · structure hash 2 · view m · in a pair: the other's view n, its date 2 · checksum 2 · date 2
//! ```
//! Sizes are in bytes, numbers are big-endian. `docs/link-format.md` is the whole description.

use super::{
    Kind, LinkError, Part, Shared, base64url,
    checksum::crc16,
    reader::Reader,
    view::{self, Content, Parts},
};
use crate::{
    answers::Date,
    assessment::{Layout, id_hash},
};

/// Version of this payload, the same for all its tags.
const VERSION: u8 = 1;

/// The bit of a date's word that is always 0, so that no payload ends in `-` or `_`.
const DATE_GAP: u16 = 1 << 5;

/// Size of checksum and date at the end, in bytes.
const END: usize = 4;

/// Encodes a payload: one view, or two.
pub(super) fn encode(
    kind: Kind,
    layout: &Layout,
    shared: &Shared,
    other: Option<&Shared>,
) -> String {
    let mut bytes = Vec::new();
    for word in [id_hash(&layout.id), layout.fingerprint()] {
        bytes.extend_from_slice(&word.to_be_bytes());
    }
    view::write(&mut bytes, layout, shared);
    if let Some(other) = other {
        view::write(&mut bytes, layout, other);
        bytes.extend_from_slice(&date_word(other.about.date).to_be_bytes());
    }
    let date = date_word(shared.about.date);
    for word in [checksum(kind, &bytes, &date.to_be_bytes()), date] {
        bytes.extend_from_slice(&word.to_be_bytes());
    }
    base64url::encode(&bytes)
}

/// The bytes of a payload, not yet read with a layout.
pub(super) struct Payload {
    kind: Kind,
    bytes: Vec<u8>,
    /// The day, when the checksum holds.
    date: Option<Date>,
}

impl Payload {
    /// Decodes the text of a payload; `None` when a character is not of base64url.
    pub(super) fn parse(kind: Kind, text: &str) -> Option<Self> {
        let decoded = base64url::decode(text)?;
        let date = if decoded.exact {
            intact_date(kind, &decoded.bytes)
        } else {
            None
        };
        Some(Self {
            kind,
            bytes: decoded.bytes,
            date,
        })
    }

    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns whether the checksum holds and the reserved bits at the end are zero.
    pub(super) fn is_intact(&self) -> bool {
        self.date.is_some()
    }

    /// Returns the hashes of the questionnaire's id and of its structure.
    pub(super) fn fingerprint(&self) -> Result<(u16, u16), LinkError> {
        let mut reader = Reader::of(&self.bytes);
        Ok((reader.word()?, reader.word()?))
    }

    /// Returns this error when the payload is intact; otherwise [`LinkError::Damaged`], since its content is
    /// unreliable.
    pub(super) fn refuse(&self, refusal: impl FnOnce(Date) -> LinkError) -> LinkError {
        self.date.map_or(LinkError::Damaged, refusal)
    }

    /// Returns the view, and in a pair the other one, read with the layout that the fingerprint names.
    pub(super) fn contents(
        &self,
        layout: &Layout,
    ) -> Result<(Content, Option<Content>), LinkError> {
        let newer = self.refuse(|date| LinkError::Newer { date });
        let mut reader = Reader::of(&self.bytes);
        reader.take(4)?;
        let parts = Parts::take(&mut reader, layout, newer)?;
        let other = if self.kind == Kind::Pair {
            Some((Parts::take(&mut reader, layout, newer)?, reader.word()?))
        } else {
            None
        };
        reader.take(END)?;
        let (Some(date), true) = (self.date, reader.is_at_end()) else {
            return Err(LinkError::Altered);
        };

        let content = parts.content(layout, date)?;
        let other = match other {
            Some((parts, date)) => {
                let date = read_date(date).ok_or(LinkError::Malformed(Part::Date))?;
                Some(parts.content(layout, date)?)
            }
            None => None,
        };
        Ok((content, other))
    }
}

/// Returns the checksum over the tag and version as the fragment writes them, and every byte but the checksum's own.
fn checksum(kind: Kind, before: &[u8], date: &[u8]) -> u16 {
    let letter = u8::try_from(kind.letter()).unwrap_or(0);
    crc16(&[&[letter, b'0' + VERSION], before, date])
}

fn intact_date(kind: Kind, bytes: &[u8]) -> Option<Date> {
    let (before, end) = bytes.split_last_chunk::<END>()?;
    let [check_high, check_low, high, low] = *end;
    let holds = checksum(kind, before, &[high, low]) == u16::from_be_bytes([check_high, check_low]);
    read_date(u16::from_be_bytes([high, low])).filter(|_| holds)
}

pub(super) fn date_word(date: Date) -> u16 {
    let days = date.days();
    (days >> 5) << 6 | days & (DATE_GAP - 1)
}

pub(super) fn read_date(word: u16) -> Option<Date> {
    let days = (word >> 6) << 5 | word & (DATE_GAP - 1);
    Date::from_days(days).filter(|_| word & DATE_GAP == 0)
}
