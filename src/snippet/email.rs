//! The HTML block for an e-mail: tables and inline styles only, readable with and without its picture, in light and
//! dark.
//!
//! `tests/snippets/client.rs` lists what mail programs support, and a test compares this block with it. Every
//! background and every text has an explicit colour, so that a program that darkens mails changes both together.

use super::{Accent, PublicQuestion, Snippet};
use crate::{
    card::{QUESTION_PICTURE_WIDTH, escape},
    words::writers as words,
};

/// Attributes that ask sending services not to rewrite a link for click tracking, each for one service. Others ignore
/// it.
///
/// Twilio `SendGrid`, "Click Tracking"; `SparkPost`, "Template Language"; Mailchimp Transactional, "Activity reports";
/// Amazon SES, "Metrics FAQs"; Postmark, "Tracking links"; Mailgun, "Tracking messages".
pub(super) const UNTRACKED: &str = "clicktracking=\"off\" data-msys-clicktrack=\"0\" mc:disable-tracking=\"\" \
     ses:no-track=\"\" data-pm-no-track=\"\" disable-tracking=\"true\"";

const PAPER: &str = "#faf8f5";
const INK: &str = "#1b2326";
const MUTED: &str = "#566163";
const LINE: &str = "#d9d5cb";

/// System fonts. Outlook on Windows uses the first only, so its own comes first.
const SANS: &str = "'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF: &str = "Georgia,'Times New Roman',serif";

impl Snippet<'_> {
    /// Writes the block, at most [`Snippet::EMAIL_LIMIT`] bytes: answer links that would make it longer are left out.
    #[must_use]
    pub fn email(&self) -> String {
        let mut questions = self.public_questions();
        loop {
            let block = self.block(&questions);
            if block.len() <= Self::EMAIL_LIMIT || questions.pop().is_none() {
                return block;
            }
        }
    }

    /// Returns the block as a document to preview: without room around it, and its links open beside the page.
    #[must_use]
    pub fn email_document(&self) -> String {
        let block = self.email();
        format!("<base target=\"_blank\"><body style=\"margin:0;overflow:hidden\">{block}")
    }

    /// Returns the chosen accent when white text on it has enough contrast, otherwise the default.
    fn button_colour(&self) -> Accent {
        self.look
            .accent
            .filter(|accent| accent.contrast(Accent::WHITE).is_enough())
            .unwrap_or(Accent::OWN)
    }

    fn block(&self, questions: &[PublicQuestion]) -> String {
        let address = escape(&self.address());
        let title = escape(&self.subject.title);
        let accent = self.button_colour();
        let mut html = format!(
            "<table role=\"presentation\" width=\"600\" align=\"center\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\" \
             bgcolor=\"{PAPER}\" lang=\"{language}\" style=\"width:100%;max-width:600px;background-color:{PAPER};\
             border:1px solid {LINE};\">\n",
            language = escape(&self.subject.language),
        );
        let title_style = format!(
            "margin:0;font-family:{SERIF};font-size:26px;line-height:32px;font-weight:700;color:{INK};"
        );
        html += &row(
            "28px 32px 0 32px",
            &format!("<h2 style=\"{title_style}\">{title}</h2>"),
        );
        html += &text_row("10px 32px 0 32px", INK, &self.subject.purpose);
        // With links for the first question, its picture would repeat it.
        let has_links = !questions.is_empty() && self.first_is_public();
        if let Some(alt) = self.subject.question.as_ref().filter(|_| !has_links) {
            html += &self.picture_row(&address, alt);
        }
        html += &text_row("10px 32px 0 32px", MUTED, &words::in_mail(&self.length()));
        let start = escape(words::MAIL_START);
        let last = if questions.is_empty() {
            "20px 32px 32px 32px"
        } else {
            "20px 32px 0 32px"
        };
        html += &row(
            last,
            &format!(
                "<table role=\"presentation\" border=\"0\" cellpadding=\"0\" cellspacing=\"0\"><tr>\
                 <td align=\"center\" bgcolor=\"{accent}\" style=\"padding:5px 8px;background-color:{accent};\
                 border-radius:22px;\"><a href=\"{address}\" {UNTRACKED} style=\"display:inline-block;padding:8px 20px;\
                 font-family:{SANS};font-size:16px;line-height:20px;font-weight:700;color:#ffffff;\
                 text-decoration:none;\">{start}</a></td></tr></table>"
            ),
        );
        for (at, question) in questions.iter().enumerate() {
            html += &public_question(question);
            if at + 1 == questions.len() {
                html += &text_row("14px 32px 32px 32px", MUTED, words::MAIL_ANSWERS);
            }
        }
        html += "</table>\n";
        html
    }

    fn first_is_public(&self) -> bool {
        let definition = self.subject.definition.as_ref();
        let first = definition.and_then(|definition| definition.questions.first());
        first.is_some_and(|question| question.public)
    }

    /// Writes the picture of the first question, linked like the button, since it looks like something to tap. When
    /// pictures are blocked, its alt text reads as a line of the block. It has no fixed height, so that it keeps its
    /// aspect ratio in programs that shrink its width only. The alt text is on a line of its own, since mail lines have
    /// a length limit.
    fn picture_row(&self, address: &str, alt: &str) -> String {
        const WIDE: i32 = QUESTION_PICTURE_WIDTH / 2;
        let (picture, alt) = (escape(&self.question_picture()), escape(alt));
        format!(
            "<tr><td bgcolor=\"{PAPER}\" style=\"padding:16px 24px 0 24px;font-family:{SANS};font-size:16px;line-height:24px;\
             color:{INK};\">\
             <a href=\"{address}\" {UNTRACKED} style=\"color:{INK};text-decoration:none;\"><img\n\
             src=\"{picture}\" width=\"{WIDE}\" border=\"0\"\nalt=\"{alt}\"\n\
             style=\"display:block;width:100%;max-width:{WIDE}px;height:auto;border:0;\"></a></td></tr>\n"
        )
    }
}

/// Writes a row of the table around markup.
fn row(padding: &str, markup: &str) -> String {
    format!("<tr><td bgcolor=\"{PAPER}\" style=\"padding:{padding};\">{markup}</td></tr>\n")
}

/// Writes a row of the table with a text.
fn text_row(padding: &str, colour: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        "<tr><td bgcolor=\"{PAPER}\" style=\"padding:{padding};font-family:{SANS};font-size:16px;line-height:24px;\
         color:{colour};\">{text}</td></tr>\n"
    )
}

/// Writes a public question and its answers as links, each on a line high enough to tap.
fn public_question(question: &PublicQuestion) -> String {
    let style = format!(
        "margin:0;font-family:{SANS};font-size:16px;line-height:24px;font-weight:700;color:{INK};"
    );
    let text = escape(&question.text);
    let mut html = row(
        "26px 32px 4px 32px",
        &format!("<h3 style=\"{style}\">{text}</h3>"),
    );
    for answer in &question.answers {
        let (address, text) = (escape(&answer.address), escape(&answer.text));
        html += &row(
            "6px 32px",
            &format!(
                "<a href=\"{address}\" {UNTRACKED} style=\"font-family:{SANS};font-size:16px;line-height:24px;\
                 color:{colour};text-decoration:underline;\">{text}</a>",
                colour = Accent::OWN,
            ),
        );
    }
    html
}
