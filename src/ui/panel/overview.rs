//! All questions with what was said to them: to find one's way, and to look once more before the result.

use leptos::prelude::*;

use crate::ui::Desk;
use crate::{
    answers::{Answer, Item},
    session::{Action, Place, Session},
    words::taking,
};

#[component]
pub(super) fn Overview(desk: Desk) -> impl IntoView {
    let review = desk.read(|session| session.place == Place::Review);
    let title = if review { taking::REVIEW } else { taking::ALL_QUESTIONS };
    let blank = desk.read(|session| {
        let answers = &session.sitting.answers;
        let blank = |at: &usize| answers.get(Item { question: *at, round: 0 }) == Answer::Blank;
        (0..session.definition.questions.len()).filter(blank).count()
    });
    let rows = desk.read(|session| {
        let screens = session.screens();
        let place = |at| screens.holding(at).map(Place::Screen);
        let questions = session.definition.questions.iter().enumerate();
        let rows = questions.filter_map(|(at, question)| {
            Some((place(at)?, question.text.clone(), said(session, at)))
        });
        rows.collect::<Vec<_>>()
    });
    let rows = rows.into_iter().map(|(place, text, said)| {
        let open = said.is_none();
        view! {
            <li>
                <button type="button" class:open=open on:click=move |_| desk.did(Action::WentTo(place))>
                    <span>{text}</span>
                    <span class="said">{said.unwrap_or_else(|| taking::BLANK.to_owned())}</span>
                </button>
            </li>
        }
    });
    view! {
        <section class="overview">
            <h2 tabindex="-1">{title}</h2>
            <p class="help">{taking::left_blank(blank)}</p>
            <ol>{rows.collect_view()}</ol>
            <nav class="onward">
                <button type="button" class="back" on:click=move |_| desk.did(Action::WentBack)>
                    {taking::BACK}
                </button>
                <button type="button" class="primary" on:click=move |_| desk.did(Action::Finished)>
                    {taking::SEE_RESULT}
                </button>
            </nav>
        </section>
    }
}

/// What was said to a question, round by round; nothing when all of it is blank.
fn said(session: &Session, at: usize) -> Option<String> {
    let question = session.definition.questions.get(at)?;
    let rounds = (0..question.rounds.len().max(1)).map(|round| {
        let answer = session.sitting.answers.get(Item { question: at, round });
        let words = taking::answer(question, answer);
        let asked = question.rounds.get(round).and_then(|id| session.definition.round(id));
        let words = asked.map_or_else(|| words.clone(), |asked| format!("{}: {words}", asked.short));
        (answer, words)
    });
    let rounds: Vec<(Answer, String)> = rounds.collect();
    let any = rounds.iter().any(|(answer, _)| *answer != Answer::Blank);
    let words: Vec<String> = rounds.into_iter().map(|(_, words)| words).collect();
    any.then(|| words.join(" · "))
}
