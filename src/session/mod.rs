//! One sitting as a state machine: actions are facts, `Session::apply` is the only way to change anything.

mod action;
mod apply;
mod carry;
mod guest;
mod keep;
mod movement;
mod notice;
mod place;
mod records;
mod saved;
mod shelf;
mod sitting;
mod terrain;
mod transfer;

pub use action::{Action, By};
pub use apply::{Keeping, Session};
pub use guest::Guest;
pub use notice::Notice;
pub use place::{Place, Screens, asks_in_turn};
pub use records::Records;
pub use saved::{NAMESPACE, SavedAnswer, SavedSitting, backup_key, is_of_sitting, sitting_key};
pub use shelf::{Shelf, ShelfEntry};
pub use sitting::Sitting;
pub use terrain::Terrain;
pub use transfer::{ImportError, ImportReport, LARGEST_FILE, export, import};
