//! Two views: where they are furthest apart, then both in one drawing, in a size for columns and one for phones, and the
//! same in words and in a table.

use leptos::prelude::*;

use super::{
    folds::fold_of,
    head::{Experiment, name_of},
    table::{Column, Table},
};
use crate::{
    app::{
        parts::{Details, Drawing, paragraph, renewed, section},
        share::{Sharing, SharingStore},
    },
    assessment::Definition,
    session::{Received, Session},
    words::{link, pair as words},
};

/// The row in which they are furthest apart, and the question to ask about it.
#[component]
pub fn PairHead() -> impl IntoView {
    let sharing = SharingStore::from_context();
    renewed(sharing.derive(Sharing::widest), |widest| match widest {
        Some(widest) => view! {
            <h2 tabindex="-1" class="headline">
                <span class="step">{words::WIDEST} " "</span>
                {widest.name}
            </h2>
            {paragraph("gloss", widest.sentence)}
            {paragraph("question", words::WHEN_TRUE)}
        }
        .into_any(),
        None => view! { <h2 tabindex="-1" class="headline">{words::ALL_ALIKE}</h2> }.into_any(),
    })
}

/// The drawings, far rows first, and folded the same in words and every answer; nothing when there is no other view.
#[component]
pub fn PairDrawings<'a>(definition: &'a Definition, columns: Vec<Column>) -> impl IntoView {
    let sharing = SharingStore::from_context();
    let pair = renewed(sharing.derive(Sharing::pair_drawing), |pair| {
        let pair = pair.map(|pair| {
            let drawings = pair
                .drawings
                .map(|(class, svg)| view! { <Drawing class svg/> }.into_any());
            view! {
                {Vec::from(drawings)}
                <div class="disclosures">{fold_of(words::IN_WORDS, pair.lines)}</div>
            }
        });
        pair.into_any()
    });
    let table = view! { <Table definition columns/> }.into_any();
    view! {
        {paragraph("help", link::BOTH_LEAD)}
        <div id="share-pair">{pair}</div>
        <div class="disclosures">
            <Details summary=words::EVERY_ANSWER>{table}</Details>
        </div>
    }
    .into_any()
}

/// My answers and those that a link brought.
pub fn side_by_side(session: &Session, received: &Received) -> AnyView {
    let shared = &received.shared;
    let mut columns = vec![
        Column::new(link::MINE, &session.sitting.answers),
        Column::new(name_of(shared, link::OTHER), &shared.answers),
    ];
    if let Some(second) = &received.second {
        let name = name_of(second, link::SECOND_VIEW);
        columns.push(Column::new(name, &second.answers));
    }
    let definition = &*session.definition;
    let body = view! {
        <PairDrawings definition columns/>
        <Experiment definition shared/>
    };
    section("both", link::BOTH, body.into_any())
}
