//! One thing to try until a day: a sentence with its blanks to fill in, the day, and what became of it once it has come.

use leptos::{prelude::*, web_sys::HtmlInputElement};

use super::steps::sentence;
use crate::{
    answers::Date,
    app::{
        SessionStore,
        parts::{Button, Chip, Details, OnPaper, TextArea, Tick, initial_text, renewed, section},
        share::{Action as Passing, Choice, Method, OutcomeLine, SharingStore, Tick as Share},
    },
    assessment::Definition,
    card,
    session::{Action, Session},
    share::{Blank, Effect, Experiment, Outcome},
    words::{experiment as words, result},
};

/// It stays in this browser, unless it is ticked.
#[component]
pub fn Try() -> impl IntoView {
    let session = SessionStore::from_context();
    let sharing = SharingStore::from_context();
    let (own, earlier) = session.read_once(|session| {
        let earlier = session.sitting.sentences.first();
        (
            session.definition.experiment.clone(),
            earlier.is_some_and(|text| !text.is_empty()),
        )
    });
    let [hope, more @ ..] = words::COMMON;
    let more: Vec<AnyView> = (1..).zip(more).map(|(at, text)| blanks(text, at)).collect();
    // Written before there were blanks.
    let earlier = earlier.then(|| {
        let (field, on_paper) = sentence(0, words::EARLIER.to_owned());
        (field, on_paper)
    });
    let change = Box::new(move |is_on| sharing.dispatch(Passing::Ticked(Share::Text, is_on)));
    let where_it_is = sharing.text(|sharing| {
        let is_shared = sharing.is_ticked(Share::Text);
        let text = if is_shared {
            result::SAVED_AND_SHARED
        } else {
            result::SAVED_HERE
        };
        text.to_owned()
    });
    let body = view! {
        <Due/>
        {blanks(&own, Experiment::COMMON)}
        <Until/>
        {blanks(hope, 0)}
        <Details summary=words::MORE>{more}</Details>
        {earlier}
        <p class="small" prop:textContent=where_it_is>{initial_text(where_it_is)}</p>
        <Tick id="try-shown" is_on=sharing.is_ticked(Share::Text) on_change=change>
            <span>{result::SHOW_ON_CARD}</span>
        </Tick>
        <Calendar/>
        <InWords/>
    };
    section("try", result::TRY, body.into_any())
}

/// A sentence with a field for each blank, the first of which has this index.
fn blanks(text: &str, first: usize) -> AnyView {
    let parts = Definition::around_blanks(text);
    let mut out = Vec::new();
    for (at, pair) in (first..).zip(parts.windows(2)) {
        let [before, after] = pair else { continue };
        out.push(view! { <span>{before.clone()}</span> }.into_any());
        out.push(blank(at, words::blank(before, after)));
    }
    let last = parts.last().cloned();
    view! {
        <p class="blanks">
            {out}
            {last}
        </p>
    }
    .into_any()
}

fn blank(index: usize, label: String) -> AnyView {
    let session = SessionStore::from_context();
    let text = session.text(move |session| {
        let text = session.sitting.experiment.blanks.get(index);
        text.cloned().unwrap_or_default()
    });
    let change = Box::new(move |text| session.dispatch(Action::WroteBlank { index, text }));
    let placeholder = words::OPEN_BLANK;
    view! {
        <TextArea
            id=format!("blank-{index}")
            label
            longest=Blank::MOST
            text
            on_change=change
            placeholder
        />
    }
    .into_any()
}

/// The day. One that is past is not taken, and that is said.
#[component]
fn Until() -> impl IntoView {
    let session = SessionStore::from_context();
    let until = move |state: &Session| state.sitting.experiment.until(session.today());
    let date = session.text(move |state| until(state).iso());
    let refused = RwSignal::new(None::<String>);
    let change = move |event| {
        let input = event_target::<HtmlInputElement>(&event);
        let picked = Date::from_iso(&input.value()).filter(|date| *date >= session.today());
        let Some(picked) = picked else {
            let stays = session.read_once(|state| until(state));
            input.set_value(&stays.iso());
            refused.set(Some(words::past(stays)));
            return;
        };
        refused.set(None);
        session.dispatch(Action::ChangedUntil(picked));
    };
    view! {
        <p class="blanks">
            <label for="until">{words::UNTIL}</label>
            " "
            <input type="date" id="until" prop:value=date on:change=change/>
            "."
        </p>
        <p role="status" class="caution">{move || refused.get()}</p>
    }
}

/// The calendar entry for that day, once there is something to try.
#[component]
fn Calendar() -> impl IntoView {
    let session = SessionStore::from_context();
    let sharing = SharingStore::from_context();
    let has_experiment = session.memo(|session| !session.sitting.experiment.is_blank());
    renewed(has_experiment, move |has_experiment| {
        if !has_experiment {
            return ().into_any();
        }
        let with_link = sharing.is_ticked(Share::CalendarLink);
        let holds = move || {
            if with_link.get() {
                words::HOLDS_LINK
            } else {
                words::HOLDS_SENTENCE
            }
        };
        view! {
            <Choice tick=Share::CalendarLink text=words::WITH_LINK/>
            <p class="buttons">
                <Button class="plain" text=words::CALENDAR on_click=sharing.on(Method::Experiment)/>
            </p>
            <p class="small">{holds} " " {words::ALARM}</p>
            <OutcomeLine is_experiment=true/>
        }
        .into_any()
    })
}

/// From the day on: what became of it, and what was seen of what was hoped for.
#[component]
fn Due() -> impl IntoView {
    let session = SessionStore::from_context();
    let is_due = session.memo(move |state| state.sitting.experiment.is_due(session.today()));
    renewed(is_due, move |is_due| {
        if !is_due {
            return ().into_any();
        }
        let outcomes = Outcome::ALL.map(|one| {
            let is_chosen =
                session.flag(move |session| session.sitting.experiment.outcome == Some(one));
            let choose = session.on(Action::SaidOutcome(one));
            view! { <Chip name="outcome" is_chosen on_choose=choose>{words::outcome(one)}</Chip> }
                .into_any()
        });
        let effects = Effect::ALL.map(|one| {
            let is_chosen =
                session.flag(move |session| session.sitting.experiment.effect == Some(one));
            let choose = session.on(Action::SaidEffect(one));
            view! { <Chip name="effect" is_chosen on_choose=choose>{words::effect(one)}</Chip> }
                .into_any()
        });
        view! {
            <div class="due">
                <fieldset>
                    <legend>{words::WHAT_BECAME}</legend>
                    <div class="others">{Vec::from(outcomes)}</div>
                </fieldset>
                <fieldset>
                    <legend>{words::WHAT_WAS_SEEN}</legend>
                    <div class="others">{Vec::from(effects)}</div>
                </fieldset>
            </div>
        }
        .into_any()
    })
}

/// What is written, as paper shows it.
#[component]
fn InWords() -> impl IntoView {
    let session = SessionStore::from_context();
    let text = session.text(move |state| {
        let experiment = state.sitting.experiment.shared(session.today());
        let lines = experiment.map(|one| card::experiment_lines(&state.definition, &one));
        lines.unwrap_or_default().join(" ")
    });
    view! { <OnPaper label="" text/> }
}
