//! Passing a result on: [`Sharing`] holds the choices of a person, [`Content`] what they are about, and components show
//! both. Nothing here is needed before there is a result or the list of questions.

mod ask;
mod carried;
mod choice;
mod choices;
mod code;
mod content;
mod forms;
mod link_text;
mod methods;
mod on_demand;
mod other_device;
mod outcome;
mod pair_cards;
mod panel;
mod picture;
mod rows;
mod state;
mod store;
mod text_form;

pub use carried::{carried, link_of};
pub use choice::Choice;
pub use content::{Content, Subject};
pub use forms::PairDrawing;
pub use on_demand::{Loading, OnDemand};
pub use outcome::OutcomeLine;
pub use pair_cards::PairCards;
pub use panel::SharePanel;
pub use picture::Picture;
pub use state::{Action, Method, Outcome, Panel, Platform, Request, Sharing, Tick};
pub use store::SharingStore;
pub use text_form::TextForm;
