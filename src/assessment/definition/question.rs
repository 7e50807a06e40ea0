//! Questions: what is asked, in which rounds, on which screens, and what can be answered.

use serde::{Deserialize, Serialize};

use super::is_false;

/// One way in which the same question is asked: now, then enough; in our team, beyond it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Round {
    pub id: String,
    /// What stands above the options: "Most like us lately?", "In our team".
    pub prompt: String,
    /// One or two words for tables and marks: "now", "enough".
    pub short: String,
    /// How a headline speaks of it: "Inside the team".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// The words with which a person drops this round for all questions; absent: it cannot be dropped.
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

/// One question; with rounds it gives one answer for each of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub id: String,
    pub format: Format,
    pub text: String,
    /// Name for cards and lists, at most 26 characters.
    pub short: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The dimension that the answer counts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    /// The screen that it shares with its neighbours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub screen: Option<String>,
    /// Ids of the rounds in which it is asked; empty: asked once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<String>,
    /// Words of its own for a round, in place of the round's prompt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub round_texts: Vec<RoundText>,
    /// The two ends of a spectrum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Pole>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<Pole>,
    /// Counted from the other end.
    #[serde(default, skip_serializing_if = "is_false")]
    pub reversed: bool,
    /// Shown with its right pole first.
    #[serde(default, skip_serializing_if = "is_false")]
    pub flipped: bool,
    /// The described options of levels and choice, in the order that links number them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<QuestionOption>,
    /// Option ids in the order shown; empty: as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    /// Its answer may stand in a link of an e-mail.
    #[serde(default, skip_serializing_if = "is_false")]
    pub public: bool,
}

/// How a question is answered. Each is drawn when a questionnaire first needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Format {
    /// Four described states, in order of how settled a habit is.
    Levels,
    /// Seven stops between two poles.
    Spectrum,
    /// Described options without an order of worth.
    Choice,
    /// Points with numeric values.
    Scale,
    /// Tokens put into buckets.
    Allocate,
    /// Cards put into buckets.
    Sort,
    /// A place on two axes.
    Place,
    /// Yes, partly, not yet.
    Check,
    /// Words of one's own.
    Blank,
}

/// A round's words for one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundText {
    pub round: String,
    pub text: String,
}

/// One end of a spectrum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pole {
    pub text: String,
    /// For tables, at most 26 characters.
    pub short: String,
}

/// One described option.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QuestionOption {
    pub id: String,
    pub text: String,
    /// For cards: at most 22 characters, a scene at most 26.
    pub short: String,
    /// The pattern that choosing it counts for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// Where it stands along the hill of a stage question, 0 (left foot) to 100 (right foot).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hill: Option<u8>,
}

/// The question which dimensions would make others easier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Arrows {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// How many a person may draw: 1 or 2.
    pub most: u8,
}

impl Question {
    /// How many values an answer can take: the stops of a spectrum, otherwise the options.
    #[must_use]
    pub fn points(&self) -> usize {
        match self.format {
            Format::Spectrum => Self::STOPS,
            _ => self.options.len(),
        }
    }

    /// Stops of a spectrum.
    pub const STOPS: usize = 7;

    /// The values of an answer in the order shown.
    #[must_use]
    pub fn shown(&self) -> Vec<u8> {
        let mut values: Vec<u8> = (0u8..).take(self.points()).collect();
        if self.flipped {
            values.reverse();
        }
        if self.order.is_empty() {
            return values;
        }
        let place = |value: &u8| {
            let id = self
                .options
                .get(usize::from(*value))
                .map(|option| &option.id);
            self.order.iter().position(|other| Some(other) == id)
        };
        // Place by place, without the code of a general sort; what has no place comes first.
        let mut shown = Vec::with_capacity(values.len());
        shown.extend(
            values
                .iter()
                .copied()
                .filter(|value| place(value).is_none()),
        );
        for at in 0..self.order.len() {
            shown.extend(
                values
                    .iter()
                    .copied()
                    .filter(|value| place(value) == Some(at)),
            );
        }
        shown
    }

    /// What stands above the options in a round: words of its own, or the round's prompt.
    #[must_use]
    pub fn prompt<'a>(&'a self, round: &'a Round) -> &'a str {
        self.round_texts
            .iter()
            .find(|own| own.round == round.id)
            .map_or(&round.prompt, |own| &own.text)
    }
}
