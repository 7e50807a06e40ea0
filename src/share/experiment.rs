//! The one dated thing that a person wants to try, as links hold it: blanks without the sentence around them, since a link
//! has no language.

use super::Line;
use crate::{answers::Date, assessment::Named};

/// What fills a blank of a sentence, or stands on a card of one's own: 1 to 140 characters.
pub type Blank = Line<140>;

/// What a person tries until a day, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Experiment {
    /// The day on which it is decided what comes of it.
    pub date: Date,
    /// What came of it, once that is said.
    pub outcome: Option<Outcome>,
    /// What was seen of what was hoped for, once that is said.
    pub effect: Option<Effect>,
    /// What fills the blanks. The first three are those of every questionnaire: what we hope to see, what would make us stop
    /// early, who keeps us honest. Those of the questionnaire's own sentence follow, in its order. At least one is filled,
    /// and none that is empty comes last.
    pub blanks: Vec<Option<Blank>>,
}

impl Experiment {
    /// Blanks that every questionnaire has.
    pub const COMMON: usize = 3;
    /// The most blanks.
    pub const MOST_BLANKS: usize = 9;

    /// One of which nothing has come yet; nothing where no blank is filled.
    #[must_use]
    pub fn until(date: Date, blanks: Vec<Option<Blank>>) -> Option<Self> {
        let mut experiment = Self {
            date,
            outcome: None,
            effect: None,
            blanks,
        };
        let filled = experiment.filled().len();
        experiment.blanks.truncate(filled);
        (filled > 0).then_some(experiment)
    }

    /// The blanks up to the last one that is filled, [`Self::MOST_BLANKS`] at most.
    #[must_use]
    pub fn filled(&self) -> &[Option<Blank>] {
        let mut blanks = self.blanks.get(..Self::MOST_BLANKS).unwrap_or(&self.blanks);
        while let [rest @ .., None] = blanks {
            blanks = rest;
        }
        blanks
    }
}

/// What came of it. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Kept,
    Changed,
    Stopped,
    NotTriedYet,
}

impl Outcome {
    /// Every outcome, in the order in which links number them, from 1.
    pub const ALL: [Self; 4] = [Self::Kept, Self::Changed, Self::Stopped, Self::NotTriedYet];
}

/// What was seen of what was hoped for. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    Seen,
    Partly,
    NotSeen,
    CannotTell,
}

impl Effect {
    /// Every effect, in the order in which links number them, from 1.
    pub const ALL: [Self; 4] = [Self::Seen, Self::Partly, Self::NotSeen, Self::CannotTell];
}

impl Named for Outcome {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Kept, "kept"),
        (Self::Changed, "changed"),
        (Self::Stopped, "stopped"),
        (Self::NotTriedYet, "not-tried-yet"),
    ];
}

impl Named for Effect {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Seen, "seen"),
        (Self::Partly, "partly"),
        (Self::NotSeen, "not-seen"),
        (Self::CannotTell, "cannot-tell"),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_experiment_has_a_blank_and_no_empty_one_at_its_end() {
        let blank = |text: &str| Blank::typed(text);
        let blanks = vec![None, blank("ask first"), None, blank(" ")];
        let experiment = Experiment::until(Date::LAST, blanks).unwrap();
        assert_eq!(experiment.blanks, [None, blank("ask first")]);
        assert_eq!(Experiment::until(Date::LAST, vec![None, blank("")]), None);
        let many = vec![blank("one"); 12];
        let most = Experiment::until(Date::LAST, many).unwrap().blanks.len();
        assert_eq!(most, Experiment::MOST_BLANKS);
    }
}
