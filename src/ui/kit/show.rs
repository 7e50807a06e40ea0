//! What the page for writers shows of what is chosen.

use super::{Kit, Piece, Said};
use crate::{
    snippet::{Accent, Look, Paper, Snippet},
    ui::{
        Html,
        face::{Part, Show},
    },
    words::kit as words,
};

/// Names and ids of the controls, in page and program.
pub mod id {
    pub const SUBJECT: &str = "questionnaire";
    pub const THEME: &str = "theme";
    pub const ROOM: &str = "room";
    pub const OWN_ACCENT: &str = "own-accent";
    pub const COLOUR: &str = "colour";
    pub const ACCENT_SAID: &str = "accent-said";
    pub const MIN_HEIGHT: &str = "min-height";
    pub const MAX_HEIGHT: &str = "max-height";
    pub const ANSWERS: &str = "answers";
    /// The offer of links of answers, with what has to be known of it.
    pub const ANSWERS_OFFER: &str = "answers-offer";
    pub const PREVIEW: &str = "preview";
    pub const EMAIL_PREVIEW: &str = "email-preview";
    pub const PICTURE: &str = "picture";

    /// Where it is said what became of copying a piece.
    #[must_use]
    pub fn said(piece: &str) -> String {
        format!("{piece}-said")
    }
}

/// What of the page follows the state.
#[must_use]
pub fn face(kit: &Kit) -> Vec<Show> {
    let Some(snippet) = kit.snippet() else {
        return Vec::new();
    };
    let show = |part, of: &str, value: String| Show {
        part,
        of: of.to_owned(),
        value,
    };
    let on = |on: bool| if on { "on" } else { "" }.to_owned();
    let look = &kit.look;
    let height = |height: Option<u16>| height.map_or_else(String::new, |pixels| pixels.to_string());
    let own = snippet.subject.definition.is_none();
    let mut shown = vec![
        show(Part::Chosen, id::SUBJECT, snippet.subject.id.clone()),
        show(Part::Chosen, id::THEME, look.theme.code().to_owned()),
        show(Part::Chosen, id::ROOM, kit.room.code().to_owned()),
        show(Part::Tick, id::OWN_ACCENT, on(look.accent.is_none())),
        show(Part::Value, id::COLOUR, kit.colour.to_string()),
        show(Part::Text, id::ACCENT_SAID, accent_said(look)),
        show(Part::Value, id::MIN_HEIGHT, height(Some(look.min_height))),
        show(Part::Value, id::MAX_HEIGHT, height(look.max_height)),
        show(Part::Class("gone"), id::ANSWERS_OFFER, on(own)),
        show(Part::Tick, id::ANSWERS, on(kit.answers)),
        show(Part::Html, id::PREVIEW, snippet.preview()),
        show(Part::Html, id::EMAIL_PREVIEW, email_preview(&snippet)),
        show(Part::Html, id::PICTURE, picture(&snippet)),
    ];
    for piece in Piece::ALL {
        shown.push(show(Part::Value, piece.id(), piece.text(&snippet)));
        let said = match kit.said {
            Some(Said::Copied(copied)) if copied == piece => words::COPIED,
            Some(Said::ByHand(refused)) if refused == piece => words::COPY_BY_HAND,
            _ => "",
        };
        shown.push(show(Part::Text, &id::said(piece.id()), said.to_owned()));
    }
    shown
}

/// What becomes of the accent, on each paper that a reader may see, and in the e-mail.
fn accent_said(look: &Look) -> String {
    let Some(accent) = look.accent else {
        return String::new();
    };
    let papers = look.theme.papers().iter().map(|paper| {
        let contrast = accent.contrast(paper.colour());
        words::accent_on(
            *paper == Paper::Light,
            &contrast.to_string(),
            contrast.is_enough(),
        )
    });
    let mut said: Vec<String> = papers.collect();
    if !accent.contrast(Accent::WHITE).is_enough() {
        said.push(words::ACCENT_IN_EMAIL.to_owned());
    }
    said.join(" ")
}

/// The block in a frame of its own, where the page's style does not reach it. The policy of the page holds there too; its
/// links open beside the page. Its height is measured from outside, so it never scrolls.
fn email_preview(snippet: &Snippet<'_>) -> String {
    let mut html = Html::default();
    html.put("<iframe title=\"")
        .text(words::EMAIL_PREVIEW)
        .put("\" srcdoc=\"")
        .text("<base target=\"_blank\"><body style=\"margin:0;overflow:hidden\">")
        .text(&snippet.email())
        .put("\"></iframe>");
    html.into_string()
}

/// The picture, and the way to have it as a file.
fn picture(snippet: &Snippet<'_>) -> String {
    let (subject, name) = (&snippet.subject.id, Snippet::PICTURE_NAME);
    let address = format!("../{subject}/{name}");
    let mut html = Html::default();
    html.put("<img width=\"1200\" height=\"630\" src=\"")
        .text(&address)
        .put("\" alt=\"")
        .text(&snippet.alt())
        .put("\"><a class=\"plain\" download=\"bearings-")
        .text(subject)
        .put(".png\" href=\"")
        .text(&address)
        .element("\">", words::PICTURE, "</a>");
    html.into_string()
}
