//! What makes QR codes. Few people ask for one, so the program loads it when somebody does.

use crate::card::QrCode;

/// How far it is.
#[derive(Debug, Default, Clone, Copy)]
pub enum Encoder {
    #[default]
    NotAsked,
    Asked,
    Failed,
    AskedAgain,
    Loaded(Encode),
}

/// Makes the QR code of a text; nothing when the text is too long for one.
pub type Encode = fn(&str) -> Option<QrCode>;

impl Encoder {
    /// Somebody wants a code: what has failed is asked for again.
    pub fn ask(&mut self) {
        match self {
            Self::NotAsked => *self = Self::Asked,
            Self::Failed => *self = Self::AskedAgain,
            Self::Asked | Self::AskedAgain | Self::Loaded(_) => {}
        }
    }

    /// The code of a text, once codes can be made; nothing for an empty text, or one that is too long.
    #[must_use]
    pub fn code(self, text: &str) -> Option<QrCode> {
        match self {
            Self::Loaded(encode) if !text.is_empty() => encode(text),
            _ => None,
        }
    }

    #[must_use]
    pub fn is_asked(self) -> bool {
        matches!(self, Self::Asked | Self::AskedAgain)
    }

    /// The last attempt that ended has failed.
    #[must_use]
    pub fn has_failed(self) -> bool {
        matches!(self, Self::Failed | Self::AskedAgain)
    }
}
