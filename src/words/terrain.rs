//! The sentences about the terrain with which habits are read.

use super::home;

pub const TITLE: &str = "Your terrain";
pub const TAKE: &str = "Take its questions";

/// The reason to take a terrain questionnaire in addition to these habits.
#[must_use]
pub fn offer(title: &str, minutes: u8) -> String {
    let minutes = home::minutes(minutes);
    format!(
        "What is enough depends on where a team sits. “{title}” asks about that, in about {minutes}. Its result \
         is then shown here, beside this one."
    )
}

/// The same, before any habits are taken.
#[must_use]
pub fn first(title: &str) -> String {
    format!("If you can, take “{title}” first: what is enough depends on the terrain.")
}

/// The result of terrain with which the habits are read.
#[must_use]
pub fn read_with(title: &str, day: &str) -> String {
    format!("They are read beside your result of “{title}” of {day}.")
}
