//! What the page for writers shows of what is chosen.

use super::{Kit, Piece, Said};
use crate::{
    snippet::{Accent, Look, NoCard, Paper, Snippet},
    ui::{
        Html,
        face::{Part, Show},
    },
    words::writers as words,
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
    pub const HEIGHTS_SAID: &str = "heights-said";
    /// The link of a result, what is wrong with it, and where the code of its card stands.
    pub const RESULT: &str = "result-link";
    pub const RESULT_SAID: &str = "result-said";
    pub const CARD_PLACE: &str = "card-place";
    /// What its button does.
    pub const MAKE_CARD: &str = "make-card";
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
    let colour = look.accent.unwrap_or(Accent::OWN);
    let least = look.least(snippet.subject.height);
    let min_height = if kit.min_height.is_empty() {
        least.to_string()
    } else {
        kit.min_height.clone()
    };
    let is_wrong = |typed: &str| !typed.is_empty() && Look::height(typed).is_none();
    let min_wrong = is_wrong(&kit.min_height) || is_lowered(look, least);
    let has_card = matches!(kit.shared(), Some(Ok(_)));
    let own = snippet.subject.definition.is_none();
    let mut shown = vec![
        show(Part::Chosen, id::SUBJECT, snippet.subject.id.clone()),
        show(Part::Chosen, id::THEME, look.theme.code().to_owned()),
        show(Part::Chosen, id::ROOM, kit.room.code().to_owned()),
        show(Part::Tick, id::OWN_ACCENT, on(look.accent.is_none())),
        show(Part::Value, id::RESULT, kit.result.clone()),
        // The colour that is used: a patch of another one beside the ticked box would be read as that of Bearings.
        show(Part::Value, id::COLOUR, colour.to_string()),
        show(Part::Text, id::ACCENT_SAID, accent_said(look)),
        show(Part::Value, id::MIN_HEIGHT, min_height),
        show(Part::Wrong, id::MIN_HEIGHT, on(min_wrong)),
        show(Part::Value, id::MAX_HEIGHT, kit.max_height.clone()),
        show(Part::Wrong, id::MAX_HEIGHT, on(is_wrong(&kit.max_height))),
        show(Part::Text, id::HEIGHTS_SAID, heights_said(kit, least)),
        show(Part::Text, id::RESULT_SAID, result_said(kit).to_owned()),
        show(Part::Wrong, id::RESULT, on(!result_said(kit).is_empty())),
        show(Part::Class("gone"), id::CARD_PLACE, on(!has_card)),
        show(Part::Class("gone"), id::ANSWERS_OFFER, on(own)),
        show(Part::Tick, id::ANSWERS, on(kit.answers)),
        show(Part::Html, id::PREVIEW, snippet.preview()),
        show(Part::Html, id::EMAIL_PREVIEW, email_preview(&snippet)),
        show(Part::Html, id::PICTURE, picture(&snippet)),
    ];
    for piece in Piece::ALL.into_iter().chain([Piece::Card]) {
        let text = kit.text(piece).unwrap_or_default();
        shown.push(show(Part::Value, piece.id(), text));
        let said = match kit.said {
            Some(Said::Copied(copied)) if copied == piece => words::COPIED,
            Some(Said::ByHand(refused)) if refused == piece => words::COPY_BY_HAND,
            _ => "",
        };
        let place = id::said(piece.id());
        shown.push(show(Part::Text, &place, said.to_owned()));
        // A long sentence gets a line of its own.
        let is_long = said == words::COPY_BY_HAND;
        shown.push(show(Part::Class("long"), &place, on(is_long)));
    }
    shown
}

/// What is wrong with the heights that were typed, and what is used in their place.
fn heights_said(kit: &Kit, least: u16) -> String {
    let (look, heights) = (&kit.look, Look::HEIGHTS);
    let mut said = Vec::new();
    if !kit.min_height.is_empty() && look.min_height.is_none() {
        said.push(words::min_height_wrong(&kit.min_height, heights, least));
    } else if is_lowered(look, least) {
        said.push(words::min_height_above(&kit.min_height, least));
    }
    if !kit.max_height.is_empty() && look.max_height.is_none() {
        said.push(words::max_height_wrong(&kit.max_height, heights));
    }
    said.join(" ")
}

/// The least height that was typed is above the greatest one.
fn is_lowered(look: &Look, least: u16) -> bool {
    look.min_height.is_some_and(|typed| typed > least)
}

/// Why there is no card of what was pasted.
fn result_said(kit: &Kit) -> &'static str {
    match kit.shared() {
        None | Some(Ok(_)) => "",
        Some(Err(NoCard::NoLink)) => words::CARD_NO_LINK,
        Some(Err(NoCard::Damaged)) => words::CARD_DAMAGED,
        Some(Err(NoCard::NoResult)) => words::CARD_NO_RESULT,
        Some(Err(NoCard::Unknown)) => words::CARD_UNKNOWN,
    }
}

/// What becomes of the accent, on each paper that a reader may see, and in the e-mail.
fn accent_said(look: &Look) -> String {
    let Some(accent) = look.accent else {
        return String::new();
    };
    let papers = look.theme.papers().iter().map(|paper| {
        let shown = accent.read_on(*paper);
        let differs = (shown != accent).then(|| shown.to_string());
        words::accent_on(*paper == Paper::Light, differs.as_deref())
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
