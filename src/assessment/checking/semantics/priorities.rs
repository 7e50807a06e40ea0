//! Checks that priorities can be applied: each sketch once, each row once, and none waits that must not.

use super::Checker;
use crate::assessment::reading::quoted;
use crate::assessment::{Drawing, Priority};

impl Checker<'_> {
    pub(super) fn priorities(&mut self) {
        let definition = self.definition;
        let all = &definition.priorities;
        if all.is_empty() {
            return;
        }
        let found = "the key \"priorities\"";
        if definition.drawing != Drawing::Dumbbell {
            let expected = "it with a dumbbell only";
            self.report("/priorities", &["/drawing"], found, expected);
        }
        if definition.terrain.is_empty() {
            let expected =
                "\"terrain\" too, with the ids of the questionnaires that have such sketches";
            self.report("/priorities", &["/terrain"], found, expected);
        }
        let sketches = all.iter().map(|one| &*one.sketch);
        let pointer = |at| format!("/priorities/{at}/sketch");
        self.check_unique(sketches, pointer, "each sketch once");
        let known: Vec<&str> = definition.dimensions.iter().map(|of| &*of.id).collect();
        for (at, of) in all.iter().enumerate() {
            let lists: [(&str, &[Priority]); 2] = [("more", &of.more), ("wait", &of.wait)];
            let rows = lists.iter().flat_map(|(list, rows)| {
                let rows = rows.iter().enumerate();
                rows.map(move |(index, row)| {
                    (format!("/priorities/{at}/{list}/{index}/dimension"), row)
                })
            });
            let rows: Vec<(String, &Priority)> = rows.collect();
            for (pointer, row) in &rows {
                self.resolve(pointer, &row.dimension, "dimensions", &known);
            }
            let ids = rows.iter().map(|(_, row)| &*row.dimension);
            let pointer = |at: usize| {
                rows.get(at)
                    .map(|(pointer, _)| pointer.clone())
                    .unwrap_or_default()
            };
            self.check_unique(ids, pointer, "each dimension once for one sketch");
            for (pointer, row) in &rows {
                let dimension = definition.dimension(&row.dimension);
                let waits = pointer.contains("/wait/");
                if waits && dimension.is_some_and(|dimension| dimension.never_waits) {
                    let expected = "a dimension without \"never_waits\"";
                    self.report(
                        pointer,
                        &["/dimensions/*/never_waits"],
                        quoted(&row.dimension),
                        expected,
                    );
                }
            }
        }
    }
}
