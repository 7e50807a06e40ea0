//! The page for writers: a program of its own, which makes code and preview follow what is chosen.

#[cfg(feature = "web")]
pub mod program;
mod show;
mod state;

pub use show::{face, id};
pub use state::{Deed, Kit, Piece, Room, Said, site_of};
