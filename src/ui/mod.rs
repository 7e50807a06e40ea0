//! Components and pages, native controls first.
//!
//! [`document`] is what stands in the pages: rendered by Leptos natively, once, and never again in a browser.
//! There `app` keeps it in step with the session: [`touch`] says what a touched control means, [`face`] what
//! the document shows. What no page can hold beforehand is written when it is needed: [`panel`].

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "document")]
pub mod document;
pub mod face;
#[cfg(feature = "web")]
mod front;
mod html;
pub mod kit;
#[cfg(feature = "web")]
mod open;
#[cfg(feature = "web")]
mod outward;
pub mod own;
mod page;
pub mod panel;
pub mod sharing;
pub mod touch;

pub use html::Html;
pub use page::{Entry, Page};
