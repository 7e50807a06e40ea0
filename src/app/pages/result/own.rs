//! My own result: what it says and shows; beside it somebody else's that waited for mine.

use leptos::prelude::*;

use super::{
    pair::PairDrawings,
    summary::{Experiment, Picture, name_of},
    table::{Column, Table},
    terrain::TerrainSection,
};
use crate::{
    app::{
        SessionStore,
        parts::{Button, renewed},
    },
    scoring::Report,
    session::{Action, Place, Received, Session},
    words::{link, report as words, result},
};

#[component]
pub fn OwnResult() -> impl IntoView {
    let session = SessionStore::from_context();
    // The session as far as this shows it: a note or a sentence that is written draws nothing anew.
    let shown = session.memo(|session| {
        (
            session.sitting.answers.clone(),
            session.received.clone(),
            session.terrain.clone(),
            session.framed,
        )
    });
    let body = renewed(shown, move |_| {
        session.read_once(|state| match report(state) {
            Some(report) => body(state, &report),
            None => nothing(session),
        })
    });
    view! { <article class="result">{body}</article> }
}

/// The report of the answers at hand; nothing while all are blank.
pub(super) fn report(session: &Session) -> Option<Report> {
    Report::of(
        &session.definition,
        &session.sitting.answers,
        session.context(),
    )
}

fn nothing(session: SessionStore) -> AnyView {
    let first = session.on(Action::WentTo(Place::Screen(0)));
    view! {
        <h2 tabindex="-1">{words::NOTHING}</h2>
        <nav class="onward">
            <Button class="primary" text=result::FIRST_QUESTION on_click=first/>
        </nav>
    }
    .into_any()
}

fn body(session: &Session, report: &Report) -> AnyView {
    let terrain = session.terrain.as_ref();
    let terrain = terrain
        .map(|terrain| view! { <TerrainSection terrain is_framed=session.framed/> }.into_any());
    let received = session.received.as_ref();
    let received = received.map(|received| side_by_side(session, received));
    view! {
        <Picture definition=&session.definition report/>
        {terrain}
        {received}
    }
    .into_any()
}

/// My answers and those that a link brought.
fn side_by_side(session: &Session, received: &Received) -> AnyView {
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
    view! {
        <section class="both">
            <h3>{link::BOTH}</h3>
            <p class="help">{link::BOTH_LEAD}</p>
            <PairDrawings/>
            <Experiment shared/>
            <Table definition columns/>
        </section>
    }
    .into_any()
}
