//! The pages beside questionnaires, rendered natively from their states: what stands in them is found by role, name and
//! text.
#![cfg(feature = "pages")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod home;
mod own;
mod page;
mod writers;

use bearings::assessment::Definition;

const BUILT_IN: [&str; 3] = [
    include_str!("../../assessments/team-context.json"),
    include_str!("../../assessments/bad-news.json"),
    include_str!("../../assessments/product-practice.json"),
];

fn definitions() -> [Definition; 3] {
    BUILT_IN.map(|text| Definition::from_json(text).unwrap())
}
