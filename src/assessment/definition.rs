//! The questionnaire as its file says it: types only, one field for each key of the file.
//!
//! A `Definition` read by [`crate::assessment`] is well-formed JSON of the right shape; that its ids
//! agree with each other and its texts fit their places is what the checker holds.

mod name;
mod outcome;
mod outline;
mod question;
mod reading;

use serde::{Deserialize, Serialize};

pub use name::Named;
pub use outcome::{Condition, Cutoffs, Dimension, Drawing, Gap, Headline, Hint, Pattern};
pub use question::{Arrows, Format, Pole, Question, QuestionOption, Round, RoundText, Screen};

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
    /// Ids of the terrain questionnaires whose result stands beside this one, for habits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terrain: Vec<String>,
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

    /// What drawings and tables call the row of a question: where it has a row of its own there, the dimension.
    #[must_use]
    pub fn row_name<'a>(&'a self, question: &'a Question) -> &'a str {
        let dimension = question.dimension.as_ref();
        match dimension.and_then(|id| self.dimension(id)) {
            Some(dimension) if self.drawing == Drawing::Dumbbell => &dimension.short,
            _ => &question.short,
        }
    }

    #[must_use]
    pub fn pattern(&self, id: &str) -> Option<&Pattern> {
        self.patterns.iter().find(|pattern| pattern.id == id)
    }
}
