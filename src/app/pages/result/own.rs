//! My own result: what it says; what it shows, beside somebody else's that waited for mine; and what comes of it.

use leptos::prelude::*;

use super::{
    folds::{Folds, Footer},
    head::{Experiment, Head, Picture, Talk, name_of, own_report},
    pair::{PairDrawings, PairHead},
    steps::{Onward, Private, Try},
    table::Column,
    terrain::TerrainSection,
};
use crate::{
    app::{
        SessionStore,
        parts::{Button, renewed},
    },
    scoring::Report,
    session::{Action, Place, Received, Session},
    words::{headline, link, result},
};

/// What the result says; of two views first where they are furthest apart.
#[component]
pub fn OwnHead() -> impl IntoView {
    let session = SessionStore::from_context();
    let body = with_session(move |state| match own_report(state) {
        Some(report) => head(state, &report),
        None => nothing(session),
    });
    view! { <article class="result">{body}</article> }
}

/// Everything below the button to pass it on; nothing while there is no result.
#[component]
pub fn OwnRest() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_empty = session.memo(|session| session.sitting.answers.is_blank());
    renewed(is_empty, |is_empty| {
        (!is_empty)
            .then(|| {
                view! {
                    <div class="result">
                        <Shown/>
                        <Try/>
                        <Words/>
                        <Private/>
                        <Whose/>
                        <Onward/>
                    </div>
                }
            })
            .into_any()
    })
}

/// The session as far as a result shows it: a note or a sentence that is written draws nothing anew.
fn with_session(
    view: impl Fn(&Session) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let shown = session.memo(|session| {
        let sitting = &session.sitting;
        (
            sitting.answers.clone(),
            session.received.clone(),
            session.terrain.clone(),
            session.framed,
            sitting.about(crate::answers::Date::LAST),
        )
    });
    renewed(shown, move |_| session.read_once(|state| view(state)))
}

fn nothing(session: SessionStore) -> AnyView {
    let first = session.on(Action::WentTo(Place::Screen(0)));
    view! {
        <h2 tabindex="-1">{headline::NOTHING}</h2>
        <nav class="onward">
            <Button class="primary" text=result::FIRST_QUESTION on_click=first/>
        </nav>
    }
    .into_any()
}

fn head(session: &Session, report: &Report) -> AnyView {
    let definition = &*session.definition;
    let own = view! { <Head definition report is_mine=true/> }.into_any();
    if session.received.is_none() {
        return own;
    }
    view! {
        <PairHead/>
        <section>
            <h3>{link::MINE}</h3>
            {own}
        </section>
    }
    .into_any()
}

/// The drawing and one question; of two views both in one drawing.
#[component]
fn Shown() -> impl IntoView {
    with_session(|session| {
        let definition = &*session.definition;
        let Some(report) = &own_report(session) else {
            return ().into_any();
        };
        let terrain = session.terrain.as_ref();
        let terrain = terrain
            .map(|terrain| view! { <TerrainSection terrain is_framed=session.framed/> }.into_any());
        match &session.received {
            Some(received) => view! {
                {side_by_side(session, received)}
                {terrain}
            }
            .into_any(),
            None => view! {
                <Picture definition report is_mine=true/>
                {terrain}
                <Talk definition report/>
            }
            .into_any(),
        }
    })
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
            <PairDrawings definition columns/>
            <Experiment shared/>
        </section>
    }
    .into_any()
}

/// The folds.
#[component]
fn Words() -> impl IntoView {
    with_session(move |session| {
        let definition = &*session.definition;
        let report = own_report(session);
        let folds = report.as_ref().map(|report| {
            view! { <Folds definition report answers=&session.sitting.answers/> }.into_any()
        });
        folds.into_any()
    })
}

/// Whose view it is, as of today.
#[component]
fn Whose() -> impl IntoView {
    let store = SessionStore::from_context();
    with_session(move |session| {
        let definition = &*session.definition;
        let about = &session.sitting.about(store.today());
        let report = own_report(session);
        let footer = report
            .as_ref()
            .map(|report| view! { <Footer definition report about/> }.into_any());
        footer.into_any()
    })
}
