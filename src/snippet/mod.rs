//! Snippets that writers paste: the HTML of a widget, a card, a plain iframe, a block for an e-mail, and the sentences
//! that go with them.
//!
//! A [`Snippet`] combines the [`Subject`], the address of the site and the [`Look`]. Every text is escaped where it is
//! written into HTML. The e-mail block uses only what mail programs support, as listed in `tests/snippets/client.rs`.

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

/// One questionnaire for somebody's page or e-mail.
#[derive(Debug, Clone, Copy)]
pub struct Snippet<'a> {
    /// The questionnaire.
    pub subject: &'a Subject,
    /// Absolute address of the site, ending in a slash.
    pub site: &'a str,
    /// Its look.
    pub look: &'a Look,
    /// The date of the answer links; `None` for no such links.
    pub answers: Option<Date>,
}

impl Snippet<'_> {
    /// Most bytes of an e-mail block. Gmail clips a whole message at about 102 KB; this leaves room for the rest.
    pub const EMAIL_LIMIT: usize = 20_000;

    /// Returns the absolute address of the questionnaire.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}{}/", self.site, self.subject.id)
    }

    /// Returns the address of its preview picture, which has [`Snippet::PICTURE`] pixels.
    #[must_use]
    pub fn picture(&self) -> String {
        format!("{}{}", self.address(), Self::PICTURE_NAME)
    }

    /// Width and height of the preview picture in pixels.
    pub const PICTURE: (u16, u16) = (1200, 630);

    /// The file name of the preview picture, in the folder of the questionnaire's page.
    pub const PICTURE_NAME: &'static str = "preview.png";

    /// Returns the address of the picture in the e-mail block: the first question, unanswered,
    /// [`crate::card::QUESTION_PICTURE_WIDTH`] pixels wide.
    #[must_use]
    pub fn question_picture(&self) -> String {
        format!("{}{}", self.address(), Self::QUESTION_NAME)
    }

    /// The file name of that picture, in the folder of the questionnaire's page.
    pub const QUESTION_NAME: &'static str = "question.png";

    /// Returns the alt text of the preview picture.
    #[must_use]
    pub fn alt(&self) -> String {
        words::alt(&self.subject.title, &self.length())
    }

    /// Returns the duration: "4 minutes".
    fn length(&self) -> String {
        home::minutes(self.subject.minutes)
    }

    /// Returns sentences about the widget for the writer's privacy policy.
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
