//! Which habit would make another one easier: up to two arrows between dimensions.

use std::sync::Arc;

use leptos::{html::H2, prelude::*};

use crate::{
    answers::Arrow,
    app::{
        SessionStore,
        parts::{Button, ChangeHandler, Handler, picked, renewed},
    },
    assessment::Definition,
    session::Action,
    words::taking,
};

/// The arrows drawn so far, and the two ends of the next one.
#[component]
pub fn Arrows() -> impl IntoView {
    let session = SessionStore::from_context();
    let definition = session.read_once(|session| Arc::clone(&session.definition));
    let asked = definition.arrows.clone()?;
    let most = usize::from(asked.most);
    let drawn = session.memo(|session| session.sitting.answers.arrows().to_vec());
    let heading = NodeRef::new();
    let rows = renewed(drawn, move |drawn| {
        let rows = drawn
            .into_iter()
            .map(|arrow| view! { <Drawn arrow heading/> }.into_any());
        let rows: Vec<_> = rows.collect();
        (!rows.is_empty())
            .then(|| view! { <ul class="drawn">{rows}</ul> })
            .into_any()
    });
    let ends = renewed(drawn, move |drawn| {
        if drawn.len() >= most {
            view! { <p class="help">{taking::ARROW_FULL}</p> }.into_any()
        } else {
            view! { <Ends heading/> }.into_any()
        }
    });
    Some(view! {
        <section class="arrows">
            <p class="step">{taking::ARROWS_STEP}</p>
            <h2 tabindex="-1" node_ref=heading>{asked.text}</h2>
            {asked.help.map(|help| view! { <p class="help">{help}</p> })}
            {rows}
            {ends}
        </section>
    })
}

#[component]
fn Drawn(arrow: Arrow, heading: NodeRef<H2>) -> impl IntoView {
    let session = SessionStore::from_context();
    let name = |place| session.read_once(|session| name(&session.definition, place));
    let (from, to) = (name(arrow.from), name(arrow.to));
    let label = taking::remove_arrow(&from, &to);
    let remove = leaving(session, heading, move || Some(Action::RemovedArrow(arrow)));
    view! {
        <li>
            <span class="arrow">
                <span>{from}</span>
                <i aria-hidden="true"></i>
                <span class="unseen">" → "</span>
                <span>{to}</span>
            </span>
            <Button class="quiet" text=taking::ARROW_REMOVE label on_click=remove/>
        </li>
    }
}

/// The two ends of an arrow that is not drawn yet.
#[component]
fn Ends(heading: NodeRef<H2>) -> impl IntoView {
    let session = SessionStore::from_context();
    let (from, to) = (StoredValue::new(None), StoredValue::new(None));
    let choose = |end: StoredValue<Option<u8>>| -> ChangeHandler<String> {
        Box::new(move |id| {
            end.set_value(session.read_once(|session| place(&session.definition, &id)));
        })
    };
    let draw = leaving(session, heading, move || {
        let (from, to) = from.get_value().zip(to.get_value())?;
        Some(Action::DrewArrow(Arrow { from, to }))
    });
    view! {
        <div class="ends">
            <End text=taking::ARROW_IF id="arrow-from" on_change=choose(from)/>
            <End text=taking::ARROW_THEN id="arrow-to" on_change=choose(to)/>
        </div>
        <Button class="plain" text=taking::ARROW_ADD on_click=draw/>
    }
}

/// The handler of a button that is not there any more afterwards: the focus goes to the heading first.
fn leaving(
    session: SessionStore,
    heading: NodeRef<H2>,
    action: impl Fn() -> Option<Action> + Send + Sync + 'static,
) -> Handler {
    Box::new(move || {
        let Some(action) = action() else {
            return;
        };
        if let Some(heading) = heading.get_untracked() {
            // A heading that cannot be focused leaves the focus where it is.
            let _ = heading.focus();
        }
        session.dispatch(action);
    })
}

#[component]
fn End(text: &'static str, id: &'static str, on_change: ChangeHandler<String>) -> impl IntoView {
    let definition =
        SessionStore::from_context().read_once(|session| Arc::clone(&session.definition));
    let options = definition.dimensions.iter().map(|dimension| {
        view! { <option value=dimension.id.clone()>{dimension.name.clone()}</option> }.into_any()
    });
    let options = options.collect::<Vec<_>>();
    view! {
        <label>
            {text}
            <select id=id on:change=picked(on_change)>
                <option value="">{taking::ARROW_NONE}</option>
                {options}
            </select>
        </label>
    }
}

fn name(definition: &Definition, place: u8) -> String {
    let dimension = definition.dimensions.get(usize::from(place));
    dimension.map_or_else(String::new, |dimension| dimension.name.clone())
}

fn place(definition: &Definition, id: &str) -> Option<u8> {
    let mut dimensions = definition.dimensions.iter();
    let place = dimensions.position(|dimension| dimension.id == id)?;
    u8::try_from(place).ok()
}
