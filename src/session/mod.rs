//! One sitting as a state machine: actions are facts, and [`Session::apply`] is the only function that changes state.

mod action;
mod apply;
mod carry;
mod clearing;
mod field;
mod first_form;
mod key;
mod navigation;
mod notice;
mod own_experiment;
mod persistence;
mod place;
mod received;
mod records;
mod saved_index;
mod sitting;
mod sorted;
mod terrain;
mod transfer;

pub use action::{Action, InputMethod};
pub use apply::{Keeping, Session};
pub use first_form::{FIRST_FORM, convert};
pub use key::{FORM, KEEP_NOTHING, backup_keys, copied_key, field_key, sitting_key};
pub use notice::Notice;
pub use own_experiment::OwnExperiment;
pub use persistence::Changes;
pub use place::{Place, Screens, asks_in_turn};
pub use received::Received;
pub use records::Records;
pub use saved_index::{OpenExperiment, SavedEntry, SavedIndex};
pub use sitting::{Begun, Sitting};
pub use terrain::{ReadAs, Terrain};
pub use transfer::{Import, ImportError, ImportReport, LARGEST_FILE, export};
