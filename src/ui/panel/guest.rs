//! Someone else's result, and what its reader can do with it.

use super::{
    result::{PAIR, in_words, picture},
    table::table,
};
use crate::{
    answers::items,
    assessment::Definition,
    scoring::{Beside, Report},
    session::{Guest, Session},
    share::{self, Missing, Pair, Shared, Tag},
    ui::Html,
    words::{link, report as words, result},
};

/// Their result, marked as theirs.
pub(super) fn guest(session: &Session, guest: &Guest, html: &mut Html) {
    let (definition, shared) = (&*session.definition, &guest.shared);
    html.put("<article class=\"result guest\">");
    if !session.framed {
        html.put("<p class=\"whose\">")
            .element("<strong>", link::THEIRS, "</strong> ");
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
    let out = left_out(definition, shared);
    if !out.is_empty() {
        html.element("<p class=\"notice\">", &link::left_out(&out), "</p>");
    }
    match Report::of(definition, &shared.answers, Beside::default()) {
        Some(report) => {
            picture(definition, &report, html);
            own_words(shared, html);
            ways(session, shared, html);
            if session.framed {
                html.put("<details class=\"in-words\">").element(
                    "<summary>",
                    result::IN_WORDS,
                    "</summary>",
                );
            }
            in_words(definition, &report, &shared.about, &shared.answers, html);
            if session.framed {
                html.put("</details>");
            }
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
    if session.framed {
        let pair = Pair {
            mine: one.clone(),
            other: other.clone(),
        };
        let link = share::encode_pair(&session.definition, &pair);
        return way_out(&link, html);
    }
    html.put("<div class=\"buttons\">");
    html.button("primary", "answer", "", link::ANSWER_MYSELF);
    html.button("plain", "close", "", link::CLOSE).put("</div>");
}

/// What whoever made the link wants to try.
pub(super) fn own_words(shared: &Shared, html: &mut Html) {
    if let Some(text) = &shared.text {
        let text = words::to_try(text.as_str());
        html.element("<blockquote class=\"own-words\">", &text, "</blockquote>");
    }
}

/// What a view is called: by its own name, if it has one.
pub(super) fn name_of(shared: &Shared, otherwise: &str) -> String {
    let label = shared.about.label.as_ref();
    label.map_or(otherwise, |label| label.as_str()).to_owned()
}

/// The questions whose answers the sender kept.
fn left_out(definition: &Definition, shared: &Shared) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (slot, item) in items(definition).enumerate() {
        let question = definition.questions.get(item.question);
        if let Some(question) = question.filter(|_| shared.left_out.contains(&slot))
            && !names.contains(&question.short)
        {
            names.push(question.short.clone());
        }
    }
    names
}

/// Answer first, see both, keep it as mine, or close it. Inside another page it is a card with one way: all of
/// that happens on the full page.
fn ways(session: &Session, shared: &Shared, html: &mut Html) {
    if session.framed {
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
