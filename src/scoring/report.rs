//! The report: the whole result in indices and numbers, from which words and drawings are made.

use super::{
    Band, Counts, Distribution, Gaps, Headline, Likeness, Nearest, Outcome, Position, Reading,
    Reflection, Row, Situation, Split,
    count::response,
    hint::{Inputs, hints},
    priority,
    situation::{distributions, is_situation, situations},
};
use crate::{
    answers::{Answer, Answers, Arrow},
    assessment::{Definition, Format, Gap},
};

/// The result of one person's answers to one questionnaire. It has no sum over rows and no rank among people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub counts: Counts,
    /// One for each dimension that has spectra or levels, in the questionnaire's order.
    pub rows: Vec<Row>,
    /// Counts of gaps over the rows of levels that apply.
    pub gaps: Gaps,
    /// `None` when the questionnaire has no sketches.
    pub nearest: Option<Nearest>,
    /// The situations, in the questionnaire's order.
    pub situations: Vec<Situation>,
    /// The frequencies of kinds of scene, for each scope.
    pub distributions: Vec<Distribution>,
    /// Answers to choices that belong to no pattern.
    pub choices: Vec<Choice>,
    /// At most as many as the questionnaire allows, each between two of its dimensions.
    pub arrows: Vec<Arrow>,
    /// Indices of the hints whose conditions hold.
    pub hints: Vec<usize>,
    /// Index of the priorities with which the answers are read: those of the terrain.
    pub priorities: Option<usize>,
    pub headline: Headline,
    pub reflection: Reflection,
}

/// Facts from outside the answers that a report depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Context<'a> {
    /// Id of the sketch with which the answers are read.
    pub terrain: Option<&'a str>,
    /// Number of earlier sittings of this questionnaire; each of them used one of the listed reflection questions.
    pub earlier: usize,
}

/// The answer to a choice that is asked once, such as the stage of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Index of the question in the definition.
    pub question: usize,
    pub answer: Answer,
}

impl Report {
    /// Computes the report of answers; `None` when no item is answered, since that is no score of zero.
    #[must_use]
    pub fn of(definition: &Definition, answers: &Answers, context: Context<'_>) -> Option<Self> {
        let counts = Counts::of(definition, answers);
        if counts.answered == 0 {
            return None;
        }
        let mut rows = Row::all(definition, answers);
        let priorities = priority::of(definition, context.terrain);
        let own_priorities = priorities.and_then(|at| definition.priorities.get(at));
        if let Some(own) = own_priorities {
            priority::mark(definition, own, &mut rows);
        }
        let gaps = gaps(&rows);
        let arrows = arrows(definition, answers);
        let nearest = Nearest::of(definition, &positions(definition, &rows));
        let situations = situations(definition, answers);
        let distributions = distributions(definition, &situations);
        let headline = Headline::of(
            definition,
            own_priorities,
            nearest,
            (
                &distributions,
                Split::widest(definition, &situations, &distributions),
            ),
            (&rows, gaps, &arrows),
        );
        let inputs = Inputs {
            definition,
            answers,
            rows: &rows,
            gaps,
            terrain: context.terrain,
        };
        let hints = hints(&inputs);
        let mut report = Self {
            counts,
            rows,
            gaps,
            nearest,
            situations,
            distributions,
            choices: choices(definition, answers),
            arrows,
            hints,
            priorities,
            headline,
            reflection: Reflection::Listed(0),
        };
        report.reflection = Reflection::of(definition, answers, &report, context.earlier);
        Some(report)
    }

    /// Removes what would be drawn of the questions with these indices: their answers are withheld, not missing.
    pub fn leave_out(&mut self, definition: &Definition, questions: &[usize]) {
        let out = |question: usize| questions.contains(&question);
        self.situations.retain(|situation| !out(situation.question));
        self.choices.retain(|choice| !out(choice.question));
        self.rows.retain(|row| {
            let own = definition.dimensions.get(row.dimension);
            let questions = definition.questions.iter().enumerate();
            let mut own_questions = questions.filter(|(_, question)| {
                question.dimension.as_ref() == own.map(|dimension| &dimension.id)
            });
            !own_questions.all(|(at, _)| out(at))
        });
    }

    /// Returns whether at least five sevenths of the rulers have their place in the middle.
    #[must_use]
    pub fn is_mostly_middle(&self) -> bool {
        let spectra = || self.rows.iter().filter_map(Row::spectrum);
        let known = spectra().count();
        let middle = spectra().filter(|one| one.at.band() == Band::Between);
        known > 0 && 7 * middle.count() >= 5 * known
    }

    /// Returns the row of spectra with the widest spread, if any is divergent; a result remarks on one row at most.
    #[must_use]
    pub fn most_divergent_row(&self) -> Option<&Row> {
        let mut most: Option<(&Row, u8)> = None;
        for row in &self.rows {
            let spread = row
                .spectrum()
                .filter(|one| one.divergent_ends().is_some())
                .map_or(0, super::Spectrum::spread);
            if spread > most.map_or(0, |(_, most)| most) {
                most = Some((row, spread));
            }
        }
        most.map(|(row, _)| row)
    }

    /// Returns the rows in drawing order: wide gaps, gaps, enough, more than needed, then unknown; otherwise in the
    /// questionnaire's order, as rows of spectra are.
    #[must_use]
    pub fn rows_drawn(&self) -> Vec<&Row> {
        let mut drawn = Vec::with_capacity(self.rows.len());
        let widest = self
            .rows
            .iter()
            .filter_map(Row::distance)
            .max()
            .unwrap_or(0);
        for distance in (2..=widest).rev() {
            drawn.extend(
                self.rows
                    .iter()
                    .filter(|row| row.distance() == Some(distance)),
            );
        }
        for gap in [
            Some(Gap::Gap),
            Some(Gap::Enough),
            Some(Gap::MoreThanNeeded),
            None,
        ] {
            drawn.extend(self.rows.iter().filter(|row| row.gap() == gap));
        }
        drawn
    }

    /// Returns the situations in drawing order: those whose scopes differ, those that agree, those not comparable.
    #[must_use]
    pub fn situations_drawn(&self) -> Vec<&Situation> {
        let mut drawn = Vec::with_capacity(self.situations.len());
        for likeness in [Likeness::Differ, Likeness::Agree, Likeness::Unknown] {
            drawn.extend(
                self.situations
                    .iter()
                    .filter(|situation| situation.likeness() == likeness),
            );
        }
        drawn
    }
}

/// Returns the arrows between existing dimensions, when the questionnaire asks for arrows.
pub(super) fn arrows(definition: &Definition, answers: &Answers) -> Vec<Arrow> {
    let Some(limits) = &definition.arrows else {
        return Vec::new();
    };
    let exists = |index: u8| usize::from(index) < definition.dimensions.len();
    let real = answers
        .arrows()
        .iter()
        .filter(|arrow| exists(arrow.from) && exists(arrow.to));
    real.take(usize::from(limits.most)).copied().collect()
}

fn gaps(rows: &[Row]) -> Gaps {
    let mut gaps = Gaps::default();
    for row in rows {
        if matches!(
            row.reading,
            Reading::Levels(Outcome::Known(_) | Outcome::TooFew)
        ) {
            gaps.add(row.gap());
        }
    }
    gaps
}

pub(super) fn positions(definition: &Definition, rows: &[Row]) -> Vec<Option<Position>> {
    let of = |dimension: usize| {
        let row = rows.iter().find(|row| row.dimension == dimension)?;
        row.spectrum().map(|spectrum| spectrum.at)
    };
    (0..definition.dimensions.len()).map(of).collect()
}

fn choices(definition: &Definition, answers: &Answers) -> Vec<Choice> {
    let questions = definition.questions.iter().enumerate();
    let single = questions.filter(|(_, one)| one.format == Format::Choice && !is_situation(one));
    let choice = |question| Choice {
        question,
        answer: response(definition, answers, question, 0),
    };
    single.map(|(question, _)| choice(question)).collect()
}
