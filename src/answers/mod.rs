//! Responses: one typed answer for each item, the four non-answers, and what the answers are about.

mod about;
mod answer;
mod date;

pub use about::{About, Label, LabelError, Together, is_hidden};
pub use answer::{Answer, Answers, Arrow, Item, items};
pub use date::Date;
