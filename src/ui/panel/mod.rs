//! What no page can hold beforehand: notices, the list with its answers, arrows, results, what is kept. Each
//! is a function of the state that writes HTML; the document keeps a place for it.

mod arrows;
mod code;
mod guest;
mod kept;
mod notices;
mod overview;
mod result;
mod table;
mod terrain;
mod view;

pub use code::qr_code;
pub use kept::kept;
pub use notices::notices;

use super::Html;
use crate::{
    answers::Date,
    session::{Place, Session},
};

/// The panel of the place at hand; nothing beside questions.
#[must_use]
pub fn panel(session: &Session) -> String {
    let mut html = Html::default();
    match &session.received {
        Some(guest) if guest.shown => guest::guest(session, guest, &mut html),
        _ => match session.place {
            Place::Screen(_) => {}
            Place::Arrows => arrows::arrows(session, &mut html),
            Place::Questions | Place::Review => overview::overview(session, &mut html),
            Place::Result => result::result(session, &mut html),
        },
    }
    html.into_string()
}

/// What follows my own result, below the place for passing it on.
#[must_use]
pub fn more(session: &Session, today: Date) -> String {
    let mut html = Html::default();
    let covered = session.received.as_ref().is_some_and(|guest| guest.shown);
    if session.place == Place::Result && !covered {
        result::more(session, today, &mut html);
    }
    html.into_string()
}
