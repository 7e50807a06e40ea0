//! What a writer has chosen, and how each deed changes it.

use crate::{
    answers::Date,
    snippet::{Accent, Look, NoCard, ResultLink, Snippet, Subject, Theme},
};

/// A page for writers in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Kit {
    pub subjects: Vec<Subject>,
    /// Absolute address of the site, ending in a slash.
    pub site: String,
    /// The day that links of answers bear.
    pub today: Option<Date>,
    /// Place of the chosen questionnaire.
    pub chosen: usize,
    pub look: Look,
    /// What stands in the fields for heights, whether it is a height or not; empty where nothing was typed.
    pub min_height: String,
    pub max_height: String,
    /// What was pasted as the link of a result.
    pub result: String,
    /// The code of its card was asked for, so it is said too that there is no link at all.
    pub wants_card: bool,
    /// The accent that was chosen last, used or not: it comes back to whoever wants one again.
    pub colour: Accent,
    /// The width in which the preview stands.
    pub room: Room,
    /// Links of answers are wanted.
    pub answers: bool,
    pub said: Option<Said>,
}

/// How wide the preview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Phone,
    Column,
    Wide,
}

impl Room {
    pub const ALL: [Self; 3] = [Self::Phone, Self::Column, Self::Wide];

    /// The value of its radio button, and the class of the preview.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Column => "column",
            Self::Wide => "wide",
        }
    }
}

/// Something to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    Widget,
    Frame,
    Link,
    /// A widget with questions of one's own.
    Own,
    Email,
    Plain,
    /// The link once more, beside the picture.
    PictureLink,
    Alt,
    Privacy,
    /// The card of a result. It needs a link besides what is chosen, so it is none of [`Piece::ALL`].
    Card,
}

impl Piece {
    /// Those that follow from what is chosen.
    pub const ALL: [Self; 9] = [
        Self::Widget,
        Self::Frame,
        Self::Link,
        Self::Own,
        Self::Email,
        Self::Plain,
        Self::PictureLink,
        Self::Alt,
        Self::Privacy,
    ];

    /// The id of its field.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::Frame => "frame",
            Self::Link => "link",
            Self::Own => "own",
            Self::Email => "email",
            Self::Plain => "plain",
            Self::PictureLink => "picture-link",
            Self::Alt => "alt",
            Self::Privacy => "policy",
            Self::Card => "card",
        }
    }

    /// What stands in it; nothing in that of the card, see [`Kit::text`].
    #[must_use]
    pub fn text(self, snippet: &Snippet<'_>) -> String {
        match self {
            Self::Widget => snippet.widget(),
            Self::Frame => snippet.iframe(),
            Self::Link | Self::PictureLink => snippet.address(),
            Self::Own => snippet.own(),
            Self::Email => snippet.email(),
            Self::Plain => snippet.plain_text(),
            Self::Alt => snippet.alt(),
            Self::Privacy => snippet.privacy(),
            Self::Card => String::new(),
        }
    }
}

/// What became of copying a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Copied(Piece),
    /// The clipboard refused: the text is selected, to be copied by hand.
    ByHand(Piece),
}

/// What a writer does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    ChoseSubject(String),
    ChoseTheme(Theme),
    ChoseRoom(Room),
    /// The accent of Bearings, or another one.
    KeptAccent(bool),
    ChoseColour(Accent),
    /// A height as typed; one that is none stays in its field and takes back the default.
    TypedMinHeight(String),
    TypedMaxHeight(String),
    PastedResult(String),
    WantedCard,
    WantedAnswers(bool),
    Told(Said),
}

impl Kit {
    /// Nothing chosen yet; nothing when there is nothing to choose from.
    #[must_use]
    pub fn of(subjects: Vec<Subject>, site: String, today: Option<Date>) -> Option<Self> {
        (!subjects.is_empty()).then(|| Self {
            subjects,
            site,
            today,
            chosen: 0,
            look: Look::default(),
            min_height: String::new(),
            max_height: String::new(),
            result: String::new(),
            wants_card: false,
            colour: Accent::OWN,
            room: Room::Column,
            answers: false,
            said: None,
        })
    }

    /// Takes in one deed.
    pub fn apply(&mut self, deed: Deed) {
        self.said = None;
        match deed {
            Deed::ChoseSubject(id) => {
                if let Some(at) = self.subjects.iter().position(|subject| subject.id == id) {
                    self.chosen = at;
                }
            }
            Deed::ChoseTheme(theme) => self.look.theme = theme,
            Deed::ChoseRoom(room) => self.room = room,
            Deed::KeptAccent(kept) => self.look.accent = (!kept).then_some(self.colour),
            Deed::ChoseColour(colour) => {
                self.colour = colour;
                self.look.accent = Some(colour);
            }
            Deed::TypedMinHeight(typed) => {
                self.look.min_height = Look::height(&typed);
                self.min_height = typed.trim().to_owned();
            }
            Deed::TypedMaxHeight(typed) => {
                self.look.max_height = Look::height(&typed);
                self.max_height = typed.trim().to_owned();
            }
            Deed::PastedResult(text) => {
                self.result = text;
                self.wants_card = false;
            }
            Deed::WantedCard => self.wants_card = true,
            Deed::WantedAnswers(wanted) => self.answers = wanted,
            Deed::Told(said) => self.said = Some(said),
        }
    }

    /// The chosen questionnaire.
    #[must_use]
    pub fn subject(&self) -> Option<&Subject> {
        self.subjects.get(self.chosen)
    }

    /// The result whose link was pasted; nothing where nothing was and nobody asked.
    #[must_use]
    pub fn shared(&self) -> Option<Result<ResultLink<'_>, NoCard>> {
        let is_asked = self.wants_card || !self.result.trim().is_empty();
        is_asked.then(|| ResultLink::parse(&self.result, &self.subjects))
    }

    /// What stands in the field of a piece.
    #[must_use]
    pub fn text(&self, piece: Piece) -> Option<String> {
        let snippet = self.snippet()?;
        if piece != Piece::Card {
            return Some(piece.text(&snippet));
        }
        let result = self.shared()?.ok()?;
        Some(snippet.card(&result))
    }

    /// What is to be pasted.
    #[must_use]
    pub fn snippet(&self) -> Option<Snippet<'_>> {
        Some(Snippet {
            subject: self.subject()?,
            site: &self.site,
            look: &self.look,
            answers: self.today.filter(|_| self.answers),
        })
    }
}

/// The address of the site, from that of a page one folder below it.
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
