//! The e-mail block as plain text, for the plain part of the message.

use super::Snippet;
use crate::words::writers as words;

impl Snippet<'_> {
    /// Writes title, purpose, duration and link, then every public question with a link for each answer.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let subject = self.subject;
        let mut text = format!(
            "{title}\n\n{purpose}\n{length}\n\n{start}\n{address}\n",
            title = one_line(&subject.title),
            purpose = one_line(&subject.purpose),
            length = words::in_mail(&self.length()),
            start = words::MAIL_START_PLAIN,
            address = self.address(),
        );
        let questions = self.public_questions();
        for question in &questions {
            text += &format!("\n{}\n", one_line(&question.text));
            for answer in &question.answers {
                text += &format!("\n- {}\n  {}\n", one_line(&answer.text), answer.address);
            }
        }
        if !questions.is_empty() {
            text += &format!("\n{}\n", words::MAIL_ANSWERS);
        }
        text
    }
}

/// Puts a text of the questionnaire on one line, so that it cannot pass for another part of the message.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
