//! Bytes of a payload, taken one after the other.

use super::LinkError;

/// Takes bytes from the front; where there are too few, the payload was cut off.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], LinkError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(LinkError::CutOff)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, LinkError> {
        self.take(1)?.first().copied().ok_or(LinkError::CutOff)
    }

    pub(super) fn word(&mut self) -> Result<u16, LinkError> {
        Ok(u16::from_be_bytes([self.byte()?, self.byte()?]))
    }

    /// A length, of one byte or two, and so many bytes.
    pub(super) fn counted(&mut self, long: bool) -> Result<&'a [u8], LinkError> {
        let length = if long {
            self.word()?
        } else {
            self.byte()?.into()
        };
        self.take(length.into())
    }
}
