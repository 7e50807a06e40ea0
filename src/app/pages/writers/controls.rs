//! What a writer chooses: the questionnaire, light or dark, a colour, heights, and links of answers.

use leptos::prelude::*;

use super::{Action, WritersStore, height::Heights, message, segment::Segment};
use crate::{
    app::parts::{Tick, initial, initial_text},
    snippet::{Accent, Subject, Theme},
    words::{home, writers as words},
};

#[component]
pub fn Controls() -> impl IntoView {
    view! {
        <div class="controls">
            <h2>{words::CHOOSE}</h2>
            <Subjects/>
            <Themes/>
            <Colour/>
            <Heights/>
            <AnswerLinks/>
        </div>
    }
}

#[component]
fn Subjects() -> impl IntoView {
    let writers = WritersStore::from_context();
    let subject = |(at, subject): (usize, &Subject)| {
        let Subject {
            id, title, minutes, ..
        } = subject.clone();
        let is_chosen = writers.flag(move |writers| writers.chosen == at);
        let value = id.clone();
        let choose = Box::new(move || writers.dispatch(Action::ChoseSubject(id.clone())));
        view! {
            <Segment class="option" name="questionnaire" value is_chosen on_choose=choose>
                {title}
                " "
                <small>{home::minutes(minutes)}</small>
            </Segment>
        }
        .into_any()
    };
    let subjects = writers.read_once(|writers| {
        let subjects = writers.subjects.iter().enumerate().map(subject);
        subjects.collect::<Vec<_>>()
    });
    view! {
        <fieldset>
            <legend>{words::QUESTIONNAIRE}</legend>
            {subjects}
        </fieldset>
    }
}

#[component]
fn Themes() -> impl IntoView {
    let writers = WritersStore::from_context();
    let themes = Theme::ALL.map(|theme| {
        let text = match theme {
            Theme::Auto => words::THEME_AUTO,
            Theme::Light => words::THEME_LIGHT,
            Theme::Dark => words::THEME_DARK,
        };
        let is_chosen = writers.flag(move |writers| writers.look.theme == theme);
        let choose = Box::new(move || writers.dispatch(Action::ChoseTheme(theme)));
        view! {
            <Segment name="theme" value=theme.code() is_chosen on_choose=choose>
                {text}
            </Segment>
        }
        .into_any()
    });
    view! {
        <fieldset>
            <legend>{words::THEME}</legend>
            <div class="segments">{themes}</div>
            <p class="small">{words::THEME_LEAD}</p>
        </fieldset>
    }
}

#[component]
fn Colour() -> impl IntoView {
    let writers = WritersStore::from_context();
    let is_own = writers.flag(|writers| writers.look.accent.is_none());
    // The colour in use: a patch of another one beside the ticked box would be read as that of Bearings.
    let colour = writers.text(|writers| writers.accent().to_string());
    let text = writers.text(message::accent);
    let keep = Box::new(move |is_own| writers.dispatch(Action::ChoseOwnAccent(is_own)));
    let choose = move |event| {
        if let Some(colour) = Accent::parse(&event_target_value(&event)) {
            writers.dispatch(Action::ChoseColour(colour));
        }
    };
    view! {
        <fieldset>
            <legend>{words::ACCENT}</legend>
            <div class="accent">
                <Tick id="own-accent" is_on=is_own on_change=keep>
                    {words::OWN_ACCENT}
                </Tick>
                <input
                    type="color"
                    id="colour"
                    aria-label=words::ACCENT_COLOUR
                    value=initial(colour)
                    prop:value=colour
                    on:change=choose
                />
            </div>
            <p class="small" role="status" id="accent-said" prop:textContent=text>
                {initial_text(text)}
            </p>
        </fieldset>
    }
}

/// The offer of links of answers, with what has to be known of it; only where a question may be answered from a link.
#[component]
fn AnswerLinks() -> impl IntoView {
    let writers = WritersStore::from_context();
    let has_none = writers.flag(|writers| {
        let subject = writers.subject();
        subject.is_none_or(|subject| subject.definition.is_none())
    });
    let is_on = writers.flag(|writers| writers.answer_links.is_some());
    let change = Box::new(move |is_on| writers.dispatch(Action::ChangedAnswerLinks(is_on)));
    view! {
        <div class:gone=has_none id="answers-offer">
            <Tick id="answers" is_on on_change=change>
                {words::ANSWERS}
            </Tick>
            <p class="small">{words::ANSWERS_WARNING}</p>
        </div>
    }
}
