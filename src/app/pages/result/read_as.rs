//! "Read as": the same answers in another terrain, picked from a row of chips.

use leptos::prelude::*;

use crate::{
    app::{
        SessionStore,
        parts::{Chip, initial_text, paragraph},
    },
    assessment::Definition,
    card::{self, ReadAs as Terrain, Reason},
    scoring::Report,
    session::{Action, ReadAs, Session},
    words::{headline, result as words},
};

/// The switch between all terrains and none; nothing where a questionnaire says nothing of them. `is_mine`: the reader's own
/// terrain is marked, which says nothing of somebody else's answers.
#[component]
pub fn Readings(is_mine: bool) -> impl IntoView {
    let session = SessionStore::from_context();
    let names = session.read_once(|session| {
        let all = session.definition.priorities.iter();
        all.map(|one| one.name.clone()).collect::<Vec<_>>()
    });
    if names.is_empty() {
        return None;
    }
    // The one that it comes with stands first, where a phone shows it.
    let first = session.read_once(|session| reading(session, is_mine));
    let names = names.into_iter().enumerate();
    let names = names.map(|(at, name)| (Some(at), name));
    let none = (None, words::NO_TERRAIN.to_owned());
    let all: Vec<(Option<usize>, String)> = names.chain([none]).collect();
    let (own, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|(at, _)| *at == first);
    let chips = own.into_iter().chain(others);
    let chips = chips.map(|(at, name)| chip(session, at, name, is_mine));
    let chips: Vec<AnyView> = chips.collect();
    let says = session.text(move |session| {
        let chosen = reading(session, is_mine);
        let chosen = chosen.and_then(|at| session.definition.priorities.get(at));
        chosen.map_or_else(String::new, |one| words::is_like(&one.name, &one.says))
    });
    let view = view! {
        <fieldset class="read-as">
            <legend>{words::READ_AS}</legend>
            <div class="others">{chips}</div>
        </fieldset>
        <p class="small" prop:textContent=says>{initial_text(says)}</p>
    };
    Some(view.into_any())
}

fn chip(session: SessionStore, at: Option<usize>, name: String, is_mine: bool) -> AnyView {
    let is_chosen = session.flag(move |session| reading(session, is_mine) == at);
    let is_own =
        session.flag(move |session| is_mine && at.is_some() && session.own_priorities() == at);
    let choose = session.on(Action::ChoseReading(ReadAs(at)));
    let mark = move || {
        is_own
            .get()
            .then(|| view! { <b>"◆ "<span class="sr">{words::OWN_TERRAIN}" "</span></b> })
    };
    view! {
        <Chip name="read-as" is_chosen on_choose=choose>
            {mark}
            {name}
        </Chip>
    }
    .into_any()
}

/// The priorities with which the result at hand is read, as an index.
fn reading(session: &Session, is_mine: bool) -> Option<usize> {
    let terrain = match &session.received {
        Some(received) if !is_mine => session.context_of(&received.shared).terrain,
        _ => session.context().terrain,
    };
    let mut all = session.definition.priorities.iter();
    all.position(|one| Some(&*one.sketch) == terrain)
}

/// Which terrain, and why the row to begin with matters more there.
pub fn read_as(terrain: &Terrain) -> AnyView {
    let reason = terrain.reason.clone();
    let reason = reason.map(|reason| view! { <em>{reason}</em> }.into_any());
    view! {
        <p class="beneath read-as">
            <strong>{headline::read_as(&terrain.sketch)}</strong>
            " "
            {reason}
        </p>
    }
    .into_any()
}

/// Why rows matter more in this terrain, or can wait; nothing where none does.
pub fn reasons(definition: &Definition, report: &Report) -> Option<AnyView> {
    let more = card::matters_more(definition, report);
    let wait = card::can_wait(definition, report);
    if more.is_empty() && wait.is_empty() {
        return None;
    }
    let list = |heading: &'static str, reasons: Vec<Reason>| {
        let rows = reasons.into_iter().map(|one| {
            view! {
                <li>
                    <strong>{one.row}</strong>
                    " "
                    {one.reason}
                </li>
            }
            .into_any()
        });
        let rows: Vec<AnyView> = rows.collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h4>{heading}</h4>
                <ul class="reasons">{rows}</ul>
            }
            .into_any()
        })
    };
    let view = view! {
        {list(words::MATTERS_MORE, more)}
        {list(words::CAN_WAIT, wait)}
        {paragraph("small", headline::OUR_GUESS)}
    };
    Some(view.into_any())
}
