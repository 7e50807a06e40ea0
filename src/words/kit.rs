//! The sentences of the page for writers, and those that they paste.

use super::report;

pub const TITLE: &str = "For your page or newsletter";
pub const LEAD: &str = "Put one into what you write.";
pub const INTRO: &str = "Choose a questionnaire and how it looks, then copy what your editor takes: a widget, a plain \
     iframe, a link, or a block for an e-mail. It costs nothing, and your readers need no account.";
pub const NO_SCRIPT: &str = "Scripts are off, so nothing here can follow your choices. Below stands the code of each \
     questionnaire as it is without any.";
pub const FAILED: &str = "The part that follows your choices did not load. Below stands the code of each questionnaire \
     as it is without any. To try again, load the page again.";

pub const CHOOSE: &str = "Choose";
pub const QUESTIONNAIRE: &str = "Questionnaire";
pub const THEME: &str = "Light or dark";
pub const THEME_AUTO: &str = "Automatic";
pub const THEME_LIGHT: &str = "Light";
pub const THEME_DARK: &str = "Dark";
pub const ACCENT: &str = "Accent";
pub const OWN_ACCENT: &str = "As it is";
pub const ACCENT_COLOUR: &str = "Colour of the accent";
pub const HEIGHT: &str = "Height in pixels";
pub const MIN_HEIGHT: &str = "At least";
pub const MAX_HEIGHT: &str = "At most";
pub const MAX_HEIGHT_NONE: &str = "as it grows";
pub const ROOM: &str = "Show it as";
pub const ROOM_PHONE: &str = "Phone";
pub const ROOM_COLUMN: &str = "Column";
pub const ROOM_WIDE: &str = "Wide page";
pub const ANSWERS: &str = "In the e-mail, one link for each answer of a public question";
pub const ANSWERS_WARNING: &str = "Tools that send newsletters record who clicks what, so with these links they learn \
     what somebody answered. The links ask the tools that understand it not to record them. That is no guarantee.";
pub const PREVIEW: &str = "Preview";
pub const PREVIEW_LEAD: &str = "This is the questionnaire itself, in a frame. What you answer in it stays in your \
     browser, as your readers’ answers stay in theirs.";

pub const ON_A_PAGE: &str = "On a page";
pub const WIDGET: &str = "Widget";
pub const WIDGET_LEAD: &str = "It grows with what it holds, and is a plain link until its script has loaded. For \
     several on one page, keep one script line.";
pub const FRAME: &str = "Plain iframe";
pub const FRAME_LEAD: &str = "For pages that take no scripts. Its height stays as it is.";
pub const LINK: &str = "Link";
pub const LINK_LEAD: &str = "Works everywhere.";

pub const IN_AN_EMAIL: &str = "In an e-mail";
pub const EMAIL: &str = "Block for an e-mail (HTML)";
pub const EMAIL_LEAD: &str = "Mail programs show no widgets, so this is a title, two sentences, a picture of the first question and a button. It is \
     always light; programs that darken mails can darken it too.";
pub const PLAIN: &str = "The same as plain text";
pub const PLAIN_LEAD: &str = "For the plain half of the message.";
pub const EMAIL_PREVIEW: &str = "The block as it looks";

pub const NO_HTML: &str = "Where no HTML is taken";
pub const NO_HTML_LEAD: &str =
    "Save the picture, upload it where you write, give it the link and the alt text.";
pub const PICTURE: &str = "Save the picture (PNG)";
pub const LINK_OF_PICTURE: &str = "Link of the picture";
pub const ALT: &str = "Alt text";

pub const WHERE: &str = "Will it work where I write?";
pub const WHERE_LEAD: &str = "As of November 2026. Editors change: try it in a draft first.";
pub const WHERE_TOOL: &str = "Where";
pub const WHERE_PASTE: &str = "What to paste";
pub const WHERE_KNOWN: &str = "What is known of it";
pub const WHERE_TESTED: &str = "What was tested here";

pub const PRIVACY: &str = "For your privacy policy";
pub const PRIVACY_LEAD: &str = "True of every copy of this site that nobody has changed.";
pub const PRIVACY_LABEL: &str = "Sentences to paste";

pub const GIVEN: &str = "Code without choices";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied.";
pub const COPY_BY_HAND: &str =
    "The browser did not let it be copied. It is selected: copy it by hand.";

/// The words of the button in an e-mail.
pub const MAIL_START: &str = "Answer the questions";
/// What stands above the link in plain text.
pub const MAIL_START_PLAIN: &str = "Answer the questions:";
/// What stands below links of answers, for those who tap them.
pub const MAIL_ANSWERS: &str = "A tap on an answer opens the questionnaire with it. Whoever sends this message may use \
     a tool that records who tapped what.";

/// How long it takes and where the answers stay: "4 minutes. Your answers stay in your browser."
#[must_use]
pub fn in_mail(length: &str) -> String {
    format!("{length}. Your answers stay in your browser.")
}

/// What the picture says.
#[must_use]
pub fn alt(title: &str, length: &str) -> String {
    format!("“{title}”, a questionnaire that takes {length}")
}

/// What the picture in an e-mail says: the question, what stands below it in its first round, and its answers.
#[must_use]
pub fn asked(question: &str, prompt: Option<&str>, answers: &str) -> String {
    let prompt = prompt.map(|prompt| format!(" {prompt}"));
    format!(
        "The first question: “{question}{}” {answers}",
        prompt.unwrap_or_default()
    )
}

/// The answers of a question between two poles.
#[must_use]
pub fn asked_between(stops: usize, first: &str, last: &str) -> String {
    format!("{stops} places to choose from, between “{first}” and “{last}”.")
}

/// The answers of a question with options, and how many more there are than these.
#[must_use]
pub fn asked_options(options: &[&str], more: usize) -> String {
    let mut said: Vec<String> = options.iter().map(|option| format!("“{option}”")).collect();
    if more > 0 {
        said.push(report::and_more(more));
    }
    format!("To choose from: {}.", said.join(", "))
}

/// For the privacy policy of a writer's page. `host` is where the site of the questionnaires stands.
#[must_use]
pub fn privacy(title: &str, host: &str) -> String {
    format!(
        "This page holds the questionnaire “{title}” (Bearings), loaded from {host}. What you answer stays in your \
         own browser, in its local storage, until you delete it there; it is sent to nobody, neither to us nor to \
         {host}. The questionnaire sets no cookies and counts no visits. As with every web server, {host} sees the \
         request for its files, with your network address, the kind of your browser and usually which site you came \
         from. If you make a link of your result, it holds your answers after the # sign, which browsers do not send \
         to the server; whoever has the link can read them."
    )
}

/// What becomes of an accent on light pages.
#[must_use]
pub fn accent_on(light: bool, ratio: &str, enough: bool) -> String {
    let pages = if light { "light" } else { "dark" };
    if enough {
        format!("On {pages} pages it has a contrast of {ratio} to 1 and is used.")
    } else {
        format!(
            "On {pages} pages it has a contrast of only {ratio} to 1; 4.5 are needed to read it. The widget keeps its \
             own there."
        )
    }
}

/// The accent for a button under white words, when it is too pale for that.
pub const ACCENT_IN_EMAIL: &str = "In the e-mail the button keeps its own colour, since white words could not be read on this one.";
