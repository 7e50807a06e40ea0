//! The sentences around the questions.

use crate::{
    answers::Answer,
    assessment::{Question, Unit, Window},
};

pub const SPECTRUM_HELP: &str = "Tap where you are between the two.";
pub const CANNOT_SEE: &str = "Can’t see from here";
pub const VARIES: &str = "Varies too much";
pub const NOT_APPLICABLE: &str = "Doesn’t apply";
pub const BLANK: &str = "left blank";
/// Of a screen that holds several questions: all three stand on one line of a phone.
pub const CANNOT_SEE_SHORT: &str = "Can’t see";
pub const VARIES_SHORT: &str = "Varies";
pub const CLEAR: &str = "Clear my answer";
pub const CLEARED: &str = "Cleared.";
pub const UNDO: &str = "Undo";
pub const SAME_AS_NOW: &str = "Now is enough";
pub const CHANGE_NOW: &str = "Change the first answer";
/// The same for those who do not see where it stands.
pub const CHANGE_NOW_OF: &str = "Change the first answer: which is most like us lately";
pub const PROGRESS: &str = "Progress";
pub const ADD_NOTE: &str = "Add a note";
pub const NOTE_LABEL: &str =
    "A note for yourself. It stays in this browser and is never in a link.";
pub const BACK: &str = "Back";
pub const NEXT: &str = "Next";
pub const DONE: &str = "Done";
pub const PRIVACY: &str = "Answers stay in this browser. Nothing is sent.";
pub const PRIVACY_UNWANTED: &str =
    "Answers stay on this page only. Nothing is kept, and nothing is sent.";
pub const PRIVACY_REFUSED: &str =
    "This browser keeps nothing, so your answers last as long as this page. Nothing is sent.";
pub const PRIVACY_FRAMED: &str =
    "Answers stay in this browser. The page around is told how far you are, and no answer.";
pub const PRIVACY_FRAMED_REFUSED: &str = "This browser keeps nothing inside another page, so answers last as long as \
     the page. The full page may keep them.";
pub const PRIVACY_HANDED_REFUSED: &str =
    "This browser keeps nothing inside another page, so answers last as long as the page.";
pub const KEEP_NOTHING: &str = "Don’t keep my answers on this device";
pub const GO_ON_BY_ITSELF: &str = "Go to the next question automatically";
pub const ALL_QUESTIONS: &str = "All questions";
pub const REVIEW: &str = "Check your answers";
pub const REVIEW_ALL: &str = "Every question has an answer. You can still change any of them.";
pub const SEE_RESULT: &str = "See the result";
pub const START_AGAIN: &str = "Start again";
pub const START_AGAIN_SURE: &str = "Yes, remove these answers";
pub const START_AGAIN_ASK: &str = "Remove the answers given here and start with none?";
pub const ABOUT: &str = "About ";
pub const ABOUT_UNIT: &str = "Who is this about?";
pub const ABOUT_WINDOW: &str = "Over what period?";
pub const ABOUT_LABEL: &str = "Team name (optional). Stays here unless you add it to a card.";
pub const TOGETHER: &str = "We answer together";
pub const PEOPLE: &str = "How many people?";
pub const WENT_ON: &str = "Answered. ";
pub const WENT_ON_BACK: &str = "Change it";
pub const ARROWS_STEP: &str = "One last thing";
pub const ARROW_IF: &str = "If we got better at …";
pub const ARROW_THEN: &str = "… this would get easier";
pub const ARROW_NONE: &str = "Choose a habit";
pub const ARROW_ADD: &str = "Add";
pub const ARROW_REMOVE: &str = "Remove";
pub const ARROW_FULL: &str = "That is as many as fit. Remove one to add another.";
pub const NO_SCRIPT_HOME: &str = "Scripts are off, so answers can’t be kept or drawn here. Each page below still has \
     all its questions: read them, talk about them, or print them.";
pub const NO_SCRIPT: &str = "Scripts are off, so answers can’t be kept or drawn here. \
     All questions are on this page: read them, talk about them, or print them.";
pub const FAILED: &str = "The part that keeps answers and draws the result did not load. All questions are on this \
     page, and you can print them. You can load the page again to try once more, but what you have answered just now is lost then.";
pub const LOADING: &str = "Loading the rest of the page …";
pub const PART_FAILED: &str = "The part that shows results and makes links did not load. Your answers are still on this \
     page.";
pub const TRY_AGAIN: &str = "Try again";
pub const OPEN_IN_TAB: &str = "Open it in a new tab";
pub const OPENING: &str = "Opening the link …";
pub const SAMPLE: &str = "What will I get?";
pub const SETTINGS: &str = "Settings";
pub const UNFINISHED: &str = "not finished";
pub const HOME: &str = "All questionnaires";
pub const FULL_PAGE: &str = "Open in full page";
pub const FULL_PAGE_HANDED: &str = "That page belongs to whoever made these questions, and its scripts can read what its \
     address holds. A name, a note or what you want to try never goes along.";
pub const FULL_PAGE_WITHOUT: &str = "Open it without my answers";
pub const FULL_PAGE_WITH: &str = "Take my answers along";
pub const SHOW_ALL: &str = "Show all of it";

/// "Your terrain: Groundwork. Others wait for you."
#[must_use]
pub fn own_terrain(sketch: &str, says: &str) -> String {
    format!("Your terrain: {sketch}. {says}")
}

/// "my team", as it stands after "About".
#[must_use]
pub fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::MyTeam => "my team",
        Unit::GroupOfTeams => "a group of teams",
        Unit::OurOrganisation => "our organisation",
        Unit::OneInitiative => "one initiative",
        Unit::JustMe => "just me",
    }
}

/// "these days", "the last month".
#[must_use]
pub fn window(window: Window) -> &'static str {
    match window {
        Window::TheseDays => "these days",
        Window::LastMonth => "the last month",
        Window::LastThreeMonths => "the last three months",
        Window::LastHalfYear => "the last half year",
        Window::LastYear => "the last year",
    }
}

/// The words of a non-answer.
#[must_use]
pub fn non_answer(answer: Answer) -> &'static str {
    match answer {
        Answer::CannotSee => CANNOT_SEE,
        Answer::Varies => VARIES,
        Answer::NotApplicable => NOT_APPLICABLE,
        Answer::Blank | Answer::Pick(_) => BLANK,
    }
}

/// A stop of a spectrum, 0 to 6: "clearly: one aim", "in the middle".
#[must_use]
pub fn stop(question: &Question, stop: u8) -> String {
    let side = if stop < 3 {
        &question.left
    } else {
        &question.right
    };
    let side = side.as_ref().map_or("", |pole| pole.short.as_str());
    match stop {
        0 | 6 => format!("clearly: {side}"),
        1 | 5 => format!("mostly: {side}"),
        2 | 4 => format!("slightly: {side}"),
        _ => "in the middle".to_owned(),
    }
}

/// The words of a non-answer where little room is.
#[must_use]
pub fn short_non_answer(answer: Answer) -> &'static str {
    match answer {
        Answer::CannotSee => CANNOT_SEE_SHORT,
        Answer::Varies => VARIES_SHORT,
        other => non_answer(other),
    }
}

/// A response as it stands beside its radio button.
#[must_use]
pub fn response(question: &Question, answer: Answer) -> String {
    match answer {
        Answer::Pick(value) => match question.options.get(usize::from(value)) {
            Some(option) => option.text.clone(),
            None => stop(question, value),
        },
        other => non_answer(other).to_owned(),
    }
}

/// The response to one item, for lists and tables.
#[must_use]
pub fn answer(question: &Question, answer: Answer) -> String {
    match answer {
        Answer::Pick(_) => response(question, answer),
        other => non_answer(other).to_ascii_lowercase(),
    }
}

/// "4 of 8".
#[must_use]
pub fn progress(at: usize, of: usize) -> String {
    format!("{at} of {of}")
}

/// The name of the button that shows the progress: "4 of 8, all questions".
#[must_use]
pub fn progress_name(progress: &str) -> String {
    format!("{progress}, {}", ALL_QUESTIONS.to_ascii_lowercase())
}

/// What is still blank before the result: the number of questions, and of others the number of rounds, such as
/// "enough".
#[must_use]
pub fn left_blank(questions: usize, parts: usize) -> String {
    let blank = match (questions, parts) {
        (0, 0) => return REVIEW_ALL.to_owned(),
        (0, 1) => "One answer is still blank".to_owned(),
        (0, _) => format!("{parts} answers are still blank"),
        (1, 0) => "One question is still blank".to_owned(),
        (_, 0) => format!("{questions} questions are still blank"),
        _ => format!("{questions} questions are still blank, and parts of others"),
    };
    format!("{blank}. You can see your result anyway.")
}

/// "Remove the arrow from Releasing to Choosing", for a button that shows only "Remove".
#[must_use]
pub fn remove_arrow(from: &str, to: &str) -> String {
    format!("{ARROW_REMOVE} the arrow from {from} to {to}")
}
