//! Every answer in a table: one row an item, one column a person.

use crate::{
    answers::{Answers, Item, items},
    assessment::Definition,
    ui::Html,
    words::{result, taking},
};

/// The answers of one or two people under their heads. Rows in which they differ come first and are marked.
pub(super) fn table(definition: &Definition, columns: &[(&str, &Answers)], html: &mut Html) {
    let differs = |item: Item| {
        let mut answers = columns.iter().map(|(_, answers)| answers.get(item));
        let first = answers.next();
        answers.any(|other| Some(other) != first)
    };
    html.put("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
        .text(result::EVERY_ANSWER);
    html.element(
        "\"><table><thead><tr><th scope=\"col\">",
        result::QUESTION,
        "</th>",
    );
    for (head, _) in columns {
        html.element("<th scope=\"col\">", head, "</th>");
    }
    html.put("</tr></thead><tbody>");
    for first in [true, false] {
        for item in items(definition) {
            if differs(item) == first {
                row(definition, columns, item, first, html);
            }
        }
    }
    html.put("</tbody></table></div>");
}

fn row(
    definition: &Definition,
    columns: &[(&str, &Answers)],
    item: Item,
    differs: bool,
    html: &mut Html,
) {
    let Some(question) = definition.questions.get(item.question) else {
        return;
    };
    html.put(if differs {
        "<tr class=\"differs\">"
    } else {
        "<tr>"
    });
    html.put("<th scope=\"row\">")
        .text(definition.row_name(question));
    if let Some(round) = question
        .rounds
        .get(item.round)
        .and_then(|id| definition.round(id))
    {
        html.put(" (").text(&round.short).put(")");
    }
    html.put("</th>");
    for (_, answers) in columns {
        html.element(
            "<td>",
            &taking::answer(question, answers.get(item)),
            "</td>",
        );
    }
    html.put("</tr>");
}
