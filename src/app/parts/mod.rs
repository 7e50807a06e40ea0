//! Small pieces of the interface. They know no questionnaire: texts and handlers come in.

mod button;
mod confirm;
mod details;
mod drawing;
mod initial;
mod mark;
mod on_paper;
mod renewed;
mod retry;
mod sample;
mod section;
mod text_area;
mod text_in_hand;
mod texts;
mod thumbnail;
mod tick;

pub use button::Button;
pub use confirm::Confirm;
pub use details::Details;
pub use drawing::Drawing;
pub use initial::{initial, initial_text};
pub use mark::Mark;
pub use on_paper::OnPaper;
pub use renewed::{Renewed, renewed};
pub use retry::Retry;
pub use sample::Sample;
pub use section::{paragraph, section};
pub use text_area::TextArea;
pub use text_in_hand::TextInHand;
pub use texts::Texts;
pub use thumbnail::Thumbnail;
pub use tick::Tick;

/// What a button does: one type for all of them keeps the program small.
pub type Handler = Box<dyn Fn() + Send + Sync>;

/// What follows from a changed control, given its text or whether it is ticked.
pub type ChangeHandler<T> = Box<dyn Fn(T) + Send + Sync>;
