//! Small pieces of the interface. They know no questionnaire: texts and handlers come in.

mod button;
mod chip;
mod confirm;
mod details;
mod drawing;
mod handler;
mod initial;
mod on_paper;
mod renewed;
mod retry;
mod sample;
mod section;
mod text_area;
mod text_field;
mod text_in_hand;
mod texts;
mod thumbnail;
mod tick;

pub use button::Button;
pub use chip::Chip;
pub use confirm::Confirm;
pub use details::Details;
pub use drawing::Drawing;
pub use handler::{ChangeHandler, Handler, clicked, picked};
pub use initial::{initial, initial_text};
pub use on_paper::OnPaper;
pub use renewed::{Renewed, renewed};
pub use retry::Retry;
pub use sample::Sample;
pub use section::{paragraph, section};
pub use text_area::TextArea;
pub use text_field::TextField;
pub use text_in_hand::TextInHand;
pub use texts::Texts;
pub use thumbnail::Thumbnail;
pub use tick::Tick;
