//! JSON as whoever parsed it holds it: the browser its own values, tests and tools those of serde.
//!
//! The program of a page is small because no parser of JSON is in it, nor the code that one derives for
//! each type: `JSON.parse` is there already, and one short function a type reads what it gave.

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

    /// The value under a key, read; nothing when it is absent, and a failure when it is of another shape.
    fn if_any<T>(&self, key: &str, read: fn(&Self) -> Option<T>) -> Option<Option<T>> {
        match self.field(key) {
            None => Some(None),
            Some(value) => read(&value).map(Some),
        }
    }

    fn text(&self, key: &str) -> Option<String> {
        self.field(key)?.as_text()
    }

    fn text_if_any(&self, key: &str) -> Option<Option<String>> {
        self.if_any(key, Self::as_text)
    }

    /// A number from 0 to 255.
    fn as_byte(&self) -> Option<u8> {
        u8::try_from(self.as_whole()?).ok()
    }

    fn byte(&self, key: &str) -> Option<u8> {
        self.field(key)?.as_byte()
    }

    /// A flag that is absent is not set.
    fn flag(&self, key: &str) -> Option<bool> {
        self.field(key).map_or(Some(false), |value| value.as_flag())
    }

    /// One of the cases that files write as words.
    fn as_case<T: Named>(&self) -> Option<T> {
        T::named(&self.as_text()?)
    }

    fn case<T: Named>(&self, key: &str) -> Option<T> {
        self.field(key)?.as_case()
    }

    /// Every entry of this list, read.
    fn each<T>(&self, read: fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        let mut all = Vec::new();
        for entry in self.as_list()? {
            all.push(read(&entry)?);
        }
        Some(all)
    }

    fn list<T>(&self, key: &str, read: fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        self.field(key)?.each(read)
    }

    /// A list that is absent is empty.
    fn list_if_any<T>(&self, key: &str, read: fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        self.field(key).map_or_else(|| Some(Vec::new()), |value| value.each(read))
    }
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
                out.extend([code / 16, code % 16].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
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
