//! A result that a link brought, and what its reader can do with it.

use leptos::prelude::*;

use super::{
    folds::{Folds, Footer},
    head::{Experiment, Head, Picture, Talk, name_of},
    pair::{PairDrawings, PairHead},
    read_as::Readings,
    table::Column,
};
use crate::{
    app::{
        Request, SessionStore,
        parts::{Button, Confirm, Handler, Renewed, paragraph, renewed, section},
    },
    assessment::Drawing,
    scoring::Report,
    session::{Action, Received, Session},
    share::{self, Pair, Shared, Tag},
    words::{headline, link},
};

/// What their result says, marked as theirs, and what its reader can do with it.
#[component]
pub fn ReceivedHead() -> impl IntoView {
    let session = SessionStore::from_context();
    let has_readings = session.memo(|session| {
        let received = session.received.as_ref();
        received.is_some_and(|received| received.second.is_none()) && !session.is_card()
    });
    let readings = renewed(has_readings, |has_readings| {
        has_readings
            .then(|| view! { <Readings is_mine=false/> })
            .into_any()
    });
    view! {
        <article class="result guest">
            {with_received(Box::new(head))}
            {readings}
        </article>
    }
}

fn head(store: SessionStore, session: &Session, received: &Received) -> AnyView {
    let whose = (!session.is_card()).then(|| {
        let whose = if received.second.is_some() {
            link::TWO_THEIRS
        } else {
            link::THEIRS
        };
        view! {
            <p class="whose">
                <strong>{whose}</strong>
                " "
                {link::THEIRS_LEAD}
            </p>
        }
    });
    let older = received.older.then(|| {
        let has_sketches = session.definition.drawing == Drawing::Strips;
        let mut sentence = if has_sketches {
            link::OLDER
        } else {
            link::OLDER_WORDS
        }
        .to_owned();
        if !received.missing.is_empty() {
            sentence.push(' ');
            sentence += &link::missing(&received.missing);
        }
        paragraph("notice", sentence)
    });
    let body = match &received.second {
        Some(second) => two_heads(store, session, &received.shared, second),
        None => one_head(store, session, &received.shared),
    };
    let terrain = session.names_unknown_terrain(&received.shared);
    let terrain = terrain.then(|| paragraph("notice", link::UNKNOWN_TERRAIN));
    view! {
        {whose}
        {older}
        {terrain}
        {body}
    }
    .into_any()
}

/// Everything else of it.
#[component]
pub fn ReceivedRest() -> impl IntoView {
    with_received(Box::new(|_, session, received| {
        let body = match &received.second {
            Some(second) => two_views(session, &received.shared, second),
            None => one_view(session, &received.shared),
        };
        view! { <div class="result guest">{body}</div> }.into_any()
    }))
}

/// One type for both keeps the program small.
type View = Box<dyn Fn(SessionStore, &Session, &Received) -> AnyView + Send + Sync>;

fn with_received(view: View) -> Renewed {
    let store = SessionStore::from_context();
    let shown = store.memo(|session| {
        (
            session.received.clone(),
            session.sitting.finished,
            session.read_as,
        )
    });
    renewed(shown, move |(received, ..)| {
        received
            .map(|received| store.read_once(|session| view(store, session, &received)))
            .into_any()
    })
}

/// A sentence about these names; nothing when there are none.
fn notice(names: &[String], sentence: impl Fn(&[String]) -> String) -> Option<AnyView> {
    (!names.is_empty()).then(|| paragraph("notice", sentence(names)))
}

/// Their report without the rows that were kept back; nothing when no answer is left.
fn report(session: &Session, shared: &Shared) -> Option<Report> {
    let definition = &*session.definition;
    let mut report = Report::of(definition, &shared.answers, session.context_of(shared))?;
    report.leave_out(definition, &shared.questions_left_out(definition));
    Some(report)
}

fn one_head(store: SessionStore, session: &Session, shared: &Shared) -> AnyView {
    let definition = &*session.definition;
    let out = shared.questions_left_out(definition);
    let names: Vec<String> = out
        .iter()
        .filter_map(|at| definition.questions.get(*at))
        .map(|question| definition.row_name(question).to_owned())
        .collect();
    let head = match &report(session, shared) {
        Some(report) => view! { <Head definition report is_mine=false/> }.into_any(),
        None => view! { <h2 tabindex="-1">{headline::NOTHING}</h2> }.into_any(),
    };
    view! {
        {notice(&names, link::left_out)}
        {head}
        {actions(store, session, shared)}
    }
    .into_any()
}

fn one_view(session: &Session, shared: &Shared) -> AnyView {
    let definition = &*session.definition;
    let Some(report) = &report(session, shared) else {
        return view! { <Experiment definition shared/> }.into_any();
    };
    view! {
        <Picture definition report is_mine=false/>
        <Talk definition report/>
        <Experiment definition shared/>
        <Folds definition report answers=&shared.answers/>
        <Footer definition report about=&shared.about/>
    }
    .into_any()
}

fn two_heads(store: SessionStore, session: &Session, one: &Shared, other: &Shared) -> AnyView {
    let onward = if session.is_card() {
        let pair = Pair {
            mine: one.clone(),
            other: other.clone(),
        };
        full_page(session, &share::encode_pair(&session.definition, &pair))
    } else {
        let answer = store.on(Action::StartedAnswering);
        let close = store.on(Action::ClosedResult);
        view! {
            <div class="buttons">
                <Button class="primary" text=link::ANSWER_MYSELF on_click=answer/>
                <Button class="plain" text=link::CLOSE on_click=close/>
            </div>
        }
        .into_any()
    };
    view! {
        <PairHead/>
        {onward}
    }
    .into_any()
}

/// Two views that one link holds, side by side.
fn two_views(session: &Session, one: &Shared, other: &Shared) -> AnyView {
    let definition = &*session.definition;
    let columns = vec![
        Column::new(name_of(one, link::FIRST_VIEW), &one.answers),
        Column::new(name_of(other, link::SECOND_VIEW), &other.answers),
    ];
    let body = view! { <PairDrawings definition columns/> };
    section("both", link::TWO_VIEWS, body.into_any())
}

/// Answer first, see both, keep it as mine, or close it. Inside another page it is a card with one link: all of that
/// happens on the full page.
fn actions(store: SessionStore, session: &Session, shared: &Shared) -> AnyView {
    if session.is_card() {
        let link = share::encode(Tag::Result, &session.definition, shared);
        return full_page(session, &link);
    }
    let answer_text = if session.sitting.finished {
        link::SEE_BOTH
    } else {
        link::ANSWER_FIRST
    };
    let answer = store.on(Action::StartedAnswering);
    let keep: Handler = Box::new(move || store.request(Request::KeepResult));
    let close = store.on(Action::ClosedResult);
    view! {
        <div class="buttons">
            <Button class="primary" text=answer_text on_click=answer/>
            <Button class="plain" text=link::CLOSE on_click=close/>
            <Confirm
                text=link::THIS_IS_MINE
                question=link::IS_IT_MINE
                answer=link::IT_IS_MINE
                on_confirm=keep
            />
        </div>
    }
    .into_any()
}

/// The same link on the page where the questions are taken.
fn full_page(session: &Session, link: &str) -> AnyView {
    let page = session.definition.home.as_deref().unwrap_or_default();
    view! {
        <div class="buttons">
            <a class="primary" target="_blank" rel="noopener" href=format!("{page}#{link}")>
                {link::ANSWER_MYSELF}
            </a>
        </div>
    }
    .into_any()
}
