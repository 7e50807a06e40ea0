//! One choice to tick.

use leptos::prelude::*;

use super::{SharingStore, Tick};
use crate::app::parts;

#[component]
pub fn Choice(tick: Tick, #[prop(into)] text: String) -> impl IntoView {
    let sharing = SharingStore::from_context();
    view! {
        <parts::Tick
            id=id(tick)
            is_on=sharing.is_ticked(tick)
            on_change=Box::new(move |is_on| sharing.tick(tick, is_on))
        >
            <span>{text}</span>
        </parts::Tick>
    }
}

/// The id of the box.
#[must_use]
pub fn id(tick: Tick) -> &'static str {
    match tick {
        Tick::Label => "share-label",
        Tick::Terrain => "share-terrain",
        Tick::Text => "share-text",
        Tick::Address => "share-address",
        Tick::AnswerFirst => "share-first",
        Tick::Dark => "share-dark",
        Tick::Code => "share-code",
        Tick::Both => "share-both",
        Tick::CalendarLink => "try-link",
        Tick::SketchPreview => "share-sketch",
    }
}
