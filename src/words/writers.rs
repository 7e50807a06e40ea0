//! The sentences of the page for writers, and those of the snippets that they paste.

use super::{report, sharing};

pub const TITLE: &str = "For your page or newsletter";
pub const LEAD: &str = "Put a questionnaire in what you write.";
pub const INTRO: &str = "Copy the version your editor accepts. Below you choose the questionnaire and how it looks. It \
     is free, and your readers need no account. Nobody can count readers here, neither you nor we.";
pub const NO_SCRIPT: &str = "Scripts are off, so nothing here can follow your choices. Below stands the code of each \
     questionnaire as it is without any.";
pub const FAILED: &str = "The part that follows your choices did not load. Below stands the code of each questionnaire \
     as it is without any. You can load the page again to try once more.";

pub const CHOOSE: &str = "Choose";
pub const QUESTIONNAIRE: &str = "Questionnaire";
pub const THEME: &str = "Light or dark";
pub const THEME_AUTO: &str = "Automatic";
pub const THEME_LIGHT: &str = "Light";
pub const THEME_DARK: &str = "Dark";
pub const THEME_LEAD: &str = "Automatic follows your reader’s device, not your page. Choose Light if your page is always \
     light, Dark if it is always dark.";
pub const ACCENT: &str = "Colour";
pub const OWN_ACCENT: &str = "Bearings’ own colour";
pub const ACCENT_COLOUR: &str = "A colour of yours";
pub const HEIGHT: &str = "Height in pixels";
pub const MIN_HEIGHT: &str = "At least";
pub const MAX_HEIGHT: &str = "At most";
pub const MAX_HEIGHT_NONE: &str = "as it needs";
pub const WIDTH: &str = "Show it as";
pub const WIDTH_PHONE: &str = "Phone";
pub const WIDTH_COLUMN: &str = "Column";
pub const WIDTH_WIDE: &str = "Wide page";
pub const ANSWERS: &str = "In the e-mail, one link for each answer of a public question";
pub const ANSWERS_WARNING: &str = "Tools that send newsletters record who clicks what, so with these links they learn \
     what somebody answered. The links ask the tools that understand it not to record them. That is no guarantee.";
pub const PREVIEW: &str = "Preview";
pub const PREVIEW_LEAD: &str = "This is the widget itself, as your readers will see it. It takes the height it needs once \
     a reader turns to it. What you answer in it stays in your browser, as their answers stay in theirs.";

/// Of the code that stands first, for those who hear the page.
pub const CODE: &str = "The code to copy";
pub const ON_A_PAGE: &str = "Other ways on a page";
pub const WIDGET: &str = "Widget for a page";
pub const WIDGET_LEAD: &str = "It sets its own height. Until the script loads, readers see a plain link. For several on \
     one page, keep one script line.";
pub const FRAME: &str = "Plain iframe";
pub const FRAME_LEAD: &str = "For editors that accept no scripts. Its height stays as it is; what needs more room \
     scrolls inside.";
pub const LINK: &str = "Link";
pub const LINK_LEAD: &str = "Works everywhere.";
pub const CARD: &str = "The card of a result";
pub const CARD_LINK: &str = "Link of the result";
pub const CARD_MAKE: &str = "Make the code";
pub const CARD_CODE: &str = "Code of the card";
pub const CARD_NO_LINK: &str = "There is no link of a result in this. It looks like https://…/#r1.… and can be copied \
     where a result is shared.";
pub const CARD_DAMAGED: &str =
    "This link is not whole, or was changed on its way. Copy it once more.";
pub const CARD_NO_RESULT: &str =
    "This link holds no result to show. Copy one where a result is shared.";
pub const CARD_UNKNOWN: &str =
    "This link belongs to a questionnaire that is not on this site, or to a newer version of it.";
pub const OWN: &str = "Questions of your own";
pub const OWN_LEAD: &str = "They stand inside the widget as a file. Replace this small example with yours, and give it an \
     id that nobody else chooses. If something in it is wrong, the widget says what, and in which line.";
pub const OWN_WITHOUT: &str = "These questions need scripts.";

pub const IN_AN_EMAIL: &str = "In an e-mail";
pub const EMAIL: &str = "Block for an e-mail (HTML)";
pub const EMAIL_LEAD: &str = "Mail programs show no widgets, so this is a title, two sentences, a picture of the first \
     question and a button. It is always light; some programs darken mails, though not the picture.";
pub const PLAIN: &str = "The same as plain text";
pub const PLAIN_LEAD: &str = "For the plain half of the message.";
pub const EMAIL_PREVIEW: &str = "The block as it looks";

pub const NO_HTML: &str = "If your editor accepts no HTML";
pub const NO_HTML_LEAD: &str = "Save the picture, upload it where you write, link it to the questionnaire, and give it \
     the alt text.";
pub const PICTURE: &str = "Save the picture (PNG)";
pub const PICTURE_LEADS: &str = "Where the picture leads";
pub const ALT: &str = "Alt text";

pub const WHERE: &str = "Will it work where I write?";
pub const WHERE_LEAD: &str = "As of November 2026. Editors change: try it in a draft first.";
pub const WHERE_TOOL: &str = "Where";
pub const WHERE_PASTE: &str = "What to paste";
pub const WHERE_KNOWN: &str = "What is known of it";
pub const WHERE_TEST: &str = "Tested";
pub const WHERE_TESTED: &str = "What was tested here";
pub const WHERE_TESTED_LEAD: &str =
    "Apart from React and Vue, nothing was pasted into the tools themselves.";

pub const PRIVACY: &str = "For your privacy policy";
pub const PRIVACY_LEAD: &str = "True of every copy of this site that nobody has changed.";
pub const PRIVACY_LABEL: &str = "Sentences to paste";

pub const GIVEN: &str = "Code without choices";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied.";
pub const COPY_BY_HAND: &str =
    "The browser did not let it be copied. It is selected: copy it by hand.";

/// The label of the button in an e-mail.
pub const MAIL_START: &str = "Answer the questions";
/// The line above the link in plain text.
pub const MAIL_START_PLAIN: &str = "Answer the questions:";
/// The warning below answer links, for readers.
pub const MAIL_ANSWERS: &str = "A tap on an answer opens the questionnaire with it. Whoever sends this message may use \
     a tool that records who tapped what.";

/// Where an editor's line leads, such as "note 2": how it was tested.
#[must_use]
pub fn test_note(number: usize) -> String {
    format!("note {number}")
}

/// Duration, and where the answers stay: "4 minutes. Your answers stay in your browser."
#[must_use]
pub fn in_mail(length: &str) -> String {
    format!("{length}. Your answers stay in your browser.")
}

/// The alt text of the preview picture.
#[must_use]
pub fn alt(title: &str, length: &str) -> String {
    format!("“{title}”, a questionnaire that takes {length}")
}

/// The alt text of the picture in an e-mail: the question, the prompt of its first round, and its answers in words.
#[must_use]
pub fn question_alt(question: &str, prompt: Option<&str>, answers: &str) -> String {
    let prompt = prompt.map(|prompt| format!(" {prompt}"));
    format!(
        "The first question: “{question}{}” {answers}",
        prompt.unwrap_or_default()
    )
}

/// The answers of a spectrum, for that alt text.
#[must_use]
pub fn poles_alt(stops: usize, first: &str, last: &str) -> String {
    format!("{stops} places to choose from, between “{first}” and “{last}”.")
}

/// The answers of a question with options, and the number of further ones, for that alt text.
#[must_use]
pub fn options_alt(options: &[&str], more: usize) -> String {
    let mut listed: Vec<String> = options.iter().map(|option| format!("“{option}”")).collect();
    if more > 0 {
        listed.push(report::and_more(more));
    }
    format!("To choose from: {}.", listed.join(", "))
}

/// For the privacy policy of a writer's page. `host` is the host of the site.
#[must_use]
pub fn privacy(title: &str, host: &str) -> String {
    format!(
        "This page holds the questionnaire “{title}” (Bearings), loaded from {host}. What you answer stays in your \
         own browser, in its local storage, until you delete it there; it is sent to nobody, neither to us nor to \
         {host}. The questionnaire sets no cookies and counts no visits. As with every web server, {host} sees the \
         request for its files, with your network address, the kind of your browser and usually which site you came \
         from. A link of your result holds your answers after the # sign, which browsers do not send to the server; \
         whoever has the link can read them. If the questions are our own, it leads to our page, whose scripts can \
         read them too."
    )
}

/// The label of the button that shows the whole table of editors.
#[must_use]
pub fn where_all(count: usize) -> String {
    format!("Show all {count} places")
}

/// What the card of a result is for, and where its link is made.
#[must_use]
pub fn card_lead() -> String {
    format!(
        "You write about a result that somebody shared: its card can stand in your page, in the theme and colour chosen \
         above. A link of a result is made under “{}”, below the result.",
        sharing::SHARE
    )
}

/// The link in a card until its script has loaded.
#[must_use]
pub fn card_link(title: &str) -> String {
    format!("A result of “{title}”")
}

/// The error of a least height, with the accepted heights and the one that is used.
#[must_use]
pub fn min_height_wrong(typed: &str, heights: (u16, u16), used: u16) -> String {
    let wrong = no_height(typed, heights);
    format!("{MIN_HEIGHT}: {wrong} {used} is used instead.")
}

/// The error of a greatest height.
#[must_use]
pub fn max_height_wrong(typed: &str, heights: (u16, u16)) -> String {
    let wrong = no_height(typed, heights);
    format!("{MAX_HEIGHT}: {wrong} The widget is as tall as it needs instead.")
}

fn no_height(typed: &str, (least, most): (u16, u16)) -> String {
    let digits = typed.strip_prefix('-').unwrap_or(typed);
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    let number = if is_number { "" } else { "a whole number " };
    format!("“{typed}” is not {number}between {least} and {most}.")
}

/// The remark on a least height above the greatest one, which is used.
#[must_use]
pub fn min_height_above(typed: &str, used: u16) -> String {
    format!("{MIN_HEIGHT}: {typed} is more than “{MAX_HEIGHT}”, so {used} is used.")
}

/// The use of a colour on light or dark pages; `shown` is the colour that the widget uses instead.
#[must_use]
pub fn accent_on(light: bool, shown: Option<&str>) -> String {
    let (pages, too, made) = if light {
        ("light", "pale", "darker")
    } else {
        ("dark", "dark", "lighter")
    };
    match shown {
        None => format!("On {pages} pages your colour is used as it is."),
        Some(shown) => format!(
            "On {pages} pages your colour is too {too} to read, so the widget makes it {made}: {shown}."
        ),
    }
}

/// The remark on an accent that is too pale for a button with white text.
pub const ACCENT_IN_EMAIL: &str = "In the e-mail the button keeps Bearings’ own colour, since white words could not be \
     read on yours.";
