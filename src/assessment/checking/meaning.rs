//! Checks what the table of shapes cannot say: ids that agree, formats that have what they need, rules that
//! can work.

mod formats;
mod hints;
mod outcome;
mod references;

use super::suggestion::{alternatives, did_you_mean};
use super::walk::Spoiled;
use crate::assessment::Definition;
use crate::assessment::reading::{Mistake, Source, quoted};

/// The mistakes of meaning in a definition that may hold neutral values where the file was spoiled.
pub(crate) fn mistakes(
    definition: &Definition,
    spoiled: &Spoiled,
    source: &Source,
) -> Vec<Mistake> {
    let mut meaning = Meaning {
        definition,
        spoiled,
        source,
        strays: Vec::new(),
        doubled: Vec::new(),
        mistakes: Vec::new(),
    };
    meaning.ids();
    meaning.references();
    meaning.formats();
    meaning.outcome();
    meaning.hints();
    meaning.uses();
    meaning.mistakes
}

struct Meaning<'a> {
    definition: &'a Definition,
    spoiled: &'a Spoiled,
    source: &'a Source<'a>,
    /// Lists to which some reference went astray: whether their entries are used cannot be said.
    strays: Vec<&'static str>,
    /// Lists in which an id stands twice: a reference that goes astray probably means one of the two.
    doubled: Vec<String>,
    mistakes: Vec<Mistake>,
}

impl Meaning<'_> {
    /// Notes a mistake, unless its own place or one that it rests on is spoiled. `*` is any one step.
    fn refuse(
        &mut self,
        pointer: &str,
        rests_on: &[&str],
        found: impl Into<String>,
        expected: impl Into<String>,
    ) {
        let mut places = rests_on.iter().chain([&pointer]);
        if !places.any(|place| self.spoiled.covers(place)) {
            self.mistakes.push(Mistake {
                at: self.source.place_of(pointer),
                pointer: pointer.to_owned(),
                found: found.into(),
                expected: expected.into(),
            });
        }
    }

    /// Notes an id that is not in a list of the file; true when it is there.
    fn refer(&mut self, pointer: &str, id: &str, list: &'static str, known: &[&str]) -> bool {
        if known.contains(&id) {
            return true;
        }
        self.strays.push(list);
        let ids = format!("/{list}/*/id");
        if !self.doubled.contains(&ids) {
            self.refuse(pointer, &[&ids], quoted(id), one_of(known, list, id));
        }
        false
    }

    /// Notes each id that stands twice; false when one does.
    fn once<'i>(
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
                self.refuse(&pointer(at), &[], format!("{} again", quoted(id)), expected);
            }
            seen.push(id);
        }
        single
    }
}

/// `one of a, b or c`, with the one that was probably meant.
fn one_of(known: &[&str], list: &str, found: &str) -> String {
    let meant = did_you_mean(found, known.iter().copied());
    match known {
        [] => format!("an id from \"{list}\", which is empty"),
        [only] => quoted(only),
        _ if known.len() <= 12 => format!("one of {}{meant}", alternatives(known)),
        _ => format!("an id from \"{list}\"{meant}"),
    }
}

fn entries(count: usize) -> String {
    let entries = if count == 1 { "entry" } else { "entries" };
    format!("a list of {count} {entries}")
}
