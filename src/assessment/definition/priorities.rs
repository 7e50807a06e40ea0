//! The part of a definition of habits that says what comes first in which terrain.

use serde::{Deserialize, Serialize};

/// What matters more for teams of one sketch, and what can wait. It is a guess of the authors, and worded as questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Priorities {
    /// Id of the sketch, in one of the terrain questionnaires.
    pub sketch: String,
    /// Its name, as there.
    pub name: String,
    /// What such a team should keep in mind when it says what is enough, at most 40 characters: "Others wait for you."
    pub says: String,
    /// The rows that matter more, the first one most.
    pub more: Vec<Priority>,
    /// The rows that can wait.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wait: Vec<Priority>,
}

/// A row that matters more, or that can wait.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Priority {
    /// Id of the dimension.
    pub dimension: String,
    /// Why, as a question.
    pub reason: String,
}
