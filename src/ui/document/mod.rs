//! What stands in the pages: every question with all its controls, and the list of questionnaires.
//!
//! Names and values of controls are ids, so that a page without the program is still a form to read, fill
//! and print. Elements that [`super::face`] changes carry an id; buttons say in `data-act` what they do.

mod about;
mod choices;
mod home;
mod kit;
mod onward;
mod question;
mod questionnaire;
mod radio;
mod sample;
mod spectrum;
mod top;

pub use home::Home;
pub use kit::ForWriters;
pub use questionnaire::Questionnaire;
