//! The screens of a questionnaire: one file for each answer format, and what formats share.

mod aside;
mod choice;
mod levels;
mod line;
mod note;
mod radio;
mod responses;
mod rows;
mod screen;

pub use responses::Responses;
pub use screen::{MountedScreens, QuestionScreen};
