//! Two views in one drawing, in a size for columns and one for phones, and the same in words.

use leptos::prelude::*;

use crate::{
    app::{
        parts::{Details, Drawing, Texts, renewed},
        share::{PairDrawing, Sharing, SharingStore},
    },
    words::result,
};

/// The drawings; nothing when there is no other view.
#[component]
pub fn PairDrawings() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let pair = renewed(sharing.derive(Sharing::pair_drawing), |pair| {
        pair.map(drawings).into_any()
    });
    view! { <div id="share-pair">{pair}</div> }
}

fn drawings(pair: PairDrawing) -> impl IntoView {
    let drawings = pair
        .drawings
        .map(|(class, svg)| view! { <Drawing class svg/> });
    view! {
        {Vec::from(drawings)}
        <Details summary=result::IN_WORDS>
            <Texts texts=pair.lines/>
        </Details>
    }
}
