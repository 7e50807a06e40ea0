//! Someone else's result, and what its reader can do with it.

use super::{
    table::table,
    view::{PAIR, in_words, name_of, own_words, picture, small_print},
};
use crate::{
    scoring::{Context, Report},
    session::{Received, Session},
    share::{self, Missing, Pair, Shared, Tag},
    ui::Html,
    words::{link, report as words, result},
};

/// Their result, marked as theirs.
pub(super) fn guest(session: &Session, guest: &Received, html: &mut Html) {
    let (definition, shared) = (&*session.definition, &guest.shared);
    html.put("<article class=\"result guest\">");
    if !session.is_card() {
        let whose = if guest.second.is_some() {
            link::TWO_THEIRS
        } else {
            link::THEIRS
        };
        html.put("<p class=\"whose\">")
            .element("<strong>", whose, "</strong> ");
        html.text(link::THEIRS_LEAD).put("</p>");
    }
    if !guest.missing.is_empty() {
        let names: Vec<String> = guest.missing.iter().map(name).collect();
        html.element("<p class=\"notice\">", &link::missing(&names), "</p>");
    }
    if let Some(second) = &guest.second {
        both(session, shared, second, html);
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
    match Report::of(definition, &shared.answers, Context::default()) {
        Some(mut report) => {
            report.leave_out(definition, &out);
            picture(definition, &report, html);
            own_words(shared, html);
            ways(session, shared, html);
            if session.is_card() {
                html.put("<details class=\"in-words\">").element(
                    "<summary>",
                    result::IN_WORDS,
                    "</summary>",
                );
            }
            in_words(definition, &report, &shared.answers, html);
            if session.is_card() {
                html.put("</details>");
            }
            small_print(definition, &report, &shared.about, html);
        }
        None => {
            html.element("<h2 tabindex=\"-1\">", words::NOTHING, "</h2>");
            own_words(shared, html);
            ways(session, shared, html);
        }
    }
    html.put("</article>");
}

/// Two views that one link holds, side by side.
fn both(session: &Session, one: &Shared, other: &Shared, html: &mut Html) {
    html.element("<h2 tabindex=\"-1\">", link::TWO_VIEWS, "</h2>");
    html.element("<p class=\"help\">", link::BOTH_LEAD, "</p>");
    if !session.is_card() {
        html.put("<div class=\"buttons\">");
        html.button("primary", "answer", "", link::ANSWER_MYSELF);
        html.button("plain", "close", "", link::CLOSE).put("</div>");
    }
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
    table(&session.definition, &columns, html);
    if session.is_card() {
        let pair = Pair {
            mine: one.clone(),
            other: other.clone(),
        };
        let link = share::encode_pair(&session.definition, &pair);
        way_out(&link, html);
    }
}

/// Answer first, see both, keep it as mine, or close it. Inside another page it is a card with one way: all of
/// that happens on the full page.
fn ways(session: &Session, shared: &Shared, html: &mut Html) {
    if session.is_card() {
        let link = share::encode(Tag::Result, &session.definition, shared);
        return way_out(&link, html);
    }
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

/// The same link on the full page.
fn way_out(link: &str, html: &mut Html) {
    html.put(
        "<div class=\"buttons\"><a class=\"primary\" target=\"_blank\" rel=\"noopener\" href=\"#",
    )
    .text(link);
    html.element("\">", link::ANSWER_MYSELF, "</a></div>");
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
