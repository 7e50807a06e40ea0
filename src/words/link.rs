//! The sentences about links: making them, opening them.

pub const MAKE: &str = "Make a link";
pub const MAKE_LEAD: &str = "The link holds your answers, so that others can see this result.";
pub const ON_SHARE: &str = "Everything in the preview is inside the link, after the # sign. Browsers do not send \
     that part to the site. Anyone who has the link can read it, and programs it passes through may keep it.";
pub const ADDRESS: &str = "Your link";
pub const COPY: &str = "Copy the link";
pub const OTHER_DEVICE: &str = "Continue on another device";
pub const OTHER_DEVICE_LEAD: &str = "Scan this with the other device, or send yourself the link. It holds the \
     answers given so far, and it fills only what is blank there.";
pub const OTHER_DEVICE_CODE: &str = "The same link as a code to scan";
pub const THEIRS: &str = "Someone else’s result";
pub const THEIRS_LEAD: &str =
    "You opened a link. Nothing of yours has changed, and nothing is kept.";
pub const ANSWER_FIRST: &str = "Answer it myself, then see both";
pub const SEE_BOTH: &str = "See it beside mine";
pub const THIS_IS_MINE: &str = "This is mine, keep it here";
pub const CLOSE: &str = "Close it";
pub const WAITING: &str =
    "Someone else’s result waits until you have answered. Then you see both, side by side.";
pub const BOTH: &str = "Side by side";
pub const BOTH_LEAD: &str = "Two views. Where they differ, both may be true.";
pub const MINE: &str = "Mine";
pub const OTHER: &str = "The other";
pub const CONFLICT_KEEP: &str = "Keep those given here";
pub const CONFLICT_TAKE: &str = "Take those of the link";

/// The tick that puts the typed name into the link.
#[must_use]
pub fn with_label(label: &str) -> String {
    format!("Put the name “{label}” into the link")
}

/// What a carried link would change.
#[must_use]
pub fn conflicts(count: usize) -> String {
    if count == 1 {
        "One answer in the link differs from the one given here. Which should stand?".to_owned()
    } else {
        format!("{count} answers in the link differ from those given here. Which should stand?")
    }
}

/// Items that an older version asked: what was left out on opening.
#[must_use]
pub fn missing(names: &[String]) -> String {
    format!(
        "This result was made with an older version of the questions. These are not asked any more and are left \
         out: {}.",
        names.join(", ")
    )
}
