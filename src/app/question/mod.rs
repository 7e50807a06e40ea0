//! The screens of a questionnaire: one file for each answer format, and what formats share.

mod choice;
mod levels;
mod note;
mod radio;
mod rows;
mod screen;
mod spectrum;

pub use screen::{MountedScreens, QuestionScreen};
