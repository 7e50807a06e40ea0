//! Definition and answers become a report: places and numbers, no words.
//!
//! Everything here is whole-number arithmetic on one person's answers. What is absent on purpose: a total
//! over dimensions, a comparison with other people, and a value where an answer is missing. The formulas
//! and their reasons stand in `docs/scoring.md`.

mod count;
mod headline;
mod hint;
mod level;
mod pattern;
mod position;
mod reflection;
mod report;
mod row;
mod share;

pub use count::{Counts, Coverage};
pub use headline::{Headline, Line, Next};
pub use level::{Gaps, Levels, States};
pub use pattern::Nearest;
pub use position::{Band, Position, Spectrum};
pub use reflection::{Reflection, Subject};
pub use report::{Choice, Context, Report};
pub use row::{Measure, Reading, Row};
pub use share::{Found, Likeness, Scene, Share, is_situation, kind_of};

use report::arrows;
