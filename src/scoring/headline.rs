//! The headline of a result as data: each questionnaire names the rule by which it is found.

use super::{Distribution, Frequencies, Gaps, Nearest, Row, Split, priority};
use crate::{
    answers::Arrow,
    assessment::{self, Definition, Gap, Priorities},
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

/// What to begin with, by the person's own answers and the terrain in which they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Fewer than half of the applicable rows have both answers.
    TooFew,
    /// No gap and no arrow.
    EnoughForNow,
    Begin(Begin),
}

/// The row to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// Index of the dimension in the definition.
    pub dimension: usize,
    /// The dimensions that are as urgent, when no arrow says where to begin.
    pub as_urgent: Vec<usize>,
    pub because: Because,
    /// Indices of the dimensions that are enough for now, in the questionnaire's order.
    pub enough: Vec<usize>,
    /// Indices of the dimensions that arrows from it point at, without those that are enough.
    pub easier_too: Vec<usize>,
}

/// Why a row is the one to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// By the answers alone: most arrows out, then the widest gap.
    Answers,
    /// It matters more in this terrain: its index among those rows.
    MattersMore(usize),
    /// By the answers alone, since every row that matters more in this terrain is good enough.
    RestIsEnough,
}

impl Headline {
    /// Finds the headline by the questionnaire's rule.
    pub(super) fn of(
        definition: &Definition,
        priorities: Option<&Priorities>,
        nearest: Option<Nearest>,
        (distributions, split): (&[Distribution], Option<Split>),
        (rows, gaps, arrows): (&[Row], Gaps, &[Arrow]),
    ) -> Self {
        match definition.headline {
            assessment::Headline::Pattern => Self::Pattern(nearest),
            assessment::Headline::Majority => Self::Majority {
                split,
                lines: distributions.iter().filter_map(line).collect(),
            },
            assessment::Headline::Next => {
                Self::Next(next(definition, priorities, rows, gaps, arrows))
            }
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

fn next(
    definition: &Definition,
    priorities: Option<&Priorities>,
    rows: &[Row],
    gaps: Gaps,
    arrows: &[Arrow],
) -> Next {
    if gaps.known() == 0 || 2 * gaps.known() < gaps.rows() {
        return Next::TooFew;
    }
    let more = || {
        let more = priorities.map(|priorities| priority::more(definition, priorities, rows));
        more.into_iter().flatten()
    };
    let has_gap = |row: &Row| row.distance() > Some(0);
    let urgent = more().filter(|(_, row)| has_gap(row));
    let (first, because) = match most_urgent(urgent) {
        Some((at, row)) => (Some(row), Because::MattersMore(at)),
        None => {
            let candidates = rows.iter().filter(|row| row.arrows_out > 0 || has_gap(row));
            let is_enough = more().next().is_some() && more().all(|(_, row)| row.gap().is_some());
            let because = if is_enough {
                Because::RestIsEnough
            } else {
                Because::Answers
            };
            let first = most_urgent(candidates.map(|row| (0, row)));
            (first.map(|(_, row)| row), because)
        }
    };
    let Some(first) = first else {
        return Next::EnoughForNow;
    };
    let is_tie = first.arrows_out == 0 && !matches!(because, Because::MattersMore(_));
    let others = rows
        .iter()
        .filter(|row| is_tie && row.dimension != first.dimension && urgency(row) == urgency(first));
    let from_here = arrows
        .iter()
        .filter(|arrow| usize::from(arrow.from) == first.dimension);
    let enough = rows.iter().filter(|row| row.gap() == Some(Gap::Enough));
    let enough: Vec<usize> = enough.map(|row| row.dimension).collect();
    let easier = from_here.map(|arrow| usize::from(arrow.to));
    Next::Begin(Begin {
        dimension: first.dimension,
        as_urgent: others.map(|row| row.dimension).collect(),
        because,
        easier_too: easier.filter(|to| !enough.contains(to)).collect(),
        enough,
    })
}

/// Returns the most urgent row with the number that stands beside it, of equals the first.
fn most_urgent<'a>(rows: impl Iterator<Item = (usize, &'a Row)>) -> Option<(usize, &'a Row)> {
    let mut first: Option<(usize, &Row)> = None;
    for (at, row) in rows {
        if first.is_none_or(|(_, first)| urgency(row) > urgency(first)) {
            first = Some((at, row));
        }
    }
    first
}

/// Returns the sort key of a row: most outgoing arrows, then the widest gap; a row without a known gap comes last.
fn urgency(row: &Row) -> (usize, Option<i16>) {
    (row.arrows_out, row.distance())
}
