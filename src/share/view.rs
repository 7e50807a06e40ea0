//! The byte layout of one view in a payload: unit, window and flags, the answers, and the optional parts.
//!
//! ```text
//! unit, window and flags 2 · maybe more flags 1 · answers n · optional parts
//! ```
//! Sizes are in bytes. Its date stands elsewhere in the payload: that of a link is the last thing in it.

use super::{
    FreeText, LinkError, Part, Role, Shared, Tags, Tenure, answer_number,
    extension::{self, Extension},
    reader::Reader,
    shared::{experiment_bytes, own_text_bytes, slot_text_bytes},
};
use crate::{
    answers::{About, Answer, Arrow, Date, Label},
    assessment::{Layout, Unit, Window},
};

/// Unit in the highest three bits of the first word, window in the next three, ten flags in the rest.
const UNIT_SHIFT: u32 = 13;
const WINDOW_SHIFT: u32 = 10;
const LABEL: u16 = 1;
const TAGS: u16 = 1 << 1;
const TEXT: u16 = 1 << 2;
const LEFT_OUT: u16 = 1 << 3;
const REPLY_TAG: u16 = 1 << 4;
const ANSWER_FIRST: u16 = 1 << 5;
/// A second byte of flags follows.
const MORE: u16 = 1 << 6;
/// Flags that a later version may define. Their parts would have an unknown size.
const RESERVED: u16 = 0b11_1000_0000;

/// The content of a view, in the indices of its own layout.
pub(super) struct Content {
    pub(super) about: About,
    pub(super) answers: Vec<Answer>,
    pub(super) arrows: Vec<Arrow>,
    pub(super) left_out: Vec<usize>,
    pub(super) tags: Option<Tags>,
    pub(super) text: Option<FreeText>,
    pub(super) reply_tag: Option<u16>,
    pub(super) answer_first: bool,
    pub(super) extension: Extension,
}

/// Appends a view.
pub(super) fn write(bytes: &mut Vec<u8>, layout: &Layout, shared: &Shared) {
    let (mut flags, parts) = optional_parts(layout, shared);
    let own = own_text_bytes(shared.about.label.as_ref(), shared.text.as_ref());
    let room = Shared::MOST_TEXT.saturating_sub(own);
    let (more, more_parts) = extension::write(shared, layout.slots.len(), room);
    if more > 0 {
        flags |= MORE;
    }
    let about = &shared.about;
    let unit = Unit::ALL.iter().position(|unit| *unit == about.unit);
    let window = Window::ALL
        .iter()
        .position(|window| *window == about.window);
    let word = u16::from(index_byte(unit)) << UNIT_SHIFT
        | u16::from(index_byte(window)) << WINDOW_SHIFT
        | flags;
    bytes.extend_from_slice(&word.to_be_bytes());
    if more > 0 {
        bytes.push(more);
    }
    bytes.extend_from_slice(&answer_number::pack(
        layout,
        &shared.answers,
        &shared.left_out,
    ));
    bytes.extend_from_slice(&parts);
    bytes.extend_from_slice(&more_parts);
}

/// Returns the flags, and the bytes of the parts that they announce. A part without content is left out, so that the
/// encoding is canonical.
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

/// The bytes of a view, part by part, not yet validated.
pub(super) struct Parts<'a> {
    unit: Unit,
    window: Window,
    number: &'a [u8],
    label: Option<&'a [u8]>,
    tags: Option<u8>,
    text: Option<&'a [u8]>,
    left_out: Option<&'a [u8]>,
    reply_tag: Option<u16>,
    answer_first: bool,
    extension: extension::Parts<'a>,
}

impl<'a> Parts<'a> {
    /// Takes the bytes of a view, whose size follows from the first word and the layout.
    ///
    /// # Errors
    /// [`LinkError::CutOff`] when there are too few, whatever else is wrong; `newer` when a reserved bit is set, since
    /// then the size is unknown.
    pub(super) fn take(
        reader: &mut Reader<'a>,
        layout: &Layout,
        newer: LinkError,
    ) -> Result<Self, LinkError> {
        let word = reader.word()?;
        let unit = Unit::ALL.get(usize::from(word >> UNIT_SHIFT));
        let window = Window::ALL.get(usize::from(word >> WINDOW_SHIFT & 7));
        let (Some(unit), Some(window), 0) = (unit, window, word & RESERVED) else {
            return Err(newer);
        };
        let has = |flag| word & flag != 0;
        let more = if has(MORE) {
            Some(reader.byte()?)
        } else {
            None
        };
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
        let left_out = if has(LEFT_OUT) {
            Some(reader.take(layout.slots.len().div_ceil(8))?)
        } else {
            None
        };
        let reply_tag = if has(REPLY_TAG) {
            Some(reader.word()?)
        } else {
            None
        };
        let extension = extension::Parts::take(more, reader, newer)?;
        Ok(Self {
            unit: *unit,
            window: *window,
            number,
            label,
            tags,
            text,
            left_out,
            reply_tag,
            answer_first: has(ANSWER_FIRST),
            extension,
        })
    }

    /// Decodes the parts.
    ///
    /// # Errors
    /// [`LinkError::Malformed`] for a part that is not canonical.
    pub(super) fn content(self, layout: &Layout, date: Date) -> Result<Content, LinkError> {
        let malformed = LinkError::Malformed;
        let (answers, arrows) =
            answer_number::unpack(self.number, layout).ok_or(malformed(Part::Answers))?;
        let left_out = match self.left_out {
            Some(bitmap) => left_out_slots(bitmap, &answers).ok_or(malformed(Part::LeftOut))?,
            None => vec![],
        };
        let label = self
            .label
            .map(|label| read_label(label).ok_or(malformed(Part::Label)))
            .transpose()?;
        let text = self
            .text
            .map(|text| read_text(text).ok_or(malformed(Part::Text)))
            .transpose()?;
        let tags = self
            .tags
            .map(|byte| read_tags(byte).ok_or(malformed(Part::Tags)))
            .transpose()?;
        let extension = self.extension.content(layout.slots.len())?;
        let texts = own_text_bytes(label.as_ref(), text.as_ref())
            + experiment_bytes(extension.experiment.as_ref())
            + slot_text_bytes(&extension.slot_texts);
        if texts > Shared::MOST_TEXT {
            return Err(malformed(Part::TextSize));
        }
        Ok(Content {
            about: About {
                unit: self.unit,
                window: self.window,
                label,
                together: extension.together,
                date,
            },
            answers,
            arrows,
            left_out,
            tags,
            text,
            reply_tag: self.reply_tag,
            answer_first: self.answer_first,
            extension,
        })
    }
}

/// Returns a bitmap with a bit for each slot, from the highest bit of the first byte.
fn left_out_bitmap(slots: usize, left_out: &[usize]) -> Vec<u8> {
    let mut bitmap = vec![0; slots.div_ceil(8)];
    for slot in left_out.iter().filter(|slot| **slot < slots) {
        if let Some(byte) = bitmap.get_mut(slot / 8) {
            *byte |= 0x80 >> (slot % 8);
        }
    }
    bitmap
}

/// Returns the slots left out; `None` unless there is at least one, and all of them exist and are blank.
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

/// Returns tenure in the lowest two bits and role in the next two; 0 for one that is absent.
fn tags_byte(tags: Tags) -> u8 {
    let number = |index: Option<usize>| index.map_or(0, |index| index_byte(Some(index)) + 1);
    let tenure = Tenure::ALL
        .iter()
        .position(|tenure| Some(*tenure) == tags.tenure);
    let role = Role::ALL.iter().position(|role| Some(*role) == tags.role);
    number(tenure) | number(role) << 2
}

fn read_tags(byte: u8) -> Option<Tags> {
    let index = |bits: u8| usize::from(bits & 3).checked_sub(1);
    let tags = Tags {
        tenure: index(byte).and_then(|index| Tenure::ALL.get(index).copied()),
        role: index(byte >> 2).and_then(|index| Role::ALL.get(index).copied()),
    };
    (byte != 0 && byte < 16).then_some(tags)
}

fn read_label(bytes: &[u8]) -> Option<Label> {
    Label::exact(std::str::from_utf8(bytes).ok()?).ok()
}

fn read_text(bytes: &[u8]) -> Option<FreeText> {
    FreeText::exact(std::str::from_utf8(bytes).ok()?)
}

/// Returns an index in one of the lists whose order is part of the format as a byte; all of them are short.
pub(super) fn index_byte(index: Option<usize>) -> u8 {
    index
        .and_then(|index| u8::try_from(index).ok())
        .unwrap_or(0)
}
