//! Validates a file against the table of its shape, and makes a value of it that has the right shape in any case.
//!
//! A value that is missing or of the wrong kind is replaced by a placeholder and recorded as invalid, so that the
//! semantics of all others can be checked in the same run.

use jsonc_parser::{
    ast::{Object, Value},
    common::Ranged,
};
use serde_json::{Map, json};

use super::shape::{Field, Shape, ValueKind};
use super::suggestion::{alternatives, did_you_mean, suggested};
use crate::assessment::reading::{Mistake, described, quoted};

/// JSON pointers of invalid values, which were replaced by placeholders.
#[derive(Debug, Default)]
pub(crate) struct InvalidPaths(Vec<String>);

impl InvalidPaths {
    /// Returns whether the value at a pointer, or one that contains it, is invalid. In the pointer `*` stands for any
    /// one step.
    pub(crate) fn covers(&self, pointer: &str) -> bool {
        self.0.iter().any(|invalid| {
            let mut steps = pointer.split('/');
            invalid
                .split('/')
                .all(|step| steps.next().is_some_and(|own| own == "*" || own == step))
        })
    }
}

/// The result of a validation: a value of the right shape, and the mistakes of shape.
#[derive(Debug)]
pub(crate) struct Walked {
    pub(crate) value: serde_json::Value,
    pub(crate) mistakes: Vec<Mistake>,
    pub(crate) invalid: InvalidPaths,
}

/// Validates a whole file, or any value of one.
pub(crate) fn walk(root: &Value, takes: &ValueKind) -> Walked {
    let mut walker = Walker::default();
    let value = walker.value(root, takes, "");
    Walked {
        value,
        mistakes: walker.mistakes,
        invalid: InvalidPaths(walker.invalid),
    }
}

impl ValueKind {
    /// Describes what fits, for messages and the documentation.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Text(most) => format!("a text of 1 to {most} characters"),
            Self::Word(grammar) => grammar.words.to_owned(),
            Self::Whole(least, most) => format!("a whole number from {least} to {most}"),
            Self::Flag => "true or false".to_owned(),
            Self::Name(names) => format!("one of {}", alternatives(names)),
            Self::List(0, most, _) => format!("a list of at most {most} entries"),
            Self::List(least, most, _) => format!("a list of {least} to {most} entries"),
            Self::Object(shape) => format!("{} (an object)", shape.name),
        }
    }

    /// Returns a placeholder of this kind.
    pub(crate) fn placeholder(&self) -> serde_json::Value {
        match self {
            Self::Text(_) | Self::Word(_) => json!(""),
            Self::Whole(least, _) => json!(least),
            Self::Flag => json!(false),
            Self::Name(names) => json!(names.first()),
            Self::List(..) => json!([]),
            Self::Object(shape) => {
                let needed = shape.fields.iter().filter(|field| field.required);
                let entry = |field: &Field| (field.key.to_owned(), field.takes.placeholder());
                serde_json::Value::Object(needed.map(entry).collect())
            }
        }
    }
}

#[derive(Default)]
struct Walker {
    mistakes: Vec<Mistake>,
    invalid: Vec<String>,
}

impl Walker {
    fn value(&mut self, value: &Value, takes: &ValueKind, pointer: &str) -> serde_json::Value {
        match (takes, value) {
            (ValueKind::Object(shape), Value::Object(object)) => {
                self.object(object, shape, pointer)
            }
            (ValueKind::List(least, most, of), Value::Array(array)) => {
                let count = array.elements.len();
                if !(*least..=*most).contains(&count) {
                    let entries = if count == 1 { "entry" } else { "entries" };
                    let found = format!("a list of {count} {entries}");
                    self.report(array.range.start, pointer, found, takes.words());
                }
                // Entries beyond the limit are ignored, so that a hostile file costs little.
                let entries = array.elements.iter().take(*most).enumerate();
                entries
                    .map(|(at, entry)| self.value(entry, of, &format!("{pointer}/{at}")))
                    .collect()
            }
            (ValueKind::Text(most), Value::StringLit(text)) => {
                self.text(&text.value, *most, text.range.start, pointer);
                json!(text.value)
            }
            (ValueKind::Word(grammar), Value::StringLit(text)) => {
                if !(grammar.fits)(&text.value) {
                    let found = quoted(&text.value);
                    self.report(text.range.start, pointer, found, takes.words());
                }
                json!(text.value)
            }
            (ValueKind::Name(names), Value::StringLit(text)) if names.contains(&&*text.value) => {
                json!(text.value)
            }
            (ValueKind::Name(names), Value::StringLit(text)) => {
                let names = names.iter().copied();
                let expected = takes.words() + &did_you_mean(&text.value, names);
                self.replace(value, takes, pointer, expected)
            }
            (ValueKind::Whole(least, most), Value::NumberLit(number)) => match number.value.parse()
            {
                Ok(number) if (*least..=*most).contains(&number) => json!(number),
                _ => self.replace(value, takes, pointer, takes.words()),
            },
            (ValueKind::Flag, Value::BooleanLit(flag)) => json!(flag.value),
            _ => self.replace(value, takes, pointer, takes.words()),
        }
    }

    fn object(&mut self, object: &Object, shape: &Shape, pointer: &str) -> serde_json::Value {
        let mut read = Map::new();
        let mut meant = Vec::new();
        let keys = || shape.fields.iter().map(|field| field.key);
        for property in &object.properties {
            let key = property.name.as_str();
            let at = property.name.range().start;
            let own = format!("{pointer}/{}", escaped(key));
            match shape.fields.iter().find(|field| field.key == key) {
                Some(_) if read.contains_key(key) => {
                    let found = format!("the key {} again", quoted(key));
                    self.report(at, &own, found, "each key once".to_owned());
                }
                Some(field) => {
                    let value = self.value(&property.value, &field.takes, &own);
                    read.insert(key.to_owned(), value);
                }
                None => {
                    let names: Vec<&str> = keys().collect();
                    let expected = format!("one of {}", alternatives(&names));
                    let hint = did_you_mean(key, keys());
                    meant.extend(suggested(key, keys()));
                    let found = format!("the unknown key {}", quoted(key));
                    self.report(at, &own, found, expected + &hint);
                }
            }
        }
        for field in shape
            .fields
            .iter()
            .filter(|field| !read.contains_key(field.key))
        {
            let misspelt = meant.contains(&field.key);
            if field.required && !misspelt {
                let found = format!("no \"{}\"", field.key);
                let expected = format!("\"{}\", {}", field.key, field.takes.words());
                self.report(object.range.start, pointer, found, expected);
            }
            if field.required || misspelt {
                self.invalid.push(format!("{pointer}/{}", field.key));
            }
        }
        for field in shape.fields.iter().filter(|field| field.required) {
            let placeholder = || field.takes.placeholder();
            read.entry(field.key).or_insert_with(placeholder);
        }
        serde_json::Value::Object(read)
    }

    fn text(&mut self, text: &str, most: usize, at: usize, pointer: &str) {
        let count = text.chars().count();
        if count == 0 || count > most {
            let found = match count {
                0 => quoted(text),
                _ => format!("{} of {count} characters", quoted(text)),
            };
            self.report(at, pointer, found, ValueKind::Text(most).words());
        }
        if text.chars().any(char::is_control) {
            let expected = "a text without line breaks and control characters";
            self.report(at, pointer, quoted(text), expected.to_owned());
        } else if text.trim() != text {
            let expected = "a text without white space at its ends";
            self.report(at, pointer, quoted(text), expected.to_owned());
        }
    }

    fn replace(
        &mut self,
        value: &Value,
        takes: &ValueKind,
        pointer: &str,
        expected: String,
    ) -> serde_json::Value {
        self.report(value.range().start, pointer, described(value), expected);
        self.invalid.push(pointer.to_owned());
        takes.placeholder()
    }

    fn report(&mut self, at: usize, pointer: &str, found: String, expected: String) {
        self.mistakes.push(Mistake {
            at,
            pointer: pointer.to_owned(),
            found,
            expected,
        });
    }
}

/// Escapes a key as a step of a JSON pointer (RFC 6901).
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_values_cover_what_is_below_them() {
        let invalid = InvalidPaths(vec!["/questions/3/format".to_owned(), "/rounds".to_owned()]);
        assert!(invalid.covers("/questions/3/format"));
        assert!(invalid.covers("/questions/*/format"));
        assert!(invalid.covers("/rounds/*/id"));
        assert!(!invalid.covers("/questions/3"));
        assert!(!invalid.covers("/questions/3/text"));
        assert!(!invalid.covers("/questions/4/format"));
    }
}
