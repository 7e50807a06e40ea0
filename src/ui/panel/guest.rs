//! Someone else's result, and what its reader can do with it.

use super::result::{in_words, picture};
use crate::{
    scoring::{Beside, Report},
    session::{Guest, Session},
    share::Missing,
    ui::Html,
    words::{link, report as words},
};

/// Their result, marked as theirs.
pub(super) fn guest(session: &Session, guest: &Guest, html: &mut Html) {
    let (definition, shared) = (&*session.definition, &guest.shared);
    html.put("<article class=\"result guest\"><p class=\"whose\">")
        .element("<strong>", link::THEIRS, "</strong> ");
    html.text(link::THEIRS_LEAD).put("</p>");
    if !guest.missing.is_empty() {
        let names: Vec<String> = guest.missing.iter().map(name).collect();
        html.element("<p class=\"notice\">", &link::missing(&names), "</p>");
    }
    match Report::of(definition, &shared.answers, Beside::default()) {
        Some(report) => {
            picture(definition, &report, html);
            ways(session, html);
            in_words(definition, &report, &shared.about, &shared.answers, html);
        }
        None => {
            html.element("<h2 tabindex=\"-1\">", words::NOTHING, "</h2>");
            ways(session, html);
        }
    }
    html.put("</article>");
}

/// Answer first, see both, keep it as mine, or close it.
fn ways(session: &Session, html: &mut Html) {
    let beside = if session.sitting.finished {
        link::SEE_BOTH
    } else {
        link::ANSWER_FIRST
    };
    html.put("<div class=\"buttons\">")
        .button("primary", "answer", "", beside);
    html.button("plain", "mine", "", link::THIS_IS_MINE);
    html.button("plain", "close", "", link::CLOSE).put("</div>");
}

/// What an older link answers and nobody asks any more.
fn name(missing: &Missing) -> String {
    match missing {
        Missing::Question { question, .. } => question.clone(),
        Missing::Choice {
            question, option, ..
        } => format!("{question} ({option})"),
        Missing::Arrow { from, to } => format!("{from} → {to}"),
    }
}
