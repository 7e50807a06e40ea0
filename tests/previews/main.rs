//! What other programs read of the site, read with well-kept parsers: link previews, oEmbed, structured data, manifest,
//! sitemap. The pages tool writes the site that is read; `BEARINGS_BUILT` names the folder of a finished one instead.
#![cfg(feature = "pages")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod built;
mod element;
mod link;
mod manifest;
mod oembed;
mod own;
mod page;
mod policy;
mod sitemap;
mod sketch;
mod visit;
