//! The question that a result ends in: the first rule that holds picks it.

use super::{Counts, Report, Row, count::response};
use crate::{
    answers::{Answers, items},
    assessment::{Definition, Gap, Kind},
};

/// Which question is offered, and about which row. Rule 1 needs several people and is the board's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reflection {
    /// Rule 2: "Who could see this, and could you ask them?"
    WhoCouldSee(Subject),
    /// Rule 3: "Both answers here may be true: when is each?" The dimension that pulls apart most.
    BothMayBeTrue(usize),
    /// Rule 4: "Where could you relax, starting here?" The dimension furthest above what is needed.
    Relax(usize),
    /// Rule 5: "Of the wide gaps, which would make another easier?"
    WideGaps,
    /// Rule 6: the next question of the questionnaire's own list that no earlier sitting ended in.
    Listed(usize),
}

/// What a question is about, as a place in the definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Dimension(usize),
    /// A question that belongs to no dimension.
    Question(usize),
}

impl Reflection {
    pub(super) fn of(
        definition: &Definition,
        answers: &Answers,
        report: &Report,
        earlier: usize,
    ) -> Self {
        let habits = definition.kind == Kind::Maturity;
        let unseen = 4 * report.counts.cannot_see >= report.counts.applicable();
        if let Some(subject) = least_seen(definition, answers).filter(|_| unseen) {
            Self::WhoCouldSee(subject)
        } else if let Some(row) = report.pulls_apart_most() {
            Self::BothMayBeTrue(row.dimension)
        } else if let Some(row) = most_to_spare(&report.rows).filter(|_| habits) {
            Self::Relax(row.dimension)
        } else if habits && report.gaps.of(Gap::Wide) > 0 {
            Self::WideGaps
        } else {
            let listed = definition.reflection.len().max(1);
            Self::Listed(earlier % listed)
        }
    }
}

/// The dimension, or the question without one, with the most "can't see"; nothing when there is none.
fn least_seen(definition: &Definition, answers: &Answers) -> Option<Subject> {
    let mut found: Option<(Subject, usize)> = None;
    for place in 0..definition.questions.len() {
        let subject = subject(definition, place)?;
        let mut counts = Counts::default();
        for item in items(definition)
            .filter(|item| self::subject(definition, item.question) == Some(subject))
        {
            counts.add(response(definition, answers, item.question, item.round));
        }
        if counts.cannot_see > found.map_or(0, |(_, most)| most) {
            found = Some((subject, counts.cannot_see));
        }
    }
    found.map(|(subject, _)| subject)
}

fn subject(definition: &Definition, question: usize) -> Option<Subject> {
    let own = definition.questions.get(question)?.dimension.as_ref();
    let dimension = own.and_then(|id| definition.dimensions.iter().position(|one| one.id == *id));
    Some(dimension.map_or(Subject::Question(question), Subject::Dimension))
}

/// The row whose now lies furthest above what is enough.
fn most_to_spare(rows: &[Row]) -> Option<&Row> {
    let spare = rows
        .iter()
        .filter(|row| row.gap() == Some(Gap::MoreThanNeeded));
    spare.min_by_key(|row| row.distance())
}
