//! The headline of a result as data: each questionnaire names the rule by which it is found.

use super::{Distribution, Frequencies, Gaps, Nearest, Row, Split};
use crate::{
    answers::Arrow,
    assessment::{self, Gap},
};

/// The content of the one sentence above the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Headline {
    /// The nearest sketch; `None` without sketches to compare with.
    Pattern(Option<Nearest>),
    /// The widest split between two scopes, and one line for each scope that has enough answers.
    Majority {
        /// `None` when the scopes agree, or cannot be compared.
        split: Option<Split>,
        /// Empty when no scope has enough answers.
        lines: Vec<Line>,
    },
    /// The dimension to begin with.
    Next(Next),
}

/// One line of a majority headline: "Inside the team we talk about it."
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Index of the round in the definition; `None` for questions that are asked once.
    pub round: Option<usize>,
    /// Index of the pattern of more than half of the answers; `None` when there is none ("it depends").
    pub majority: Option<usize>,
}

/// What to begin with, by the person's own answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Fewer than half of the applicable rows have both answers.
    TooFew,
    /// No gap and no arrow.
    EnoughForNow,
    /// The row with the most outgoing arrows, then the widest gap.
    Begin {
        /// Index of the dimension in the definition.
        dimension: usize,
        /// Indices of the dimensions that are enough for now, in the questionnaire's order.
        enough: Vec<usize>,
        /// Indices of the dimensions that arrows from it point at, without those that are enough.
        easier_too: Vec<usize>,
    },
}

impl Headline {
    /// Finds the headline by the questionnaire's rule.
    pub(super) fn of(
        rule: assessment::Headline,
        nearest: Option<Nearest>,
        (distributions, split): (&[Distribution], Option<Split>),
        (rows, gaps, arrows): (&[Row], Gaps, &[Arrow]),
    ) -> Self {
        match rule {
            assessment::Headline::Pattern => Self::Pattern(nearest),
            assessment::Headline::Majority => Self::Majority {
                split,
                lines: distributions.iter().filter_map(line).collect(),
            },
            assessment::Headline::Next => Self::Next(next(rows, gaps, arrows)),
        }
    }
}

fn line(distribution: &Distribution) -> Option<Line> {
    match distribution.frequencies {
        Frequencies::Kinds { majority, .. } => Some(Line {
            round: distribution.round,
            majority,
        }),
        Frequencies::Dropped | Frequencies::TooFew => None,
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
        // Only a more urgent row replaces it, so that ties keep the questionnaire's order.
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
    let enough = rows.iter().filter(|row| row.gap() == Some(Gap::Enough));
    let enough: Vec<usize> = enough.map(|row| row.dimension).collect();
    let easier = from_here.map(|arrow| usize::from(arrow.to));
    Next::Begin {
        dimension: first.dimension,
        easier_too: easier.filter(|to| !enough.contains(to)).collect(),
        enough,
    }
}

/// Returns the sort key of a row: most outgoing arrows, then the widest gap; a row without a known gap comes last.
fn urgency(row: &Row) -> (usize, Option<i16>) {
    (row.arrows_out, row.distance())
}
