//! The kinds of text that writers copy.

use crate::snippet::Snippet;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SnippetKind {
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
    /// The card of a result. It needs a link besides what is chosen, so it is none of [`SnippetKind::ALL`].
    Card,
}

impl SnippetKind {
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

    /// Returns the text for this questionnaire and look; an empty one for the card, see [`super::Writers::text`].
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
