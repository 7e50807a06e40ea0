//! What picture and link hold, and what may stay out.

use leptos::prelude::*;

use super::{
    SharingStore, Tick,
    choice::{self, Choice},
    rows::Rows,
};
use crate::{
    app::parts::{initial, initial_text, renewed},
    words::sharing as words,
};

#[component]
pub fn Choices() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let sketch = sharing.derive(|sharing, content| {
        let sketch = sharing.sketch(content);
        sketch.map(|_| words::SKETCH_PREVIEW.to_owned())
    });
    let label = sharing.derive(|_, content| {
        let label = content.mine.about.label.as_ref();
        label.map(|label| words::with_label(label.as_str()))
    });
    let terrain = sharing.derive(|_, content| {
        let terrain = content.terrain.as_ref();
        terrain.map(|terrain| words::with_terrain(&terrain.name))
    });
    let both = sharing.derive(|_, content| content.other.as_ref().map(|_| words::BOTH.to_owned()));
    view! {
            <p>{words::HOLDS_LEAD}</p>
            {choice_if_any(Tick::Label, label)}
            {choice_if_any(Tick::Terrain, terrain)}
            {choice_if_any(Tick::Both, both)}
            {choice_if_any(Tick::SketchPreview, sketch)}
            <OwnText/>
            <Choice tick=Tick::AnswerFirst text=words::ANSWER_FIRST/>
            <Rows/>
    }
}

/// The choice under this text, while there is one.
fn choice_if_any(tick: Tick, text: Memo<Option<String>>) -> impl IntoView {
    renewed(text, move |text| {
        text.map(|text| view! { <Choice tick text/> }).into_any()
    })
}

/// What the person wants to try. It is there whether that is written or not: it may be written while this is open.
#[component]
fn OwnText() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let text = sharing.derive(|sharing, content| {
        let text = sharing.text(content);
        text.map_or_else(String::new, |text| words::own_words(&text))
    });
    let is_on = sharing.is_ticked(Tick::Text);
    let change = move |event| {
        let is_on = event_target_checked(&event);
        sharing.tick(Tick::Text, is_on);
    };
    let text = Signal::from(text);
    view! {
        <label
            class="tick"
            class:gone=move || text.with(String::is_empty)
            id="share-own-words"
        >
            <input
                type="checkbox"
                id=choice::id(Tick::Text)
                checked=initial(is_on)
                prop:checked=is_on
                on:change=change
            />
            <span>
                {words::OWN_WORDS} " "
                <span class="said" id="share-own-words-say" prop:textContent=text>
                    {initial_text(text)}
                </span>
            </span>
        </label>
    }
}
