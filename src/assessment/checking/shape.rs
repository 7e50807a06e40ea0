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
mod tests;
