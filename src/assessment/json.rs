//! JSON as whoever parsed it holds it: the browser its own values, tests and tools those of serde.
//!
//! The program of a page is small because no parser of JSON is in it, nor the code that one derives for
//! each type: `JSON.parse` is there already, and one short function a type reads what it gave.

use std::cell::Cell;

use super::Named;

/// A parsed JSON value. What is absent and what is null is the same.
pub trait Json: Sized {
    /// The value that a text is, or nothing when the text is not JSON.
    fn parse(text: &str) -> Option<Self>;

    /// The value under a key; nothing when it is absent or this is no object.
    fn field(&self, key: &str) -> Option<Self>;

    /// This is an object or a list, so that it can have fields.
    fn has_fields(&self) -> bool;

    fn as_text(&self) -> Option<String>;

    /// A whole number from 0.
    fn as_whole(&self) -> Option<u32>;

    fn as_flag(&self) -> Option<bool>;

    fn as_list(&self) -> Option<Vec<Self>>;
}

/// Reads the fields of an object one after the other, and remembers whether all were as they should be.
///
/// Where one is not, it gives something of the right type and goes on: asking after each field would be clean-up
/// code for all fields before it, two thirds of what reading a questionnaire takes.
pub struct Fields<'a, J> {
    json: &'a J,
    sound: &'a Cell<bool>,
}

impl<J: Json> Fields<'_, J> {
    /// What `read` makes of an object; nothing when any of its fields, however deep, is not as it should be.
    pub fn read<T>(json: &J, read: fn(&Fields<J>) -> T) -> Option<T> {
        let sound = Cell::new(json.has_fields());
        let value = read(&Fields {
            json,
            sound: &sound,
        });
        sound.get().then_some(value)
    }

    pub fn text(&self, key: &str) -> String {
        self.needed(self.text_if_any(key))
    }

    pub fn text_if_any(&self, key: &str) -> Option<String> {
        self.if_any(key, Json::as_text)
    }

    /// Needed texts.
    pub fn texts(&self, key: &str) -> Vec<String> {
        self.needed(self.if_any(key, texts))
    }

    /// Texts that may be absent.
    pub fn texts_if_any(&self, key: &str) -> Vec<String> {
        self.if_any(key, texts).unwrap_or_default()
    }

    /// A number from 0 to 255.
    pub fn byte(&self, key: &str) -> u8 {
        self.needed(self.byte_if_any(key))
    }

    pub fn byte_if_any(&self, key: &str) -> Option<u8> {
        self.if_any(key, as_byte)
    }

    pub fn bytes_if_any(&self, key: &str) -> Vec<u8> {
        self.if_any(key, |list| list.as_list()?.iter().map(as_byte).collect())
            .unwrap_or_default()
    }

    pub fn whole(&self, key: &str) -> u32 {
        self.needed(self.if_any(key, Json::as_whole))
    }

    /// A flag that is absent is not set.
    pub fn flag(&self, key: &str) -> bool {
        self.if_any(key, Json::as_flag).unwrap_or_default()
    }

    /// One of the cases that files write as words.
    pub fn case<T: Named>(&self, key: &str) -> T {
        self.case_if_any(key).unwrap_or_else(|| {
            self.sound.set(false);
            T::FIRST
        })
    }

    pub fn case_if_any<T: Named>(&self, key: &str) -> Option<T> {
        T::named(&self.text_if_any(key)?).or_else(|| {
            self.sound.set(false);
            None
        })
    }

    pub fn object_if_any<T>(&self, key: &str, read: fn(&Fields<J>) -> T) -> Option<T> {
        let json = self.json.field(key)?;
        Some(self.object(&json, read))
    }

    /// A needed list of objects.
    pub fn list<T>(&self, key: &str, read: fn(&Fields<J>) -> T) -> Vec<T> {
        if self.json.field(key).is_none() {
            self.sound.set(false);
        }
        self.list_if_any(key, read)
    }

    /// A list of objects that may be absent.
    pub fn list_if_any<T>(&self, key: &str, read: fn(&Fields<J>) -> T) -> Vec<T> {
        let mut objects = Vec::new();
        for json in self.if_any(key, Json::as_list).unwrap_or_default() {
            objects.push(self.object(&json, read));
        }
        objects
    }

    fn object<T>(&self, json: &J, read: fn(&Fields<J>) -> T) -> T {
        if !json.has_fields() {
            self.sound.set(false);
        }
        read(&Fields {
            json,
            sound: self.sound,
        })
    }

    /// The value under a key as what it should be; nothing when it is absent, which is sound, or something else.
    fn if_any<T>(&self, key: &str, read: fn(&J) -> Option<T>) -> Option<T> {
        let value = read(&self.json.field(key)?);
        if value.is_none() {
            self.sound.set(false);
        }
        value
    }

    fn needed<T: Default>(&self, value: Option<T>) -> T {
        if value.is_none() {
            self.sound.set(false);
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

/// For tests and tools. Fields and entries are copied, which is as good as free at the size of a questionnaire.
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

/// Writes a text as a JSON string.
pub fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // The other control characters, which JSON allows only as `\u` and four hexadecimal digits.
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
