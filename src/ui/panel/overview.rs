//! All questions with what was said to them: to find one's way, and to look once more before the result.

use crate::{
    answers::{Answer, Item},
    session::{Place, Session, asks_in_turn},
    ui::Html,
    words::taking,
};

/// The list, with the way to the result.
pub(super) fn overview(session: &Session, html: &mut Html) {
    let review = session.place == Place::Review;
    let title = if review {
        taking::REVIEW
    } else {
        taking::ALL_QUESTIONS
    };
    let questions = session.definition.questions.iter().enumerate();
    let screens = session.screens();
    let mut list = Html::default();
    let (mut blank, mut parts) = (0, 0);
    for (at, question) in questions {
        let said = said(session, at);
        let class = if said.is_none() { "open" } else { "" };
        blank += usize::from(said.is_none());
        parts += if said.is_none() {
            0
        } else {
            missing(session, at)
        };
        list.put("<li><button type=\"button\" class=\"")
            .put(class)
            .put("\" data-act=\"go:");
        list.number(screens.holding(at).unwrap_or_default())
            .put("\"><span>")
            .text(&question.text);
        let said = said.unwrap_or_else(|| taking::BLANK.to_owned());
        list.element(
            "</span><span class=\"said\">",
            &said,
            "</span></button></li>",
        );
    }
    html.put("<section class=\"overview\">")
        .element("<h2 tabindex=\"-1\">", title, "</h2>");
    html.element(
        "<p class=\"help\">",
        &taking::left_blank(blank, parts),
        "</p>",
    );
    html.put("<ol>")
        .drawing(&list.into_string())
        .put("</ol><nav class=\"onward\">");
    html.button("back", "back", "", taking::BACK);
    html.button("primary", "finish", "", taking::SEE_RESULT)
        .put("</nav>");
    html.put("</section>");
}

/// How many of a question's answers wait. Who cannot name now is not asked for enough.
fn missing(session: &Session, at: usize) -> usize {
    let Some(question) = session.definition.questions.get(at) else {
        return 0;
    };
    let said = |round| {
        session.sitting.answers.get(Item {
            question: at,
            round,
        })
    };
    let first = said(0);
    if asks_in_turn(question.format) && first != Answer::Blank && first.pick().is_none() {
        return 0;
    }
    let rounds = 0..question.rounds.len().max(1);
    rounds.filter(|round| said(*round) == Answer::Blank).count()
}

/// What was said to a question, round by round; nothing when all of it is blank.
fn said(session: &Session, at: usize) -> Option<String> {
    let question = session.definition.questions.get(at)?;
    let mut said = String::new();
    let mut any = false;
    for round in 0..question.rounds.len().max(1) {
        let answer = session.sitting.answers.get(Item {
            question: at,
            round,
        });
        any |= answer != Answer::Blank;
        if round > 0 {
            said.push_str(" · ");
        }
        if let Some(asked) = question
            .rounds
            .get(round)
            .and_then(|id| session.definition.round(id))
        {
            said.push_str(&asked.short);
            said.push_str(": ");
        }
        said.push_str(&taking::answer(question, answer));
    }
    any.then_some(said)
}
