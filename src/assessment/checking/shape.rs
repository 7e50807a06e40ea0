//! The shape of a questionnaire file as a table: which keys each object has, and what each key takes.

use super::grammar::{ADDRESS, Grammar, ID, LANGUAGE, VERSION};

/// An object of the file.
#[derive(Debug)]
pub(crate) struct Shape {
    /// Its name in messages and in `docs/questionnaire-format.md`.
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
}

/// One key of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) needed: bool,
    pub(crate) takes: Takes,
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Takes {
    /// One line of 1 to so many characters (Unicode scalar values).
    Text(usize),
    /// A text with a grammar.
    Word(&'static Grammar),
    /// A whole number from … to …, both included.
    Whole(u8, u8),
    /// True or false.
    Flag,
    /// One of these names.
    Name(&'static [&'static str]),
    /// A list of … to … entries.
    List(usize, usize, &'static Self),
    Object(&'static Shape),
}

use Takes::{Flag, List, Name, Object, Text, Whole, Word};

const fn needs(key: &'static str, takes: Takes) -> Field {
    Field {
        key,
        needed: true,
        takes,
    }
}

const fn may(key: &'static str, takes: Takes) -> Field {
    Field {
        key,
        needed: false,
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

/// Longest short text of an option that is no scene; a scene may have the 26 of the table.
pub(crate) const OPTION_SHORT: usize = 22;

const PARAGRAPH: Takes = Text(300);
const SENTENCE: Takes = Text(160);
const IDS: Takes = List(1, 20, &Word(&ID));

// Lengths of short texts are what a card of 1200 pixels holds at its smallest letters.

/// The file itself.
pub(crate) const FILE: Takes = Object(&QUESTIONNAIRE);

pub(crate) const QUESTIONNAIRE: Shape = Shape {
    name: "a questionnaire",
    fields: &[
        needs("id", Word(&ID)),
        needs("version", Word(&VERSION)),
        needs("kind", Name(KINDS)),
        needs("title", Text(40)),
        needs("purpose", SENTENCE),
        needs("minutes", Whole(1, 60)),
        needs("language", Word(&LANGUAGE)),
        needs("unit", Name(UNITS)),
        needs("window", Name(WINDOWS)),
        may("notice", SENTENCE),
        may("rounds", List(1, 2, &Object(&ROUND))),
        needs("dimensions", List(0, 60, &Object(&DIMENSION))),
        may("screens", List(1, 60, &Object(&SCREEN))),
        needs("questions", List(1, 300, &Object(&QUESTION))),
        may("arrows", Object(&ARROWS)),
        may("patterns", List(1, 24, &Object(&PATTERN))),
        may("cutoffs", Object(&CUTOFFS)),
        needs("drawing", Name(DRAWINGS)),
        needs("headline", Name(HEADLINES)),
        may("terrain", List(1, 4, &Word(&ID))),
        needs("reading", List(1, 10, &PARAGRAPH)),
        may("hints", List(1, 40, &Object(&HINT))),
        needs("reflection", List(1, 20, &SENTENCE)),
        needs("experiment", SENTENCE),
        may("afterwards", List(1, 10, &SENTENCE)),
        needs("caveats", List(1, 20, &PARAGRAPH)),
        needs("credits", List(1, 20, &PARAGRAPH)),
        needs("authors", List(1, 20, &Text(80))),
        needs("licence", Text(60)),
        may("home", Word(&ADDRESS)),
    ],
};

pub(crate) const ROUND: Shape = Shape {
    name: "a round",
    fields: &[
        needs("id", Word(&ID)),
        needs("prompt", Text(60)),
        needs("short", Text(12)),
        may("headline", Text(20)),
        may("drop", Text(60)),
    ],
};

pub(crate) const DIMENSION: Shape = Shape {
    name: "a dimension",
    fields: &[
        needs("id", Word(&ID)),
        needs("name", Text(40)),
        needs("short", Text(15)),
        may("left", Text(22)),
        may("right", Text(22)),
        may("flipped", Flag),
        may("headline", Text(30)),
    ],
};

pub(crate) const SCREEN: Shape = Shape {
    name: "a screen",
    fields: &[
        needs("id", Word(&ID)),
        needs("title", Text(80)),
        may("help", PARAGRAPH),
    ],
};

pub(crate) const QUESTION: Shape = Shape {
    name: "a question",
    fields: &[
        needs("id", Word(&ID)),
        needs("format", Name(FORMATS)),
        needs("text", SENTENCE),
        needs("short", Text(26)),
        may("help", PARAGRAPH),
        may("dimension", Word(&ID)),
        may("screen", Word(&ID)),
        may("rounds", List(1, 2, &Word(&ID))),
        may("round_texts", List(1, 2, &Object(&ROUND_TEXT))),
        may("left", Object(&POLE)),
        may("right", Object(&POLE)),
        may("reversed", Flag),
        may("flipped", Flag),
        may("options", List(2, 12, &Object(&OPTION))),
        may("order", List(1, 12, &Word(&ID))),
        may("public", Flag),
    ],
};

pub(crate) const ROUND_TEXT: Shape = Shape {
    name: "a round text",
    fields: &[needs("round", Word(&ID)), needs("text", Text(80))],
};

pub(crate) const POLE: Shape = Shape {
    name: "a pole",
    fields: &[needs("text", Text(90)), needs("short", Text(26))],
};

pub(crate) const OPTION: Shape = Shape {
    name: "an option",
    fields: &[
        needs("id", Word(&ID)),
        needs("text", Text(90)),
        needs("short", Text(26)),
        may("pattern", Word(&ID)),
        may("hill", Whole(0, 100)),
    ],
};

pub(crate) const ARROWS: Shape = Shape {
    name: "the arrows",
    fields: &[
        needs("text", SENTENCE),
        may("help", PARAGRAPH),
        needs("most", Whole(1, 2)),
    ],
};

pub(crate) const PATTERN: Shape = Shape {
    name: "a pattern",
    fields: &[
        needs("id", Word(&ID)),
        needs("name", Text(16)),
        may("gloss", List(1, 2, &Text(37))),
        may("prototype", List(1, 60, &Whole(0, 100))),
        may("fair", Text(31)),
        may("unfair", Text(31)),
        may("headline", Text(22)),
    ],
};

pub(crate) const CUTOFFS: Shape = Shape {
    name: "the cutoffs",
    fields: &[
        needs("unlike", Whole(0, 100)),
        needs("between", Whole(0, 100)),
    ],
};

pub(crate) const HINT: Shape = Shape {
    name: "a hint",
    fields: &[
        needs("text", PARAGRAPH),
        needs("when", List(1, 6, &Object(&CONDITION))),
    ],
};

pub(crate) const CONDITION: Shape = Shape {
    name: "a condition",
    fields: &[
        may("question", Word(&ID)),
        may("options", IDS),
        may("dimension", Word(&ID)),
        may("from", Whole(0, 100)),
        may("to", Whole(0, 100)),
        may("gap", Name(GAPS)),
        may("most", Flag),
        may("terrain", IDS),
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
    fn complete(takes: &Takes) -> Value {
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
        let neutral = FILE.neutral();
        assert!(serde_json::from_value::<Definition>(neutral).is_ok());
    }

    /// The shapes of the file, each once.
    fn shapes(takes: &Takes, out: &mut Vec<&'static Shape>) {
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
        assert_eq!(all.len(), 13);
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
                assert_eq!(absent == "needed", field.needed, "{row}");
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
