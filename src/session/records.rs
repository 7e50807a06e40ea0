//! A sorted map of storage keys to texts.

use std::collections::BinaryHeap;

use super::{
    key::{field_key, sitting_key},
    sorted::{self, Counted},
};

/// Texts by key, sorted by key. A list suffices for what one person keeps; `BTreeMap` would add 9 KB of code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Records(Vec<(String, String)>);

impl Records {
    /// Returns an empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Returns the number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&String> {
        self.search(key)
            .ok()
            .and_then(|at| self.0.get(at))
            .map(|(_, text)| text)
    }

    /// Returns whether the key has a text.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.search(key).is_ok()
    }

    /// Sets the text of a key; returns the previous one.
    pub fn insert(&mut self, key: String, text: String) -> Option<String> {
        match self.search(&key) {
            Ok(at) => self
                .0
                .get_mut(at)
                .map(|(_, old)| std::mem::replace(old, text)),
            Err(at) => {
                self.0.insert(at, (key, text));
                None
            }
        }
    }

    /// Removes a key; returns its text.
    pub fn remove(&mut self, key: &str) -> Option<String> {
        let at = self.search(key).ok()?;
        Some(self.0.remove(at).1)
    }

    /// Removes all entries.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Iterates over keys and texts, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> + Clone {
        self.0.iter().map(|(key, text)| (key, text))
    }

    /// Iterates over the keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Iterates over the texts, in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(_, text)| text)
    }

    /// Returns the fields of one sitting, by their names.
    #[must_use]
    pub fn of_sitting(&self, questionnaire: &str, number: u16) -> Self {
        let start = format!("{}/", sitting_key(questionnaire, number));
        let from = self.search(&start).unwrap_or_else(|at| at);
        let own = self.0.iter().skip(from).map_while(|(key, text)| {
            let field = key.strip_prefix(&start)?;
            Some((field.to_owned(), text.clone()))
        });
        // Keys with the same start are in the order of what follows it.
        Self(own.collect())
    }

    /// Returns fields by the keys that they have in one sitting: the reverse of [`Records::of_sitting`].
    #[must_use]
    pub fn in_sitting(self, questionnaire: &str, number: u16) -> Self {
        let key = |field: &str| field_key(questionnaire, number, field);
        let fields = self.0.into_iter();
        // Keys with the same start are in the order of what follows it.
        Self(fields.map(|(field, text)| (key(&field), text)).collect())
    }

    /// Sorts what was appended; of several texts for a key the last one stays.
    fn sort(&mut self) {
        let entries = std::mem::take(&mut self.0).into_iter().enumerate();
        let entries = entries.map(|(place, (key, text))| Counted((key, place, text)));
        // A heap is a small part of what `sort` of the standard library adds to the program of every page.
        let sorted = entries.collect::<BinaryHeap<_>>().into_sorted_vec();
        for Counted((key, _, text)) in sorted {
            match self.0.last_mut() {
                Some(last) if last.0 == key => last.1 = text,
                _ => self.0.push((key, text)),
            }
        }
    }

    /// Returns the index of a key, or as an error the index at which to insert it.
    fn search(&self, key: &str) -> Result<usize, usize> {
        sorted::search(&self.0, |(other, _)| other.as_str().cmp(key))
    }
}

impl Extend<(String, String)> for Records {
    /// Of several texts for a key the last one counts.
    fn extend<T: IntoIterator<Item = (String, String)>>(&mut self, records: T) {
        self.0.extend(records);
        self.sort();
    }
}

impl FromIterator<(String, String)> for Records {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(records: T) -> Self {
        let mut all = Self::new();
        all.extend(records);
        all
    }
}

impl IntoIterator for Records {
    type Item = (String, String);
    type IntoIter = std::vec::IntoIter<(String, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Records {
    type Item = (&'a String, &'a String);
    type IntoIter = std::iter::Map<
        std::slice::Iter<'a, (String, String)>,
        fn(&'a (String, String)) -> (&'a String, &'a String),
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, text)| (key, text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_keys_whatever_came_first() {
        let mut records = Records::new();
        for key in ["b", "c", "a", "b"] {
            records.insert(key.to_owned(), format!("{key}{}", records.len()));
        }
        let all: Vec<_> = records
            .iter()
            .map(|(key, text)| format!("{key}={text}"))
            .collect();
        assert_eq!(all, ["a=a2", "b=b3", "c=c1"]);
        assert_eq!(records.remove("b"), Some("b3".to_owned()));
        assert_eq!(records.remove("b"), None);
        assert_eq!(
            (records.len(), records.contains_key("c"), records.get("x")),
            (2, true, None)
        );
    }
}
