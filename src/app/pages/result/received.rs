//! A result that a link brought, and what its reader can do with it.

use leptos::prelude::*;

use super::{
    pair::PairDrawings,
    summary::{Experiment, InWords, Picture, SmallPrint, name_of},
    table::{Column, Table},
};
use crate::{
    app::{
        Request, SessionStore,
        parts::{Button, Details, Handler, renewed},
    },
    assessment::Drawing,
    scoring::{Context, Report},
    session::{Action, Received, Session},
    share::{self, Pair, Shared, Tag},
    words::{link, report as words, result},
};

/// Their result, marked as theirs.
#[component]
pub fn ReceivedResult() -> impl IntoView {
    let session = SessionStore::from_context();
    let shown = session.memo(|session| (session.received.clone(), session.sitting.finished));
    renewed(shown, move |(received, _)| {
        received
            .map(|received| session.read_once(|state| article(session, state, &received)))
            .into_any()
    })
}

fn article(store: SessionStore, session: &Session, received: &Received) -> AnyView {
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
        view! { <p class="notice">{sentence}</p> }
    });
    let body = match &received.second {
        Some(second) => two_views(store, session, &received.shared, second),
        None => one_view(store, session, &received.shared),
    };
    view! {
        <article class="result guest">
            {whose}
            {older}
            {body}
        </article>
    }
    .into_any()
}

/// A sentence about these names; nothing when there are none.
fn notice(names: &[String], sentence: impl Fn(&[String]) -> String) -> Option<AnyView> {
    (!names.is_empty()).then(|| view! { <p class="notice">{sentence(names)}</p> }.into_any())
}

fn one_view(store: SessionStore, session: &Session, shared: &Shared) -> AnyView {
    let definition = &*session.definition;
    let out = shared.questions_left_out(definition);
    let names: Vec<String> = out
        .iter()
        .filter_map(|at| definition.questions.get(*at))
        .map(|question| definition.row_name(question).to_owned())
        .collect();
    let left_out = notice(&names, link::left_out);
    let actions = actions(store, session, shared);
    let Some(mut report) = Report::of(definition, &shared.answers, Context::default()) else {
        return view! {
            {left_out}
            <h2 tabindex="-1">{words::NOTHING}</h2>
            <Experiment shared/>
            {actions}
        }
        .into_any();
    };
    report.leave_out(definition, &out);
    let report = &report;
    let in_words = view! { <InWords definition report answers=&shared.answers/> }.into_any();
    let in_words = if session.is_card() {
        view! { <Details class="in-words" summary=result::IN_WORDS>{in_words}</Details> }.into_any()
    } else {
        in_words
    };
    view! {
        {left_out}
        <Picture definition report/>
        <Experiment shared/>
        {actions}
        {in_words}
        <SmallPrint definition report about=&shared.about/>
    }
    .into_any()
}

/// Two views that one link holds, side by side.
fn two_views(store: SessionStore, session: &Session, one: &Shared, other: &Shared) -> AnyView {
    let columns = vec![
        Column::new(name_of(one, link::FIRST_VIEW), &one.answers),
        Column::new(name_of(other, link::SECOND_VIEW), &other.answers),
    ];
    let definition = &*session.definition;
    let (above, below) = if session.is_card() {
        let pair = Pair {
            mine: one.clone(),
            other: other.clone(),
        };
        (
            None,
            Some(full_page(session, &share::encode_pair(definition, &pair))),
        )
    } else {
        let answer = store.on(Action::StartedAnswering);
        let close = store.on(Action::ClosedResult);
        let buttons = view! {
            <div class="buttons">
                <Button class="primary" text=link::ANSWER_MYSELF on_click=answer/>
                <Button class="plain" text=link::CLOSE on_click=close/>
            </div>
        };
        (Some(buttons.into_any()), None)
    };
    view! {
        <h2 tabindex="-1">{link::TWO_VIEWS}</h2>
        <p class="help">{link::BOTH_LEAD}</p>
        {above}
        <PairDrawings/>
        <Table definition columns/>
        {below}
    }
    .into_any()
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
            <Button class="plain" text=link::THIS_IS_MINE on_click=keep/>
            <Button class="plain" text=link::CLOSE on_click=close/>
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
