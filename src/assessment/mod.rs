//! Questionnaires: their definition, the reader and the checker of their files, and the layouts of released versions.

mod checking;
mod definition;
mod json;
mod layout;
mod reading;

pub use checking::{Problem, check};
pub use definition::{
    Arrows, Condition, Cutoffs, Definition, Dimension, Drawing, Format, Gap, Headline, Hint, Kind,
    Named, Pattern, Pole, Priorities, Priority, Question, QuestionOption, Round, RoundText, Screen,
    Unit, Window,
};
pub use json::{Fields, Json, push_string};
pub use layout::{Layout, LayoutError, Slot, fnv1a, id_hash};
