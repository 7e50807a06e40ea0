//! What a person is told in passing, and the question that a carried link may raise.

use crate::{
    answers::{Item, items},
    session::{Notice, Session},
    ui::Html,
    words::{link, notice, taking},
};

/// The notices at hand, each with its way out.
#[must_use]
pub fn notices(session: &Session) -> String {
    let mut html = Html::default();
    for (at, told) in session.notices.iter().enumerate() {
        html.element("<p class=\"notice\"><span>", &notice::sentence(told), " ");
        match told {
            Notice::OtherQuestionnaire { address, .. } => {
                html.put("<a href=\"")
                    .text(address)
                    .element("\">", notice::OPEN_THERE, "</a>");
            }
            Notice::StorageWiped => {
                html.button("quiet", "keep-again", "", notice::KEEP_AGAIN);
            }
            _ => {}
        }
        html.put("</span>")
            .button("quiet", "dismiss", &at.to_string(), notice::DISMISS)
            .put("</p>");
    }
    if !session.conflicts.is_empty() {
        html.put("<div class=\"notice\" role=\"group\">");
        html.element("<p>", &link::conflicts(session.conflicts.len()), "</p>");
        html.list(&conflicts(session));
        html.button("plain", "keep-mine", "", link::CONFLICT_KEEP);
        html.button("plain", "take-theirs", "", link::CONFLICT_TAKE)
            .put("</div>");
    }
    html.into_string()
}

/// Both answers where a carried link differs.
fn conflicts(session: &Session) -> Vec<String> {
    let all: Vec<Item> = items(&session.definition).collect();
    let differing = session.conflicts.iter().filter_map(|(slot, theirs)| {
        let item = *all.get(*slot)?;
        let question = session.definition.questions.get(item.question)?;
        let said = |answer| taking::answer(question, answer);
        let mine = said(session.sitting.answers.get(item));
        Some(link::conflict(&question.short, &mine, &said(*theirs)))
    });
    differing.collect()
}
