//! The whole interface as Leptos components: rendered natively into the documents of the site, and in the browser.
//!
//! A page has one [`store`]: its state, and one way to change it. Components read signals of the store and dispatch
//! actions; they know no browser. In the browser `client` takes a document over, carries out what only a browser can do,
//! and keeps storage, address and focus in step. In reading order: [`store`], [`parts`], [`question`], [`pages`].

#[cfg(feature = "web")]
pub mod client;
#[cfg(feature = "pages")]
pub mod document;
mod page_data;
pub mod pages;
pub mod parts;
pub mod question;
mod session_store;
pub mod share;
pub mod store;
#[cfg(any(feature = "web", test))]
mod style_sheet;
pub mod target;

pub use page_data::{IndexEntry, Offer, PageData, SampleResult};
pub use session_store::{Request, SessionStore, is_asking, is_covered};
