//! The sentences of what a person wants to try until a day, and of what became of it.

use super::day;
use crate::{
    answers::Date,
    share::{Effect, Outcome},
};

pub const HOPE: &str = "We hope to see ___.";
pub const STOP: &str = "We stop early if ___.";
pub const HONEST: &str = "___ keeps us honest.";
/// What every questionnaire asks besides its own sentence, in the order in which links hold it.
pub const COMMON: [&str; 3] = [HOPE, STOP, HONEST];
/// What stands in a sentence for a blank that is not filled.
pub const OPEN_BLANK: &str = "…";
pub const UNTIL: &str = "We decide together on";
pub const MORE: &str = "What would make us stop, who keeps us honest";
pub const EARLIER: &str = "What you wrote before";
pub const CALENDAR: &str = "Add to my calendar";
pub const WITH_LINK: &str = "Put a link with my answers into the calendar entry";
pub const HOLDS_LINK: &str = "Your calendar will hold this sentence and a link with your answers.";
pub const HOLDS_SENTENCE: &str = "Your calendar will hold this sentence.";
pub const ALARM: &str =
    "It reminds you at nine on that day. Some calendars drop reminders from files, so have a look.";
pub const ALARM_TEXT: &str = "Decide together: keep, change or stop";
pub const WHAT_BECAME: &str = "What became of it?";
pub const WHAT_WAS_SEEN: &str = "What we hoped to see:";

/// The label of a blank: the sentence around it.
#[must_use]
pub fn blank(before: &str, after: &str) -> String {
    format!("{}{OPEN_BLANK}{}", before.trim_start(), after.trim_end())
}

/// "That day is past. It stays 8 January 2027."
#[must_use]
pub fn past(stays: Date) -> String {
    format!("That day is past. It stays {}.", day::day(stays))
}

/// "We decide together on 8 January 2027."
#[must_use]
pub fn until(date: Date) -> String {
    format!("{UNTIL} {}.", day::day(date))
}

/// "Until 8 January 2027.", or from that day on "Since 8 January 2027 it is time to decide."
#[must_use]
pub fn when(until: Date, today: Date) -> String {
    let day = day::day(until);
    match until.cmp(&today) {
        std::cmp::Ordering::Greater => format!("Until {day}."),
        std::cmp::Ordering::Equal => "Today you decide what comes of it.".to_owned(),
        std::cmp::Ordering::Less => format!("The day to decide was {day}."),
    }
}

#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Kept => "kept",
        Outcome::Changed => "changed",
        Outcome::Stopped => "stopped",
        Outcome::NotTriedYet => "not tried yet",
    }
}

#[must_use]
pub fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Seen => "seen",
        Effect::Partly => "partly",
        Effect::NotSeen => "not seen",
        Effect::CannotTell => "can’t tell",
    }
}

/// "It was kept. What we hoped to see: partly."
#[must_use]
pub fn came_of_it(came: Option<Outcome>, seen: Option<Effect>) -> Option<String> {
    let came = came.map(|one| match one {
        Outcome::NotTriedYet => "It was not tried yet.".to_owned(),
        other => format!("It was {}.", outcome(other)),
    });
    let seen = seen.map(|one| format!("{WHAT_WAS_SEEN} {}.", effect(one)));
    match (came, seen) {
        (Some(came), Some(seen)) => Some(format!("{came} {seen}")),
        (came, seen) => came.or(seen),
    }
}
