//! What a writer pastes: from a questionnaire and a look to the code of a widget, a plain iframe, a block for an
//! e-mail, and the sentences that go with them.
//!
//! A [`Snippet`] says what is to be pasted: the [`Subject`], the address of the site, and the [`Look`]. Every text of
//! it is escaped where it is written into HTML. The e-mail block uses only what mail programs show; the list of that is
//! in `tests/snippets/client.rs`, and a test holds the block against it.

mod answer_link;
mod email;
mod embed;
mod height;
mod look;
mod plain;
mod result_link;
mod subject;

pub use answer_link::{AnswerLink, PublicQuestion};
pub use embed::{OWN_EXAMPLE, OWN_HEIGHT};
pub use height::Height;
pub use look::{Accent, Contrast, Look, Paper, Theme};
pub use result_link::{NoCard, ResultLink};
pub use subject::Subject;

use crate::{
    answers::Date,
    words::{home, writers as words},
};

/// One questionnaire, as it is to stand on somebody's page or in somebody's e-mail.
#[derive(Debug, Clone, Copy)]
pub struct Snippet<'a> {
    pub subject: &'a Subject,
    /// Absolute address of the site, ending in a slash.
    pub site: &'a str,
    pub look: &'a Look,
    /// The day that links of single answers bear; without one there are no such links.
    pub answers: Option<Date>,
}

impl Snippet<'_> {
    /// Most bytes of an e-mail block. Gmail cuts a whole message off at about 102 KB; this leaves room for the rest.
    pub const EMAIL_LIMIT: usize = 20_000;

    /// Where the questionnaire is taken.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}{}/", self.site, self.subject.id)
    }

    /// The picture of it, [`Snippet::PICTURE`] pixels.
    #[must_use]
    pub fn picture(&self) -> String {
        format!("{}{}", self.address(), Self::PICTURE_NAME)
    }

    /// Width and height of the picture.
    pub const PICTURE: (u16, u16) = (1200, 630);

    /// The name of its file, beside the questionnaire's page.
    pub const PICTURE_NAME: &'static str = "preview.png";

    /// The picture in the block for an e-mail, [`crate::card::QUESTION_PICTURE_WIDTH`] pixels wide: the first question, unanswered.
    #[must_use]
    pub fn question_picture(&self) -> String {
        format!("{}{}", self.address(), Self::QUESTION_NAME)
    }

    /// The name of its file, beside the questionnaire's page.
    pub const QUESTION_NAME: &'static str = "question.png";

    /// What the picture says, for those who do not see it.
    #[must_use]
    pub fn alt(&self) -> String {
        words::alt(&self.subject.title, &self.length())
    }

    /// "4 minutes".
    fn length(&self) -> String {
        home::minutes(self.subject.minutes)
    }

    /// What the writer's own privacy policy can say of the widget.
    #[must_use]
    pub fn privacy(&self) -> String {
        let host = self
            .site
            .split_once("://")
            .map_or(self.site, |(_, rest)| rest);
        let host = host.split('/').next().unwrap_or(host);
        words::privacy(&self.subject.title, host)
    }
}
