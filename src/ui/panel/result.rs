//! The result: a headline, the drawing, the same in words and as a table, and what to talk about next.

use leptos::{either::Either, prelude::*};

use super::{
    sharing::{MakeLink, OtherDevice},
    side_by_side::SideBySide,
    sure::Sure,
    table::AnswerTable,
};
use crate::{
    answers::{About, Answers, Date},
    assessment::Definition,
    card::{self, Measure, Palette, Summary},
    scoring::Report,
    session::{Action, Place},
    ui::Desk,
    words::{report as words, result, taking},
};

/// My own result, with the ways to pass it on.
#[component]
pub(super) fn OwnResult(desk: Desk) -> impl IntoView {
    let definition = desk.definition();
    let (about, answers) = desk.session.with_untracked(|session| {
        let sitting = &session.sitting;
        (sitting.about(Date::LAST), sitting.answers.clone())
    });
    let Some(report) = Report::of(&definition, &answers, None) else {
        return Either::Left(view! { <NoResult desk/> });
    };
    let beside = desk.session.with_untracked(|session| session.guest.is_some());
    Either::Right(view! {
        <article class="result">
            <Picture definition=(*definition).clone() report=report.clone()/>
            {beside.then(|| view! { <SideBySide desk/> })}
            <Talk desk report=report.clone()/>
            <section class="pass-on">
                <MakeLink desk/>
                <OtherDevice desk/>
            </section>
            <InWords definition=(*definition).clone() report about answers/>
            <nav class="onward">
                <button type="button" class="back" on:click=move |_| desk.did(Action::WentTo(Place::Review))>
                    {result::CHANGE}
                </button>
                <StartAgain desk/>
            </nav>
        </article>
    })
}

#[component]
fn NoResult(desk: Desk) -> impl IntoView {
    view! {
        <article class="result">
            <h2 tabindex="-1">{words::NOTHING}</h2>
            <nav class="onward">
                <button type="button" class="primary" on:click=move |_| desk.did(Action::WentTo(Place::Screen(0)))>
                    {result::FIRST_QUESTION}
                </button>
            </nav>
        </article>
    }
}

/// Headline and drawing.
#[component]
pub(super) fn Picture(definition: Definition, report: Report) -> impl IntoView {
    let headline = Summary::of(&definition, &report).headline;
    let draw = |measure| card::svg(&card::drawing(&definition, &report, measure), Palette::Page);
    let lines = headline.lines.into_iter().map(|line| view! { <span>{line}</span> }).collect_view();
    view! {
        <h2 tabindex="-1" class="headline">{lines}</h2>
        {headline.beneath.map(|beneath| view! { <p class="beneath">{beneath}</p> })}
        <figure class="wide" inner_html=draw(Measure::WIDE)></figure>
        <figure class="narrow" inner_html=draw(Measure::NARROW)></figure>
    }
}

/// The same in words, every answer in a table, and what the result cannot tell.
#[component]
pub(super) fn InWords(definition: Definition, report: Report, about: About, answers: Answers) -> impl IntoView {
    let list = |lines: Vec<String>| lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let lines = list(Summary::of(&definition, &report).lines);
    let caveats = list([definition.caveats.clone(), definition.credits.clone()].concat());
    let footer = card::footer(&definition, &report, &about);
    view! {
        <section>
            <h3>{result::IN_WORDS}</h3>
            <ul>{lines}</ul>
        </section>
        <details>
            <summary>{result::EVERY_ANSWER}</summary>
            <AnswerTable definition=definition.clone() columns=vec![(String::new(), answers)]/>
        </details>
        <section class="small">
            <p>{footer}</p>
            <details>
                <summary>{result::ABOUT}</summary>
                <ul>{caveats}</ul>
                <p>{result::CREDIT}</p>
            </details>
        </section>
    }
}

/// What to talk about: remarks, one question, more of them, and one thing to try.
#[component]
fn Talk(desk: Desk, report: Report) -> impl IntoView {
    let definition = desk.definition();
    let hints = report.hints.iter().filter_map(|place| definition.hints.get(*place));
    let remarks = hints.map(|hint| hint.text.clone()).chain(definition.reading.iter().cloned());
    let remarks = remarks.map(|remark| view! { <p>{remark}</p> }).collect_view();
    let question = card::reflection(&definition, &report);
    let others = definition.reflection.iter().filter(|other| **other != question);
    let others = others.map(|other| view! { <li>{other.clone()}</li> }).collect_view();
    let private = definition.afterwards.iter().enumerate().map(|(at, sentence)| {
        view! { <Sentence desk place=at + 1 prompt=sentence.clone()/> }
    });
    let private = private.collect_view();
    let has_private = !definition.afterwards.is_empty();
    view! {
        <section class="reading">
            <h3>{result::READING}</h3>
            {remarks}
        </section>
        <section class="talk">
            <h3>{result::TALK}</h3>
            <p class="question">{question}</p>
            <details>
                <summary>{result::MORE_QUESTIONS}</summary>
                <ul>{others}</ul>
            </details>
        </section>
        <section class="try">
            <h3>{result::TRY}</h3>
            <Sentence desk place=0 prompt=definition.experiment.clone()/>
            {has_private.then(|| view! {
                <details>
                    <summary>{result::PRIVATE}</summary>
                    {private}
                </details>
            })}
        </section>
    }
}

/// A sentence with blanks, to be finished in one's own words. It stays in this browser.
#[component]
fn Sentence(desk: Desk, place: usize, prompt: String) -> impl IntoView {
    let id = format!("sentence-{place}");
    let text = move || desk.read(|session| session.sitting.sentences.get(place).cloned().unwrap_or_default());
    let wrote = move |event| {
        let text = event_target_value(&event);
        desk.did(Action::WroteSentence { place, text });
    };
    view! {
        <label for=id.clone()>{prompt}</label>
        <textarea id=id rows="3" maxlength="2000" prop:value=text on:change=wrote></textarea>
        <p class="small">{result::STAYS_HERE}</p>
    }
}

/// A finished sitting is kept and a new one begins; an unfinished one is removed, after a question.
#[component]
fn StartAgain(desk: Desk) -> impl IntoView {
    let sure = RwSignal::new(false);
    let started = move |_| {
        if desk.session.with_untracked(|session| session.sitting.finished) {
            desk.did(Action::StartedAgain);
        } else {
            sure.set(true);
        }
    };
    view! {
        <button type="button" class="quiet" on:click=started>{taking::START_AGAIN}</button>
        <Sure
            ask=taking::START_AGAIN_ASK
            yes=taking::START_AGAIN_SURE
            open=sure
            agreed=Callback::new(move |()| desk.did(Action::StartedAgain))
        />
    }
}
