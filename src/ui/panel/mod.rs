//! What no page can hold beforehand: notices, the list with its answers, arrows, results. Rendered in the
//! browser, into the places that the document keeps for them.

mod arrows;
mod code;
mod guest;
mod kept;
mod notices;
mod overview;
mod result;
mod sharing;
mod side_by_side;
mod sure;
mod table;

pub use kept::{Kept, KeptDesk};
pub use notices::Notices;

use leptos::{either::EitherOf5, prelude::*};

use self::{arrows::Arrows, guest::GuestResult, overview::Overview, result::OwnResult};
use super::Desk;
use crate::session::Place;

/// The panel of the place at hand; nothing beside questions.
#[component]
pub fn Panel(desk: Desk) -> impl IntoView {
    let place = Memo::new(move |_| {
        desk.read(|session| (session.place, session.guest.as_ref().is_some_and(|guest| guest.shown)))
    });
    move || match place.get() {
        (_, true) => EitherOf5::A(view! { <GuestResult desk/> }),
        (Place::Questions | Place::Review, _) => EitherOf5::B(view! { <Overview desk/> }),
        (Place::Result, _) => EitherOf5::C(view! { <OwnResult desk/> }),
        (Place::Arrows, _) => EitherOf5::D(view! { <Arrows desk/> }),
        (Place::Screen(_), _) => EitherOf5::E(()),
    }
}
