//! Bearings lets a team take its bearings: context questionnaires say what terrain it is in, maturity
//! questionnaires which habits are settled, and settled enough for that terrain.
//!
//! This library is the whole product but its two shells: `main.rs` starts it in a browser, and
//! `bin/pages/` writes its documents. It keeps no total, ranks nobody and sends nothing. The modules, in
//! reading order; each may use those above it only (`tests/imports.rs` holds that):
//!
//! 1. [`assessment`]: questionnaires, the reader and the checker of their files, layouts of released versions
//! 2. [`answers`]: responses to the items of a questionnaire
//! 3. [`scoring`]: definition and answers -> report, in indices and numbers
//! 4. [`share`]: answers <-> link fragment, a versioned public format
//! 5. [`words`]: every sentence of the interface
//! 6. [`card`]: report -> scene of shapes -> SVG, and the same in words
//! 7. [`snippet`]: HTML that a writer pastes: widget, iframe, e-mail block
//! 8. [`session`]: one sitting as a state machine, and its storage format
//!
//! So far nothing knows a browser, the clock, randomness or the locale: those come in as arguments. Below that line stand
//! `browser`, one ability of a browser a file (feature `web`), and `app`, the interface as Leptos components (feature
//! `app`): rendered natively into documents (feature `pages`), and running in a browser (feature `web`).

#![recursion_limit = "256"] // the types of Leptos views are nested as deeply as the elements

pub mod answers;
#[cfg(feature = "app")]
pub mod app;
pub mod assessment;
#[cfg(feature = "web")]
pub mod browser;
pub mod card;
pub mod scoring;
pub mod session;
pub mod share;
pub mod snippet;
pub mod words;
