//! Components and pages, native controls first.
//!
//! [`document`] is what stands in the pages: rendered natively, once, and never rendered again in a browser.
//! There `app` keeps it in step with the session: [`touch`] says which action a touched control means,
//! [`face`] what the controls show. Only what no page can hold beforehand is rendered in the browser: [`panel`].

#[cfg(feature = "web")]
pub mod app;
mod desk;
#[cfg(feature = "pages")]
pub mod document;
pub mod face;
#[cfg(feature = "web")]
mod front;
#[cfg(feature = "web")]
mod open;
mod page;
pub mod panel;
pub mod touch;

pub use desk::{Desk, Request};
pub use page::{Entry, Page};
