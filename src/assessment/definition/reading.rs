//! A questionnaire from parsed JSON, one short function for each type: what a page does with its data block.
//!
//! It takes what the checker passed, and gives nothing for anything of another shape; the messages for
//! authors are the checker's.

use super::{
    Arrows, Condition, Cutoffs, Definition, Dimension, Hint, Pattern, Pole, Question, QuestionOption, Round,
    RoundText, Screen,
};
use crate::assessment::Json;

impl Definition {
    /// Reads a definition that has been checked, such as a page's own.
    #[must_use]
    pub fn read<J: Json>(json: &J) -> Option<Self> {
        Some(Self {
            id: json.text("id")?,
            version: json.text("version")?,
            kind: json.case("kind")?,
            title: json.text("title")?,
            purpose: json.text("purpose")?,
            minutes: json.byte("minutes")?,
            language: json.text("language")?,
            unit: json.case("unit")?,
            window: json.case("window")?,
            notice: json.text_if_any("notice")?,
            rounds: json.list_if_any("rounds", round)?,
            dimensions: json.list("dimensions", dimension)?,
            screens: json.list_if_any("screens", screen)?,
            questions: json.list("questions", question)?,
            arrows: json.if_any("arrows", arrows)?,
            patterns: json.list_if_any("patterns", pattern)?,
            cutoffs: json.if_any("cutoffs", cutoffs)?,
            drawing: json.case("drawing")?,
            headline: json.case("headline")?,
            reading: json.list("reading", J::as_text)?,
            hints: json.list_if_any("hints", hint)?,
            reflection: json.list("reflection", J::as_text)?,
            experiment: json.text("experiment")?,
            afterwards: json.list_if_any("afterwards", J::as_text)?,
            caveats: json.list("caveats", J::as_text)?,
            credits: json.list("credits", J::as_text)?,
            authors: json.list("authors", J::as_text)?,
            licence: json.text("licence")?,
            home: json.text_if_any("home")?,
        })
    }
}

fn round(json: &impl Json) -> Option<Round> {
    Some(Round {
        id: json.text("id")?,
        prompt: json.text("prompt")?,
        short: json.text("short")?,
        headline: json.text_if_any("headline")?,
        drop: json.text_if_any("drop")?,
    })
}

fn dimension(json: &impl Json) -> Option<Dimension> {
    Some(Dimension {
        id: json.text("id")?,
        name: json.text("name")?,
        short: json.text("short")?,
        left: json.text_if_any("left")?,
        right: json.text_if_any("right")?,
        flipped: json.flag("flipped")?,
        headline: json.text_if_any("headline")?,
    })
}

fn screen(json: &impl Json) -> Option<Screen> {
    Some(Screen {
        id: json.text("id")?,
        title: json.text("title")?,
        help: json.text_if_any("help")?,
    })
}

fn question<J: Json>(json: &J) -> Option<Question> {
    Some(Question {
        id: json.text("id")?,
        format: json.case("format")?,
        text: json.text("text")?,
        short: json.text("short")?,
        help: json.text_if_any("help")?,
        dimension: json.text_if_any("dimension")?,
        screen: json.text_if_any("screen")?,
        rounds: json.list_if_any("rounds", J::as_text)?,
        round_texts: json.list_if_any("round_texts", round_text)?,
        left: json.if_any("left", pole)?,
        right: json.if_any("right", pole)?,
        reversed: json.flag("reversed")?,
        flipped: json.flag("flipped")?,
        options: json.list_if_any("options", option)?,
        order: json.list_if_any("order", J::as_text)?,
        public: json.flag("public")?,
    })
}

fn round_text(json: &impl Json) -> Option<RoundText> {
    Some(RoundText {
        round: json.text("round")?,
        text: json.text("text")?,
    })
}

fn pole(json: &impl Json) -> Option<Pole> {
    Some(Pole {
        text: json.text("text")?,
        short: json.text("short")?,
    })
}

fn option<J: Json>(json: &J) -> Option<QuestionOption> {
    Some(QuestionOption {
        id: json.text("id")?,
        text: json.text("text")?,
        short: json.text("short")?,
        pattern: json.text_if_any("pattern")?,
        hill: json.if_any("hill", J::as_byte)?,
    })
}

fn arrows(json: &impl Json) -> Option<Arrows> {
    Some(Arrows {
        text: json.text("text")?,
        help: json.text_if_any("help")?,
        most: json.byte("most")?,
    })
}

fn pattern<J: Json>(json: &J) -> Option<Pattern> {
    Some(Pattern {
        id: json.text("id")?,
        name: json.text("name")?,
        gloss: json.list_if_any("gloss", J::as_text)?,
        prototype: json.list_if_any("prototype", J::as_byte)?,
        fair: json.text_if_any("fair")?,
        unfair: json.text_if_any("unfair")?,
        headline: json.text_if_any("headline")?,
    })
}

fn cutoffs(json: &impl Json) -> Option<Cutoffs> {
    Some(Cutoffs {
        unlike: json.byte("unlike")?,
        between: json.byte("between")?,
    })
}

fn hint(json: &impl Json) -> Option<Hint> {
    Some(Hint {
        text: json.text("text")?,
        when: json.list("when", condition)?,
    })
}

fn condition<J: Json>(json: &J) -> Option<Condition> {
    // None of its keys is needed, so that anything at all would be a condition that always holds.
    if !json.has_fields() {
        return None;
    }
    Some(Condition {
        question: json.text_if_any("question")?,
        options: json.list_if_any("options", J::as_text)?,
        dimension: json.text_if_any("dimension")?,
        from: json.if_any("from", J::as_byte)?,
        to: json.if_any("to", J::as_byte)?,
        gap: json.if_any("gap", J::as_case)?,
        most: json.flag("most")?,
        terrain: json.list_if_any("terrain", J::as_text)?,
    })
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
                let Some(place) = list.iter().position(|inner| within(inner, &mut at)) else { return };
                match (at, to) {
                    (0, Some(to)) => list[place] = to.clone(),
                    (0, None) => drop(list.remove(place)),
                    _ => change(&mut list[place], at - 1, to),
                }
            }
            Value::Object(object) => {
                let found = object.iter().find(|(_, inner)| within(inner, &mut at));
                let Some(key) = found.map(|(key, _)| key.clone()) else { return };
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
        let values = [json!("gap"), json!("ü"), json!(7), json!(255), json!(256), json!(-1), json!(1.5)];
        let others = [json!(true), json!(false), json!([]), json!({}), json!("levels")];
        prop::option::weighted(0.7, prop::sample::select([&values[..], &others[..]].concat()))
    }

    #[test]
    fn the_built_in_ones_read_as_serde_reads_them() {
        for text in BUILT_IN {
            let value: Value = serde_json::from_str(text).unwrap();
            assert_eq!(Definition::read(&value), Some(Definition::from_json(text).unwrap()));
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
