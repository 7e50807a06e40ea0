//! The page for writers: what was chosen before enters, code and previews follow, and texts are copied.

use js_sys::Array;
use leptos::prelude::*;

use super::takeover;
use crate::{
    app::{
        pages::writers::{
            Action, CopyOutcome, EMAIL_PREVIEW, PreviewWidth, Request, SnippetKind, Writers,
            WritersPage, WritersStore, site_of,
        },
        store::{Environment, Store},
    },
    browser::{clipboard, clock, control::Control, document, fit, location, selection},
    snippet::{Accent, Subject, Theme},
};

/// Starts the page for writers in the document at hand. `done` holds the controls that the writer changed before.
///
/// # Errors
/// The document is none of ours; it stays as it is.
pub fn start(done: &Array) -> Result<(), &'static str> {
    let (place, block) = super::place_and_data()?;
    super::ignore_slips();
    let subjects = Subject::read(&block).ok_or("the page's data block cannot be read")?;
    let site = site_of(&location::page_address());
    let state = Writers::new(subjects, site).ok_or("the page offers nothing")?;
    // Lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let writers = WritersStore(Store::new(
        state,
        Environment {
            today: clock::today,
            carry_out: |store, Request::Copy(kind)| copy(store, kind),
            refresh: |_, _| None,
        },
    ));
    provide_context(writers);
    let controls = done.iter().filter_map(|one| Control::read(&one));
    for action in controls.filter_map(|control| action(&control)) {
        writers.dispatch(action);
    }
    writers.dispatch(Action::Started);
    takeover::mount(&place, || view! { <WritersPage/> });
    fit::fit_frame(EMAIL_PREVIEW);
    std::mem::forget(owner);
    document::mark_ready();
    Ok(())
}

/// What a changed control says: radio buttons are told by their name, others by their id.
fn action(control: &Control) -> Option<Action> {
    let value = control.value.as_str();
    match (control.name.as_str(), control.id.as_str()) {
        (name, _) if !name.is_empty() && !control.checked => None,
        ("questionnaire", _) => Some(Action::ChoseSubject(value.to_owned())),
        ("theme", _) => Theme::from_code(value).map(Action::ChoseTheme),
        ("room", _) => PreviewWidth::from_code(value).map(Action::ChosePreviewWidth),
        (_, "own-accent") => Some(Action::ChoseOwnAccent(control.checked)),
        (_, "colour") => Accent::parse(value).map(Action::ChoseColour),
        (_, "min-height") => Some(Action::TypedMinHeight(value.to_owned())),
        (_, "max-height") => Some(Action::TypedMaxHeight(value.to_owned())),
        (_, "result-link") => Some(Action::PastedResult(value.to_owned())),
        (_, "answers") => Some(Action::ChangedAnswerLinks(control.checked)),
        _ => None,
    }
}

fn copy(store: Store<Writers>, kind: SnippetKind) {
    let Some(text) = store.read_once(|writers| writers.text(kind)) else {
        return;
    };
    clipboard::copy(&text, move |copied| match copied {
        Ok(()) => store.dispatch(Action::EndedCopying(CopyOutcome::Copied(kind))),
        Err(clipboard::Refused) => {
            store.dispatch(Action::EndedCopying(CopyOutcome::Refused(kind)));
            selection::select_text(kind.id());
        }
    });
}
