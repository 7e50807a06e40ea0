//! What a document carries in its data block: its questionnaire, and what it knows of the others.

use serde::{Deserialize, Serialize};

use crate::assessment::{Definition, Kind, Layout};

/// The data block of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The questionnaire that is taken here; none on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Definition>,
    /// Texts of the layouts of older versions, for their links.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<String>,
    /// The questionnaires of this site, in the order of the menu.
    pub index: Vec<Entry>,
}

/// A questionnaire in the index.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub id: String,
    pub title: String,
    pub kind: Kind,
    pub purpose: String,
    pub minutes: u8,
    /// How many questions it has.
    pub questions: usize,
    /// The picture of a sample result, on the first page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sample: String,
}

impl Page {
    /// Reads a data block.
    ///
    /// # Errors
    /// The block is not what the pages tool wrote.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The text of the data block. `<` is written so that no text can end the block.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, numbers and lists always have a JSON form.
        serde_json::to_string(self).unwrap_or_default().replace('<', "\\u003c")
    }

    /// Layouts of the older versions; one that cannot be read opens no links.
    #[must_use]
    pub fn layouts(&self) -> Vec<Layout> {
        self.history.iter().filter_map(|text| Layout::parse(text).ok()).collect()
    }
}

impl Entry {
    /// The entry of a questionnaire.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        Self {
            id: definition.id.clone(),
            title: definition.title.clone(),
            kind: definition.kind,
            purpose: definition.purpose.clone(),
            minutes: definition.minutes,
            questions: definition.questions.len(),
            sample: String::new(),
        }
    }
}
