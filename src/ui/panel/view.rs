//! What my own result and somebody else's have in common: drawing, words, name, and what one wants to try.

use super::table::table;
use crate::{
    answers::{About, Answers},
    assessment::Definition,
    card::{self, Measure, Palette, Summary},
    scoring::Report,
    share::Shared,
    ui::Html,
    words::{link, result},
};

/// The place in which the other program draws two views.
pub(super) const PAIR: &str = "<div id=\"share-pair\"></div>";

/// Headline and drawing, in a size for columns and one for phones.
pub(super) fn picture(definition: &Definition, report: &Report, html: &mut Html) {
    let headline = Summary::of(definition, report).headline;
    html.put("<h2 tabindex=\"-1\" class=\"headline\">");
    for line in &headline.lines {
        html.element("<span>", line, " </span>");
    }
    html.put("</h2>");
    if let Some(beneath) = &headline.beneath {
        html.element("<p class=\"beneath\">", beneath, "</p>");
    }
    for (class, measure) in Measure::BOTH {
        let drawing = card::svg(&card::drawing(definition, report, measure), Palette::Page);
        html.put("<figure class=\"").put(class).put("\">");
        html.drawing(&drawing).put("</figure>");
    }
}

/// The same in words, and every answer in a table.
pub(super) fn in_words(
    definition: &Definition,
    report: &Report,
    answers: &Answers,
    html: &mut Html,
) {
    html.put("<section>")
        .element("<h3>", result::IN_WORDS, "</h3>");
    html.list(&Summary::of(definition, report).lines)
        .put("</section><details>");
    html.element("<summary>", result::EVERY_ANSWER, "</summary>");
    table(definition, &[(result::ANSWER, answers)], html);
    html.put("</details>");
}

/// Whose view it is, when and how much of it; and what the result cannot tell.
pub(super) fn small_print(
    definition: &Definition,
    report: &Report,
    about: &About,
    html: &mut Html,
) {
    html.element(
        "<section class=\"small\"><p>",
        &card::footer(definition, report, about),
        "</p>",
    );
    html.element("<details><summary>", result::ABOUT, "</summary>");
    html.list(definition.caveats.iter().chain(&definition.credits));
    html.put("</details></section>");
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
