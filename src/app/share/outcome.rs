//! What became of passing it on.

use leptos::prelude::*;

use super::{Method, Outcome, SharingStore};
use crate::{app::parts::renewed, words::sharing as words};

/// Shows outcomes of attempts that were started while this line was there: it is news of what was tapped here.
#[component]
pub fn OutcomeLine() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let earlier = sharing.read_once(|sharing| sharing.attempts);
    // An element of its own for each attempt, so that it fades anew.
    let line = renewed(sharing.memo(move |sharing| sharing.news(earlier)), |news| {
        news.map(|(_, outcome)| {
            // What asks for something stays.
            let fades = matches!(outcome, Outcome::Copied(_) | Outcome::Saved);
            view! { <span class=fades.then_some("fades")>{sentence(outcome)}</span> }
        })
        .into_any()
    });
    view! { <p role="status" id="share-said">{line}</p> }
}

fn sentence(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Copied(Method::PictureAndLink) => words::COPIED_BOTH,
        Outcome::Copied(Method::RichText) => words::COPIED_RICH,
        Outcome::Copied(Method::Html) => words::COPIED_HTML,
        Outcome::Copied(Method::Markdown) => words::COPIED_MARKDOWN,
        Outcome::Copied(Method::Text) => words::COPIED_TEXT,
        Outcome::Copied(_) => words::COPIED_LINK,
        Outcome::Saved => words::SAVED,
        Outcome::PictureSavedLinkCopied => words::PICTURE_SAVED,
        Outcome::SavedInstead => words::SAVED_INSTEAD,
        Outcome::CopyByHand(_) => words::COPY_BY_HAND,
        Outcome::SvgSavedLinkCopied => words::SVG_SAVED,
        Outcome::NothingLeft => words::NOTHING_LEFT,
        Outcome::SvgInstead => words::SVG_INSTEAD,
        Outcome::NotSaved => words::NOT_SAVED,
        Outcome::NotShared => words::NOT_SHARED,
    }
}
