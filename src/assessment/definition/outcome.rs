//! The part of the definition about the result: dimensions, patterns, the rule of the headline, hints.

use serde::{Deserialize, Serialize};

use super::is_false;

/// A dimension: the construct that one row of the result measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    pub id: String,
    pub name: String,
    /// Name for cards, at most 15 characters.
    pub short: String,
    /// For spectra: the names of the left and the right pole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<String>,
    /// Whether it is drawn with its right pole on the left, so that no side reads as the good one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub flipped: bool,
    /// Its phrase in a headline, at most 30 characters: "meet the people we serve".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// Whether no terrain lets it wait.
    #[serde(default, skip_serializing_if = "is_false")]
    pub never_waits: bool,
}

/// A pattern: a sketch with a prototype (terrain), or a kind of scene (choices).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    pub id: String,
    pub name: String,
    /// A description in two lines of at most 37 characters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gloss: Vec<String>,
    /// The prototype: a position from 0 to 100 for each dimension, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prototype: Vec<u8>,
    /// A fair and an unfair question to a team of this sketch, at most 31 characters each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fair: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unfair: Option<String>,
    /// Its phrase in a headline when most answers are of this kind: "it is held back".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
}

/// The cut-offs of the comparison with sketches: root mean square distances, on the scale from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cutoffs {
    /// Farther than this from every sketch: none fits.
    pub unlike: u8,
    /// The two nearest closer together than this: between them.
    pub between: u8,
}

impl Default for Cutoffs {
    /// Returns the cut-offs found by simulation with the sketches of `team-context`: answers at a sketch with one stop
    /// of noise on each question are recovered in 97 % of cases, and random answers match a sketch in 12 %.
    fn default() -> Self {
        Self {
            unlike: 20,
            between: 6,
        }
    }
}

/// The kind of drawing of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Drawing {
    /// One ruler for each dimension.
    Strips,
    /// One row of scenes in words for each situation.
    Scenes,
    /// Now and enough on one track for each dimension.
    Dumbbell,
}

/// The rule of the headline, the one sentence above the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Headline {
    /// The nearest sketch.
    Pattern,
    /// For each round the kind of scene of more than half of its answers.
    Majority,
    /// The dimension to begin with: the one with the most outgoing arrows, then the widest gap.
    Next,
}

/// A remark on the result, shown when all its conditions hold.
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
    /// The nearest sketch of the kept terrain is one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terrain: Vec<String>,
}

/// The gap between the state now and the one that is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gap {
    /// Enough lies below now.
    MoreThanNeeded,
    /// Both are the same.
    Enough,
    /// Enough is one state above now.
    Gap,
    /// Enough is two states or more above now.
    Wide,
}
