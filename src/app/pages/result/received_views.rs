//! What shows a result that a link brought, alone or beside one's own. Only who opens a link needs it, so the program loads
//! it as a part of its own.

use leptos::prelude::*;

use super::{
    pair::{PairHead, side_by_side},
    received::{ReceivedHead, ReceivedRest},
};
use crate::{
    app::{share::PairCards, store::provided},
    session::{Received, Session},
};

/// The views of what a link brought.
#[derive(Debug, Clone, Copy)]
pub struct ReceivedViews {
    /// What their result says.
    pub head: fn() -> AnyView,
    /// Everything else of it.
    pub rest: fn() -> AnyView,
    /// Where their view and one's own are furthest apart.
    pub beside_head: fn() -> AnyView,
    /// Their view and one's own in one drawing.
    pub beside: fn(&Session, &Received) -> AnyView,
    /// The pictures of two views.
    pub cards: PairCards,
}

/// The context that has them, once they are loaded.
#[derive(Debug, Clone, Copy)]
pub struct ReceivedPart(pub fn() -> Option<ReceivedViews>);

impl ReceivedViews {
    /// All of them. What names this has their code in its own part.
    pub const LOADED: Self = Self {
        head: || view! { <ReceivedHead/> }.into_any(),
        rest: || view! { <ReceivedRest/> }.into_any(),
        beside_head: || view! { <PairHead/> }.into_any(),
        beside: side_by_side,
        cards: PairCards::LOADED,
    };

    /// Shows one of them; nothing while they are not loaded.
    pub(super) fn show(view: impl FnOnce(Self) -> AnyView) -> AnyView {
        let ReceivedPart(loaded) = provided();
        loaded().map(view).into_any()
    }
}
