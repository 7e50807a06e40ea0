//! What stands in the pages: every question with all its controls, and the list of questionnaires.
//!
//! Names and values of controls are ids, so that a page without the program is still a form to read, fill
//! and print. Elements that [`super::face`] changes carry an id; buttons say in `data-act` what they do.

mod about;
mod choices;
mod home;
mod kit;
mod onward;
mod own;
mod question;
mod questionnaire;
mod radio;
mod sample;
mod spectrum;
mod top;

use leptos::prelude::*;

use super::kit::Kit;
use crate::assessment::Definition;
pub use home::Offer;

use home::Home;
use kit::ForWriters;
use own::Own;
use questionnaire::Questionnaire;

/// A questionnaire's document as every visit begins: question 1, nothing said. `sample` says what its sample result
/// shows; empty when it has none.
#[must_use]
pub fn questionnaire(definition: &Definition, sample: &str) -> String {
    Owner::new().with(|| rendered(&view! { <Questionnaire definition sample/> }.to_html()))
}

/// The list of questionnaires.
#[must_use]
pub fn home(offers: &[Offer<'_>]) -> String {
    Owner::new().with(|| rendered(&view! { <Home offers/> }.to_html()))
}

/// The document of questions that a host page hands over, before it did.
#[must_use]
pub fn own() -> String {
    Owner::new().with(|| rendered(&view! { <Own/> }.to_html()))
}

/// The page from which writers copy what they paste.
#[must_use]
pub fn for_writers(kit: &Kit) -> String {
    Owner::new().with(|| rendered(&view! { <ForWriters kit/> }.to_html()))
}

/// Rendered components without the marks that hydration would look for: nothing hydrates these pages.
fn rendered(html: &str) -> String {
    html.replace("<!>", "")
}
