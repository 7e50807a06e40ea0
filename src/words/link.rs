//! The sentences about links: making them, opening them.

use crate::share::Missing;

pub const ADDRESS: &str = "The link for your other device";
pub const COPY: &str = "Copy the link";
pub const OTHER_DEVICE: &str = "Continue on another device";
pub const OTHER_DEVICE_LEAD: &str = "Scan this with the other device, or send yourself the link. It holds the \
     answers given so far and the name, if you typed one. It fills only what is blank there.";
pub const IN_THE_LINK: &str = "All of that is inside the link, after the # sign. Browsers do not send that part to \
     the site. Anyone who has the link can read it.";
/// Of the same link, where another page handed the questions over.
pub const OTHER_DEVICE_LEAD_HANDED: &str = "Scan this with the other device, or send yourself the link. It holds the \
     answers given so far, and no name. It fills only what is blank there.";
/// Of any link to questions that another page handed over.
pub const LEADS_TO_HOST: &str = "A link made here leads to a page of whoever made these questions, and its scripts can read what the link holds.";
pub const NO_CODE: &str =
    "The code did not load. The link below does the same. To try again, fold this and unfold it.";
pub const OTHER_DEVICE_CODE: &str = "The same link as a code to scan";
pub const THEIRS: &str = "This is someone else’s result.";
pub const THEIRS_LEAD: &str = "Opening it changed and saved nothing.";
/// Of a link with answers to an older version of the questions.
pub const OLDER: &str =
    "It was made with an older version of the questions. Read with today’s sketches.";
/// The same where a questionnaire has no sketches.
pub const OLDER_WORDS: &str =
    "It was made with an older version of the questions. Read with today’s words.";
/// Of a link that names a sketch which is not known here.
pub const UNKNOWN_TERRAIN: &str =
    "It names a terrain that is not known here, so it is read without one.";
pub const TWO_THEIRS: &str = "These are two people’s results.";
pub const ANSWER_FIRST: &str = "Answer it myself, then see both";
pub const SEE_BOTH: &str = "See it beside mine";
pub const THIS_IS_MINE: &str = "These are my answers: save them here";
pub const IS_IT_MINE: &str =
    "Did you give these answers yourself? Then they are saved in this browser as yours.";
pub const IT_IS_MINE: &str = "Yes, they are mine";
pub const CLOSE: &str = "Close it";
pub const WAITING: &str = "A colleague has answered too. Answer first, then see both. If you close this page before \
     that, open the link again.";
pub const BOTH: &str = "Side by side";
pub const BOTH_LEAD: &str = "Where they differ, both may be true.";
pub const TWO_VIEWS: &str = "Two views";
pub const FIRST_VIEW: &str = "Whoever made the link";
pub const SECOND_VIEW: &str = "The other view";
pub const ANSWER_MYSELF: &str = "Answer it myself";
pub const MINE: &str = "Mine";
pub const OTHER: &str = "The other";
pub const CONFLICT_KEEP: &str = "Keep those given here";
pub const CONFLICT_TAKE: &str = "Take those of the link";

/// The conflicts of a carried link.
#[must_use]
pub fn conflicts(count: usize) -> String {
    if count == 1 {
        "One answer in the link differs from the one given here. Which should stand?".to_owned()
    } else {
        format!("{count} answers in the link differ from those given here. Which should stand?")
    }
}

/// One conflict: "Finishing things: mostly: on our own; in the link: clearly: with others".
#[must_use]
pub fn conflict(question: &str, mine: &str, theirs: &str) -> String {
    format!("{question}: here “{mine}”, in the link “{theirs}”")
}

/// Somebody else's own words about what to try.
#[must_use]
pub fn wants_to_try(text: &str) -> String {
    format!("They want to try: {text}")
}

/// The questions whose answers the sender withheld.
#[must_use]
pub fn left_out(names: &[String]) -> String {
    format!(
        "Whoever made the link left these out: {}.",
        names.join(", ")
    )
}

/// The answers of an older version that have no place any more, by their ids: the texts are gone with the questions.
#[must_use]
pub fn missing(missing: &[Missing]) -> String {
    let names: Vec<String> = missing.iter().map(missing_name).collect();
    format!(
        "These are not asked any more, so the answers to them are left out: {}.",
        names.join(", ")
    )
}

fn missing_name(missing: &Missing) -> String {
    let name = match missing {
        Missing::Question { question, .. } => format!("“{question}”"),
        Missing::Choice {
            question, option, ..
        } => format!("“{question}: {option}”"),
        Missing::Arrow { from, to } => format!("“{from} → {to}”"),
    };
    name.replace('-', " ")
}
