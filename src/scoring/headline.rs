//! The one sentence above the drawing, as data: each questionnaire names the rule by which it is found.

use super::{Found, Gaps, Nearest, Row, Share};
use crate::{answers::Arrow, assessment};

/// What the headline says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Headline {
    /// The nearest sketch.
    Pattern(Nearest),
    /// One line for each scope that has enough answers; none: too few answers to say anything.
    Majority(Vec<Line>),
    /// What to begin with.
    Next(Next),
}

/// "Inside the team we talk about it."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The round's place in the definition; nothing for questions that are asked once.
    pub round: Option<usize>,
    /// The pattern of more than half of the answers; nothing: it depends.
    pub majority: Option<usize>,
}

/// What to begin with, in the person's own eyes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Fewer than half of the rows have both answers.
    TooFew,
    /// No gap and no arrow.
    EnoughForNow,
    Begin {
        /// The dimension's place in the definition.
        dimension: usize,
        /// How many rows are enough for now.
        enough_in: usize,
        /// The dimensions that arrows from it point at.
        easier_too: Vec<usize>,
    },
}

impl Headline {
    /// Finds the headline by the questionnaire's rule.
    pub(super) fn of(
        rule: assessment::Headline,
        nearest: Option<Nearest>,
        shares: &[Share],
        (rows, gaps, arrows): (&[Row], Gaps, &[Arrow]),
    ) -> Self {
        match rule {
            // Without sketches to compare with, none fits.
            assessment::Headline::Pattern => Self::Pattern(nearest.unwrap_or(Nearest::NoneFits)),
            assessment::Headline::Majority => {
                Self::Majority(shares.iter().filter_map(line).collect())
            }
            assessment::Headline::Next => Self::Next(next(rows, gaps, arrows)),
        }
    }
}

fn line(share: &Share) -> Option<Line> {
    match share.found {
        Found::Kinds { majority, .. } => Some(Line {
            round: share.round,
            majority,
        }),
        Found::Dropped | Found::TooFew => None,
    }
}

fn next(rows: &[Row], gaps: Gaps, arrows: &[Arrow]) -> Next {
    if gaps.known() == 0 || 2 * gaps.known() < gaps.rows() {
        return Next::TooFew;
    }
    let mut first: Option<&Row> = None;
    for row in rows
        .iter()
        .filter(|row| row.arrows_out > 0 || row.distance() > Some(0))
    {
        // Only a better one takes the place, so that ties keep the questionnaire's order.
        if first.is_none_or(|first| urgency(row) > urgency(first)) {
            first = Some(row);
        }
    }
    let Some(first) = first else {
        return Next::EnoughForNow;
    };
    let from_here = arrows
        .iter()
        .filter(|arrow| usize::from(arrow.from) == first.dimension);
    Next::Begin {
        dimension: first.dimension,
        enough_in: gaps.enough,
        easier_too: from_here.map(|arrow| usize::from(arrow.to)).collect(),
    }
}

/// Most arrows out, then the widest gap; a row without a gap to speak of comes last.
fn urgency(row: &Row) -> (usize, Option<i16>) {
    (row.arrows_out, row.distance())
}
