//! What a document carries in its data block: its questionnaire, and what it knows of the others.

use std::iter::repeat;

use serde::Serialize;

use crate::assessment::{Definition, Fields, Json, Kind, Layout};

/// The data block of a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageData {
    /// The questionnaire that is taken here; none on the first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<Definition>,
    /// Texts of the layouts of older versions, for their links.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<String>,
    /// Outlines of the terrain questionnaires that these habits stand beside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terrains: Vec<Definition>,
    /// The questionnaires of this site, in the order of the menu.
    pub index: Vec<IndexEntry>,
    /// Another page hands the questionnaire over.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_handed_over: bool,
}

/// A questionnaire in the index: what the program needs to know of it on the page of another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndexEntry {
    pub id: String,
    pub title: String,
    /// How many questions it has.
    pub questions: usize,
    /// Ids of the terrain questionnaires that it stands beside.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terrain: Vec<String>,
    /// What the first page says of it; nothing on other pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<Offer>,
}

/// What the first page says of a questionnaire, besides its title.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Offer {
    pub kind: Kind,
    /// One sentence: what for.
    pub purpose: String,
    /// Minutes that a reader needs.
    pub minutes: u8,
    /// Its sentence about what is to be tried, with its blanks.
    pub experiment: String,
    /// Its sample result; nothing where it has none, and in the browser, where the thumbnail stays the element that it was
    /// in the document.
    #[serde(skip)]
    pub sample: Option<SampleResult>,
}

/// What the first page says of a sample result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleResult {
    pub headline: String,
    /// Height of its thumbnail in CSS pixels, where it is 320 wide.
    pub height: i32,
}

impl PageData {
    /// Reads a data block that the pages tool wrote.
    #[must_use]
    pub fn read(json: &impl Json) -> Option<Self> {
        Fields::read(json, |fields| Self {
            definition: fields.object_if_any("definition", Definition::from_fields),
            history: fields.texts_if_any("history"),
            terrains: fields.list_if_any("terrains", Definition::from_fields),
            index: fields.list("index", entry),
            is_handed_over: fields.flag("is_handed_over"),
        })
    }

    /// The text of the data block. `<` is written so that no text can end the block.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, numbers and lists always have a JSON form.
        serde_json::to_string(self)
            .unwrap_or_default()
            .replace('<', "\\u003c")
    }

    /// Layouts of the older versions of this definition; one that cannot be read opens no links.
    #[must_use]
    pub fn layouts(&self, definition: &Definition) -> Vec<Layout> {
        let current = Layout::of(definition).to_string();
        let layout = |text: &String| {
            let now = current.lines().chain(repeat(""));
            let lines = text.lines().zip(now);
            let lines = lines.map(|(old, now)| if old.is_empty() { now } else { old });
            Layout::parse(&lines.collect::<Vec<_>>().join("\n")).ok()
        };
        self.history.iter().filter_map(layout).collect()
    }

    /// Writes an older layout for the data block: the lines that the current one has at the same place are left empty.
    #[must_use]
    pub fn history_entry(layout: &str, definition: &Definition) -> String {
        let current = Layout::of(definition).to_string();
        let now = current.lines().chain(repeat(""));
        let lines = layout.lines().zip(now);
        let lines = lines.map(|(old, now)| if old == now { "" } else { old });
        lines.collect::<Vec<_>>().join("\n") + "\n"
    }
}

impl IndexEntry {
    /// The terrain questionnaires that habits of this site stand beside.
    pub fn terrains(index: &[Self]) -> impl Iterator<Item = &Self> + Clone {
        let named = |entry: &&Self| {
            index
                .iter()
                .any(|habits| habits.terrain.contains(&entry.id))
        };
        index.iter().filter(named)
    }

    /// The entry of a questionnaire on the page of another.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        Self {
            id: definition.id.clone(),
            title: definition.title.clone(),
            questions: definition.questions.len(),
            terrain: definition.terrain.clone(),
            offer: None,
        }
    }

    /// The entry of a questionnaire on the first page.
    #[must_use]
    pub fn offered(definition: &Definition, sample: Option<SampleResult>) -> Self {
        Self {
            offer: Some(Offer {
                kind: definition.kind,
                purpose: definition.purpose.clone(),
                minutes: definition.minutes,
                experiment: definition.experiment.clone(),
                sample,
            }),
            ..Self::of(definition)
        }
    }
}

fn entry(fields: &Fields<impl Json>) -> IndexEntry {
    IndexEntry {
        id: fields.text("id"),
        title: fields.text("title"),
        questions: usize::from(fields.byte("questions")),
        terrain: fields.texts_if_any("terrain"),
        offer: fields.object_if_any("offer", offer),
    }
}

fn offer(fields: &Fields<impl Json>) -> Offer {
    Offer {
        kind: fields.case("kind"),
        purpose: fields.text("purpose"),
        minutes: fields.byte("minutes"),
        experiment: fields.text("experiment"),
        sample: None,
    }
}
