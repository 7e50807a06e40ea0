//! Which habit would make another one easier: up to two arrows between dimensions.

use leptos::prelude::*;

use crate::ui::Desk;
use crate::{
    answers::Arrow,
    session::Action,
    words::taking,
};

#[component]
pub(super) fn Arrows(desk: Desk) -> impl IntoView {
    let asked = desk.definition().arrows.clone()?;
    let most = usize::from(asked.most);
    let full = move || desk.read(|session| session.sitting.answers.arrows().len() >= most);
    let from = RwSignal::new(String::new());
    let to = RwSignal::new(String::new());
    let drew = move |_| {
        let place = |id: String| desk.definition().dimensions.iter().position(|dimension| dimension.id == id);
        let ends = place(from.get_untracked()).zip(place(to.get_untracked()));
        let small = |end: usize| u8::try_from(end).ok();
        if let Some((from_end, to_end)) = ends.and_then(|(from, to)| Some((small(from)?, small(to)?)))
            && from_end != to_end
        {
            desk.did(Action::DrewArrow(Arrow { from: from_end, to: to_end }));
            from.set(String::new());
            to.set(String::new());
        }
    };
    let unready = move || full() || from.get().is_empty() || to.get().is_empty() || from.get() == to.get();
    Some(view! {
        <section class="arrows">
            <p class="step">{taking::ARROWS_STEP}</p>
            <h2 tabindex="-1">{asked.text}</h2>
            {asked.help.map(|help| view! { <p class="help">{help}</p> })}
            <Drawn desk/>
            <div class="ends">
                <End desk words=taking::ARROW_IF chosen=from other=to/>
                <End desk words=taking::ARROW_THEN chosen=to other=from/>
            </div>
            <button type="button" class="plain" disabled=unready on:click=drew>{taking::ARROW_ADD}</button>
            <p class="help" class:gone=move || !full()>{taking::ARROW_FULL}</p>
        </section>
    })
}

/// One end of the arrow to be drawn; the dimension chosen as the other end is left out.
#[component]
fn End(desk: Desk, words: &'static str, chosen: RwSignal<String>, other: RwSignal<String>) -> impl IntoView {
    let definition = desk.definition();
    let options = definition.dimensions.iter().map(|dimension| {
        let id = dimension.id.clone();
        let taken = {
            let id = id.clone();
            move || other.with(|other| *other == id)
        };
        view! { <option value=id disabled=taken>{dimension.name.clone()}</option> }
    });
    let options = options.collect_view();
    view! {
        <label>
            {words}
            <select prop:value=move || chosen.get() on:change=move |event| chosen.set(event_target_value(&event))>
                <option value="">{taking::ARROW_NONE}</option>
                {options}
            </select>
        </label>
    }
}

/// The arrows drawn so far.
#[component]
fn Drawn(desk: Desk) -> impl IntoView {
    let name = move |place: u8| {
        let definition = desk.definition();
        let dimension = definition.dimensions.get(usize::from(place));
        dimension.map_or_else(String::new, |dimension| dimension.name.clone())
    };
    let rows = move || {
        let arrows = desk.read(|session| session.sitting.answers.arrows().to_vec());
        let row = move |arrow: Arrow| {
            let (from, to) = (name(arrow.from), name(arrow.to));
            let label = taking::remove_arrow(&from, &to);
            view! {
                <li>
                    <span>{from}" → "{to}</span>
                    <button
                        type="button"
                        class="quiet"
                        aria-label=label
                        on:click=move |_| desk.did(Action::RemovedArrow(arrow))
                    >
                        {taking::ARROW_REMOVE}
                    </button>
                </li>
            }
        };
        arrows.into_iter().map(row).collect_view()
    };
    view! { <ul class="drawn">{rows}</ul> }
}
