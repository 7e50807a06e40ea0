//! All questions with what was said to them: to find one's way, and to look once more before the result.

use crate::{
    answers::{Answer, Item},
    session::{Place, Session},
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
    let mut blank = 0;
    for (at, question) in questions {
        let said = said(session, at);
        let class = if said.is_none() { "open" } else { "" };
        blank += usize::from(said.is_none());
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
    html.element("<p class=\"help\">", &taking::left_blank(blank), "</p>");
    html.put("<ol>")
        .drawing(&list.into_string())
        .put("</ol><nav class=\"onward\">");
    html.button("back", "back", "", taking::BACK);
    html.button("primary", "finish", "", taking::SEE_RESULT)
        .put("</nav>");
    html.put("</section>");
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
