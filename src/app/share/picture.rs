//! Which picture of a result is passed on.

use super::{Sharing, Tick};
use crate::card::{Palette, PosterSize, Size};

/// Which picture of a result is passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    Card(Size),
    Poster(PosterSize),
}

impl Picture {
    /// Every picture, the usual one first.
    pub const ALL: [Self; 4] = [
        Self::Card(Size::Wide),
        Self::Card(Size::Square),
        Self::Poster(PosterSize::Square),
        Self::Poster(PosterSize::Tall),
    ];

    /// Returns width and height in pixels.
    #[must_use]
    pub fn pixels(self) -> (i32, i32) {
        match self {
            Self::Card(size) => size.pixels(),
            Self::Poster(size) => size.pixels(),
        }
    }
}

impl Sharing {
    /// The chosen picture. Of two views there is no poster, and none before that is loaded.
    #[must_use]
    pub fn picture(&self) -> Picture {
        match self.picture {
            Picture::Poster(_)
                if self.is_ticked(Tick::Both) || self.on_demand.loaded().is_none() =>
            {
                Picture::Card(Size::Square)
            }
            picture => picture,
        }
    }

    /// A poster was chosen.
    #[must_use]
    pub fn wants_poster(&self) -> bool {
        matches!(self.picture, Picture::Poster(_))
    }

    /// The colours of the chosen picture.
    #[must_use]
    pub fn palette(&self) -> Palette {
        if self.is_ticked(Tick::Dark) {
            Palette::Dark
        } else {
            Palette::Light
        }
    }
}
