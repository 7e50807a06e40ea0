//! The result: a headline, the drawing, the same in words and as a table, and what to talk about next.

use super::{
    table::table,
    terrain::terrain,
    view::{PAIR, in_words, name_of, own_words, picture, small_print},
};
use crate::{
    answers::Date,
    assessment::Definition,
    card,
    scoring::Report,
    session::Session,
    ui::Html,
    words::{link, report as words, result, taking},
};

/// My own result: what it says and shows; beside it somebody else's that waited for mine.
pub(super) fn result(session: &Session, html: &mut Html) {
    let (definition, sitting) = (&*session.definition, &session.sitting);
    html.put("<article class=\"result\">");
    let Some(report) = report(session) else {
        html.element(
            "<h2 tabindex=\"-1\">",
            words::NOTHING,
            "</h2><nav class=\"onward\">",
        );
        html.button("primary", "go", "0", result::FIRST_QUESTION)
            .put("</nav></article>");
        return;
    };
    picture(definition, &report, html);
    terrain(session, html);
    if let Some(guest) = &session.received {
        html.put("<section class=\"both\">")
            .element("<h3>", link::BOTH, "</h3>");
        html.element("<p class=\"help\">", link::BOTH_LEAD, "</p>");
        html.put(PAIR);
        let mut views = vec![(name_of(&guest.shared, link::OTHER), &guest.shared.answers)];
        if let Some(second) = &guest.second {
            views.push((name_of(second, link::SECOND_VIEW), &second.answers));
        }
        let mut columns = vec![(link::MINE, &sitting.answers)];
        columns.extend(
            views
                .iter()
                .map(|(name, answers)| (name.as_str(), *answers)),
        );
        own_words(&guest.shared, html);
        table(definition, &columns, html);
        html.put("</section>");
    }
    html.put("</article>");
}

/// What follows it: what to talk about, the same in words, and the ways on.
pub(super) fn more(session: &Session, today: Date, html: &mut Html) {
    let (definition, sitting) = (&*session.definition, &session.sitting);
    let Some(report) = report(session) else {
        return;
    };
    html.put("<div class=\"result\">");
    talk(definition, &report, html);
    in_words(definition, &report, &sitting.answers, html);
    small_print(definition, &report, &sitting.about(today), html);
    html.put("<nav class=\"onward\">")
        .button("back", "back", "", result::CHANGE);
    if sitting.finished {
        html.button("quiet", "again", "", taking::START_AGAIN);
    } else {
        let (ask, yes) = (taking::START_AGAIN_ASK, taking::START_AGAIN_SURE);
        html.sure([taking::START_AGAIN, "", ask, yes], "again", "");
    }
    html.put("</nav></div>");
}

fn report(session: &Session) -> Option<Report> {
    Report::of(
        &session.definition,
        &session.sitting.answers,
        session.context(),
    )
}

/// What to talk about: remarks, one question, more of them, and one thing to try.
fn talk(definition: &Definition, report: &Report, html: &mut Html) {
    html.put("<section class=\"reading\">")
        .element("<h3>", result::READING, "</h3>");
    let hints = report
        .hints
        .iter()
        .filter_map(|place| definition.hints.get(*place));
    for remark in hints.map(|hint| &hint.text).chain(&definition.reading) {
        html.element("<p>", remark, "</p>");
    }
    let question = card::reflection(definition, report);
    html.put("</section><section class=\"talk\">")
        .element("<h3>", result::TALK, "</h3>");
    html.element(
        "<p class=\"question\">",
        &question,
        "</p><details><summary>",
    );
    html.text(result::MORE_QUESTIONS).put("</summary>");
    html.list(
        definition
            .reflection
            .iter()
            .filter(|other| **other != question),
    );
    html.put("</details></section><section class=\"try\">")
        .element("<h3>", result::TRY, "</h3>");
    sentence(0, &definition.experiment, html);
    html.element("<p class=\"small\">", result::TRY_STAYS, "</p>");
    if !definition.afterwards.is_empty() {
        html.put("<details>")
            .element("<summary>", result::PRIVATE, "</summary>");
        for (at, prompt) in definition.afterwards.iter().enumerate() {
            sentence(at + 1, prompt, html);
        }
        html.element("<p class=\"small\">", result::STAYS_HERE, "</p></details>");
    }
    html.put("</section>");
}

/// A sentence with blanks, to be finished in one's own words. It stays in this browser.
fn sentence(at: usize, prompt: &str, html: &mut Html) {
    html.put("<label for=\"sentence-").number(at).element(
        "\">",
        prompt,
        "</label><textarea id=\"sentence-",
    );
    html.number(at)
        .put("\" rows=\"3\" maxlength=\"2000\"></textarea>");
}
