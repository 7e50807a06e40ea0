//! Errors of opening a link. The sentences that people read stand in `words`.

use std::fmt;

use crate::answers::Date;

/// The reason why a link is not opened, here or anywhere. Nothing of it is shown then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// The text has no fragment of Bearings.
    NotALink,
    /// The text or the payload is longer than anything that Bearings writes.
    TooLong,
    /// A fragment of a kind that is not read here: made by a newer version, or not one of the expected kinds.
    UnknownTag { tag: char, version: u16 },
    /// A fragment of a known kind in a version that this program does not read: made by a newer one.
    UnknownVersion { tag: char, version: u16 },
    /// The fragment holds no answers: it names a position in a questionnaire.
    NoAnswers,
    /// The address is one of Bearings, and nothing follows its `#`, or the `#` is gone too.
    NoFragment,
    /// Intact, and for another questionnaire: see [`super::find_by_hash`].
    OtherQuestionnaire { id_hash: u16 },
    /// Intact, and for a questionnaire that is not among the known ones.
    UnknownQuestionnaire { id_hash: u16 },
    /// Intact, and for a structure of this questionnaire that is neither current nor kept: older or newer.
    OtherStructure { date: Date },
    /// Intact, and it uses a flag, unit or window that this version does not have: made by a newer one.
    Newer { date: Date },
    /// The end is missing.
    CutOff,
    /// The checksum does not hold: characters were changed or added.
    Altered,
    /// Cut off or altered. Which of the two is undecidable, since the structure that it names is not known here.
    Damaged,
    /// The checksum holds, but no version writes this part so.
    Malformed(Part),
}

/// A part of the payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The number is too large for the questionnaire ("nonzero fill").
    Answers,
    /// Not a label, see [`crate::answers::Label`].
    Label,
    /// No tag set, or a reserved bit.
    Tags,
    /// Not a text, see [`super::FreeText`].
    Text,
    /// No slot, a slot that does not exist, or one that is answered.
    LeftOut,
    /// No flag in the second byte of flags.
    Extension,
    /// A day, an outcome or a blank that no version writes.
    Experiment,
    /// A text of a slot that does not exist, or not a text.
    SlotTexts,
    /// Fewer than two people, or more than 99.
    Together,
    /// All texts of a view are longer than [`super::Shared::MOST_TEXT`].
    TextSize,
    /// The day of the other view in a pair. A wrong last date counts as altered.
    Date,
}

impl fmt::Display for LinkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => out.write_str("no link fragment found"),
            Self::TooLong => out.write_str("too long for a link"),
            Self::UnknownTag { tag, version } => {
                write!(
                    out,
                    "fragments `{tag}{version}` are not known to this version"
                )
            }
            Self::UnknownVersion { tag, version } => {
                write!(
                    out,
                    "version {version} of fragments `{tag}` is not known to this version"
                )
            }
            Self::NoAnswers => out.write_str("a fragment without answers"),
            Self::NoFragment => out.write_str("an address without a fragment"),
            Self::OtherQuestionnaire { id_hash } => {
                write!(
                    out,
                    "for another questionnaire, whose id has the hash {id_hash:04x}"
                )
            }
            Self::UnknownQuestionnaire { id_hash } => {
                write!(
                    out,
                    "for an unknown questionnaire, whose id has the hash {id_hash:04x}"
                )
            }
            Self::OtherStructure { date } => {
                write!(
                    out,
                    "of {}, for a structure that is neither current nor kept",
                    date.iso()
                )
            }
            Self::Newer { date } => {
                write!(
                    out,
                    "of {}, with bits that are reserved in this version",
                    date.iso()
                )
            }
            Self::CutOff => out.write_str("cut off"),
            Self::Altered => out.write_str("altered: the checksum does not hold"),
            Self::Damaged => out.write_str("cut off or altered, for an unknown structure"),
            Self::Malformed(part) => write!(out, "malformed: {}", part.name()),
        }
    }
}

impl std::error::Error for LinkError {}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Label => "label",
            Self::Tags => "tags",
            Self::Text => "text",
            Self::LeftOut => "rows left out",
            Self::Extension => "second byte of flags",
            Self::Experiment => "experiment",
            Self::SlotTexts => "texts of slots",
            Self::Together => "answered together",
            Self::TextSize => "texts",
            Self::Date => "date",
        }
    }
}
