//! Drawings and words of results: golden pictures, the layout of any result, and that words say what pictures show.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod card;
mod case;
mod fact;
mod frame;
mod golden;
mod layout;
mod pair;
mod poster;
mod preview;
mod question_picture;
mod reference;
mod sample;
#[allow(dead_code)] // shared with the tests of scoring
#[path = "../scoring/support.rs"]
mod support;
mod text;
mod two;
mod words;
