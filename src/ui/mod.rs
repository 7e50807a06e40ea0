//! Components and pages: short, dumb, native controls first. The same ones render pages and run in browsers.

mod about;
#[cfg(feature = "web")]
pub mod app;
mod arrows;
mod choices;
mod code;
mod desk;
mod guest;
mod home;
mod notices;
mod overview;
#[cfg(feature = "web")]
mod open;
mod page;
mod question;
mod questionnaire;
mod result;
mod sharing;
mod side_by_side;
mod spectrum;
mod table;
mod top;

pub use desk::{Desk, Request};
pub use home::{HomeDesk, home_view};
pub use page::{Entry, Page};
pub use questionnaire::questionnaire_view;
