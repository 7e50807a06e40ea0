//! The sentences of sharing a result.

use crate::{answers::Date, share::FreeText, words::day};

pub const SHARE: &str = "Share";
pub const PICTURE_AND_LINK: &str = "Copy picture and link";
pub const LINK: &str = "Copy the link";
pub const PAIR_LINK: &str = "Copy a link of both views";
pub const MORE: &str = "More";
pub const HOLDS: &str = "Choose what to share";
pub const HOLDS_LEAD: &str = "The link holds the answers ticked below; the picture shows as many as fit. Untick an \
     answer to leave it out.";
pub const ANSWER_FIRST: &str = "Ask readers to answer first (a request, not a lock)";
pub const DARK: &str = "Dark picture";
pub const ADDRESS_CODE: &str = "Add a QR code that opens the questions";
pub const CODE: &str = "Show the link here as a QR code";
pub const CODE_LABEL: &str = "The link of this result as a QR code";
pub const BOTH: &str = "Put both views into it, mine and the other one";
pub const OWN_WORDS: &str = "Put what you want to try into it:";
pub const ROWS: &str = "The answers in it";
pub const LINK_LABEL: &str = "The link";
pub const ON_SHARE: &str = "Everything in the preview is inside the link, after the # sign. Browsers do not send \
     that part to the site. Anyone who has the link can read it, and programs it passes through may keep it.";
pub const PREVIEWS: &str = "Apps show a standard preview picture. It never contains your answers.";
pub const RICH_TEXT: &str = "Copy for a document or e-mail";
pub const MARKDOWN: &str = "Copy as Markdown";
pub const TEXT: &str = "Copy as text";
pub const WORDS: &str = "Copy all of it in words";
pub const HTML: &str = "Copy as HTML for a web page";
pub const AS_TEXT: &str = "The same as text";
pub const PNG: &str = "Save the picture (PNG)";
pub const SVG: &str = "Save the picture (SVG)";
pub const SHEET: &str = "Share with an app";
pub const PRINT: &str = "Print on one page";
pub const KEEP: &str = "Keep this for later";
pub const KEEP_LEAD: &str = "Some browsers delete saved data after a week without a visit. A calendar entry in eight \
     weeks holds your own link and asks you to look again.";
pub const CALENDAR: &str = "Save a calendar entry";
pub const LINK_FILE: &str = "Save the link as a file";
pub const HOME_SCREEN: &str = "On a phone, you can also put this page on the home screen: use the share menu of the \
     browser.";
pub const IN_APP: &str = "You are reading this inside another app. Its browser soon forgets what a page saves. Copy the link and open \
     it in your own browser, or save the calendar entry.";
pub const PICTURE: &str = "Which picture";
pub const CARD: &str = "Card";
pub const SQUARE_CARD: &str = "Square card";
pub const POSTER: &str = "Poster";
pub const TALL_POSTER: &str = "Tall poster";
pub const ASK: &str = "Ask a colleague";
pub const ASK_LEAD: &str =
    "Send them this link. They answer first, and then see your answers beside theirs.";
pub const ASK_NAME: &str = "What should they call you? (optional)";
pub const ASK_TEXT: &str = "Copy invitation and link";
pub const ASK_PRIVACY: &str = "Your answers are inside the link, after the # sign. The page shows them only after their own answers, \
     but whoever has the link can read them.";
pub const SKETCH_PREVIEW: &str = "Show the sketch in the preview. The site’s host, chat programs, link scanners and anyone who sees \
     the address then learn it.";
pub const COPIED_INVITATION: &str = "Invitation and link are copied. Paste them where you write.";
pub const NOTHING_LEFT: &str =
    "All answers are left out, so there is nothing to pass on. Take one back in.";

pub const COPIED_BOTH: &str = "Picture and link are copied. Paste them where you write.";
pub const COPIED_LINK: &str = "The link is copied.";
pub const COPIED_RICH: &str =
    "Copied: a picture with its link. Paste it into a document or an e-mail.";
pub const COPIED_MARKDOWN: &str = "The Markdown is copied.";
pub const COPIED_HTML: &str =
    "The HTML is copied. It holds picture, words and link, and needs nothing else.";
pub const COPIED_TEXT: &str = "The text is copied.";
/// No page hears whether a file was saved: some sandboxes forbid it without a word.
pub const SAVED: &str =
    "The browser was asked to save the file. If none comes, use the link below.";
pub const PICTURE_SAVED: &str = "This browser does not copy pictures, so it was asked to save the picture as a file. The \
     link is copied.";
pub const SAVED_INSTEAD: &str =
    "The browser did not let it be copied, so it was asked to save it as a file.";
pub const COPY_BY_HAND: &str =
    "The browser did not let the link be copied. It is selected below: copy it by hand.";
pub const SVG_INSTEAD: &str = "This browser could not make a PNG, so it was asked to save the picture as SVG, which \
     browsers and most programs open.";
pub const SVG_SAVED: &str = "This browser could not make a PNG, so it was asked to save the picture as SVG. The link is \
     copied.";
pub const NOT_SAVED: &str = "The browser did not let a file be saved. Use the link below.";
pub const NOT_LOADED: &str =
    "The part of this page that makes the file did not load. Press the button once more.";
/// In a fold, or below a button that unfolds.
pub const NOT_UNFOLDED: &str =
    "This part of the page did not load. To try again, close this and open it once more.";
pub const NO_POSTER: &str = "The poster did not load. Choose it once more to try again.";
pub const NOT_SHARED: &str = "The browser did not open its share menu. Copy the link instead.";

/// What the link holds, and what previews of it show. `names_sketch`: its address names the sketch.
#[must_use]
pub fn privacy(names_sketch: bool) -> [&'static str; 2] {
    if names_sketch {
        [
            "Your answers are inside the link, after the # sign. Browsers do not send that part to the site. The sketch stands \
             before it: the site’s host and every program that sees the address learn it. Anyone who has the link can read all of it.",
            "Apps show a preview picture of the sketch. It contains none of your answers.",
        ]
    } else {
        [ON_SHARE, PREVIEWS]
    }
}

/// The tick that puts the typed name into link and picture.
#[must_use]
pub fn with_label(label: &str) -> String {
    format!("Put the name “{label}” into it")
}

/// The tick that has the answers read in a terrain, in link and picture.
#[must_use]
pub fn with_terrain(sketch: &str) -> String {
    format!("Say that they are read as “{sketch}”")
}

/// The person's own words, with a remark when they are cut at the greatest length.
#[must_use]
pub fn own_words(words: &str) -> String {
    if words.chars().count() == FreeText::MOST {
        format!("“{words}” (as far as {} characters go)", FreeText::MOST)
    } else {
        format!("“{words}”")
    }
}

/// "Answers ticked: 12 of 14".
#[must_use]
pub fn holds(answers: usize, of: usize) -> String {
    format!("Answers ticked: {answers} of {of}")
}

/// The title of a calendar entry: "Look again: Where this team sits".
#[must_use]
pub fn look_again(title: &str) -> String {
    format!("Look again: {title}")
}

/// The text of a calendar entry.
#[must_use]
pub fn look_again_lead(date: Date) -> String {
    format!(
        "You answered on {}. Answer once more, without looking first. Then compare with what you said then:",
        day::day(date)
    )
}
