//! Priorities: what the terrain changes of a result of habits.

use super::Row;
use crate::assessment::{Definition, Gap, Priorities};

/// Returns the priorities of a sketch, by its id, as an index of the definition.
pub(super) fn of(definition: &Definition, terrain: Option<&str>) -> Option<usize> {
    let id = terrain?;
    definition
        .priorities
        .iter()
        .position(|one| one.sketch == id)
}

/// Marks the rows that can wait.
pub(super) fn mark(definition: &Definition, priorities: &Priorities, rows: &mut [Row]) {
    for row in rows {
        let dimension = definition.dimensions.get(row.dimension);
        row.can_wait = dimension.is_some_and(|dimension| {
            let mut waiting = priorities.wait.iter();
            !dimension.never_waits
                && waiting.any(|one| one.dimension == dimension.id)
                && may_wait(row)
        });
    }
}

/// Whether the answers let a row wait: it is one state from enough, not at its first state, and no arrow starts at it.
fn may_wait(row: &Row) -> bool {
    let is_begun = row.states().and_then(super::States::now) > Some(0);
    row.gap() == Some(Gap::Gap) && is_begun && row.arrows_out == 0
}

/// The rows that matter more, in the order of the file, with the index of each among them.
pub(super) fn more<'a>(
    definition: &'a Definition,
    priorities: &'a Priorities,
    rows: &'a [Row],
) -> impl Iterator<Item = (usize, &'a Row)> {
    let more = priorities.more.iter().enumerate();
    more.filter_map(|(at, one)| {
        let dimensions = definition.dimensions.iter();
        let mut dimensions = dimensions.enumerate();
        let (dimension, _) = dimensions.find(|(_, dimension)| dimension.id == one.dimension)?;
        let row = rows.iter().find(|row| row.dimension == dimension)?;
        Some((at, row))
    })
}
