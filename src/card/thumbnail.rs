//! The thumbnail of a result: the first rows of its drawing, as large as they have to be to be read.

use super::{
    drawing::{Measure, drawing},
    scene::Scene,
};
use crate::{assessment::Definition, scoring::Report};

/// So many rows are drawn.
const ROWS: usize = 3;

/// The first of them.
fn some<T: Clone>(all: Vec<&T>) -> Vec<T> {
    all.into_iter().take(ROWS).cloned().collect()
}

/// Draws the thumbnail, for about its own width. The headline stands beside it in words.
#[must_use]
pub fn thumbnail(definition: &Definition, report: &Report) -> Scene {
    let mut first = report.clone();
    first.rows = some(report.rows_drawn());
    first.situations = some(report.situations_drawn());
    first.choices.clear();
    let measure = Measure {
        width: 320,
        ..Measure::NARROW
    };
    drawing(definition, &first, measure)
}
