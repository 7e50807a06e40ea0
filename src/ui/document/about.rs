//! Whom and which time the answers are about: one line, opened to change it.

use leptos::prelude::*;

use crate::{
    answers::Label,
    assessment::{Definition, Unit, Window},
    words::taking,
};

#[component]
pub(super) fn AboutLine<'a>(definition: &'a Definition) -> impl IntoView {
    let units = Unit::ALL.map(|unit| {
        view! { <option selected=unit == definition.unit>{taking::unit(unit)}</option> }
    });
    let windows = Window::ALL.map(|window| {
        view! { <option selected=window == definition.window>{taking::window(window)}</option> }
    });
    let drops = definition.rounds.iter().filter_map(|round| {
        let words = round.drop.clone()?;
        Some(view! {
            <label class="tick">
                <input type="checkbox" id=format!("drop-{}", round.id)/>
                {words}
            </label>
        })
    });
    view! {
        <details class="about">
            <summary>
                {taking::THINKING_OF}
                <u id="about-unit">{taking::unit(definition.unit)}</u>
                ", "
                <u id="about-window">{taking::window(definition.window)}</u>
            </summary>
            <label>
                {taking::ABOUT_UNIT}
                <select id="unit">{units.collect_view()}</select>
            </label>
            <label>
                {taking::ABOUT_WINDOW}
                <select id="window">{windows.collect_view()}</select>
            </label>
            <label>
                {taking::ABOUT_LABEL}
                <input type="text" id="label" maxlength=Label::MOST.to_string()/>
            </label>
            {drops.collect_view()}
        </details>
    }
}
