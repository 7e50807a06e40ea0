//! The report: everything that a result says, in places and numbers; words and drawings come from it.

use super::{
    Counts, Gaps, Headline, Likeness, Measure, Nearest, Position, Reading, Reflection, Row, Scene,
    Share,
    count::response,
    hint::{Known, hints},
    share::{is_situation, scenes, shares},
};
use crate::{
    answers::{Answer, Answers, Arrow},
    assessment::{Definition, Format, Gap},
};

/// What the answers to one questionnaire say. There is no sum over rows, and no order among people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub counts: Counts,
    /// One for each dimension that has spectra or levels, in the questionnaire's order.
    pub rows: Vec<Row>,
    /// Of the rows of levels that apply.
    pub gaps: Gaps,
    /// Nothing when the questionnaire has no sketches.
    pub nearest: Option<Nearest>,
    /// The situations, in the questionnaire's order.
    pub scenes: Vec<Scene>,
    /// Kinds of scene per scope.
    pub shares: Vec<Share>,
    /// Choices that belong to no pattern, as given, each on its own.
    pub choices: Vec<Choice>,
    pub arrows: Vec<Arrow>,
    /// Places of the hints that hold.
    pub hints: Vec<usize>,
    pub headline: Headline,
    pub reflection: Reflection,
}

/// What is known besides the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Context<'a> {
    /// Id of the sketch that the kept terrain is most like.
    pub terrain: Option<&'a str>,
    /// How many sittings of this questionnaire came before: their questions to talk about are used.
    pub earlier: usize,
}

/// The answer to a choice that is asked once, such as the stage of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The question's place in the definition.
    pub question: usize,
    pub answer: Answer,
}

impl Report {
    /// The report of answers; nothing when no item is answered, which is another thing than zero.
    #[must_use]
    pub fn of(definition: &Definition, answers: &Answers, context: Context<'_>) -> Option<Self> {
        let counts = Counts::of(definition, answers);
        if counts.answered == 0 {
            return None;
        }
        let rows = Row::all(definition, answers);
        let gaps = gaps(&rows);
        let arrows = arrows(definition, answers);
        let nearest = Nearest::of(definition, &positions(definition, &rows));
        let scenes = scenes(definition, answers);
        let shares = shares(definition, &scenes);
        let headline = Headline::of(
            definition.headline,
            nearest,
            &shares,
            (&rows, gaps, &arrows),
        );
        let known = Known {
            definition,
            answers,
            rows: &rows,
            gaps,
            terrain: context.terrain,
        };
        let hints = hints(&known);
        let mut report = Self {
            counts,
            rows,
            gaps,
            nearest,
            scenes,
            shares,
            choices: choices(definition, answers),
            arrows,
            hints,
            headline,
            reflection: Reflection::Listed(0),
        };
        report.reflection = Reflection::of(definition, answers, &report, context.earlier);
        Some(report)
    }

    /// Without what would be drawn of these questions, by place: it is not missing, but kept back.
    pub fn leave_out(&mut self, definition: &Definition, questions: &[usize]) {
        let out = |question: usize| questions.contains(&question);
        self.scenes.retain(|scene| !out(scene.question));
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

    /// The row of spectra whose answers pull apart most; a result remarks on one row at most.
    #[must_use]
    pub fn pulls_apart_most(&self) -> Option<&Row> {
        let mut most: Option<(&Row, u8)> = None;
        for row in &self.rows {
            let spread = row
                .spectrum()
                .filter(|one| one.apart().is_some())
                .map_or(0, super::Spectrum::spread);
            if spread > most.map_or(0, |(_, most)| most) {
                most = Some((row, spread));
            }
        }
        most.map(|(row, _)| row)
    }

    /// The rows as drawn: wide gaps, gaps, enough, more than needed, then what is not known; otherwise
    /// in the questionnaire's order. Rows of spectra stay as they are.
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

    /// The situations as drawn: those whose scopes differ, those that agree, those that cannot be compared.
    #[must_use]
    pub fn scenes_drawn(&self) -> Vec<&Scene> {
        let mut drawn = Vec::with_capacity(self.scenes.len());
        for likeness in [Likeness::Differ, Likeness::Agree, Likeness::Unknown] {
            drawn.extend(
                self.scenes
                    .iter()
                    .filter(|scene| scene.likeness() == likeness),
            );
        }
        drawn
    }
}

/// The arrows between dimensions that exist, when the questionnaire asks for arrows.
pub(super) fn arrows(definition: &Definition, answers: &Answers) -> Vec<Arrow> {
    let Some(limits) = &definition.arrows else {
        return Vec::new();
    };
    let exists = |place: u8| usize::from(place) < definition.dimensions.len();
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
            Reading::Levels(Measure::Known(_) | Measure::TooFew)
        ) {
            gaps.add(row.gap());
        }
    }
    gaps
}

fn positions(definition: &Definition, rows: &[Row]) -> Vec<Option<Position>> {
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
