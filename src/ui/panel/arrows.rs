//! Which habit would make another one easier: up to two arrows between dimensions.

use crate::{session::Session, ui::Html, words::taking};

/// The arrows drawn so far, and the two ends of the next one.
pub(super) fn arrows(session: &Session, html: &mut Html) {
    let Some(asked) = &session.definition.arrows else {
        return;
    };
    let name = |place: u8| {
        let dimension = session.definition.dimensions.get(usize::from(place));
        dimension.map_or("", |dimension| dimension.name.as_str())
    };
    html.put("<section class=\"arrows\">");
    html.element("<p class=\"step\">", taking::ARROWS_STEP, "</p>");
    html.element("<h2 tabindex=\"-1\">", &asked.text, "</h2>");
    if let Some(help) = &asked.help {
        html.element("<p class=\"help\">", help, "</p>");
    }
    let drawn = session.sitting.answers.arrows();
    if !drawn.is_empty() {
        html.put("<ul class=\"drawn\">");
        for (at, arrow) in drawn.iter().enumerate() {
            let (from, to) = (name(arrow.from), name(arrow.to));
            html.element("<li><span>", from, " → ")
                .text(to)
                .put("</span>");
            html.put("<button type=\"button\" class=\"quiet\" data-act=\"remove:")
                .number(at)
                .put("\" aria-label=\"");
            html.text(&taking::remove_arrow(from, to))
                .put("\">")
                .text(taking::ARROW_REMOVE)
                .put("</button></li>");
        }
        html.put("</ul>");
    }
    if drawn.len() < usize::from(asked.most) {
        html.put("<div class=\"ends\"><label>")
            .text(taking::ARROW_IF)
            .put("<select id=\"arrow-from\">");
        ends(session, html);
        html.put("</select></label><label>")
            .text(taking::ARROW_THEN)
            .put("<select id=\"arrow-to\">");
        ends(session, html);
        html.put("</select></label></div>")
            .button("plain", "draw", "", taking::ARROW_ADD);
    } else {
        html.element("<p class=\"help\">", taking::ARROW_FULL, "</p>");
    }
    html.put("</section>");
}

/// The dimensions to choose from, by their ids.
fn ends(session: &Session, html: &mut Html) {
    html.element("<option value=\"\">", taking::ARROW_NONE, "</option>");
    for dimension in &session.definition.dimensions {
        html.put("<option value=\"").text(&dimension.id).element(
            "\">",
            &dimension.name,
            "</option>",
        );
    }
}
