//! A report as a drawing and in words. A drawing is a [`Scene`] of shapes in integer units, painted in roles; only
//! [`svg()`] turns roles into colours and writes fonts.

mod area;
mod bounds;
mod compass;
mod drawing;
mod dumbbell;
mod figure;
mod fit;
mod frame;
mod headline;
mod hill;
mod inspect;
mod marks;
mod pair;
mod palette;
mod preview;
mod question_picture;
mod scene;
mod situations;
mod strips;
mod summary;
mod svg;
mod text_version;

pub use area::Area;
pub use bounds::{Bounds, Fault, faults};
pub use compass::{NEEDLE, RING, compass};
pub use drawing::{Measure, drawing};
pub use dumbbell::dumbbell;
pub use figure::figure;
pub use fit::{fitted, wrapped};
pub use frame::{Card, Size, card};
pub use headline::Headline;
pub use hill::hill;
pub use inspect::inspected;
pub use marks::marks;
pub use pair::{Pair, pair_card, pair_drawing, pair_in_words};
pub use palette::Palette;
pub use preview::{PREVIEW, Preview, Shows, preview};
pub use question_picture::{QUESTION_PICTURE_MARGIN, QUESTION_PICTURE_WIDTH, question_picture};
pub use scene::{Anchor, Family, Paint, Point, Role, Scene, Shape, Stroke, Text, width};
pub use situations::situations;
pub use strips::strips;
pub use summary::{Summary, row};
pub use svg::{escape, svg};
pub use text_version::{footer, markdown, reflection, text_version};
