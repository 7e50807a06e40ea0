//! Abstraction over parsed JSON: the values of the browser's `JSON.parse`, or those of `serde_json` in tests and tools.
//!
//! It keeps the program of a page small: it contains neither a JSON parser nor derived deserializers, only one short
//! function for each type that reads what `JSON.parse` returned.

use std::cell::Cell;

use super::Named;

/// A parsed JSON value. Null is treated as absent.
pub trait Json: Sized {
    /// Parses a text; `None` when it is not JSON.
    fn parse(text: &str) -> Option<Self>;

    /// Returns the value of a key; `None` when it is absent or this is not an object.
    fn field(&self, key: &str) -> Option<Self>;

    /// Returns whether this is an object or a list.
    fn has_fields(&self) -> bool;

    /// Returns the value as a string; `None` when it is something else.
    fn as_text(&self) -> Option<String>;

    /// Returns the value as an integer from 0 to `u32::MAX`; `None` when it is something else.
    fn as_whole(&self) -> Option<u32>;

    /// Returns the value as a boolean; `None` when it is something else.
    fn as_flag(&self) -> Option<bool>;

    /// Returns the entries of a list; `None` when the value is something else.
    fn as_list(&self) -> Option<Vec<Self>>;
}

/// Reads the fields of an object one after the other, and records whether all are valid.
///
/// For an invalid field it returns a placeholder of the right type and goes on. An early return after each field would
/// need code to drop all fields before it: two thirds of the code that reads a questionnaire.
///
/// Methods named `…_if_any` are for optional fields, the others for required ones.
pub struct Fields<'a, J> {
    json: &'a J,
    valid: &'a Cell<bool>,
}

impl<J: Json> Fields<'_, J> {
    /// Reads an object with `read`; `None` when any of its fields, at any depth, is invalid.
    pub fn read<T>(json: &J, read: fn(&Fields<J>) -> T) -> Option<T> {
        let valid = Cell::new(json.has_fields());
        let value = read(&Fields {
            json,
            valid: &valid,
        });
        valid.get().then_some(value)
    }

    /// Reads a string.
    pub fn text(&self, key: &str) -> String {
        self.required(self.text_if_any(key))
    }

    /// Reads an optional string.
    pub fn text_if_any(&self, key: &str) -> Option<String> {
        self.if_any(key, Json::as_text)
    }

    /// Reads a list of strings.
    pub fn texts(&self, key: &str) -> Vec<String> {
        self.required(self.if_any(key, texts))
    }

    /// Reads an optional list of strings; empty when absent.
    pub fn texts_if_any(&self, key: &str) -> Vec<String> {
        self.if_any(key, texts).unwrap_or_default()
    }

    /// Reads an integer from 0 to 255.
    pub fn byte(&self, key: &str) -> u8 {
        self.required(self.byte_if_any(key))
    }

    /// Reads an optional integer from 0 to 255.
    pub fn byte_if_any(&self, key: &str) -> Option<u8> {
        self.if_any(key, as_byte)
    }

    /// Reads an optional list of integers from 0 to 255; empty when absent.
    pub fn bytes_if_any(&self, key: &str) -> Vec<u8> {
        self.if_any(key, |list| list.as_list()?.iter().map(as_byte).collect())
            .unwrap_or_default()
    }

    /// Reads an integer from 0 to `u32::MAX`.
    pub fn whole(&self, key: &str) -> u32 {
        self.required(self.if_any(key, Json::as_whole))
    }

    /// Reads an optional boolean; false when absent.
    pub fn flag(&self, key: &str) -> bool {
        self.if_any(key, Json::as_flag).unwrap_or_default()
    }

    /// Reads a variant by its name.
    pub fn case<T: Named>(&self, key: &str) -> T {
        self.case_if_any(key).unwrap_or_else(|| {
            self.valid.set(false);
            T::FIRST
        })
    }

    /// Reads an optional variant by its name.
    pub fn case_if_any<T: Named>(&self, key: &str) -> Option<T> {
        T::named(&self.text_if_any(key)?).or_else(|| {
            self.valid.set(false);
            None
        })
    }

    /// Reads an optional object with `read`.
    pub fn object_if_any<T>(&self, key: &str, read: fn(&Fields<J>) -> T) -> Option<T> {
        let json = self.json.field(key)?;
        Some(self.object(&json, read))
    }

    /// Reads a list of objects with `read`.
    pub fn list<T>(&self, key: &str, read: fn(&Fields<J>) -> T) -> Vec<T> {
        if self.json.field(key).is_none() {
            self.valid.set(false);
        }
        self.list_if_any(key, read)
    }

    /// Reads an optional list of objects with `read`; empty when absent.
    pub fn list_if_any<T>(&self, key: &str, read: fn(&Fields<J>) -> T) -> Vec<T> {
        let mut objects = Vec::new();
        for json in self.if_any(key, Json::as_list).unwrap_or_default() {
            objects.push(self.object(&json, read));
        }
        objects
    }

    fn object<T>(&self, json: &J, read: fn(&Fields<J>) -> T) -> T {
        if !json.has_fields() {
            self.valid.set(false);
        }
        read(&Fields {
            json,
            valid: self.valid,
        })
    }

    /// Reads an optional field with `read`; `None` when it is absent, or invalid.
    fn if_any<T>(&self, key: &str, read: fn(&J) -> Option<T>) -> Option<T> {
        let value = read(&self.json.field(key)?);
        if value.is_none() {
            self.valid.set(false);
        }
        value
    }

    fn required<T: Default>(&self, value: Option<T>) -> T {
        if value.is_none() {
            self.valid.set(false);
        }
        value.unwrap_or_default()
    }
}

fn as_byte(json: &impl Json) -> Option<u8> {
    u8::try_from(json.as_whole()?).ok()
}

fn texts(json: &impl Json) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    for entry in json.as_list()? {
        texts.push(entry.as_text()?);
    }
    Some(texts)
}

/// For tests, tools and the checker. Fields and entries are cloned, which is cheap enough for a questionnaire.
impl Json for serde_json::Value {
    fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    fn field(&self, key: &str) -> Option<Self> {
        self.get(key).filter(|value| !value.is_null()).cloned()
    }

    fn has_fields(&self) -> bool {
        self.is_object() || self.is_array()
    }

    fn as_text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn as_whole(&self) -> Option<u32> {
        self.as_u64()?.try_into().ok()
    }

    fn as_flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn as_list(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }
}

/// Appends a text as a JSON string, with its quotes.
pub fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // JSON allows the other control characters only as `\u` and four hexadecimal digits.
            '\u{0}'..='\u{1f}' => {
                let code = u32::from(character);
                out.push_str("\\u00");
                out.extend(
                    [code / 16, code % 16]
                        .into_iter()
                        .filter_map(|digit| char::from_digit(digit, 16)),
                );
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn strings_read_back(text in any::<String>()) {
            let mut out = String::new();
            push_string(&mut out, &text);
            prop_assert_eq!(<serde_json::Value as Json>::parse(&out).and_then(|value| value.as_text()), Some(text));
        }
    }

    #[test]
    fn control_characters_are_escaped() {
        let mut out = String::new();
        push_string(&mut out, "a\"b\\c\nd\te\u{1f}\u{7f}");
        assert_eq!(out, "\"a\\\"b\\\\c\\nd\\u0009e\\u001f\u{7f}\"");
    }
}
