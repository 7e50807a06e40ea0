//! Why rows matter more or can wait in the terrain in which habits are read.

use crate::{
    assessment::{Definition, Priorities, Priority},
    scoring::{Report, Row},
};

/// A row, by its short name, and why it matters more or can wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    pub row: String,
    /// A question.
    pub reason: String,
}

/// Returns the rows that matter more and are not good enough yet, in the order of the file.
#[must_use]
pub fn matters_more(definition: &Definition, report: &Report) -> Vec<Reason> {
    reasons(
        definition,
        report,
        |of| &of.more,
        |row| row.distance() > Some(0),
    )
}

/// Returns the rows that can wait, in the order of the file.
#[must_use]
pub fn can_wait(definition: &Definition, report: &Report) -> Vec<Reason> {
    reasons(definition, report, |of| &of.wait, |row| row.can_wait)
}

fn reasons(
    definition: &Definition,
    report: &Report,
    list: fn(&Priorities) -> &Vec<Priority>,
    holds: fn(&Row) -> bool,
) -> Vec<Reason> {
    let priorities = report
        .priorities
        .and_then(|at| definition.priorities.get(at));
    let all = priorities.map(list).into_iter().flatten();
    let reason = |one: &Priority| {
        let row = report.rows.iter().find(|row| {
            let dimension = definition.dimensions.get(row.dimension);
            holds(row) && dimension.is_some_and(|dimension| dimension.id == one.dimension)
        })?;
        Some(Reason {
            row: definition.dimensions.get(row.dimension)?.short.clone(),
            reason: one.reason.clone(),
        })
    };
    all.filter_map(reason).collect()
}
