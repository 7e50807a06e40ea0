//! Positions on an unnumbered scale, from the stops of the spectra that belong to it.

use crate::{answers::Answer, assessment::Question};

/// A position from 0 (the left pole) to 100 (the right pole).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position(u8);

/// The verbal category of a position, see [`Position::band`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    ClearlyLeft,
    LeansLeft,
    Between,
    LeansRight,
    ClearlyRight,
}

/// The result of a dimension of spectra.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spectrum {
    /// The mean of all answered questions.
    pub at: Position,
    /// One mark for each answered question: the question's index in the definition, and its position.
    pub marks: Vec<(usize, Position)>,
}

impl Position {
    /// The least spread, in positions, at which answers count as divergent: half of the scale.
    pub const DIVERGENT: u8 = 50;

    /// Returns the mean of stops (0 to 6) in percent of the scale, rounded half up; `None` without stops.
    #[must_use]
    pub fn mean(stops: &[u8]) -> Option<Self> {
        let whole = STEPS * u32::try_from(stops.len()).ok()?;
        let sum: u32 = stops.iter().map(|stop| u32::from(*stop).min(STEPS)).sum();
        // 100 · sum / whole, plus one half, in whole numbers.
        let at = (200 * sum + whole).checked_div(2 * whole)?;
        u8::try_from(at).ok().map(Self)
    }

    /// Returns the position of a number from 0 to 100; a greater one counts as 100.
    #[must_use]
    pub fn at(number: u8) -> Self {
        Self(number.min(100))
    }

    /// Returns the position as a number from 0 to 100.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    /// Returns the position counted from the other pole, as flipped scales are drawn.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self(100 - self.0)
    }

    /// Returns the category: clear up to 19 from a pole, leaning up to 39, otherwise in between.
    #[must_use]
    pub fn band(self) -> Band {
        match self.0 {
            0..=19 => Band::ClearlyLeft,
            20..=39 => Band::LeansLeft,
            40..=60 => Band::Between,
            61..=80 => Band::LeansRight,
            _ => Band::ClearlyRight,
        }
    }
}

impl Spectrum {
    /// Combines answered stops, each with the index of its question; `None` without stops.
    #[must_use]
    pub fn of(stops: &[(usize, u8)]) -> Option<Self> {
        let values: Vec<u8> = stops.iter().map(|(_, stop)| *stop).collect();
        let at = Position::mean(&values)?;
        let mark = |(question, stop): &(usize, u8)| Some((*question, Position::mean(&[*stop])?));
        Some(Self {
            at,
            marks: stops.iter().filter_map(mark).collect(),
        })
    }

    /// Returns the range of the marks, from 0 to 100.
    #[must_use]
    pub fn spread(&self) -> u8 {
        let (low, high) = self.ends();
        high.0 - low.0
    }

    /// Returns the outermost marks, the left one first, when their spread reaches [`Position::DIVERGENT`].
    #[must_use]
    pub fn divergent_ends(&self) -> Option<(Position, Position)> {
        (self.spread() >= Position::DIVERGENT).then(|| self.ends())
    }

    fn ends(&self) -> (Position, Position) {
        let places = self.marks.iter().map(|(_, at)| *at);
        places.fold((self.at, self.at), |(low, high), at| {
            (low.min(at), high.max(at))
        })
    }
}

/// Returns the stop of an answer, counted from the left pole of its dimension.
pub(super) fn stop(question: &Question, answer: Answer) -> Option<u8> {
    let stop = answer.pick()?;
    Some(if question.reversed {
        LAST_STOP.saturating_sub(stop)
    } else {
        stop
    })
}

const STEPS: u32 = 6;
const LAST_STOP: u8 = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(stops: &[u8]) -> Option<u8> {
        Position::mean(stops).map(Position::get)
    }

    #[test]
    fn single_stops() {
        let all: Vec<u8> = (0..=6).filter_map(|stop| at(&[stop])).collect();
        assert_eq!(all, [0, 17, 33, 50, 67, 83, 100]);
    }

    #[test]
    fn means_round_half_up() {
        assert_eq!(at(&[]), None);
        assert_eq!(at(&[0, 1]), Some(8)); // 8.33
        assert_eq!(at(&[1, 2]), Some(25)); // 25 exactly
        assert_eq!(at(&[0, 0, 0, 3]), Some(13)); // 12.5
        assert_eq!(at(&[6, 6, 6, 3]), Some(88)); // 87.5
        assert_eq!(at(&[5, 6]), Some(92)); // 91.67
    }

    #[test]
    fn words_change_where_the_catalogue_says() {
        let bands = |from: u8, to: u8| {
            (from..=to)
                .map(|at| Position(at).band())
                .collect::<Vec<_>>()
        };
        assert!(bands(0, 19).iter().all(|band| *band == Band::ClearlyLeft));
        assert!(bands(20, 39).iter().all(|band| *band == Band::LeansLeft));
        assert!(bands(40, 60).iter().all(|band| *band == Band::Between));
        assert!(bands(61, 80).iter().all(|band| *band == Band::LeansRight));
        assert!(
            bands(81, 100)
                .iter()
                .all(|band| *band == Band::ClearlyRight)
        );
    }

    #[test]
    fn answers_pull_apart_from_three_stops_on() {
        let apart = |a, b| {
            let spectrum = Spectrum::of(&[(0, a), (1, b)]).unwrap();
            spectrum
                .divergent_ends()
                .map(|(low, high)| (low.get(), high.get()))
        };
        assert_eq!(apart(2, 4), None);
        assert_eq!(apart(4, 1), Some((17, 67)));
        assert_eq!(apart(0, 6), Some((0, 100)));
        for low in 0..=6 {
            for high in low..=6 {
                assert_eq!(apart(low, high).is_some(), high - low >= 3, "{low} {high}");
            }
        }
        assert_eq!(Spectrum::of(&[(0, 6)]).unwrap().divergent_ends(), None);
    }
}
