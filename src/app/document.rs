//! The documents of the site: its pages rendered natively, as every visit begins.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    IndexEntry, SessionStore,
    pages::{
        home::{Home, HomePage, HomeStore},
        own::{Intake, IntakePage, IntakeStore},
        questionnaire::Questionnaire,
        writers::{PlainCode, Writers, WritersPage, WritersStore},
    },
    store::{Environment, State, Store},
};
use crate::{answers::Date, assessment::Definition, session::Session};

/// A questionnaire at its first question, with nothing answered. `sample` says what its sample result shows; empty when
/// it has none.
#[must_use]
pub fn questionnaire(definition: &Definition, sample: &str) -> String {
    let session = Session::fresh(Arc::new(definition.clone()));
    let sample = sample.to_owned();
    rendered(|| {
        provide_context(SessionStore(store(session)));
        view! { <Questionnaire sample/> }
    })
}

/// The first page with these questionnaires, before it is known what a browser keeps.
#[must_use]
pub fn home(index: &[IndexEntry]) -> String {
    home_page(Home::new(index.to_vec()))
}

/// The first page in this state.
#[must_use]
pub fn home_page(state: Home) -> String {
    rendered(|| {
        provide_context(HomeStore(store(state)));
        view! { <HomePage/> }
    })
}

/// The page for questions of another page, before they are handed over.
#[must_use]
pub fn own() -> String {
    own_page(Intake::new(Vec::new()))
}

/// The page for questions of another page in this state.
#[must_use]
pub fn own_page(state: Intake) -> String {
    rendered(|| {
        provide_context(IntakeStore(store(state)));
        view! { <IntakePage/> }
    })
}

/// The page for writers in this state, with the code of every questionnaire for readers without the program.
#[must_use]
pub fn writers(state: &Writers) -> String {
    let state = state.clone();
    rendered(|| {
        provide_context(WritersStore(store(state)));
        view! {
            <WritersPage>
                <PlainCode/>
            </WritersPage>
        }
    })
}

fn store<S: State>(state: S) -> Store<S> {
    Store::new(state, Environment::of_document(|| Date::LAST))
}

/// The HTML of a page, without the marks that hydration would look for: nothing hydrates these pages.
fn rendered<V: IntoView>(page: impl FnOnce() -> V) -> String {
    let html = Owner::new().with(|| page().into_view().to_html());
    without_empty_classes(&html.replace("<!>", "").replace("<!--<() />-->", ""))
}

/// Leptos writes a class that is absent as an empty one.
fn without_empty_classes(html: &str) -> String {
    const EMPTY: &str = " class=\"\"";
    let mut pieces = html.split(EMPTY);
    let mut short = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        // Texts may hold the same words. They have no bare `<` and `>`, so the last one tells a tag.
        let is_in_tag = short.chars().rfind(|c| matches!(c, '<' | '>')) == Some('<');
        if !is_in_tag {
            short.push_str(EMPTY);
        }
        short.push_str(piece);
    }
    short
}
