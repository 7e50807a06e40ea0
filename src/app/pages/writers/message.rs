//! What the page for writers says of what was chosen or typed: what is wrong, and what is used in its place.

use super::{CopyOutcome, SnippetKind, Writers};
use crate::{
    snippet::{Accent, Look, NoCard, Paper},
    words::writers as words,
};

/// What becomes of the accent, on each paper that a reader may see, and in the e-mail; empty for that of Bearings.
#[must_use]
pub fn accent(writers: &Writers) -> String {
    let Some(accent) = writers.look.accent else {
        return String::new();
    };
    let papers = writers.look.theme.papers().iter().map(|paper| {
        let shown = accent.read_on(*paper);
        let differs = (shown != accent).then(|| shown.to_string());
        words::accent_on(*paper == Paper::Light, differs.as_deref())
    });
    let mut sentences: Vec<String> = papers.collect();
    if !accent.contrast(Accent::WHITE).is_enough() {
        sentences.push(words::ACCENT_IN_EMAIL.to_owned());
    }
    sentences.join(" ")
}

/// What is wrong with the heights that were typed, and what is used in their place.
#[must_use]
pub fn heights(writers: &Writers) -> String {
    let (look, least) = (&writers.look, writers.least_height());
    let mut sentences = Vec::new();
    if is_no_height(&writers.min_height) {
        sentences.push(words::min_height_wrong(
            &writers.min_height,
            Look::HEIGHTS,
            least,
        ));
    } else if is_lowered(look, least) {
        sentences.push(words::min_height_above(&writers.min_height, least));
    }
    if is_no_height(&writers.max_height) {
        sentences.push(words::max_height_wrong(&writers.max_height, Look::HEIGHTS));
    }
    sentences.join(" ")
}

/// Whether the least height that was typed is not used.
#[must_use]
pub fn is_min_height_wrong(writers: &Writers) -> bool {
    is_no_height(&writers.min_height) || is_lowered(&writers.look, writers.least_height())
}

/// Whether the greatest height that was typed is not used.
#[must_use]
pub fn is_max_height_wrong(writers: &Writers) -> bool {
    is_no_height(&writers.max_height)
}

fn is_no_height(typed: &str) -> bool {
    !typed.is_empty() && Look::height(typed).is_none()
}

/// Whether the least height that was typed is above the greatest one.
fn is_lowered(look: &Look, least: u16) -> bool {
    look.min_height.is_some_and(|typed| typed > least)
}

/// Why there is no card of what was pasted; empty where there is one, or none was requested.
#[must_use]
pub fn result(writers: &Writers) -> &'static str {
    match writers.result_link() {
        None | Some(Ok(_)) => "",
        Some(Err(NoCard::NoLink)) => words::CARD_NO_LINK,
        Some(Err(NoCard::Damaged)) => words::CARD_DAMAGED,
        Some(Err(NoCard::NoResult)) => words::CARD_NO_RESULT,
        Some(Err(NoCard::Unknown)) => words::CARD_UNKNOWN,
    }
}

/// What became of copying this text; empty while nothing did.
#[must_use]
pub fn copying(writers: &Writers, kind: SnippetKind) -> &'static str {
    match writers.outcome {
        Some(CopyOutcome::Copied(copied)) if copied == kind => words::COPIED,
        Some(CopyOutcome::Refused(refused)) if refused == kind => words::COPY_BY_HAND,
        _ => "",
    }
}
