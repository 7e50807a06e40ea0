//! A cursor over the bytes of a payload.

use super::LinkError;

/// Takes bytes from the front. Every method that takes bytes fails with [`LinkError::CutOff`] when there are too few.
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

    /// Takes a length, of one byte or two (`long`), and so many bytes.
    pub(super) fn counted(&mut self, long: bool) -> Result<&'a [u8], LinkError> {
        let length = if long {
            self.word()?
        } else {
            self.byte()?.into()
        };
        self.take(length.into())
    }
}
