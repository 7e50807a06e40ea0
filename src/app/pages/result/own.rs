//! My own result: what it says; what it shows, beside somebody else's that waited for mine; and what comes of it.

use leptos::prelude::*;

use super::{
    experiment::Try,
    folds::{Folds, Footer},
    head::{Head, Picture, Talk, own_report},
    read_as::Readings,
    received_views::ReceivedViews,
    steps::{Onward, Private},
    terrain::TerrainSection,
};
use crate::{
    app::{
        SessionStore,
        parts::{Button, Renewed, renewed, section},
    },
    scoring::Report,
    session::{Action, Place, Session},
    words::{headline, link, result},
};

/// What the result says; of two views first where they are furthest apart.
#[component]
pub fn OwnHead() -> impl IntoView {
    let session = SessionStore::from_context();
    let body = with_session(Box::new(move |state| match own_report(state) {
        Some(report) => head(state, &report),
        None => nothing(session),
    }));
    let has_result = session.memo(|session| !session.sitting.answers.is_blank());
    let readings = renewed(has_result, |has_result| {
        has_result
            .then(|| view! { <Readings is_mine=true/> })
            .into_any()
    });
    view! {
        <article class="result">
            {body}
            {readings}
        </article>
    }
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

/// One type for all of them keeps the program small.
type View = Box<dyn Fn(&Session) -> AnyView + Send + Sync>;

/// The session as far as a result shows it: a note or a sentence that is written draws nothing anew.
fn with_session(view: View) -> Renewed {
    let session = SessionStore::from_context();
    let shown = session.memo(|session| {
        let sitting = &session.sitting;
        (
            sitting.answers.clone(),
            session.received.clone(),
            session.terrain.clone(),
            session.read_as,
            session.framed,
            sitting.about(crate::answers::Date::LAST),
        )
    });
    renewed(shown, move |_| session.read_once(&view))
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
        {ReceivedViews::show(|views| (views.beside_head)())}
        {section("", link::MINE, own)}
    }
    .into_any()
}

/// The drawing and one question; of two views both in one drawing.
#[component]
fn Shown() -> impl IntoView {
    with_session(Box::new(|session| {
        let definition = &*session.definition;
        let Some(report) = &own_report(session) else {
            return ().into_any();
        };
        let terrain = session.terrain.as_ref();
        let terrain = terrain
            .map(|terrain| view! { <TerrainSection terrain is_framed=session.framed/> }.into_any());
        match &session.received {
            Some(received) => view! {
                {ReceivedViews::show(|views| (views.beside)(session, received))}
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
    }))
}

/// The folds.
#[component]
fn Words() -> impl IntoView {
    with_session(Box::new(move |session| {
        let definition = &*session.definition;
        let report = own_report(session);
        let folds = report.as_ref().map(|report| {
            view! { <Folds definition report answers=&session.sitting.answers/> }.into_any()
        });
        folds.into_any()
    }))
}

/// Whose view it is, as of today.
#[component]
fn Whose() -> impl IntoView {
    let store = SessionStore::from_context();
    with_session(Box::new(move |session| {
        let definition = &*session.definition;
        let about = &session.sitting.about(store.today());
        let report = own_report(session);
        let footer = report
            .as_ref()
            .map(|report| view! { <Footer definition report about/> }.into_any());
        footer.into_any()
    }))
}
