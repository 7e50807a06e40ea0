//! All questions with the response to each: to find one's way, and to look once more before the result.

use leptos::prelude::*;

use crate::{
    answers::{Answer, Item},
    app::{
        SessionStore,
        parts::{Button, clicked, initial_text, renewed},
    },
    session::{Action, Place, Session, asks_in_turn},
    words::taking,
};

/// The list, with the way to the result.
#[component]
pub fn Overview(title: &'static str) -> impl IntoView {
    let session = SessionStore::from_context();
    let left_blank = session.text(left_blank);
    let rows = renewed(session.memo(rows), |rows| {
        let rows = rows
            .into_iter()
            .map(|row| view! { <RowView row/> }.into_any());
        view! { <ol>{rows.collect::<Vec<_>>()}</ol> }.into_any()
    });
    view! {
        <section class="overview">
            <h2 tabindex="-1">{title}</h2>
            <p class="help" prop:textContent=left_blank>{initial_text(left_blank)}</p>
            {rows}
            <nav class="onward">
                <Button class="back" text=taking::BACK on_click=session.on(Action::WentBack)/>
                <Button class="primary" text=taking::SEE_RESULT on_click=session.on(Action::Finished)/>
            </nav>
        </section>
    }
}

/// A question in the list.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    screen: usize,
    text: String,
    /// Nothing when all of it is blank.
    response: Option<String>,
}

#[component]
fn RowView(row: Row) -> impl IntoView {
    let open = SessionStore::from_context().on(Action::WentTo(Place::Screen(row.screen)));
    let class = row.response.is_none().then_some("open");
    let response = row.response.unwrap_or_else(|| taking::BLANK.to_owned());
    view! {
        <li>
            <button type="button" class=class on:click=clicked(open)>
                <span>{row.text}</span>
                <span class="said">{response}</span>
            </button>
        </li>
    }
}

fn rows(session: &Session) -> Vec<Row> {
    let screens = session.screens();
    let questions = session.definition.questions.iter().enumerate();
    let rows = questions.map(|(at, question)| Row {
        screen: screens.holding(at).unwrap_or_default(),
        text: question.text.clone(),
        response: response(session, at),
    });
    rows.collect()
}

/// How many questions are blank, and how many parts of others.
fn left_blank(session: &Session) -> String {
    let (mut blank, mut parts) = (0, 0);
    for at in 0..session.definition.questions.len() {
        match response(session, at) {
            None => blank += 1,
            Some(_) => parts += missing(session, at),
        }
    }
    taking::left_blank(blank, parts)
}

/// How many of a question's answers are blank. Who cannot name now is not asked for enough.
fn missing(session: &Session, at: usize) -> usize {
    let Some(question) = session.definition.questions.get(at) else {
        return 0;
    };
    let answer = |round| {
        session.sitting.answers.get(Item {
            question: at,
            round,
        })
    };
    let first = answer(0);
    if asks_in_turn(question.format) && first != Answer::Blank && first.pick().is_none() {
        return 0;
    }
    let rounds = 0..question.rounds.len().max(1);
    rounds
        .filter(|round| answer(*round) == Answer::Blank)
        .count()
}

/// The response to a question, round by round; nothing when all of it is blank.
fn response(session: &Session, at: usize) -> Option<String> {
    let question = session.definition.questions.get(at)?;
    let mut text = String::new();
    let mut is_blank = true;
    for round in 0..question.rounds.len().max(1) {
        let answer = session.sitting.answers.get(Item {
            question: at,
            round,
        });
        is_blank &= answer == Answer::Blank;
        if round > 0 {
            text.push_str(" · ");
        }
        let asked = question.rounds.get(round);
        if let Some(asked) = asked.and_then(|id| session.definition.round(id)) {
            text.push_str(&asked.short);
            text.push_str(": ");
        }
        text.push_str(&taking::answer(question, answer));
    }
    (!is_blank).then_some(text)
}
