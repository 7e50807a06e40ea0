//! Levels of a habit: the described state now, the one that is enough, and the gap between them.

use crate::assessment::Gap;

/// The result of a dimension of levels. States are indices of the question's options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    /// Index of the question in the definition.
    pub question: usize,
    pub states: States,
}

/// The known states, now and enough; with neither there is no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum States {
    Now(u8),
    Enough(u8),
    Both { now: u8, enough: u8 },
}

/// Numbers of rows by gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gaps {
    pub wide: usize,
    pub gap: usize,
    pub enough: usize,
    pub more_than_needed: usize,
    /// Rows without a known gap: one of the two answers, or both, are missing.
    pub unknown: usize,
}

impl States {
    /// Combines two answers; `None` when both are missing.
    #[must_use]
    pub fn of(now: Option<u8>, enough: Option<u8>) -> Option<Self> {
        match (now, enough) {
            (Some(now), Some(enough)) => Some(Self::Both { now, enough }),
            (Some(now), None) => Some(Self::Now(now)),
            (None, Some(enough)) => Some(Self::Enough(enough)),
            (None, None) => None,
        }
    }

    /// Returns the state now.
    #[must_use]
    pub fn now(self) -> Option<u8> {
        match self {
            Self::Now(now) | Self::Both { now, .. } => Some(now),
            Self::Enough(_) => None,
        }
    }

    /// Returns the state that is enough.
    #[must_use]
    pub fn enough(self) -> Option<u8> {
        match self {
            Self::Enough(enough) | Self::Both { enough, .. } => Some(enough),
            Self::Now(_) => None,
        }
    }

    /// Returns enough minus now, in states; below 0 is more than needed. `None` unless both are known.
    #[must_use]
    pub fn distance(self) -> Option<i16> {
        match self {
            Self::Both { now, enough } => Some(i16::from(enough) - i16::from(now)),
            Self::Now(_) | Self::Enough(_) => None,
        }
    }

    /// Returns the gap between both states; `None` unless both are known.
    #[must_use]
    pub fn gap(self) -> Option<Gap> {
        Some(match self.distance()? {
            ..0 => Gap::MoreThanNeeded,
            0 => Gap::Enough,
            1 => Gap::Gap,
            2.. => Gap::Wide,
        })
    }
}

impl Gaps {
    /// Counts one row.
    pub fn add(&mut self, gap: Option<Gap>) {
        let count = match gap {
            Some(Gap::Wide) => &mut self.wide,
            Some(Gap::Gap) => &mut self.gap,
            Some(Gap::Enough) => &mut self.enough,
            Some(Gap::MoreThanNeeded) => &mut self.more_than_needed,
            None => &mut self.unknown,
        };
        *count += 1;
    }

    /// Returns the number of rows with this gap.
    #[must_use]
    pub fn of(self, gap: Gap) -> usize {
        match gap {
            Gap::Wide => self.wide,
            Gap::Gap => self.gap,
            Gap::Enough => self.enough,
            Gap::MoreThanNeeded => self.more_than_needed,
        }
    }

    /// Returns the number of rows with both answers.
    #[must_use]
    pub fn known(self) -> usize {
        self.wide + self.gap + self.enough + self.more_than_needed
    }

    /// Returns the number of rows that apply.
    #[must_use]
    pub fn rows(self) -> usize {
        self.known() + self.unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_states_has_its_word() {
        use Gap::{Enough as E, Gap as G, MoreThanNeeded as M, Wide as W};
        let table = [[E, G, W, W], [M, E, G, W], [M, M, E, G], [M, M, M, E]];
        for (now, row) in (0..).zip(table) {
            for (enough, gap) in (0..).zip(row) {
                let states = States::of(Some(now), Some(enough)).unwrap();
                assert_eq!(states.gap(), Some(gap), "{now} {enough}");
            }
        }
    }

    #[test]
    fn one_answer_has_no_gap() {
        assert_eq!(States::of(Some(2), None), Some(States::Now(2)));
        assert_eq!(States::of(None, Some(2)).unwrap().gap(), None);
        assert_eq!(States::of(None, None), None);
    }
}
