//! One row of two views, of any kind, and the order of rows.

use super::{
    choice::Choice, distance::Distance, habit::Habit, ruler::Ruler, situation::SituationPair,
};
use crate::card::{area::Area, scene::Shape};

/// A row by kind.
pub(super) enum Row<'a> {
    Ruler(Ruler<'a>),
    Habit(Habit<'a>),
    Situation(SituationPair<'a>),
    Choice(Choice<'a>),
}

impl<'a> Row<'a> {
    /// Draws the row from the top of the area; returns the y coordinate of its end.
    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        match self {
            Self::Ruler(row) => row.draw(shapes, area),
            Self::Habit(row) => row.draw(shapes, area),
            Self::Situation(row) => row.draw(shapes, area),
            Self::Choice(row) => row.draw(shapes, area),
        }
    }

    pub(super) fn in_words(&self, names: [&str; 2]) -> String {
        match self {
            Self::Ruler(row) => row.in_words(names),
            Self::Habit(row) => row.in_words(names),
            Self::Situation(row) => row.in_words(names),
            Self::Choice(row) => row.in_words(names),
        }
    }

    /// Returns its name on the page.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Ruler(row) => row.dimension.name.clone(),
            Self::Habit(row) => row.dimension.name.clone(),
            Self::Situation(row) => row.name(),
            Self::Choice(row) => row.question.short.clone(),
        }
    }

    /// Returns the name that a page shows above it; the others are drawn with theirs.
    pub(super) fn title(&self) -> Option<&str> {
        match self {
            Self::Ruler(row) => Some(&row.dimension.name),
            _ => None,
        }
    }

    /// Returns whether both have answers, and these differ.
    pub(super) fn differs(&self) -> bool {
        self.distance() > Distance::By(0)
    }

    pub(super) fn habit(&self) -> Option<&Habit<'a>> {
        match self {
            Self::Habit(habit) => Some(habit),
            _ => None,
        }
    }

    /// Returns whether the row is laid out across a card, and not in columns as rulers are.
    pub(super) fn is_broad(&self) -> bool {
        !matches!(self, Self::Ruler(_))
    }

    fn distance(&self) -> Distance {
        match self {
            Self::Ruler(row) => row.distance(),
            Self::Habit(row) => row.distance(),
            Self::Situation(row) => row.distance(),
            Self::Choice(row) => row.distance(),
        }
    }
}

/// Appends rows of one kind, sorted by descending distance; the sort is stable.
pub(super) fn append_farthest_first<'a>(rows: &mut Vec<Row<'a>>, sort: Vec<Row<'a>>) {
    // Distance by distance: a general sort would add to the size of the program.
    let mut left = sort;
    while !left.is_empty() {
        let farthest = left.iter().map(Row::distance).max();
        let (now, later) = left
            .into_iter()
            .partition(|row| Some(row.distance()) == farthest);
        let now: Vec<Row<'a>> = now;
        rows.extend(now);
        left = later;
    }
}
