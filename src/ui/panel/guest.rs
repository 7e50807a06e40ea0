//! Someone else's result, and what its reader can do with it.

use super::{
    result::{PAIR, in_words, picture},
    table::table,
};
use crate::{
    assessment::Definition,
    scoring::{Beside, Report},
    session::{Guest, Session},
    share::{Missing, Shared},
    ui::Html,
    words::{link, report as words},
};

/// Their result, marked as theirs.
pub(super) fn guest(session: &Session, guest: &Guest, html: &mut Html) {
    let (definition, shared) = (&*session.definition, &guest.shared);
    let whose = if guest.second.is_some() {
        link::TWO_THEIRS
    } else {
        link::THEIRS
    };
    html.put("<article class=\"result guest\"><p class=\"whose\">")
        .element("<strong>", whose, "</strong> ");
    html.text(link::THEIRS_LEAD).put("</p>");
    if !guest.missing.is_empty() {
        let names: Vec<String> = guest.missing.iter().map(name).collect();
        html.element("<p class=\"notice\">", &link::missing(&names), "</p>");
    }
    if let Some(second) = &guest.second {
        both(definition, shared, second, html);
        html.put("</article>");
        return;
    }
    let out = shared.questions_left_out(definition);
    let names: Vec<String> = out
        .iter()
        .filter_map(|at| definition.questions.get(*at))
        .map(|question| definition.row_name(question).to_owned())
        .collect();
    if !names.is_empty() {
        html.element("<p class=\"notice\">", &link::left_out(&names), "</p>");
    }
    match Report::of(definition, &shared.answers, Beside::default()) {
        Some(mut report) => {
            report.leave_out(definition, &out);
            picture(definition, &report, html);
            own_words(shared, html);
            ways(session, html);
            in_words(definition, &report, &shared.about, &shared.answers, html);
        }
        None => {
            html.element("<h2 tabindex=\"-1\">", words::NOTHING, "</h2>");
            own_words(shared, html);
            ways(session, html);
        }
    }
    html.put("</article>");
}

/// Two views that one link holds, side by side.
fn both(definition: &Definition, one: &Shared, other: &Shared, html: &mut Html) {
    html.element("<h2 tabindex=\"-1\">", link::TWO_VIEWS, "</h2>");
    html.element("<p class=\"help\">", link::BOTH_LEAD, "</p>");
    html.put("<div class=\"buttons\">");
    html.button("primary", "answer", "", link::ANSWER_MYSELF);
    html.button("plain", "close", "", link::CLOSE).put("</div>");
    html.put(PAIR);
    let names = [
        name_of(one, link::FIRST_VIEW),
        name_of(other, link::SECOND_VIEW),
    ];
    let [first, second] = &names;
    let columns = [
        (first.as_str(), &one.answers),
        (second.as_str(), &other.answers),
    ];
    table(definition, &columns, html);
}

/// What whoever made the link wants to try.
pub(super) fn own_words(shared: &Shared, html: &mut Html) {
    if let Some(text) = &shared.text {
        let text = link::wants_to_try(text.as_str());
        html.element("<blockquote class=\"own-words\">", &text, "</blockquote>");
    }
}

/// What a view is called: by its own name, if it has one.
pub(super) fn name_of(shared: &Shared, otherwise: &str) -> String {
    let label = shared.about.label.as_ref();
    label.map_or(otherwise, |label| label.as_str()).to_owned()
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
