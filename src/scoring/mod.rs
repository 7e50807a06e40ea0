//! Scores answers: a definition and answers become a report of indices and numbers, without words.
//!
//! All of it is integer arithmetic on one person's answers. Absent on purpose are a total over dimensions, a
//! comparison with other people, and a value where an answer is missing. `docs/scoring.md` has the formulas and
//! their reasons.

mod count;
mod headline;
mod hint;
mod level;
mod pattern;
mod position;
mod priority;
mod reflection;
mod report;
mod row;
mod situation;
mod split;

pub use count::{Counts, Coverage};
pub use headline::{Because, Begin, Headline, Line, Next};
pub use level::{Gaps, Levels, States};
pub use pattern::{Comparison, Distant, Nearest};
pub use position::{Band, Position, Spectrum};
pub use reflection::{Reflection, Subject};
pub use report::{Choice, Context, Report};
pub use row::{Outcome, Reading, Row};

pub use situation::{Distribution, Frequencies, Likeness, Situation, is_situation, kind_of};
pub use split::Split;

use report::arrows;
