//! What a writer chooses, and the questionnaire itself beside it.

use leptos::prelude::*;

use crate::{
    snippet::Theme,
    ui::kit::{Kit, Room, id},
    words::{home, writers as words},
};

/// The controls and the preview.
#[component]
pub(super) fn Choices<'a>(kit: &'a Kit) -> impl IntoView {
    let subjects = kit.subjects.iter().enumerate().map(|(at, subject)| {
        let (value, title) = (subject.id.clone(), subject.title.clone());
        view! {
            <label class="option">
                <input type="radio" name=id::SUBJECT value=value checked=at == kit.chosen/>
                <span>{title} <small>{home::minutes(subject.minutes)}</small></span>
            </label>
        }
    });
    let themes = Theme::ALL.map(|theme| {
        let text = match theme {
            Theme::Auto => words::THEME_AUTO,
            Theme::Light => words::THEME_LIGHT,
            Theme::Dark => words::THEME_DARK,
        };
        view! { <Segment name=id::THEME value=theme.code() text chosen=theme == kit.look.theme/> }
    });
    let rooms = Room::ALL.map(|room| {
        let text = match room {
            Room::Phone => words::WIDTH_PHONE,
            Room::Column => words::WIDTH_COLUMN,
            Room::Wide => words::WIDTH_WIDE,
        };
        view! { <Segment name=id::ROOM value=room.code() text chosen=room == kit.room/> }
    });
    let subject = kit.subject();
    let min_height = subject.map_or_else(String::new, |subject| subject.height.to_string());
    view! {
        <section class="choose needs-script">
            <div class="controls">
                <h2>{words::CHOOSE}</h2>
                <fieldset>
                    <legend>{words::QUESTIONNAIRE}</legend>
                    {subjects.collect_view()}
                </fieldset>
                <fieldset>
                    <legend>{words::THEME}</legend>
                    <div class="segments">{themes.collect_view()}</div>
                    <p class="small">{words::THEME_LEAD}</p>
                </fieldset>
                <fieldset>
                    <legend>{words::ACCENT}</legend>
                    <div class="accent">
                        <label class="tick">
                            <input type="checkbox" id=id::OWN_ACCENT checked/>
                            {words::OWN_ACCENT}
                        </label>
                        <input type="color" id=id::COLOUR value=kit.colour.to_string() aria-label=words::ACCENT_COLOUR/>
                    </div>
                    <p class="small" role="status" id=id::ACCENT_SAID></p>
                </fieldset>
                <fieldset>
                    <legend>{words::HEIGHT}</legend>
                    <div class="heights">
                        <Height name=id::MIN_HEIGHT text=words::MIN_HEIGHT value=min_height/>
                        <Height name=id::MAX_HEIGHT text=words::MAX_HEIGHT value="" empty=words::MAX_HEIGHT_NONE/>
                    </div>
                    <p class="small" role="status" id=id::HEIGHTS_SAID></p>
                </fieldset>
                <div class="gone" id=id::ANSWERS_OFFER>
                    <label class="tick">
                        <input type="checkbox" id=id::ANSWERS/>
                        {words::ANSWERS}
                    </label>
                    <p class="small">{words::ANSWERS_WARNING}</p>
                </div>
            </div>
            <div class="stage">
                <h2>{words::PREVIEW}</h2>
                <fieldset class="rooms">
                    <legend class="unseen">{words::WIDTH}</legend>
                    <div class="segments">{rooms.collect_view()}</div>
                </fieldset>
                <div class="screen-of" id=id::PREVIEW></div>
                <p class="small">{words::PREVIEW_LEAD}</p>
            </div>
        </section>
    }
}

/// One of a few short words, side by side.
#[component]
fn Segment(
    name: &'static str,
    value: &'static str,
    text: &'static str,
    chosen: bool,
) -> impl IntoView {
    view! {
        <label class="segment">
            <input type="radio" name=name value=value checked=chosen/>
            <span>{text}</span>
        </label>
    }
}

#[component]
fn Height(
    name: &'static str,
    text: &'static str,
    #[prop(into)] value: String,
    #[prop(optional)] empty: &'static str,
) -> impl IntoView {
    // A field for numbers would keep what is none to itself, and nothing could be said of it.
    view! {
        <label>
            {text}
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="12"
                id=name
                value=value
                placeholder=empty
                aria-describedby=id::HEIGHTS_SAID
            />
        </label>
    }
}
