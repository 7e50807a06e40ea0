//! Whom and which time the answers are about: one line, opened to change it.

use leptos::prelude::*;

use super::Desk;
use crate::{
    answers::Label,
    assessment::{Unit, Window},
    session::Action,
    words::taking,
};

#[component]
pub(super) fn AboutLine(desk: Desk) -> impl IntoView {
    let unit = move || desk.read(|session| taking::unit(session.sitting.unit));
    let window = move || desk.read(|session| taking::window(session.sitting.window));
    let label = move || desk.read(|session| {
        let label = session.sitting.label.as_ref();
        label.map_or_else(String::new, |label| label.as_str().to_owned())
    });
    let named = move || match label() {
        label if label.is_empty() => unit().to_owned(),
        label => label,
    };
    let changed_unit = move |event| {
        let value = event_target_value(&event);
        if let Some(unit) = Unit::ALL.into_iter().find(|unit| taking::unit(*unit) == value) {
            desk.did(Action::ChangedUnit(unit));
        }
    };
    let changed_window = move |event| {
        let value = event_target_value(&event);
        if let Some(window) = Window::ALL.into_iter().find(|window| taking::window(*window) == value) {
            desk.did(Action::ChangedWindow(window));
        }
    };
    view! {
        <details class="about">
            <summary>
                {taking::THINKING_OF}<u>{named}</u>", "<u>{window}</u>
            </summary>
            <label>
                {taking::ABOUT_UNIT}
                <select prop:value=unit on:change=changed_unit>
                    {Unit::ALL.map(|unit| view! { <option>{taking::unit(unit)}</option> }).collect_view()}
                </select>
            </label>
            <label>
                {taking::ABOUT_WINDOW}
                <select prop:value=window on:change=changed_window>
                    {Window::ALL.map(|window| view! { <option>{taking::window(window)}</option> }).collect_view()}
                </select>
            </label>
            <label>
                {taking::ABOUT_LABEL}
                <input
                    type="text"
                    maxlength=Label::MOST.to_string()
                    prop:value=label
                    on:change=move |event| desk.did(Action::TypedLabel(event_target_value(&event)))
                />
            </label>
            <DropRounds desk/>
        </details>
    }
}

/// "We are the whole organisation": a scope that nobody can answer is dropped for all questions.
#[component]
fn DropRounds(desk: Desk) -> impl IntoView {
    let definition = desk.definition();
    let rounds = definition.rounds.iter().enumerate().filter_map(|(round, asked)| {
        let words = asked.drop.clone()?;
        let dropped = move || desk.read(|session| session.sitting.is_dropped(&session.definition, round));
        let changed = move |event| {
            let dropped = event_target_checked(&event);
            desk.did(Action::DroppedRound { round, dropped });
        };
        Some(view! {
            <label class="tick">
                <input type="checkbox" prop:checked=dropped on:change=changed/>
                {words}
            </label>
        })
    });
    rounds.collect_view()
}
