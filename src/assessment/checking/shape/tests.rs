//! The tables of the shape agree with the types, and the document with the tables.

use super::super::walk::walk;
use super::*;
use crate::assessment::reading::Source;
use crate::assessment::{Definition, Drawing, Format, Gap, Headline, Kind, Named, Unit, Window};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn all<T: DeserializeOwned>(names: &[&str]) -> Vec<T> {
    let read = |name: &&str| serde_json::from_str(&format!("\"{name}\"")).unwrap();
    names.iter().map(read).collect()
}

/// A value with every key of the table.
fn complete(takes: &ValueKind) -> Value {
    match takes {
        Text(_) | Word(_) => json!("a"),
        Whole(_, most) => json!(most),
        Flag => json!(true),
        Name(names) => json!(names.last()),
        List(_, _, of) => json!([complete(of)]),
        Object(shape) => {
            let entry = |field: &Field| (field.key.to_owned(), complete(&field.takes));
            shape.fields.iter().map(entry).collect()
        }
    }
}

#[test]
fn names_are_those_of_the_types() {
    assert_eq!(all::<Unit>(UNITS), Unit::ALL);
    assert_eq!(all::<Window>(WINDOWS), Window::ALL);
    assert_eq!(all::<Kind>(KINDS).len(), 2);
    assert_eq!(all::<Drawing>(DRAWINGS).len(), 3);
    assert_eq!(all::<Headline>(HEADLINES).len(), 3);
    assert_eq!(all::<Gap>(GAPS).len(), 4);
    for name in FORMATS {
        assert_eq!(Format::named(name).map(Format::name), Some(*name));
    }
}

#[test]
fn keys_are_the_fields_of_the_types() {
    let complete = complete(&FILE);
    let definition: Definition = serde_json::from_value(complete.clone()).unwrap();
    assert_eq!(serde_json::to_value(&definition).unwrap(), complete);
}

#[test]
fn what_is_needed_is_what_the_types_need() {
    let placeholder = FILE.placeholder();
    assert!(serde_json::from_value::<Definition>(placeholder).is_ok());
}

/// The shapes of the file, each once.
fn shapes(takes: &ValueKind, out: &mut Vec<&'static Shape>) {
    match takes {
        List(_, _, of) => shapes(of, out),
        Object(shape) if !out.iter().any(|known| known.name == shape.name) => {
            out.push(shape);
            shape
                .fields
                .iter()
                .for_each(|field| shapes(&field.takes, out));
        }
        _ => {}
    }
}

/// The part of the document under a heading.
fn part<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, rest) = document
        .split_once(&format!("\n## {heading}\n"))
        .expect(heading);
    rest.split("\n## ").next().unwrap_or_default()
}

/// Every key has its row: `| key | takes | if absent | example | what for |`, with an example that fits.
#[test]
fn every_key_stands_in_the_document() {
    let document = include_str!("../../../../docs/questionnaire-format.md");
    let mut all = Vec::new();
    shapes(&FILE, &mut all);
    assert_eq!(all.len(), 15);
    for shape in all {
        let (first, rest) = shape.name.split_at(1);
        let part = part(document, &format!("{}{rest}", first.to_uppercase()));
        let rows = part.lines().filter(|line| line.starts_with("| `"));
        assert_eq!(rows.count(), shape.fields.len(), "{}", shape.name);
        for field in shape.fields {
            let start = format!("| `{}` |", field.key);
            let row = part
                .lines()
                .find(|line| line.starts_with(&start))
                .expect(&start);
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let [_, _, takes, absent, example, purpose, _] = cells[..] else {
                panic!("five cells: {row}");
            };
            assert!(
                takes.starts_with(&field.takes.words()),
                "{row}\n{}",
                field.takes.words()
            );
            if let List(_, _, of @ (Text(_) | Word(_) | Whole(..))) = field.takes {
                assert!(takes.ends_with(&format!(", each {}", of.words())), "{row}");
            }
            assert_eq!(absent == "needed", field.required, "{row}");
            assert!(!absent.is_empty() && !purpose.is_empty(), "{row}");
            match example
                .strip_prefix('`')
                .and_then(|rest| rest.strip_suffix('`'))
            {
                Some(json) => {
                    let source = Source::read(json).unwrap_or_else(|_| panic!("{row}"));
                    let mistakes = walk(&source.root, &field.takes).mistakes;
                    assert!(mistakes.is_empty(), "{row}\n{mistakes:#?}");
                }
                None => assert!(example.contains("](#"), "{row}"),
            }
        }
    }
}
