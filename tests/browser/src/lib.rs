//! The finished site, driven by a real browser over WebDriver: the harness and the page objects.
//!
//! Tests say what a person does and reads; nothing here sleeps, and nothing is timed: everything is waited for,
//! up to a deadline. What pages say is compared with the sentences of the `bearings` library. In reading order:
//!
//! - [`stage`] one test: a site of its own and its visitors; [`Wish`] what kind of browser
//! - [`Browser`] open, tap, press, wait; [`seen`] what a page did beside what it showed
//! - [`host`] pages of other people that hold ours in a frame
//! - [`questionnaire`], [`kept`] what there is to answer, and answers to begin with
//! - [`writers`] the page for writers
//! - [`page`] the pages, in a person's words
//! - [`reading`] pictures, codes and paper, read as other programs read them
//! - [`walk`] through a whole questionnaire
//! - [`axe`] what makes a page hard to use for some
//! - [`scene`] every state that pictures are taken of and that is checked for accessibility; [`few_colours`] keeps
//!   pictures small

pub mod axe;
mod browser;
mod driver;
mod failure;
pub mod few_colours;
mod folder;
mod hand;
pub mod host;
pub mod kept;
pub mod page;
mod picture;
pub mod questionnaire;
pub mod reading;
pub mod scene;
pub mod seen;
pub mod stage;
pub mod walk;
mod wish;
pub mod writers;

pub use browser::Browser;
pub use failure::{Failure, Result};
pub use hand::Within;
pub use stage::{Stage, visit, visit_under};
pub use wish::{Screen, Storage, Wish};
