//! Reports of the built-in questionnaires: examples worked out by hand, properties, and the simulation of
//! the sketches.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod coverage;
mod headline;
mod hint;
mod priority;
mod property;
mod row;
mod simulation;
mod situation;
mod sketch;
mod support;
mod team;
