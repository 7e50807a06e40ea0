//! The reflection question that ends a result: the first rule that holds selects it.

use super::{Counts, Report, Row, count::response};
use crate::{
    answers::{Answers, items},
    assessment::{Definition, Gap, Kind},
};

/// The selected question, and what it is about. Rule 1 needs several people's answers, so it is not among these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reflection {
    /// Rule 2: "Who could see this, and could you ask them?"
    WhoCouldSee(Subject),
    /// Rule 3: "Both answers here may be true: when is each?" About the dimension with the widest spread.
    BothMayBeTrue(usize),
    /// Rule 4: "Where could you relax, starting here?" About the dimension furthest above what is needed.
    Relax(usize),
    /// Rule 5: "Of the wide gaps, which would make another easier?"
    WideGaps,
    /// Rule 6: the next question of the questionnaire's own list, by index, that no earlier sitting ended in.
    Listed(usize),
}

/// What a question is about, as an index in the definition.
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
        } else if let Some(row) = report.most_divergent_row() {
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

/// Returns the dimension, or the question without one, with the most "can't see"; `None` without any.
fn least_seen(definition: &Definition, answers: &Answers) -> Option<Subject> {
    let mut found: Option<(Subject, usize)> = None;
    for index in 0..definition.questions.len() {
        let subject = subject(definition, index)?;
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

/// Returns the row whose state now lies furthest above what is enough.
fn most_to_spare(rows: &[Row]) -> Option<&Row> {
    let spare = rows
        .iter()
        .filter(|row| row.gap() == Some(Gap::MoreThanNeeded));
    spare.min_by_key(|row| row.distance())
}
