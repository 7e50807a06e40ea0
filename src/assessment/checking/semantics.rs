//! Semantic checks, beyond the shape of the file: ids that resolve, formats that have what they need, rules that can
//! be applied.

mod formats;
mod hints;
mod outcome;
mod priorities;
mod references;

use super::suggestion::{alternatives, did_you_mean};
use super::walk::InvalidPaths;
use crate::assessment::Definition;
use crate::assessment::reading::{Mistake, Source, quoted};

/// Returns the semantic mistakes in a definition, which may have placeholders where the file is invalid.
pub(crate) fn mistakes(
    definition: &Definition,
    invalid: &InvalidPaths,
    source: &Source,
) -> Vec<Mistake> {
    let mut checker = Checker {
        definition,
        invalid,
        source,
        unresolved: Vec::new(),
        duplicated: Vec::new(),
        mistakes: Vec::new(),
    };
    checker.ids();
    checker.references();
    checker.formats();
    checker.outcome();
    checker.hints();
    checker.priorities();
    checker.uses();
    checker.mistakes
}

struct Checker<'a> {
    definition: &'a Definition,
    invalid: &'a InvalidPaths,
    source: &'a Source<'a>,
    /// Lists to which some reference is unresolved, so that whether their entries are used is undecidable.
    unresolved: Vec<&'static str>,
    /// Lists with a duplicate id: an unresolved reference probably means one of the two.
    duplicated: Vec<String>,
    mistakes: Vec<Mistake>,
}

impl Checker<'_> {
    /// Reports a mistake, unless the value at its pointer, or at a pointer that it depends on, is invalid already. In
    /// pointers `*` stands for any one step.
    fn report(
        &mut self,
        pointer: &str,
        depends_on: &[&str],
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        let mut pointers = depends_on.iter().chain([&pointer]);
        if !pointers.any(|pointer| self.invalid.covers(pointer)) {
            self.mistakes.push(Mistake {
                at: self.source.offset_of(pointer),
                pointer: pointer.to_owned(),
                found: found.into(),
                expected: expected.into(),
            });
        }
    }

    /// Resolves a reference to a list of the file: reports an id that is not among the known ones, and returns whether
    /// it is.
    fn resolve(&mut self, pointer: &str, id: &str, list: &'static str, known: &[&str]) -> bool {
        if known.contains(&id) {
            return true;
        }
        self.unresolved.push(list);
        let ids = format!("/{list}/*/id");
        if !self.duplicated.contains(&ids) {
            self.report(pointer, &[&ids], quoted(id), one_of(known, list, id));
        }
        false
    }

    /// Reports each repeated id; returns whether there is none.
    fn check_unique<'i>(
        &mut self,
        ids: impl Iterator<Item = &'i str>,
        pointer: impl Fn(usize) -> String,
        expected: &str,
    ) -> bool {
        let mut seen = Vec::new();
        let mut single = true;
        for (at, id) in ids.enumerate() {
            if seen.contains(&id) {
                single = false;
                self.report(&pointer(at), &[], format!("{} again", quoted(id)), expected);
            }
            seen.push(id);
        }
        single
    }
}

/// Words the expected ids, `one of a, b or c`, with the one that was probably meant.
fn one_of(known: &[&str], list: &str, found: &str) -> String {
    let meant = did_you_mean(found, known.iter().copied());
    match known {
        [] => format!("an id from \"{list}\", which is empty"),
        [only] => quoted(only),
        _ if known.len() <= 12 => format!("one of {}{meant}", alternatives(known)),
        _ => format!("an id from \"{list}\"{meant}"),
    }
}

/// Words the length of a list.
fn entries(count: usize) -> String {
    let entries = if count == 1 { "entry" } else { "entries" };
    format!("a list of {count} {entries}")
}
