//! The pages of the site, with methods in a person's words.

mod home;
mod overview;
mod result;
mod sharing;
mod taking;

pub use home::Home;
pub use overview::Overview;
pub use result::OfResult;
pub use sharing::{Saved, Sharing};
pub use taking::{Focus, Taking};
