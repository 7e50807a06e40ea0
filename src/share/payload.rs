//! The payload of results and carried answers as bytes: what stands where, and what is refused.
//!
//! ```text
//! id hash 2 · structure hash 2 · unit, window and flags 2 · answers n · optional parts · checksum 2 · date 2
//! ```
//! Numbers are big-endian. `docs/link-format.md` is the whole description.

use super::{
    FreeText, LinkError, Part, Role, Shared, Tag, Tags, Tenure, answer_number, base64url,
    checksum::crc16,
};
use crate::{
    answers::{About, Answer, Arrow, Date, Label},
    assessment::{Layout, Unit, Window, id_hash},
};

/// Version of this payload, for each of its tags.
const VERSION: u8 = 1;

/// Unit in the highest three bits of the second word, window in the next three, ten flags in the rest.
const UNIT_SHIFT: u32 = 13;
const WINDOW_SHIFT: u32 = 10;
const LABEL: u16 = 1;
const TAGS: u16 = 1 << 1;
const TEXT: u16 = 1 << 2;
const LEFT_OUT: u16 = 1 << 3;
const REPLY_TAG: u16 = 1 << 4;
const ANSWER_FIRST: u16 = 1 << 5;
/// Flags that a later version may define. What they would add is not known here.
const RESERVED: u16 = 0b11_1100_0000;

/// The bit of the date's word that is always 0, so that no payload ends in `-` or `_`.
const DATE_GAP: u16 = 1 << 5;

/// Checksum and date.
const END: usize = 4;

/// The content of a payload, in the places of its own layout.
pub(super) struct Content {
    pub(super) about: About,
    pub(super) answers: Vec<Answer>,
    pub(super) arrows: Vec<Arrow>,
    pub(super) left_out: Vec<usize>,
    pub(super) tags: Option<Tags>,
    pub(super) text: Option<FreeText>,
    pub(super) reply_tag: Option<u16>,
    pub(super) answer_first: bool,
}

/// Writes the text of a payload.
pub(super) fn encode(tag: Tag, layout: &Layout, shared: &Shared) -> String {
    let (flags, parts) = optional_parts(layout, shared);
    let about = &shared.about;
    let unit = Unit::ALL.iter().position(|unit| *unit == about.unit);
    let window = Window::ALL
        .iter()
        .position(|window| *window == about.window);
    let word =
        u16::from(small(unit)) << UNIT_SHIFT | u16::from(small(window)) << WINDOW_SHIFT | flags;

    let mut bytes = Vec::new();
    for word in [id_hash(&layout.id), layout.fingerprint(), word] {
        bytes.extend_from_slice(&word.to_be_bytes());
    }
    bytes.extend_from_slice(&answer_number::pack(
        layout,
        &shared.answers,
        &shared.left_out,
    ));
    bytes.extend_from_slice(&parts);
    let date = date_word(about.date);
    for word in [checksum(tag, &bytes, &date.to_be_bytes()), date] {
        bytes.extend_from_slice(&word.to_be_bytes());
    }
    base64url::encode(&bytes)
}

/// The parts that say something, and the flags that announce them.
fn optional_parts(layout: &Layout, shared: &Shared) -> (u16, Vec<u8>) {
    let mut flags = if shared.answer_first { ANSWER_FIRST } else { 0 };
    let mut parts = Vec::new();
    if let Some(label) = &shared.about.label {
        flags |= LABEL;
        let label = label.as_str().as_bytes();
        parts.push(u8::try_from(label.len()).unwrap_or(0)); // at most 160
        parts.extend_from_slice(label);
    }
    let tags = shared.tags.map_or(0, tags_byte);
    if tags > 0 {
        flags |= TAGS;
        parts.push(tags);
    }
    if let Some(text) = &shared.text {
        flags |= TEXT;
        let text = text.as_str().as_bytes();
        let length = u16::try_from(text.len()).unwrap_or(0); // at most 1120
        parts.extend_from_slice(&length.to_be_bytes());
        parts.extend_from_slice(text);
    }
    let bitmap = left_out_bitmap(layout.slots.len(), &shared.left_out);
    if bitmap.iter().any(|byte| *byte > 0) {
        flags |= LEFT_OUT;
        parts.extend_from_slice(&bitmap);
    }
    if let Some(reply_tag) = shared.reply_tag {
        flags |= REPLY_TAG;
        parts.extend_from_slice(&reply_tag.to_be_bytes());
    }
    (flags, parts)
}

/// The bytes of a payload, not yet compared with any layout.
pub(super) struct Payload {
    tag: Tag,
    bytes: Vec<u8>,
    /// The day, when the checksum holds.
    date: Option<Date>,
}

impl Payload {
    /// Reads the text of a payload; nothing when a character is not of base64url.
    pub(super) fn parse(tag: Tag, text: &str) -> Option<Self> {
        let decoded = base64url::decode(text)?;
        let date = if decoded.exact {
            intact_date(tag, &decoded.bytes)
        } else {
            None
        };
        Some(Self {
            tag,
            bytes: decoded.bytes,
            date,
        })
    }

    pub(super) fn tag(&self) -> Tag {
        self.tag
    }

    /// The checksum holds, and no bit of the end is set that must not be.
    pub(super) fn is_intact(&self) -> bool {
        self.date.is_some()
    }

    /// The hashes of the questionnaire's id and of its structure.
    pub(super) fn fingerprint(&self) -> Result<(u16, u16), LinkError> {
        let mut reader = Reader { rest: &self.bytes };
        Ok((reader.word()?, reader.word()?))
    }

    /// This refusal when the payload is intact; otherwise not even that can be believed.
    pub(super) fn refuse(&self, refusal: impl FnOnce(Date) -> LinkError) -> LinkError {
        self.date.map_or(LinkError::Damaged, refusal)
    }

    /// The content, read with the layout that the fingerprint names.
    pub(super) fn content(&self, layout: &Layout) -> Result<Content, LinkError> {
        let mut reader = Reader { rest: &self.bytes };
        reader.take(4)?;
        let word = reader.word()?;
        let unit = Unit::ALL.get(usize::from(word >> UNIT_SHIFT));
        let window = Window::ALL.get(usize::from(word >> WINDOW_SHIFT & 7));
        let (Some(unit), Some(window), 0) = (unit, window, word & RESERVED) else {
            return Err(self.refuse(|date| LinkError::Newer { date }));
        };

        // The length follows from the start: what is too short was cut off, whatever else is wrong.
        let has = |flag| word & flag != 0;
        let number = reader.take(answer_number::width(layout))?;
        let label = if has(LABEL) {
            Some(reader.counted(false)?)
        } else {
            None
        };
        let tags = if has(TAGS) {
            Some(reader.byte()?)
        } else {
            None
        };
        let text = if has(TEXT) {
            Some(reader.counted(true)?)
        } else {
            None
        };
        let bitmap = if has(LEFT_OUT) {
            Some(reader.take(layout.slots.len().div_ceil(8))?)
        } else {
            None
        };
        let reply_tag = if has(REPLY_TAG) {
            Some(reader.word()?)
        } else {
            None
        };
        reader.take(END)?;
        let (Some(date), []) = (self.date, reader.rest) else {
            return Err(LinkError::Altered);
        };

        let malformed = LinkError::Malformed;
        let (answers, arrows) =
            answer_number::unpack(number, layout).ok_or(malformed(Part::Answers))?;
        let left_out = match bitmap {
            Some(bitmap) => left_out_slots(bitmap, &answers).ok_or(malformed(Part::LeftOut))?,
            None => vec![],
        };
        let label = label
            .map(|label| read_label(label).ok_or(malformed(Part::Label)))
            .transpose()?;
        let text = text
            .map(|text| read_text(text).ok_or(malformed(Part::Text)))
            .transpose()?;
        let tags = tags
            .map(|byte| read_tags(byte).ok_or(malformed(Part::Tags)))
            .transpose()?;
        Ok(Content {
            about: About {
                unit: *unit,
                window: *window,
                label,
                date,
            },
            answers,
            arrows,
            left_out,
            tags,
            text,
            reply_tag,
            answer_first: has(ANSWER_FIRST),
        })
    }
}

/// Takes bytes from the front; where there are too few, the payload was cut off.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], LinkError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(LinkError::CutOff)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, LinkError> {
        self.take(1)?.first().copied().ok_or(LinkError::CutOff)
    }

    fn word(&mut self) -> Result<u16, LinkError> {
        Ok(u16::from_be_bytes([self.byte()?, self.byte()?]))
    }

    /// A length, of one byte or two, and so many bytes.
    fn counted(&mut self, long: bool) -> Result<&'a [u8], LinkError> {
        let length = if long {
            self.word()?
        } else {
            self.byte()?.into()
        };
        self.take(length.into())
    }
}

/// Over the tag and version as the fragment writes them, and every byte but the checksum's own.
fn checksum(tag: Tag, before: &[u8], date: &[u8]) -> u16 {
    let letter = u8::try_from(tag.letter()).unwrap_or(0);
    crc16(&[&[letter, b'0' + VERSION], before, date])
}

fn intact_date(tag: Tag, bytes: &[u8]) -> Option<Date> {
    let (before, end) = bytes.split_last_chunk::<END>()?;
    let [check_high, check_low, high, low] = *end;
    let word = u16::from_be_bytes([high, low]);
    let holds = checksum(tag, before, &[high, low]) == u16::from_be_bytes([check_high, check_low]);
    let days = (word >> 6) << 5 | word & (DATE_GAP - 1);
    Date::from_days(days).filter(|_| holds && word & DATE_GAP == 0)
}

fn date_word(date: Date) -> u16 {
    let days = date.days();
    (days >> 5) << 6 | days & (DATE_GAP - 1)
}

/// A bit for each slot, from the highest bit of the first byte.
fn left_out_bitmap(slots: usize, left_out: &[usize]) -> Vec<u8> {
    let mut bitmap = vec![0; slots.div_ceil(8)];
    for slot in left_out.iter().filter(|slot| **slot < slots) {
        if let Some(byte) = bitmap.get_mut(slot / 8) {
            *byte |= 0x80 >> (slot % 8);
        }
    }
    bitmap
}

/// The slots left out: at least one, all of them among the slots, and blank.
fn left_out_slots(bitmap: &[u8], answers: &[Answer]) -> Option<Vec<usize>> {
    let mut slots = Vec::new();
    for slot in 0..bitmap.len() * 8 {
        if bitmap.get(slot / 8)? & 0x80 >> (slot % 8) != 0 {
            slots.push(slot);
            if answers.get(slot) != Some(&Answer::Blank) {
                return None;
            }
        }
    }
    (!slots.is_empty()).then_some(slots)
}

/// Tenure in the lowest two bits, role in the next two; 0 is not said.
fn tags_byte(tags: Tags) -> u8 {
    let number = |place: Option<usize>| place.map_or(0, |place| small(Some(place)) + 1);
    let tenure = Tenure::ALL
        .iter()
        .position(|tenure| Some(*tenure) == tags.tenure);
    let role = Role::ALL.iter().position(|role| Some(*role) == tags.role);
    number(tenure) | number(role) << 2
}

fn read_tags(byte: u8) -> Option<Tags> {
    let place = |bits: u8| usize::from(bits & 3).checked_sub(1);
    let tags = Tags {
        tenure: place(byte).and_then(|place| Tenure::ALL.get(place).copied()),
        role: place(byte >> 2).and_then(|place| Role::ALL.get(place).copied()),
    };
    (byte != 0 && byte < 16).then_some(tags)
}

fn read_label(bytes: &[u8]) -> Option<Label> {
    Label::exact(std::str::from_utf8(bytes).ok()?).ok()
}

fn read_text(bytes: &[u8]) -> Option<FreeText> {
    FreeText::exact(std::str::from_utf8(bytes).ok()?)
}

/// A place in one of the lists whose order is part of the format, all of them short.
fn small(place: Option<usize>) -> u8 {
    place
        .and_then(|place| u8::try_from(place).ok())
        .unwrap_or(0)
}
