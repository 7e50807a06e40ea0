//! The sentences of the first page.

pub const TITLE: &str = "Bearings";
pub const LEAD: &str = "Take your team’s bearings.";
pub const INTRO: &str = "Short questionnaires that say what terrain a team is in and which habits have settled. \
     There is no total and no ranking: you get a drawing and a few good questions to talk about.";
pub const TERRAIN: &str = "Terrain";
pub const TERRAIN_LEAD: &str = "What kind of place are we in? No answer is the good one.";
pub const HABITS: &str = "Habits";
pub const HABITS_LEAD: &str = "Which habits have settled, and settled enough for us?";
pub const START: &str = "Start";
pub const GO_ON: &str = "Go on";
pub const SEE: &str = "See the result";
pub const SAMPLE: &str = "What a result looks like";
pub const FOR_WRITERS: &str = "Put one into your own page or newsletter";
pub const RESULTS: &str = "Results kept here";
pub const FORGET: &str = "Forget";
pub const DRAFT: &str = "These are draft questions, not a tested instrument.";
pub const PRIVACY: &str = "Your answers stay in this browser. Nothing is sent, and nobody is counted. \
     If you make a link, it holds your answers after the # sign, which browsers do not send to the site.";

/// The promise on link previews, and the purpose of the first page.
pub const PROMISE: &str = "Nothing is sent. No ranking.";
pub const PREVIEW: &str =
    "Short questionnaires that end in a drawing and a few good questions to talk about.";

/// The alt text of a sample card.
#[must_use]
pub fn sample(title: &str, headline: &str) -> String {
    format!("A sample card of “{title}”: {headline}")
}

/// "4 minutes".
#[must_use]
pub fn minutes(minutes: u8) -> String {
    if minutes == 1 {
        "1 minute".to_owned()
    } else {
        format!("{minutes} minutes")
    }
}

/// "5 of 14 questions answered".
#[must_use]
pub fn in_progress(answered: usize, of: usize) -> String {
    format!("{answered} of {of} questions answered")
}
