//! The terrain beside a result of habits: what is kept of it, or the way to take it.

use crate::{
    card::Summary,
    scoring::Nearest,
    session::{Session, Terrain},
    ui::Html,
    words::{day, terrain as words},
};

/// Nothing for a questionnaire that stands beside no terrain.
pub(super) fn terrain(session: &Session, html: &mut Html) {
    let Some(terrain) = &session.terrain else {
        return;
    };
    // In a frame its questions open on the full page, whose answers this one does not see.
    if session.framed && terrain.report().is_none() {
        return;
    }
    html.put("<section class=\"terrain\">")
        .element("<h3>", words::TITLE, "</h3>");
    if !known(terrain, html) {
        let outline = &terrain.outline;
        html.element(
            "<p>",
            &words::offer(&outline.title, outline.minutes),
            "</p>",
        );
        html.put("<p><a href=\"../").text(&outline.id);
        html.element("/\">", words::TAKE, "</a></p>");
    }
    html.put("</section>");
}

/// What the kept answers say of it; false when there are none.
fn known(terrain: &Terrain, html: &mut Html) -> bool {
    let Some((sitting, report)) = terrain.sitting.as_ref().zip(terrain.report()) else {
        return false;
    };
    let outline = &terrain.outline;
    let headline = Summary::of(outline, &report).headline;
    html.element(
        "<p class=\"beneath\"><strong>",
        &headline.lines.join(" "),
        "</strong> ",
    );
    html.text(headline.beneath.as_deref().unwrap_or_default())
        .put("</p>");
    let sketch = report.nearest.and_then(Nearest::sketch);
    if let Some(sketch) = sketch.and_then(|at| outline.patterns.get(at)) {
        html.element("<p>", &sketch.gloss.join(" "), "</p>");
    }
    html.put("<p class=\"small\"><a href=\"../")
        .text(&outline.id);
    html.put("/#s1.").number(usize::from(sitting.number));
    html.element("\">", &outline.title, "</a>");
    if let Some(label) = &sitting.label {
        html.element(" · ", label.as_str(), "");
    }
    if let Some(date) = sitting.date {
        html.element(" · ", &day::day(date), "");
    }
    html.put("</p>");
    true
}
