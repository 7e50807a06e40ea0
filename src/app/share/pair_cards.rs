//! What draws two views beside each other. Only who opens a link sees two, so the program loads it as a part of its own.

use crate::{
    answers::Date,
    card::{self, Measure, Pair, Scene, Size, Widest},
};

/// The functions of [`crate::card`] for two views.
#[derive(Debug, Clone, Copy)]
pub struct PairCards {
    pub card: fn(&Pair<'_>, [Date; 2], &str, Size) -> Scene,
    pub drawing: fn(&Pair<'_>, Measure) -> Scene,
    pub in_words: fn(&Pair<'_>) -> Vec<String>,
    pub widest: fn(&Pair<'_>) -> Option<Widest>,
}

impl PairCards {
    /// All of them. What names this has their code in its own part.
    pub const LOADED: Self = Self {
        card: card::pair_card,
        drawing: card::pair_drawing,
        in_words: card::pair_in_words,
        widest: card::pair_widest,
    };
}
