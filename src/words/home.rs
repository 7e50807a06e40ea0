//! The sentences of the first page.

use crate::share::{Kind, Tag};

pub const TITLE: &str = "Bearings";
/// The title of the first page for other programs.
pub const TAGLINE: &str = "Take your team’s bearings.";
/// The one sentence of the first page.
pub const LEAD: &str = "Four-minute questionnaires about where your team sits and how it works.";
pub const TERRAIN: &str = "Terrain";
pub const TERRAIN_LEAD: &str = "What kind of place are we in? There are no right answers.";
pub const HABITS: &str = "Habits";
pub const HABITS_LEAD: &str = "Which habits are solid, and which are good enough for us?";
pub const START: &str = "Start";
pub const GO_ON: &str = "Continue";
pub const SEE: &str = "See the result";
pub const NOW_TERRAIN: &str = "Now the terrain";
pub const NOW_HABITS: &str = "Now the habits";
pub const SAMPLE: &str = "A sample result";
pub const OWN_CARD: &str = "Your last result";
pub const FOR_WRITERS: &str = "Put a questionnaire in your page or newsletter";
pub const FORGET: &str = "Delete";
pub const NO_PAGE: &str = "There is no page at this address.";
pub const NO_PAGE_LEAD: &str = "If a link brought you here, the link may have been cut short. Paste the whole message below, or ask for the link again.";
pub const PASTE: &str = "Paste a link you were sent";
pub const PASTE_HELP: &str = "Or the whole message with the link in it.";
pub const PASTE_OPEN: &str = "Open";
pub const DRAFT: &str = "These are draft questions, not a tested instrument.";
pub const PRIVACY: &str = "Your answers stay in this browser. Nothing is sent, and nobody is counted. \
     If you make a link, it holds your answers after the # sign, which browsers do not send to the site.";

/// The promise on link previews, and the purpose of the first page.
pub const PROMISE: &str = "Nothing is sent. No ranking.";
pub const PREVIEW: &str =
    "Four-minute questionnaires that end in a drawing and a few good questions to talk about.";

/// What was found in what somebody pasted.
#[must_use]
pub fn found(kind: Kind, title: &str) -> String {
    match kind {
        Kind::View(Tag::Result) => format!("Found a link to a result of “{title}”."),
        Kind::View(Tag::Carried) => format!("Found a link with answers to “{title}”."),
        Kind::Pair => format!("Found a link to two results of “{title}”."),
    }
}

/// "Groundwork: Where this team sits".
#[must_use]
pub fn sketch(sketch: &str, title: &str) -> String {
    format!("{sketch}: {title}")
}

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
