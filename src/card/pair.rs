//! Two people's results of the same questionnaire, side by side: both marks on every row, the most distant rows first.
//! Nothing is summed, no number is shown, and neither view is called right.

mod broad;
mod choice;
mod distance;
mod frame;
mod habit;
mod mark;
mod row;
mod ruler;
mod situation;

use super::{drawing::Measure, scene::Scene, situations::scopes};
use crate::{
    assessment::Definition,
    scoring::{Reading, Report},
    words::pair as words,
};

pub use frame::pair_card;
use row::Row;

/// Two results of one questionnaire, and the names of the two views.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The questionnaire.
    pub definition: &'a Definition,
    /// The result of the first view.
    pub mine: &'a Report,
    /// The result of the second view.
    pub other: &'a Report,
    /// "Mine" and "The other", or names; that of `mine` first.
    pub names: [&'a str; 2],
}

/// Draws both results without a frame; the description of the drawing has the same facts in words.
#[must_use]
pub fn pair_drawing(pair: &Pair<'_>, measure: Measure) -> Scene {
    let mut shapes = Vec::new();
    let area = measure.area();
    let rows = pair.rows();
    let mut end = mark::key(&mut shapes, pair.names, area, situation::in_columns(area));
    if let Some(habit) = rows.iter().find_map(Row::habit) {
        end = habit.key(&mut shapes, area.below(end + area.scaled(8)));
    }
    for row in &rows {
        end += area.scaled(24);
        if let Some(name) = row.title() {
            let name = area.start(end + area.scaled(16), name);
            shapes.push(name.bold().into());
            end += area.scaled(26);
        }
        end = row.draw(&mut shapes, area.below(end));
    }
    let lines = pair.lines(&rows);
    Scene {
        width: measure.width,
        height: end + area.top,
        title: pair.definition.title.clone(),
        description: format!("{} {}", words::views(pair.names), lines.join(" ")),
        shapes,
    }
}

/// Words both results: a sentence for each row, in the order of drawing, then the arrows of each.
#[must_use]
pub fn pair_in_words(pair: &Pair<'_>) -> Vec<String> {
    pair.lines(&pair.rows())
}

/// The row in which two views are furthest apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Widest {
    /// The name of the row.
    pub name: String,
    /// Both views of it in words.
    pub sentence: String,
}

/// Finds the row in which both views are furthest apart, by the order of drawing; nothing when none differs.
#[must_use]
pub fn pair_widest(pair: &Pair<'_>) -> Option<Widest> {
    let rows = pair.rows();
    let row = rows.iter().find(|row| row.differs())?;
    let name = row.name();
    let sentence = row.in_words(pair.names);
    // The name stands above it.
    let rest = sentence
        .strip_prefix(&*name)
        .map(|rest| rest.trim_start_matches([':', '.', ' ']));
    Some(Widest {
        sentence: rest.unwrap_or(&sentence).to_owned(),
        name,
    })
}

impl<'a> Pair<'a> {
    fn reports(&self) -> [&'a Report; 2] {
        [self.mine, self.other]
    }

    fn lines(&self, rows: &[Row<'_>]) -> Vec<String> {
        let mut lines: Vec<String> = rows.iter().map(|row| row.in_words(self.names)).collect();
        let name = |index: u8| {
            let dimension = self.definition.dimensions.get(usize::from(index));
            dimension.map_or("", |dimension| dimension.name.as_str())
        };
        for (view, report) in self.names.iter().zip(self.reports()) {
            let arrows = report.arrows.iter();
            lines.extend(arrows.map(|arrow| words::arrow(view, name(arrow.from), name(arrow.to))));
        }
        lines
    }

    /// Returns the rows: rulers, habits, situations, choices; of each kind the most distant first, and last those that
    /// only one of the two, or neither, has answered.
    fn rows(&self) -> Vec<Row<'a>> {
        let mut rows = Vec::new();
        let (mut rulers, mut habits) = (Vec::new(), Vec::new());
        for mine in &self.mine.rows {
            let same = |row: &&'a crate::scoring::Row| row.dimension == mine.dimension;
            let dimension = self.definition.dimensions.get(mine.dimension);
            let (Some(dimension), Some(other)) = (dimension, self.other.rows.iter().find(same))
            else {
                continue;
            };
            match (&mine.reading, &other.reading) {
                (Reading::Spectrum(one), Reading::Spectrum(two)) => {
                    rulers.push(Row::Ruler(ruler::Ruler {
                        dimension,
                        views: [one, two],
                    }));
                }
                (Reading::Levels(one), Reading::Levels(two)) => {
                    habits.push(Row::Habit(habit::Habit {
                        definition: self.definition,
                        dimension,
                        views: [one, two],
                        counts: [mine.counts, other.counts],
                    }));
                }
                _ => {}
            }
        }
        row::append_farthest_first(&mut rows, rulers);
        row::append_farthest_first(&mut rows, habits);
        row::append_farthest_first(&mut rows, self.situations());
        row::append_farthest_first(&mut rows, self.choices());
        rows
    }

    /// Returns a row for each situation and scope, except for scopes that both dropped.
    fn situations(&self) -> Vec<Row<'a>> {
        let scopes = self.reports().map(|report| scopes(self.definition, report));
        let mut rows = Vec::new();
        for (one, two) in self.mine.situations.iter().zip(&self.other.situations) {
            let Some(question) = self.definition.questions.get(one.question) else {
                continue;
            };
            for round in 0..one.answers.len() {
                if scopes.iter().any(|scopes| scopes.contains(&round)) {
                    rows.push(Row::Situation(situation::SituationPair {
                        definition: self.definition,
                        question,
                        round,
                        views: [one, two],
                    }));
                }
            }
        }
        rows
    }

    fn choices(&self) -> Vec<Row<'a>> {
        let both = self.mine.choices.iter().zip(&self.other.choices);
        let rows = both.filter_map(|(one, two)| {
            let question = self.definition.questions.get(one.question)?;
            Some(Row::Choice(choice::Choice {
                question,
                answers: [one.answer, two.answer],
            }))
        });
        rows.collect()
    }
}
