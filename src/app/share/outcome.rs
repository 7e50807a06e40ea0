//! What became of passing it on.

use leptos::prelude::*;

use super::{Method, Outcome, SharingStore};
use crate::{
    app::{SessionStore, parts::renewed},
    words::sharing as words,
};

/// Shows outcomes of attempts that were started while this line was there: it is news of what was tapped here.
#[component]
pub fn OutcomeLine() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let earlier = sharing.read_once(|sharing| sharing.attempts);
    let is_framed = SessionStore::from_context().read_once(|session| session.framed);
    // An element of its own for each attempt, so that it fades anew.
    let line = renewed(
        sharing.memo(move |sharing| sharing.news(earlier)),
        move |news| {
            news.map(|(_, outcome)| {
                let class = fades(outcome, is_framed).then_some("fades");
                view! { <span class=class>{sentence(outcome, is_framed)}</span> }
            })
            .into_any()
        },
    );
    view! { <p role="status" id="share-said">{line}</p> }
}

/// What asks for something stays.
fn fades(outcome: Outcome, is_framed: bool) -> bool {
    matches!(outcome, Outcome::Copied(_)) || outcome == Outcome::Saved && !is_framed
}

/// A frame does not hear whether a file was saved: it only knows that it asked.
fn sentence(outcome: Outcome, is_framed: bool) -> &'static str {
    match outcome {
        Outcome::Saved if is_framed => words::ASKED_TO_SAVE,
        Outcome::PictureSavedLinkCopied if is_framed => words::ASKED_TO_SAVE_PICTURE,
        Outcome::SavedInstead if is_framed => words::ASKED_TO_SAVE_INSTEAD,
        Outcome::SvgInstead if is_framed => words::ASKED_TO_SAVE_SVG,
        Outcome::SvgSavedLinkCopied if is_framed => words::ASKED_TO_SAVE_SVG_ONLY,
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

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [Outcome; 5] = [
        Outcome::Saved,
        Outcome::PictureSavedLinkCopied,
        Outcome::SavedInstead,
        Outcome::SvgInstead,
        Outcome::SvgSavedLinkCopied,
    ];

    #[test]
    fn files_are_called_saved_only_outside_frames() {
        assert_eq!(
            FILES.map(|outcome| sentence(outcome, false)),
            [
                "The file is saved.",
                "This browser does not copy pictures. The picture is saved as a file, and the link is copied.",
                "The browser did not let it be copied, so it is saved as a file.",
                "This browser could not make a PNG. The picture is saved as SVG, which browsers and most programs open.",
                "This browser could not make a PNG. The picture is saved as SVG, and the link is copied.",
            ]
        );
        assert_eq!(
            FILES.map(|outcome| sentence(outcome, true)),
            [
                "The browser was asked to save the file. If none comes, use the link below.",
                "The browser was asked to save the picture as a file, since it did not let it be copied. The link is \
                 copied.",
                "The browser was asked to save it as a file, since it did not let it be copied.",
                "The browser was asked to save the picture as SVG, which browsers and most programs open. It could not \
                 make a PNG.",
                "The browser was asked to save the picture as SVG, since it could not make a PNG. The link is copied.",
            ]
        );
    }

    #[test]
    fn what_asks_for_something_stays() {
        assert!(fades(Outcome::Saved, false));
        assert!(!fades(Outcome::Saved, true));
        assert!(fades(Outcome::Copied(Method::Link), true));
        assert!(!fades(Outcome::NotSaved, false));
    }
}
