//! A report as a drawing and in words: shapes in roles and whole units, then an SVG string; no colours, no
//! fonts and no browser before the last step.

mod headline;
mod palette;
mod scene;
mod summary;
mod svg;

pub use headline::Headline;
pub use palette::Palette;
pub use scene::{Anchor, Family, Paint, Point, Role, Scene, Shape, Stroke, Text, width};
pub use summary::{Summary, footer, reflection, row, text_version};
pub use svg::{escape, svg};
