//! The parts of a view that a second byte of flags announces.
//!
//! ```text
//! terrain 2 · experiment: date 2, outcome 1, count 1, each blank 2 + k · expected dimension 2 ·
//! texts of slots: count 1, each slot 1 and text 2 + k · people 1
//! ```
//! Sizes are in bytes.

use super::{
    Blank, Effect, Experiment, LinkError, Outcome, Part, Shared,
    payload::{date_word, read_date},
    reader::Reader,
    shared::{experiment_bytes, slot_text_bytes},
    view::index_byte,
};
use crate::answers::Together;

const TERRAIN: u8 = 1;
const EXPERIMENT: u8 = 1 << 1;
const EXPECTED: u8 = 1 << 2;
const SLOT_TEXTS: u8 = 1 << 3;
const TOGETHER: u8 = 1 << 4;
/// Flags that a later version may define. Their parts would have an unknown size.
const RESERVED: u8 = 0b1110_0000;

/// Where the outcome ends in its byte, and the effect begins.
const EFFECT_SHIFT: u32 = 3;

/// The content of these parts, in the slots of the link's own layout.
pub(super) struct Extension {
    pub(super) terrain: Option<u16>,
    pub(super) experiment: Option<Experiment>,
    pub(super) expected: Option<u16>,
    pub(super) slot_texts: Vec<(usize, Blank)>,
    pub(super) together: Option<Together>,
}

/// Returns the flags and the parts; flags of 0 are not written. `room` is for texts, in bytes: a part that has no room is left
/// out.
pub(super) fn write(shared: &Shared, slots: usize, mut room: usize) -> (u8, Vec<u8>) {
    let (mut flags, mut parts) = (0, Vec::new());
    if let Some(terrain) = shared.terrain {
        flags |= TERRAIN;
        parts.extend_from_slice(&terrain.to_be_bytes());
    }
    let experiment = shared.experiment.as_ref();
    let size = experiment_bytes(experiment);
    // None that is empty comes last.
    let blanks = experiment.map_or(&[][..], Experiment::filled);
    if let (Some(experiment), false, true) = (experiment, blanks.is_empty(), size <= room) {
        room -= size;
        flags |= EXPERIMENT;
        parts.extend_from_slice(&date_word(experiment.date).to_be_bytes());
        parts.push(outcome_byte(experiment));
        parts.push(blanks.len().to_le_bytes()[0]); // at most 9
        for blank in blanks {
            put(&mut parts, blank.as_ref());
        }
    }
    if let Some(expected) = shared.expected {
        flags |= EXPECTED;
        parts.extend_from_slice(&expected.to_be_bytes());
    }
    if slot_text_bytes(&shared.slot_texts) <= room {
        let count = parts.len();
        for (slot, number) in (0..slots).zip(0..=u8::MAX) {
            let mut texts = shared.slot_texts.iter();
            if let Some((_, text)) = texts.find(|(at, _)| *at == slot) {
                if flags & SLOT_TEXTS == 0 {
                    flags |= SLOT_TEXTS;
                    parts.push(0);
                }
                if let Some(count) = parts.get_mut(count) {
                    *count += 1;
                }
                parts.push(number);
                put(&mut parts, Some(text));
            }
        }
    }
    if let Some(together) = shared.about.together {
        flags |= TOGETHER;
        parts.push(together.people());
    }
    (flags, parts)
}

/// Appends a text of at most 560 bytes behind its length.
fn put(parts: &mut Vec<u8>, text: Option<&Blank>) {
    let text = text.map_or("", Blank::as_str);
    let [.., high, low] = text.len().to_be_bytes();
    parts.extend_from_slice(&[high, low]);
    parts.extend_from_slice(text.as_bytes());
}

/// The outcome in the lowest three bits, the effect in the next three; 0 for one that is absent.
fn outcome_byte(experiment: &Experiment) -> u8 {
    let number = |index: Option<usize>| index.map_or(0, |index| index_byte(Some(index)) + 1);
    let outcome = Outcome::ALL
        .iter()
        .position(|outcome| Some(*outcome) == experiment.outcome);
    let effect = Effect::ALL
        .iter()
        .position(|effect| Some(*effect) == experiment.effect);
    number(outcome) | number(effect) << EFFECT_SHIFT
}

/// The bytes of these parts, not yet validated.
pub(super) struct Parts<'a> {
    /// Nothing without a second byte.
    flags: Option<u8>,
    terrain: Option<u16>,
    /// Date and outcome.
    experiment: (u16, u8),
    blanks: Vec<(u8, &'a [u8])>,
    expected: Option<u16>,
    slot_texts: Vec<(u8, &'a [u8])>,
    together: u8,
}

impl<'a> Parts<'a> {
    /// Takes the parts that the second byte announces, if there is one.
    ///
    /// # Errors
    /// [`LinkError::CutOff`] when there are too few bytes; `newer` when a reserved bit is set.
    pub(super) fn take(
        flags: Option<u8>,
        reader: &mut Reader<'a>,
        newer: LinkError,
    ) -> Result<Self, LinkError> {
        let mut parts = Self {
            flags,
            terrain: None,
            experiment: (0, 0),
            blanks: Vec::new(),
            expected: None,
            slot_texts: Vec::new(),
            together: 0,
        };
        let has = |flag| flags.is_some_and(|flags| flags & flag != 0);
        if has(RESERVED) {
            return Err(newer);
        }
        if has(TERRAIN) {
            parts.terrain = Some(reader.word()?);
        }
        if has(EXPERIMENT) {
            parts.experiment = (reader.word()?, reader.byte()?);
            parts.blanks = take_texts(reader, false)?;
        }
        if has(EXPECTED) {
            parts.expected = Some(reader.word()?);
        }
        if has(SLOT_TEXTS) {
            parts.slot_texts = take_texts(reader, true)?;
        }
        if has(TOGETHER) {
            parts.together = reader.byte()?;
        }
        Ok(parts)
    }

    /// Decodes the parts of a link with so many slots.
    ///
    /// # Errors
    /// [`LinkError::Malformed`] for a part that is not canonical.
    pub(super) fn content(self, slots: usize) -> Result<Extension, LinkError> {
        let has = |flag| self.flags.is_some_and(|flags| flags & flag != 0);
        let malformed = |part| Err(LinkError::Malformed(part));
        if self.flags == Some(0) {
            return malformed(Part::Extension);
        }
        let experiment = self.experiment();
        if has(EXPERIMENT) && experiment.is_none() {
            return malformed(Part::Experiment);
        }
        let slot_texts = self.slot_texts(slots);
        if has(SLOT_TEXTS) && slot_texts.is_empty() {
            return malformed(Part::SlotTexts);
        }
        let together = Together::of(self.together);
        if has(TOGETHER) && together.is_none() {
            return malformed(Part::Together);
        }
        Ok(Extension {
            terrain: self.terrain,
            experiment,
            expected: self.expected,
            slot_texts,
            together,
        })
    }

    /// Nothing when there is none, or when it is not as it is written.
    fn experiment(&self) -> Option<Experiment> {
        let (date, results) = self.experiment;
        let mut blanks = Vec::new();
        for (_, bytes) in &self.blanks {
            let blank = read_blank(bytes);
            if blank.is_none() && !bytes.is_empty() {
                return None;
            }
            blanks.push(blank);
        }
        let experiment = Experiment {
            date: read_date(date)?,
            outcome: numbered(&Outcome::ALL, results)?,
            effect: numbered(&Effect::ALL, results >> EFFECT_SHIFT)?,
            blanks,
        };
        let count = experiment.blanks.len();
        let is_exact = experiment.filled().len() == count && results >> (2 * EFFECT_SHIFT) == 0;
        (count > 0 && is_exact).then_some(experiment)
    }

    /// Empty unless each is a text, and all slots exist and ascend.
    fn slot_texts(&self, slots: usize) -> Vec<(usize, Blank)> {
        let mut texts = Vec::new();
        let mut next = 0;
        for (slot, bytes) in &self.slot_texts {
            let slot = usize::from(*slot);
            match read_blank(bytes) {
                Some(text) if slot >= next && slot < slots => texts.push((slot, text)),
                _ => return Vec::new(),
            }
            next = slot + 1;
        }
        texts
    }
}

/// Takes texts behind their number, each with its length, and with its slot if it has one.
fn take_texts<'a>(
    reader: &mut Reader<'a>,
    has_slot: bool,
) -> Result<Vec<(u8, &'a [u8])>, LinkError> {
    let mut texts = Vec::new();
    for _ in 0..reader.byte()? {
        let slot = if has_slot { reader.byte()? } else { 0 };
        texts.push((slot, reader.counted(true)?));
    }
    Ok(texts)
}

/// What the lowest three bits number from 1; nothing inside for 0, and nothing at all for what does not exist.
fn numbered<T: Copy>(all: &[T], bits: u8) -> Option<Option<T>> {
    match usize::from(bits & 7).checked_sub(1) {
        None => Some(None),
        Some(index) => all.get(index).copied().map(Some),
    }
}

fn read_blank(bytes: &[u8]) -> Option<Blank> {
    Blank::exact(std::str::from_utf8(bytes).ok()?)
}
