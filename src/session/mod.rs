//! One sitting as a state machine: actions are facts, and [`Session::apply`] is the only function that changes state.

mod action;
mod apply;
mod carry;
mod navigation;
mod notice;
mod persistence;
mod place;
mod received;
mod records;
mod saved;
mod saved_index;
mod sitting;
mod terrain;
mod transfer;

pub use action::{Action, InputMethod};
pub use apply::{Keeping, Session};
pub use notice::Notice;
pub use place::{Place, Screens, asks_in_turn};
pub use received::Received;
pub use records::Records;
pub use saved::{NAMESPACE, SavedAnswer, SavedSitting, backup_key, is_of_sitting, sitting_key};
pub use saved_index::{SavedEntry, SavedIndex};
pub use sitting::Sitting;
pub use terrain::Terrain;
pub use transfer::{ImportError, ImportReport, LARGEST_FILE, export, import};
