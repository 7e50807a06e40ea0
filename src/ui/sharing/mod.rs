//! Passing a result on: a program of its own, loaded when there is something to pass on, so that a first visit
//! does not pay for it. It is handed what a link would hold, and knows nothing else of the sitting.

mod forms;
mod panel;
mod parcel;
#[cfg(feature = "web")]
pub mod program;
mod state;

pub use panel::{face, panel};
pub use parcel::{Parcel, Shown, carried};
pub use state::{Deed, Picture, Said, Sharing, Way};
