//! What each version makes of the same answers: a change of it is a minor version at least, and another layout.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use bearings::assessment::{Definition, Layout, Priority, fnv1a};
use serde_json::{Value, json};

use crate::definitions;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments");

/// Everything in a definition that makes a result of answers: no text that people read.
fn outcome(definition: &Definition) -> String {
    let dimensions = definition.dimensions.iter().map(|one| &one.id);
    let questions = definition.questions.iter().map(|question| {
        let options = question.options.iter();
        let options = options.map(|option| json!([option.id, option.pattern, option.hill]));
        let (id, dimension) = (&question.id, &question.dimension);
        json!([id, dimension, question.reversed, options.collect::<Value>()])
    });
    let patterns = definition.patterns.iter();
    let patterns = patterns.map(|pattern| json!([pattern.id, pattern.prototype]));
    let priorities = definition.priorities.iter().map(|one| {
        let rows = |rows: &[Priority]| {
            rows.iter()
                .map(|row| json!(row.dimension))
                .collect::<Value>()
        };
        json!([one.sketch, rows(&one.more), rows(&one.wait)])
    });
    let mut outcome = json!({
        "dimensions": dimensions.collect::<Vec<_>>(),
        "questions": questions.collect::<Value>(),
        "patterns": patterns.collect::<Value>(),
        "cutoffs": definition.cutoffs,
        "conditions": definition.hints.iter().map(|hint| json!(hint.when)).collect::<Value>(),
        "drawing": definition.drawing,
        "headline": definition.headline,
        "terrain": definition.terrain,
    });
    // Absent where there are none, as in the versions before there were any.
    if !definition.priorities.is_empty() {
        let waiting = definition.dimensions.iter().map(|one| one.never_waits);
        outcome["priorities"] = priorities.collect();
        outcome["never_waits"] = waiting.collect();
    }
    outcome.to_string()
}

/// The kept hashes by questionnaire and version, with the layouts of those versions.
fn kept() -> BTreeMap<(String, [u32; 3]), (String, Layout)> {
    let text = fs::read_to_string(format!("{FOLDER}/outcomes.txt")).unwrap();
    let read = |line: &str| {
        let (name, hash) = line.split_once(' ').unwrap();
        let (id, version) = name.rsplit_once('-').unwrap();
        let numbers: Vec<u32> = version.split('.').map(|one| one.parse().unwrap()).collect();
        let layout = fs::read_to_string(format!("{FOLDER}/history/{name}.txt")).unwrap();
        let value = (hash.to_owned(), Layout::parse(&layout).unwrap());
        ((id.to_owned(), numbers.try_into().unwrap()), value)
    };
    text.lines().map(read).collect()
}

#[test]
fn each_outcome_is_kept() {
    let kept = fs::read_to_string(format!("{FOLDER}/outcomes.txt")).unwrap();
    let mut new = String::new();
    for definition in definitions() {
        let name = format!("{}-{}", definition.id, definition.version);
        let hash = format!("{:04x}", fnv1a(&outcome(&definition)));
        let line = kept
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name} ")));
        match line {
            Some(kept) => assert_eq!(
                hash, kept,
                "{name} makes another result of the same answers than when it was released. Give it a new minor or \
                 major version; when its questions stay as they are, count up its revision"
            ),
            None => writeln!(new, "{name} {hash}").unwrap(),
        }
    }
    assert_eq!(new, "", "add these lines to assessments/outcomes.txt");
}

#[test]
fn another_outcome_is_a_minor_version_and_another_layout() {
    let kept = kept();
    for (((id, old), before), ((other, new), after)) in kept.iter().zip(kept.iter().skip(1)) {
        if id == other && before.0 != after.0 {
            assert!(old[..2] != new[..2], "{id} {old:?} and {new:?}");
            assert!(
                before.1.fingerprint() != after.1.fingerprint(),
                "{id} {old:?} and {new:?}: links cannot tell them apart without a revision"
            );
        }
    }
}

/// The hash follows what makes a result, and no words.
#[test]
fn words_are_no_outcome() {
    for definition in definitions() {
        let before = outcome(&definition);
        let mut other = definition.clone();
        other.title.push('!');
        other.questions[0].text.push('!');
        other.reading.clear();
        for pattern in &mut other.patterns {
            pattern.name.push('!');
            pattern.fair = None;
        }
        for hint in &mut other.hints {
            hint.text.push('!');
        }
        assert_eq!(outcome(&other), before);
        other.hints[0].when.clear();
        assert_ne!(outcome(&other), before);
    }
    let mut terrain = crate::definition("team-context");
    let before = outcome(&terrain);
    terrain.patterns[0].prototype[0] += 1;
    assert_ne!(outcome(&terrain), before);
}
