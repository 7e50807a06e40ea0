//! What the answers are turned into: rows, sketches, the rule of the headline, remarks.

use serde::{Deserialize, Serialize};

use super::is_false;

/// What one row of the result is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    pub id: String,
    pub name: String,
    /// Name for cards, at most 15 characters.
    pub short: String,
    /// The words at the ends of a ruler, for spectra.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// Drawn with its right end on the left, so that no side reads as the good one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub flipped: bool,
    /// How a headline names working on it, at most 30 characters: "meet the people we serve".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
}

/// A sketch with a prototype (terrain), or a kind of scene (choices).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    pub id: String,
    pub name: String,
    /// Two lines of at most 37 characters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gloss: Vec<String>,
    /// A position from 0 to 100 for each dimension, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prototype: Vec<u8>,
    /// At most 31 characters each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fair: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unfair: Option<String>,
    /// What a headline says when most answers are of this kind: "it waits".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
}

/// When a sketch matches: distances on the scale 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cutoffs {
    /// Further than this from every sketch: none fits.
    pub unlike: u8,
    /// The two nearest closer together than this: between them.
    pub between: u8,
}

impl Default for Cutoffs {
    /// Found by simulation with the sketches of `team-context`: answers at a sketch with one stop of noise
    /// on each question are recovered in 97 % of cases, and random answers match one in 12 %.
    fn default() -> Self {
        Self {
            unlike: 20,
            between: 6,
        }
    }
}

/// Which drawing shows the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Drawing {
    /// One ruler a dimension.
    Strips,
    /// One row of scenes in words a question.
    Scenes,
    /// Now and enough on one track a dimension.
    Dumbbell,
}

/// The rule by which the one sentence above the drawing is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Headline {
    /// The nearest sketch.
    Pattern,
    /// For each round the kind of scene that more than half of its answers show.
    Majority,
    /// The dimension to begin with: most arrows out, then the widest gap.
    Next,
}

/// A remark beside the result, when all its conditions hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hint {
    pub text: String,
    pub when: Vec<Condition>,
}

/// One condition: the fields that are present must all hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Condition {
    /// This question's answer is one of `options`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// This dimension's position is from `from` to `to`, both included, 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dimension: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u8>,
    /// Some dimension has this gap between now and enough; with `most`, more than half of them have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<Gap>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub most: bool,
    /// The terrain known beside this result is one of these sketches.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terrain: Vec<String>,
}

/// How far enough lies from now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// Enough lies below now.
    MoreThanNeeded,
    Enough,
    Gap,
    /// Two states or more.
    Wide,
}
