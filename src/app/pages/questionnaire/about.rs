//! Whom and which time the answers are about: one line, opened to change it.

use leptos::{prelude::*, web_sys::HtmlInputElement};

use crate::{
    answers::{Label, Together},
    app::{
        SessionStore,
        parts::{ChangeHandler, TextField, Tick, initial, initial_text, picked},
    },
    assessment::{Definition, Named, Unit, Window},
    session::{Action, Session},
    words::taking,
};

#[component]
pub fn AboutLine() -> impl IntoView {
    let session = SessionStore::from_context();
    let unit = session.memo(|session| session.sitting.unit);
    let window = session.memo(|session| session.sitting.window);
    let label = session.text(label);
    let named = Signal::derive(move || {
        let label = label.get();
        if label.is_empty() {
            taking::unit(unit.get()).to_owned()
        } else {
            label
        }
    });
    let time = Signal::derive(move || taking::window(window.get()).to_owned());
    let units = Unit::ALL.map(|one| {
        let is_chosen = Signal::derive(move || unit.get() == one);
        choice(one.name(), taking::unit(one), is_chosen)
    });
    let windows = Window::ALL.map(|one| {
        let is_chosen = Signal::derive(move || window.get() == one);
        choice(one.name(), taking::window(one), is_chosen)
    });
    let change_unit = Box::new(move |name: String| {
        if let Some(unit) = Unit::named(&name) {
            session.dispatch(Action::ChangedUnit(unit));
        }
    });
    let change_window = Box::new(move |name: String| {
        if let Some(window) = Window::named(&name) {
            session.dispatch(Action::ChangedWindow(window));
        }
    });
    let change_label: ChangeHandler<String> =
        Box::new(move |text| session.dispatch(Action::TypedLabel(text)));
    let drops = session.read_once(|session| drops(&session.definition));
    view! {
        <details class="about">
            <summary>
                {taking::ABOUT}
                <u id="about-unit" prop:textContent=named>{initial_text(named)}</u>
                ", "
                <u id="about-window" prop:textContent=time>{initial_text(time)}</u>
            </summary>
            <label>
                {taking::ABOUT_UNIT}
                <select id="unit" on:change=picked(change_unit)>{units}</select>
            </label>
            <label>
                {taking::ABOUT_WINDOW}
                <select id="window" on:change=picked(change_window)>{windows}</select>
            </label>
            <TextField
                id="label"
                label=taking::ABOUT_LABEL
                longest=Label::MOST
                text=label
                on_change=change_label
            />
            <People/>
            {drops}
        </details>
    }
}

/// Whether several people answer together, and how many.
#[component]
fn People() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_on = session.flag(|session| session.sitting.together.is_some());
    let number = session.text(|session| {
        let together = session.sitting.together;
        together
            .map_or(Together::LEAST, Together::people)
            .to_string()
    });
    let tick = Box::new(move |is_on: bool| {
        let together = Together::of(Together::LEAST).filter(|_| is_on);
        session.dispatch(Action::ChangedTogether(together));
    });
    let change = move |event| {
        let input = event_target::<HtmlInputElement>(&event);
        match input.value().parse().ok().and_then(Together::of) {
            Some(together) => session.dispatch(Action::ChangedTogether(Some(together))),
            // What is no such number is taken back, so that the field shows what holds.
            None => input.set_value(&number.get_untracked()),
        }
    };
    view! {
        <Tick id="together" is_on=is_on on_change=tick>
            {taking::TOGETHER}
        </Tick>
        <label class:gone=move || !is_on.get()>
            {taking::PEOPLE}
            " "
            <input
                type="number"
                id="people"
                min=Together::LEAST.to_string()
                max=Together::MOST.to_string()
                value=Together::LEAST.to_string()
                prop:value=number
                on:change=change
            />
        </label>
    }
}

fn label(session: &Session) -> String {
    let label = session.sitting.label.as_ref();
    label.map_or_else(String::new, |label| label.as_str().to_owned())
}

/// One of a list, by the name that files and records have for it: its text may be translated.
fn choice(name: &'static str, text: &'static str, is_chosen: Signal<bool>) -> AnyView {
    view! {
        <option value=name selected=initial(is_chosen).filter(|chosen| *chosen) prop:selected=is_chosen>
            {text}
        </option>
    }
    .into_any()
}

/// A box for each round that can be dropped for all questions.
fn drops(definition: &Definition) -> Vec<AnyView> {
    let session = SessionStore::from_context();
    let drops = definition
        .rounds
        .iter()
        .enumerate()
        .filter_map(|(round, asked)| {
            let text = asked.drop.clone()?;
            let is_dropped =
                session.flag(move |session| session.sitting.is_dropped(&session.definition, round));
            let change = Box::new(move |dropped| {
                session.dispatch(Action::DroppedRound { round, dropped });
            });
            let id = format!("drop-{}", asked.id);
            Some(view! { <Tick id is_on=is_dropped on_change=change>{text}</Tick> }.into_any())
        });
    drops.collect()
}
