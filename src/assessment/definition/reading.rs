//! Reads a definition from parsed JSON, as pages do with their data block: one short function for each type.
//!
//! It reads what the checker has passed, and returns `None` for any other shape, without messages.

use super::{
    Arrows, Condition, Cutoffs, Definition, Dimension, Hint, Pattern, Pole, Priorities, Priority,
    Question, QuestionOption, Round, RoundText, Screen,
};
use crate::assessment::{Fields, Json};

impl Definition {
    /// Reads a checked definition; `None` for any other shape.
    #[must_use]
    pub fn read(json: &impl Json) -> Option<Self> {
        Fields::read(json, Self::from_fields)
    }

    /// Reads a checked definition as part of a larger value.
    pub fn from_fields(fields: &Fields<impl Json>) -> Self {
        Self {
            id: fields.text("id"),
            version: fields.text("version"),
            revision: fields.byte_if_any("revision").unwrap_or_default(),
            kind: fields.case("kind"),
            title: fields.text("title"),
            purpose: fields.text("purpose"),
            minutes: fields.byte("minutes"),
            language: fields.text("language"),
            unit: fields.case("unit"),
            window: fields.case("window"),
            notice: fields.text_if_any("notice"),
            rounds: fields.list_if_any("rounds", round),
            dimensions: fields.list("dimensions", dimension),
            screens: fields.list_if_any("screens", screen),
            questions: fields.list("questions", question),
            arrows: fields.object_if_any("arrows", arrows),
            patterns: fields.list_if_any("patterns", pattern),
            cutoffs: fields.object_if_any("cutoffs", cutoffs),
            sketch_note: fields.text_if_any("sketch_note"),
            drawing: fields.case("drawing"),
            headline: fields.case("headline"),
            terrain: fields.texts_if_any("terrain"),
            priorities: fields.list_if_any("priorities", priorities),
            reading: fields.texts("reading"),
            hints: fields.list_if_any("hints", hint),
            reflection: fields.texts("reflection"),
            experiment: fields.text("experiment"),
            afterwards: fields.texts_if_any("afterwards"),
            caveats: fields.texts("caveats"),
            credits: fields.texts("credits"),
            authors: fields.texts("authors"),
            licence: fields.text("licence"),
            home: fields.text_if_any("home"),
        }
    }
}

fn round(fields: &Fields<impl Json>) -> Round {
    Round {
        id: fields.text("id"),
        prompt: fields.text("prompt"),
        short: fields.text("short"),
        headline: fields.text_if_any("headline"),
        drop: fields.text_if_any("drop"),
    }
}

fn dimension(fields: &Fields<impl Json>) -> Dimension {
    Dimension {
        id: fields.text("id"),
        name: fields.text("name"),
        short: fields.text("short"),
        left: fields.text_if_any("left"),
        right: fields.text_if_any("right"),
        flipped: fields.flag("flipped"),
        headline: fields.text_if_any("headline"),
        never_waits: fields.flag("never_waits"),
    }
}

fn screen(fields: &Fields<impl Json>) -> Screen {
    Screen {
        id: fields.text("id"),
        title: fields.text("title"),
        help: fields.text_if_any("help"),
    }
}

fn question(fields: &Fields<impl Json>) -> Question {
    Question {
        id: fields.text("id"),
        format: fields.case("format"),
        text: fields.text("text"),
        short: fields.text("short"),
        subject: fields.texts_if_any("subject"),
        help: fields.text_if_any("help"),
        dimension: fields.text_if_any("dimension"),
        screen: fields.text_if_any("screen"),
        rounds: fields.texts_if_any("rounds"),
        round_texts: fields.list_if_any("round_texts", round_text),
        left: fields.object_if_any("left", pole),
        right: fields.object_if_any("right", pole),
        reversed: fields.flag("reversed"),
        flipped: fields.flag("flipped"),
        options: fields.list_if_any("options", option),
        order: fields.texts_if_any("order"),
        ordered: fields.flag("ordered"),
        public: fields.flag("public"),
    }
}

fn round_text(fields: &Fields<impl Json>) -> RoundText {
    RoundText {
        round: fields.text("round"),
        text: fields.text("text"),
    }
}

fn pole(fields: &Fields<impl Json>) -> Pole {
    Pole {
        text: fields.text("text"),
        short: fields.text("short"),
    }
}

fn option(fields: &Fields<impl Json>) -> QuestionOption {
    QuestionOption {
        id: fields.text("id"),
        text: fields.text("text"),
        short: fields.text("short"),
        phrase: fields.text_if_any("phrase"),
        pattern: fields.text_if_any("pattern"),
        hill: fields.byte_if_any("hill"),
        varies: fields.flag("varies"),
    }
}

fn arrows(fields: &Fields<impl Json>) -> Arrows {
    Arrows {
        text: fields.text("text"),
        help: fields.text_if_any("help"),
        most: fields.byte("most"),
    }
}

fn pattern(fields: &Fields<impl Json>) -> Pattern {
    Pattern {
        id: fields.text("id"),
        name: fields.text("name"),
        gloss: fields.texts_if_any("gloss"),
        prototype: fields.bytes_if_any("prototype"),
        fair: fields.text_if_any("fair"),
        unfair: fields.text_if_any("unfair"),
        headline: fields.text_if_any("headline"),
    }
}

fn priorities(fields: &Fields<impl Json>) -> Priorities {
    Priorities {
        sketch: fields.text("sketch"),
        name: fields.text("name"),
        says: fields.text("says"),
        more: fields.list("more", priority),
        wait: fields.list_if_any("wait", priority),
    }
}

fn priority(fields: &Fields<impl Json>) -> Priority {
    Priority {
        dimension: fields.text("dimension"),
        reason: fields.text("reason"),
    }
}

fn cutoffs(fields: &Fields<impl Json>) -> Cutoffs {
    Cutoffs {
        unlike: fields.byte("unlike"),
        between: fields.byte("between"),
    }
}

fn hint(fields: &Fields<impl Json>) -> Hint {
    Hint {
        text: fields.text("text"),
        when: fields.list("when", condition),
    }
}

fn condition(fields: &Fields<impl Json>) -> Condition {
    Condition {
        question: fields.text_if_any("question"),
        options: fields.texts_if_any("options"),
        dimension: fields.text_if_any("dimension"),
        from: fields.byte_if_any("from"),
        to: fields.byte_if_any("to"),
        gap: fields.case_if_any("gap"),
        most: fields.flag("most"),
        terrain: fields.texts_if_any("terrain"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Drawing, Format, Gap, Headline, Kind, Named, Unit, Window};
    use proptest::prelude::*;
    use serde::Serialize;
    use serde_json::{Value, json};
    use std::fmt::Debug;

    const BUILT_IN: [&str; 3] = [
        include_str!("../../../assessments/team-context.json"),
        include_str!("../../../assessments/product-practice.json"),
        include_str!("../../../assessments/bad-news.json"),
    ];

    /// The tables say what the derived forms say, and every case stands in them.
    fn agree<T: Named + Serialize + Debug>() {
        for (case, name) in T::NAMES {
            assert_eq!(serde_json::to_value(case).unwrap(), json!(name));
            assert_eq!(T::named(name), Some(*case));
            assert_eq!(case.name(), *name);
        }
    }

    #[test]
    fn names_are_those_that_serde_derives() {
        agree::<Kind>();
        agree::<Unit>();
        agree::<Window>();
        agree::<Format>();
        agree::<Drawing>();
        agree::<Headline>();
        agree::<Gap>();
    }

    /// How many values there are below and with this one.
    fn size(value: &Value) -> usize {
        1 + match value {
            Value::Array(list) => list.iter().map(size).sum(),
            Value::Object(object) => object.values().map(size).sum::<usize>(),
            _ => 0,
        }
    }

    /// Puts another value in the place of the value with this number, or removes it.
    fn change(value: &mut Value, mut at: usize, to: Option<&Value>) {
        let within = |inner: &Value, at: &mut usize| {
            let size = size(inner);
            let here = *at < size;
            if !here {
                *at -= size;
            }
            here
        };
        match value {
            Value::Array(list) => {
                let Some(index) = list.iter().position(|inner| within(inner, &mut at)) else {
                    return;
                };
                match (at, to) {
                    (0, Some(to)) => list[index] = to.clone(),
                    (0, None) => drop(list.remove(index)),
                    _ => change(&mut list[index], at - 1, to),
                }
            }
            Value::Object(object) => {
                let found = object.iter().find(|(_, inner)| within(inner, &mut at));
                let Some(key) = found.map(|(key, _)| key.clone()) else {
                    return;
                };
                match (at, to) {
                    (0, Some(to)) => drop(object.insert(key, to.clone())),
                    (0, None) => drop(object.remove(&key)),
                    _ => change(&mut object[&key], at - 1, to),
                }
            }
            _ => {}
        }
    }

    fn replacement() -> impl Strategy<Value = Option<Value>> {
        // Neither null, which serde tells from what is absent in lists and flags, nor lists with entries,
        // which serde takes for objects.
        let values = [
            json!("gap"),
            json!("ü"),
            json!(7),
            json!(255),
            json!(256),
            json!(-1),
            json!(1.5),
        ];
        let others = [
            json!(true),
            json!(false),
            json!([]),
            json!({}),
            json!("levels"),
        ];
        prop::option::weighted(
            0.7,
            prop::sample::select([&values[..], &others[..]].concat()),
        )
    }

    #[test]
    fn the_built_in_ones_read_as_serde_reads_them() {
        for text in BUILT_IN {
            let value: Value = serde_json::from_str(text).unwrap();
            assert_eq!(
                Definition::read(&value),
                Some(Definition::from_json(text).unwrap())
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        /// Definitions with up to three values changed or gone: both take or refuse them, and take the same.
        #[test]
        fn changed_ones_read_as_serde_reads_them(
            which in 0..BUILT_IN.len(),
            changes in prop::collection::vec((any::<prop::sample::Index>(), replacement()), 1..4),
        ) {
            let mut value: Value = serde_json::from_str(BUILT_IN[which]).unwrap();
            for (at, to) in &changes {
                let size = size(&value);
                change(&mut value, at.index(size - 1), to.as_ref());
            }
            let read = Definition::read(&value);
            prop_assert_eq!(read, serde_json::from_value::<Definition>(value).ok());
        }
    }
}
