//! What became of passing it on.

use leptos::prelude::*;

use super::{Method, Outcome, SharingStore};
use crate::{app::parts::renewed, words::sharing as words};

/// Shows outcomes of attempts that were started while this line was there: it is news of what was tapped here.
#[component]
pub fn OutcomeLine(
    /// Of what is to be tried, and of nothing else.
    #[prop(optional)]
    is_experiment: bool,
) -> impl IntoView {
    let sharing = SharingStore::from_context();
    let earlier = sharing.read_once(|sharing| sharing.attempts);
    // An element of its own for each attempt, so that it fades anew.
    let line = renewed(
        sharing.memo(move |sharing| sharing.news(earlier, is_experiment)),
        move |news| {
            news.map(|(_, outcome)| {
                let class = fades(outcome).then_some("fades");
                view! { <span class=class>{sentence(outcome)}</span> }
            })
            .into_any()
        },
    );
    let id = if is_experiment {
        "try-said"
    } else {
        "share-said"
    };
    view! { <p role="status" id=id>{line}</p> }
}

/// What asks for something stays.
fn fades(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Copied(_))
}

fn sentence(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Copied(Method::PictureAndLink) => words::COPIED_BOTH,
        Outcome::Copied(Method::RichText) => words::COPIED_RICH,
        Outcome::Copied(Method::Html) => words::COPIED_HTML,
        Outcome::Copied(Method::Markdown) => words::COPIED_MARKDOWN,
        Outcome::Copied(Method::Text | Method::Words) => words::COPIED_TEXT,
        Outcome::Copied(Method::AskText) => words::COPIED_INVITATION,
        Outcome::Copied(_) => words::COPIED_LINK,
        Outcome::Saved => words::SAVED,
        Outcome::PictureSavedLinkCopied => words::PICTURE_SAVED,
        Outcome::SavedInstead => words::SAVED_INSTEAD,
        Outcome::CopyByHand(_) => words::COPY_BY_HAND,
        Outcome::SvgSavedLinkCopied => words::SVG_SAVED,
        Outcome::NothingLeft => words::NOTHING_LEFT,
        Outcome::SvgInstead => words::SVG_INSTEAD,
        Outcome::NotSaved => words::NOT_SAVED,
        Outcome::NotLoaded => words::NOT_LOADED,
        Outcome::NotShared => words::NOT_SHARED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_called_saved() {
        let files = [
            Outcome::Saved,
            Outcome::PictureSavedLinkCopied,
            Outcome::SavedInstead,
            Outcome::SvgInstead,
            Outcome::SvgSavedLinkCopied,
        ];
        assert_eq!(
            files.map(sentence),
            [
                "The browser was asked to save the file. If none comes, use the link below.",
                "This browser does not copy pictures, so it was asked to save the picture as a file. The link is copied.",
                "The browser did not let it be copied, so it was asked to save it as a file.",
                "This browser could not make a PNG, so it was asked to save the picture as SVG, which browsers and most \
                 programs open.",
                "This browser could not make a PNG, so it was asked to save the picture as SVG. The link is copied.",
            ]
        );
    }

    #[test]
    fn what_asks_for_something_stays() {
        assert!(fades(Outcome::Copied(Method::Link)));
        assert!(!fades(Outcome::Saved));
        assert!(!fades(Outcome::NotSaved));
    }
}
