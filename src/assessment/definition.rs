//! The definition of a questionnaire: one type for each object of its file, one field for each key.
//!
//! Reading ensures the shape of the file only; that ids resolve and texts have their lengths is ensured by
//! [`crate::assessment::check`].

mod name;
mod outcome;
mod outline;
mod priorities;
mod question;
mod reading;

use serde::{Deserialize, Serialize};

pub use name::Named;
pub use outcome::{Condition, Cutoffs, Dimension, Drawing, Gap, Headline, Hint, Pattern};
pub use priorities::{Priorities, Priority};
pub use question::{Arrows, Format, Pole, Question, QuestionOption, Round, RoundText, Screen};

/// One questionnaire, as written in `assessments/<id>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    /// Stable id: lower-case letters, digits and hyphens, starting with a letter.
    pub id: String,
    /// Version of the content, `major.minor.patch`; a patch changes words only.
    pub version: String,
    /// Distinguishes links of versions with the same questions that read them differently: with other sketches,
    /// cut-offs or conditions. 0 when the file says nothing.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub revision: u8,
    pub kind: Kind,
    pub title: String,
    /// The purpose in one sentence, for the list of questionnaires.
    pub purpose: String,
    /// Estimated duration in minutes.
    pub minutes: u8,
    /// Language of the texts, a BCP 47 tag.
    pub language: String,
    /// Whom the answers are about, unless the person chooses otherwise.
    pub unit: Unit,
    /// Which time the answers are about, unless the person chooses otherwise.
    pub window: Window,
    /// A sentence above question 1, for safety only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The rounds or scopes that questions may be asked in, such as now and enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    /// The dimensions of the result, in the order of its rows.
    pub dimensions: Vec<Dimension>,
    /// Screens that hold several questions; a question without `screen` has one of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub screens: Vec<Screen>,
    /// The questions, in the order asked.
    pub questions: Vec<Question>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrows: Option<Arrows>,
    /// Sketches to compare with, or the kinds of scene that options belong to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<Pattern>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cutoffs: Option<Cutoffs>,
    /// Where the sketches come from, in a sentence that stands below the questions of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sketch_note: Option<String>,
    pub drawing: Drawing,
    pub headline: Headline,
    /// For habits: ids of the terrain questionnaires with whose result this one is read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terrain: Vec<String>,
    /// For habits: what matters more and what can wait, for each sketch of those.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub priorities: Vec<Priorities>,
    /// How to read any result of it.
    pub reading: Vec<String>,
    /// Remarks on the result, each shown when its conditions hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<Hint>,
    /// Reflection questions, of which each sitting ends in another.
    pub reflection: Vec<String>,
    /// The experiment: the sentence with blanks (`___`) at the end of the result.
    pub experiment: String,
    /// Private sentences with blanks (`___`), offered after the result and never shared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub afterwards: Vec<String>,
    /// Limits of the result.
    pub caveats: Vec<String>,
    /// Sources of its ideas.
    pub credits: Vec<String>,
    pub authors: Vec<String>,
    /// SPDX name of the licence of the texts.
    pub licence: String,
    /// For questions of a host page: the address at which they are taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
}

/// The kind of a questionnaire: about a context (terrain), whose poles are equally good, or about the maturity of
/// habits, which are more or less settled.
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

#[allow(clippy::trivially_copy_pass_by_ref)] // the signature that serde asks for
fn is_zero(value: &u8) -> bool {
    *value == 0
}

impl Definition {
    /// A blank in a sentence; more underscores are one blank too.
    pub const BLANK: &str = "___";

    /// Returns the texts around the blanks of a sentence: one more than there are blanks.
    #[must_use]
    pub fn around_blanks(sentence: &str) -> Vec<String> {
        // Searching for a text would bring the program several kilobytes more.
        let mut parts = vec![String::new()];
        let mut run = String::new();
        for letter in sentence.chars().chain([' ']) {
            if letter == '_' {
                run.push(letter);
                continue;
            }
            if run.len() >= Self::BLANK.len() {
                parts.push(String::new());
            } else if let Some(last) = parts.last_mut() {
                last.push_str(&run);
            }
            run.clear();
            if let Some(last) = parts.last_mut() {
                last.push(letter);
            }
        }
        // The space that ended the last run.
        if let Some(last) = parts.last_mut() {
            last.pop();
        }
        parts
    }

    /// Parses the text of a checked definition, in tools and tests; pages use [`Definition::read`], which needs no
    /// parser.
    ///
    /// # Errors
    /// The text is not JSON of the right shape. For messages to an author see [`crate::assessment::check`].
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Writes the canonical JSON: no white space, keys in the order of the types, absent and empty fields left out.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, numbers and lists can always be written as JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Returns the round with this id.
    #[must_use]
    pub fn round(&self, id: &str) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// Returns the dimension with this id.
    #[must_use]
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }

    /// Returns the question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Returns the name of a question's row in drawings and tables: that of its dimension in a dumbbell, otherwise its
    /// own.
    #[must_use]
    pub fn row_name<'a>(&'a self, question: &'a Question) -> &'a str {
        let dimension = question.dimension.as_ref();
        match dimension.and_then(|id| self.dimension(id)) {
            Some(dimension) if self.drawing == Drawing::Dumbbell => &dimension.short,
            _ => &question.short,
        }
    }

    /// Returns the pattern with this id.
    #[must_use]
    pub fn pattern(&self, id: &str) -> Option<&Pattern> {
        self.patterns.iter().find(|pattern| pattern.id == id)
    }
}
