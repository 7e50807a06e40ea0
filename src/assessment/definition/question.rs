//! Questions: their text, rounds, screens and formats, and the possible answers.

use serde::{Deserialize, Serialize};

use super::is_false;

/// A round or scope in which a question is asked: now, then enough; in our team, beyond it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    pub id: String,
    /// The text above the options: "Most like us lately?", "In our team".
    pub prompt: String,
    /// The name for tables and marks, in one or two words: "now", "enough".
    pub short: String,
    /// Its phrase in a headline: "Inside the team".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The label of the control that drops this round for all questions; `None` when it cannot be dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drop: Option<String>,
}

/// A screen that holds several questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Screen {
    pub id: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
}

/// A question. With rounds it has one answer for each of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    pub format: Format,
    pub text: String,
    /// Name for cards and lists, at most 26 characters.
    pub short: String,
    /// For scenes: what a sentence about the answers begins with, and the word for it once it was named ("a slipped
    /// date", "it"); empty when no sentence is made of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subject: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Id of the dimension that the answer counts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    /// Id of the screen that it shares with its neighbours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screen: Option<String>,
    /// Ids of the rounds in which it is asked; empty when it is asked once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<String>,
    /// Prompts of its own, which replace those of rounds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub round_texts: Vec<RoundText>,
    /// The two poles of a spectrum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Pole>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<Pole>,
    /// Whether stops are counted from the other pole (reverse-scored).
    #[serde(default, skip_serializing_if = "is_false")]
    pub reversed: bool,
    /// Whether it is shown with its right pole first.
    #[serde(default, skip_serializing_if = "is_false")]
    pub flipped: bool,
    /// The options of levels and choice, in the order in which links number them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<QuestionOption>,
    /// Option ids in the order shown; empty when that is the order written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    /// Whether the options of a choice are in an order between two ends (ordinal). They are then stops on a line.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ordered: bool,
    /// Whether its answers may be links in an e-mail, where mail tools can record them.
    #[serde(default, skip_serializing_if = "is_false")]
    pub public: bool,
}

/// The response format of a question. So far only levels, spectrum and choice can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Format {
    /// Four described states, ordered by how settled a habit is.
    Levels,
    /// Seven stops between two poles (semantic differential).
    Spectrum,
    /// Described options in no order of worth (nominal).
    Choice,
    /// Points with numeric values.
    Scale,
    /// Tokens put into buckets.
    Allocate,
    /// Cards put into buckets.
    Sort,
    /// A point on two axes.
    Place,
    /// Yes, partly, not yet.
    Check,
    /// Free text.
    Blank,
}

/// The prompt of one question in a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundText {
    pub round: String,
    pub text: String,
}

/// A pole of a spectrum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pole {
    pub text: String,
    /// The name for tables, at most 26 characters.
    pub short: String,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QuestionOption {
    pub id: String,
    pub text: String,
    /// The text for cards: at most 22 characters, for a scene at most 26.
    pub short: String,
    /// For a scene: what follows the subject of its question in a sentence, where the short text does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// Id of the pattern that choosing it counts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Its position on the hill of a stage question, from 0 (left foot) to 100 (right foot).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hill: Option<u8>,
    /// Whether it says itself that it varies. "Varies too much" is then not offered beside it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub varies: bool,
}

/// The question about arrows: which dimensions would make others easier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Arrows {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Most arrows that a person may draw: 1 or 2.
    pub most: u8,
}

impl Question {
    /// Returns the number of values of an answer: the stops of a spectrum, otherwise the options.
    #[must_use]
    pub fn points(&self) -> usize {
        match self.format {
            Format::Spectrum => Self::STOPS,
            _ => self.options.len(),
        }
    }

    /// Number of stops of a spectrum.
    pub const STOPS: usize = 7;

    /// Returns the values of an answer in the order shown.
    #[must_use]
    pub fn shown(&self) -> Vec<u8> {
        let mut values: Vec<u8> = (0u8..).take(self.points()).collect();
        if self.flipped {
            values.reverse();
        }
        if self.order.is_empty() {
            return values;
        }
        let position = |value: &u8| {
            let id = self
                .options
                .get(usize::from(*value))
                .map(|option| &option.id);
            self.order.iter().position(|other| Some(other) == id)
        };
        // Position by position: a general sort would add to the size of the program. Options without a position come
        // first.
        let mut shown = Vec::with_capacity(values.len());
        shown.extend(
            values
                .iter()
                .copied()
                .filter(|value| position(value).is_none()),
        );
        for at in 0..self.order.len() {
            shown.extend(
                values
                    .iter()
                    .copied()
                    .filter(|value| position(value) == Some(at)),
            );
        }
        shown
    }

    /// Returns whether one of the options says itself that it varies.
    #[must_use]
    pub fn has_own_varies(&self) -> bool {
        self.options.iter().any(|option| option.varies)
    }

    /// Returns the prompt above the options in a round: its own, or the round's.
    #[must_use]
    pub fn prompt<'a>(&'a self, round: &'a Round) -> &'a str {
        self.round_texts
            .iter()
            .find(|own| own.round == round.id)
            .map_or(&round.prompt, |own| &own.text)
    }
}
