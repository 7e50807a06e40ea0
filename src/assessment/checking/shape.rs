//! The shape of a questionnaire file as a table: the keys of each object, and the kind of value of each key.

use super::grammar::{ADDRESS, Grammar, ID, LANGUAGE, VERSION};

/// The shape of an object of the file.
#[derive(Debug)]
pub(crate) struct Shape {
    /// Its name in messages and in `docs/questionnaire-format.md`.
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
}

/// A key of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) required: bool,
    pub(crate) takes: ValueKind,
}

/// A kind of value.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ValueKind {
    /// A text of one line, of 1 to so many characters (Unicode scalar values).
    Text(usize),
    /// A text with a grammar.
    Word(&'static Grammar),
    /// An integer from … to …, both included.
    Whole(u8, u8),
    /// A boolean.
    Flag,
    /// One of these names.
    Name(&'static [&'static str]),
    /// A list of … to … entries.
    List(usize, usize, &'static Self),
    /// An object of this shape.
    Object(&'static Shape),
}

use ValueKind::{Flag, List, Name, Object, Text, Whole, Word};

const fn required(key: &'static str, takes: ValueKind) -> Field {
    Field {
        key,
        required: true,
        takes,
    }
}

const fn optional(key: &'static str, takes: ValueKind) -> Field {
    Field {
        key,
        required: false,
        takes,
    }
}

pub(crate) const KINDS: &[&str] = &["context", "maturity"];
pub(crate) const UNITS: &[&str] = &[
    "my-team",
    "group-of-teams",
    "our-organisation",
    "one-initiative",
    "just-me",
];
pub(crate) const WINDOWS: &[&str] = &[
    "these-days",
    "last-month",
    "last-three-months",
    "last-half-year",
    "last-year",
];
pub(crate) const FORMATS: &[&str] = &[
    "levels", "spectrum", "choice", "scale", "allocate", "sort", "place", "check", "blank",
];
pub(crate) const DRAWINGS: &[&str] = &["strips", "scenes", "dumbbell"];
pub(crate) const HEADLINES: &[&str] = &["pattern", "majority", "next"];
pub(crate) const GAPS: &[&str] = &["more-than-needed", "enough", "gap", "wide"];

/// Longest short text, in characters, of an option that is no scene; a scene may have the 26 of the table.
pub(crate) const OPTION_SHORT: usize = 22;

const PARAGRAPH: ValueKind = Text(300);
const SENTENCE: ValueKind = Text(160);
const IDS: ValueKind = List(1, 20, &Word(&ID));

// Lengths of short texts are what a card of 1200 pixels has room for at its smallest font size.

/// The file itself.
pub(crate) const FILE: ValueKind = Object(&QUESTIONNAIRE);

pub(crate) const QUESTIONNAIRE: Shape = Shape {
    name: "a questionnaire",
    fields: &[
        required("id", Word(&ID)),
        required("version", Word(&VERSION)),
        optional("revision", Whole(2, 99)),
        required("kind", Name(KINDS)),
        required("title", Text(40)),
        required("purpose", SENTENCE),
        required("minutes", Whole(1, 60)),
        required("language", Word(&LANGUAGE)),
        required("unit", Name(UNITS)),
        required("window", Name(WINDOWS)),
        optional("notice", SENTENCE),
        optional("rounds", List(1, 2, &Object(&ROUND))),
        required("dimensions", List(0, 60, &Object(&DIMENSION))),
        optional("screens", List(1, 60, &Object(&SCREEN))),
        required("questions", List(1, 300, &Object(&QUESTION))),
        optional("arrows", Object(&ARROWS)),
        optional("patterns", List(1, 24, &Object(&PATTERN))),
        optional("cutoffs", Object(&CUTOFFS)),
        optional("sketch_note", SENTENCE),
        required("drawing", Name(DRAWINGS)),
        required("headline", Name(HEADLINES)),
        optional("terrain", List(1, 4, &Word(&ID))),
        optional("priorities", List(1, 24, &Object(&PRIORITIES))),
        required("reading", List(1, 10, &PARAGRAPH)),
        optional("hints", List(1, 40, &Object(&HINT))),
        required("reflection", List(1, 20, &SENTENCE)),
        required("experiment", SENTENCE),
        optional("afterwards", List(1, 10, &SENTENCE)),
        required("caveats", List(1, 20, &PARAGRAPH)),
        required("credits", List(1, 20, &PARAGRAPH)),
        required("authors", List(1, 20, &Text(80))),
        required("licence", Text(60)),
        optional("home", Word(&ADDRESS)),
    ],
};

pub(crate) const ROUND: Shape = Shape {
    name: "a round",
    fields: &[
        required("id", Word(&ID)),
        required("prompt", Text(60)),
        required("short", Text(12)),
        optional("headline", Text(20)),
        optional("drop", Text(60)),
    ],
};

pub(crate) const DIMENSION: Shape = Shape {
    name: "a dimension",
    fields: &[
        required("id", Word(&ID)),
        required("name", Text(40)),
        required("short", Text(15)),
        optional("left", Text(22)),
        optional("right", Text(22)),
        optional("flipped", Flag),
        optional("headline", Text(30)),
        optional("never_waits", Flag),
    ],
};

pub(crate) const SCREEN: Shape = Shape {
    name: "a screen",
    fields: &[
        required("id", Word(&ID)),
        required("title", Text(80)),
        optional("help", PARAGRAPH),
    ],
};

pub(crate) const QUESTION: Shape = Shape {
    name: "a question",
    fields: &[
        required("id", Word(&ID)),
        required("format", Name(FORMATS)),
        required("text", SENTENCE),
        required("short", Text(26)),
        optional("subject", List(2, 2, &Text(40))),
        optional("help", PARAGRAPH),
        optional("dimension", Word(&ID)),
        optional("screen", Word(&ID)),
        optional("rounds", List(1, 2, &Word(&ID))),
        optional("round_texts", List(1, 2, &Object(&ROUND_TEXT))),
        optional("left", Object(&POLE)),
        optional("right", Object(&POLE)),
        optional("reversed", Flag),
        optional("flipped", Flag),
        optional("options", List(2, 12, &Object(&OPTION))),
        optional("order", List(1, 12, &Word(&ID))),
        optional("ordered", Flag),
        optional("public", Flag),
    ],
};

pub(crate) const ROUND_TEXT: Shape = Shape {
    name: "a round text",
    fields: &[required("round", Word(&ID)), required("text", Text(80))],
};

pub(crate) const POLE: Shape = Shape {
    name: "a pole",
    fields: &[required("text", Text(90)), required("short", Text(26))],
};

pub(crate) const OPTION: Shape = Shape {
    name: "an option",
    fields: &[
        required("id", Word(&ID)),
        required("text", Text(90)),
        required("short", Text(26)),
        optional("phrase", Text(40)),
        optional("pattern", Word(&ID)),
        optional("hill", Whole(0, 100)),
        optional("varies", Flag),
    ],
};

pub(crate) const ARROWS: Shape = Shape {
    name: "the arrows",
    fields: &[
        required("text", SENTENCE),
        optional("help", PARAGRAPH),
        required("most", Whole(1, 2)),
    ],
};

pub(crate) const PATTERN: Shape = Shape {
    name: "a pattern",
    fields: &[
        required("id", Word(&ID)),
        required("name", Text(16)),
        optional("gloss", List(1, 2, &Text(37))),
        optional("prototype", List(1, 60, &Whole(0, 100))),
        optional("fair", Text(31)),
        optional("unfair", Text(31)),
        optional("headline", Text(26)),
    ],
};

pub(crate) const PRIORITIES: Shape = Shape {
    name: "the priorities of a sketch",
    fields: &[
        required("sketch", Word(&ID)),
        required("name", Text(16)),
        required("says", Text(40)),
        required("more", List(1, 8, &Object(&PRIORITY))),
        optional("wait", List(1, 8, &Object(&PRIORITY))),
    ],
};

pub(crate) const PRIORITY: Shape = Shape {
    name: "a priority",
    fields: &[
        required("dimension", Word(&ID)),
        required("reason", Text(90)),
    ],
};

pub(crate) const CUTOFFS: Shape = Shape {
    name: "the cutoffs",
    fields: &[
        required("unlike", Whole(0, 100)),
        required("between", Whole(0, 100)),
    ],
};

pub(crate) const HINT: Shape = Shape {
    name: "a hint",
    fields: &[
        required("text", PARAGRAPH),
        required("when", List(1, 6, &Object(&CONDITION))),
    ],
};

pub(crate) const CONDITION: Shape = Shape {
    name: "a condition",
    fields: &[
        optional("question", Word(&ID)),
        optional("options", IDS),
        optional("dimension", Word(&ID)),
        optional("from", Whole(0, 100)),
        optional("to", Whole(0, 100)),
        optional("gap", Name(GAPS)),
        optional("most", Flag),
        optional("terrain", IDS),
    ],
};

#[cfg(test)]
mod tests {
    use super::super::walk::walk;
    use super::*;
    use crate::assessment::reading::Source;
    use crate::assessment::{
        Definition, Drawing, Format, Gap, Headline, Kind, Named, Unit, Window,
    };
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
        let document = include_str!("../../../docs/questionnaire-format.md");
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
}
