//! The state of the page for writers: what is chosen, and how each action changes it.

use crate::{
    answers::Date,
    app::store::State,
    snippet::{Accent, Look, NoCard, ResultLink, Snippet, Subject, Theme},
};

use super::SnippetKind;

/// The page for writers in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Writers {
    pub subjects: Vec<Subject>,
    /// Absolute address of the site, ending in a slash.
    pub site: String,
    /// A program runs: previews are shown, and the example of questions of one's own.
    pub is_started: bool,
    /// Index of the chosen questionnaire.
    pub chosen: usize,
    pub look: Look,
    /// What stands in the fields for heights, whether it is a height or not; empty where nothing was typed.
    pub min_height: String,
    pub max_height: String,
    /// What was pasted as the link of a result.
    pub result: String,
    /// The code of its card was requested, so a missing link is a mistake too.
    pub wants_card: bool,
    /// The accent that was chosen last, used or not: it comes back to whoever wants one again.
    pub colour: Accent,
    pub preview_width: PreviewWidth,
    /// The day that links of answers bear; nothing while no such links are wanted.
    pub answer_links: Option<Date>,
    /// What became of copying, until the next action.
    pub outcome: Option<CopyOutcome>,
}

/// How wide the preview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PreviewWidth {
    Phone,
    Column,
    Wide,
}

impl PreviewWidth {
    pub const ALL: [Self; 3] = [Self::Phone, Self::Column, Self::Wide];

    /// The value of its radio button, by which the style sets the width.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Column => "column",
            Self::Wide => "wide",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|width| width.code() == code)
    }
}

/// What became of copying a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyOutcome {
    Copied(SnippetKind),
    /// The clipboard refused: the text is selected, to be copied by hand.
    Refused(SnippetKind),
}

/// What happens on the page for writers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    Started,
    ChoseSubject(String),
    ChoseTheme(Theme),
    ChosePreviewWidth(PreviewWidth),
    /// The accent of Bearings, or another one.
    ChoseOwnAccent(bool),
    ChoseColour(Accent),
    /// A height as typed; one that is none stays in its field and takes back the default.
    TypedMinHeight(String),
    TypedMaxHeight(String),
    PastedResult(String),
    RequestedCard,
    ChangedAnswerLinks(bool),
    EndedCopying(CopyOutcome),
}

/// Something that only the browser can do for writers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    Copy(SnippetKind),
}

impl State for Writers {
    type Action = Action;
    type Request = Request;

    fn apply(&mut self, action: Action, today: Date) {
        self.outcome = None;
        match action {
            Action::Started => self.is_started = true,
            Action::ChoseSubject(id) => {
                if let Some(at) = self.subjects.iter().position(|subject| subject.id == id) {
                    self.chosen = at;
                }
            }
            Action::ChoseTheme(theme) => self.look.theme = theme,
            Action::ChosePreviewWidth(width) => self.preview_width = width,
            Action::ChoseOwnAccent(is_own) => self.look.accent = (!is_own).then_some(self.colour),
            Action::ChoseColour(colour) => {
                self.colour = colour;
                self.look.accent = Some(colour);
            }
            Action::TypedMinHeight(typed) => {
                self.look.min_height = Look::height(&typed);
                self.min_height = typed.trim().to_owned();
            }
            Action::TypedMaxHeight(typed) => {
                self.look.max_height = Look::height(&typed);
                self.max_height = typed.trim().to_owned();
            }
            Action::PastedResult(text) => {
                self.result = text;
                self.wants_card = false;
            }
            Action::RequestedCard => self.wants_card = true,
            Action::ChangedAnswerLinks(is_wanted) => {
                self.answer_links = is_wanted.then_some(today);
            }
            Action::EndedCopying(outcome) => self.outcome = Some(outcome),
        }
    }
}

impl Writers {
    /// The page before anything is chosen; nothing when there is nothing to choose from.
    #[must_use]
    pub fn new(subjects: Vec<Subject>, site: String) -> Option<Self> {
        (!subjects.is_empty()).then(|| Self {
            subjects,
            site,
            is_started: false,
            chosen: 0,
            look: Look::default(),
            min_height: String::new(),
            max_height: String::new(),
            result: String::new(),
            wants_card: false,
            colour: Accent::OWN,
            preview_width: PreviewWidth::Column,
            answer_links: None,
            outcome: None,
        })
    }

    /// The chosen questionnaire.
    #[must_use]
    pub fn subject(&self) -> Option<&Subject> {
        self.subjects.get(self.chosen)
    }

    /// The accent in use.
    #[must_use]
    pub fn accent(&self) -> Accent {
        self.look.accent.unwrap_or(Accent::OWN)
    }

    /// The least height in use, in CSS pixels.
    #[must_use]
    pub fn least_height(&self) -> u16 {
        let needed = self.subject().map_or(0, |subject| subject.height);
        self.look.least(needed)
    }

    /// The result whose link was pasted; nothing where nothing was and no card was requested.
    #[must_use]
    pub fn result_link(&self) -> Option<Result<ResultLink<'_>, NoCard>> {
        let is_wanted = self.wants_card || !self.result.trim().is_empty();
        is_wanted.then(|| ResultLink::parse(&self.result, &self.subjects))
    }

    /// What stands in the field of a text; nothing where there is none to copy.
    #[must_use]
    pub fn text(&self, kind: SnippetKind) -> Option<String> {
        let snippet = self.snippet()?;
        match kind {
            SnippetKind::Card => Some(snippet.card(&self.result_link()?.ok()?)),
            // Whoever runs no program finds other code, and the document is that much lighter.
            SnippetKind::Own if !self.is_started => None,
            _ => Some(kind.text(&snippet)),
        }
    }

    /// What is to be pasted.
    #[must_use]
    pub fn snippet(&self) -> Option<Snippet<'_>> {
        Some(Snippet {
            subject: self.subject()?,
            site: &self.site,
            look: &self.look,
            answers: self.answer_links,
        })
    }
}

/// Returns the address of the site, given that of a page one folder below it.
#[must_use]
pub fn site_of(page: &str) -> String {
    let folder = page.rsplit_once('/').map_or(page, |(folder, _)| folder);
    let site = folder.rsplit_once('/').map_or(folder, |(site, _)| site);
    format!("{site}/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_one_folder_up() {
        for (page, site) in [
            ("https://a.example/embed/", "https://a.example/"),
            ("https://a.example/embed/index.html", "https://a.example/"),
            ("https://a.example/x/y/embed/", "https://a.example/x/y/"),
        ] {
            assert_eq!(site_of(page), site);
        }
    }
}
