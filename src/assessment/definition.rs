//! The questionnaire as its file says it: types only, one field for each key of the file.
//!
//! A `Definition` read by [`crate::assessment`] is well-formed JSON of the right shape; that its ids
//! agree with each other and its texts fit their places is what the checker holds.

mod name;
mod reading;

use serde::{Deserialize, Serialize};

pub use name::Named;

/// One questionnaire, as written in `assessments/<id>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// Stable name: lower-case letters, digits and hyphens, starting with a letter.
    pub id: String,
    /// Version of the content, `major.minor.patch`; a patch changes words only.
    pub version: String,
    pub kind: Kind,
    pub title: String,
    /// One sentence for the list of questionnaires: what for.
    pub purpose: String,
    /// Minutes that a reader needs, an estimate.
    pub minutes: u8,
    /// Language of the texts, a BCP 47 tag.
    pub language: String,
    /// Whom the answers are about unless the person says otherwise.
    pub unit: Unit,
    /// Which time the answers are about unless the person says otherwise.
    pub window: Window,
    /// A sentence that stands above question 1 (safety only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The rounds or scopes that questions may be asked in, such as now and enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    pub dimensions: Vec<Dimension>,
    /// Screens that hold several questions; a question without `screen` has one of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub screens: Vec<Screen>,
    pub questions: Vec<Question>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrows: Option<Arrows>,
    /// Sketches to compare with, or the kinds of scene that options belong to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<Pattern>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cutoffs: Option<Cutoffs>,
    pub drawing: Drawing,
    pub headline: Headline,
    /// How to read the result: sentences that always stand there.
    pub reading: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<Hint>,
    pub reflection: Vec<String>,
    /// The sentence with blanks (`___`) that the result ends in.
    pub experiment: String,
    /// Private sentences with blanks, offered after the result, never shared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub afterwards: Vec<String>,
    /// What the result cannot tell.
    pub caveats: Vec<String>,
    /// Whose ideas it stands on.
    pub credits: Vec<String>,
    pub authors: Vec<String>,
    /// SPDX name of the licence of the texts.
    pub licence: String,
    /// Address of the page where a questionnaire from elsewhere is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
}

/// What a questionnaire is about: a terrain has no good end, habits are more or less settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Context,
    Maturity,
}

/// Whom the answers are about. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    MyTeam,
    GroupOfTeams,
    OurOrganisation,
    OneInitiative,
    JustMe,
}

impl Unit {
    /// Every unit, in the order in which links number them.
    pub const ALL: [Self; 5] = [
        Self::MyTeam,
        Self::GroupOfTeams,
        Self::OurOrganisation,
        Self::OneInitiative,
        Self::JustMe,
    ];
}

/// Which time the answers are about. The order is part of the link format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Window {
    TheseDays,
    LastMonth,
    LastThreeMonths,
    LastHalfYear,
    LastYear,
}

impl Window {
    /// Every window, in the order in which links number them.
    pub const ALL: [Self; 5] = [
        Self::TheseDays,
        Self::LastMonth,
        Self::LastThreeMonths,
        Self::LastHalfYear,
        Self::LastYear,
    ];
}

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

#[allow(clippy::trivially_copy_pass_by_ref)] // the signature that serde asks for
fn is_false(value: &bool) -> bool {
    !*value
}

impl Definition {
    /// Reads the text of a definition that has been checked, in tools and tests; pages use
    /// [`Definition::read`], which needs no parser.
    ///
    /// # Errors
    /// The text is not JSON of the right shape. For messages that an author can use, check the file instead.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The canonical text: no white space, keys in the order of the types, absent and empty fields left out.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, numbers and lists always have a JSON form.
        serde_json::to_string(self).unwrap_or_default()
    }

    #[must_use]
    pub fn round(&self, id: &str) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    #[must_use]
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    #[must_use]
    pub fn pattern(&self, id: &str) -> Option<&Pattern> {
        self.patterns.iter().find(|pattern| pattern.id == id)
    }
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
