//! What stands in the place for passing on: written once for each result, then only what changed.

use super::{
    Picture, Said, Sharing, Shown, Way,
    state::{ADDRESS, BOTH, CODE, DARK, FIRST, LABEL, SQUARE, TERRAIN, TEXT},
};
use crate::{
    answers::{Answer, Item, items},
    card::Size,
    ui::{
        Html,
        face::{Part, Show},
        panel::qr_code,
    },
    words::{link, sharing as words, taking},
};

/// The whole panel. `sheet` says whether the browser has a share menu, `in_app` whether it is an app's own.
#[must_use]
pub fn panel(sharing: &Sharing, sheet: bool, in_app: bool) -> String {
    let mut html = Html::default();
    if sharing.shown == Shown::Views {
        return String::new();
    }
    if sharing.shown == Shown::Result {
        html.element("<h3>", words::TITLE, "</h3>");
        html.put("<figure class=\"card\" id=\"share-card\"></figure>");
        html.put("<div class=\"buttons\">");
        html.button("primary", "share", "both", words::PICTURE_AND_LINK);
        html.button("plain", "share", "link", words::LINK);
        if sharing.other.is_some() {
            html.put("<span id=\"share-pair-link\">")
                .button("plain", "share", "pair", words::PAIR_LINK)
                .put("</span>");
        }
        html.put("</div>");
        html.put("<p role=\"status\" id=\"share-said\"></p><div class=\"folds\">");
        more(sheet, &mut html);
        holds(sharing, &mut html);
        keep(in_app, &mut html);
    } else {
        html.put("<p role=\"status\" id=\"share-said\"></p><div class=\"folds\">");
    }
    other_device(&mut html);
    html.put("</div>");
    html.into_string()
}

/// Every other way.
fn more(sheet: bool, html: &mut Html) {
    html.put("<details><summary class=\"plain\">")
        .text(words::MORE)
        .put("</summary>");
    tick(SQUARE, words::SQUARE, html);
    tick(DARK, words::DARK, html);
    tick(ADDRESS, words::ADDRESS_CODE, html);
    tick(CODE, words::CODE, html);
    html.put("<div class=\"code\" id=\"share-code-place\"></div><div class=\"buttons ways\">");
    if sheet {
        html.button("plain", "share", "sheet", words::SHEET);
    }
    for (way, says) in [
        ("png", words::PNG),
        ("svg", words::SVG),
        ("rich", words::RICH_TEXT),
        ("markdown", words::MARKDOWN),
        ("html", words::HTML),
        ("text", words::TEXT),
        ("print", words::PRINT),
    ] {
        html.button("plain", "share", way, says);
    }
    html.put("</div></details>");
}

/// What picture and link hold, and what may stay out.
fn holds(sharing: &Sharing, html: &mut Html) {
    html.put("<details class=\"make-link\"><summary>")
        .text(words::HOLDS)
        .put("</summary>");
    html.element("<p>", words::HOLDS_LEAD, "</p>");
    if let Some(notice) = &sharing.definition.notice {
        html.element("<p class=\"caution\">", notice, "</p>");
    }
    if let Some(label) = &sharing.all.about.label {
        tick(LABEL, &words::with_label(label.as_str()), html);
    }
    if let Some(terrain) = &sharing.terrain {
        tick(TERRAIN, &words::with_terrain(terrain), html);
    }
    if sharing.other.is_some() {
        tick(BOTH, words::BOTH, html);
    }
    // There whether it is said or not: it may be written while this is open.
    html.put("<label class=\"tick\" id=\"share-own-words\"><input type=\"checkbox\" id=\"")
        .put(TEXT);
    html.element("\"><span>", words::OWN_WORDS, " <span class=\"said\" ");
    html.put("id=\"share-own-words-say\"></span></span></label>");
    tick(FIRST, words::ANSWER_FIRST, html);
    html.put("<details class=\"rows\"><summary id=\"share-holds\"></summary><fieldset><legend class=\"unseen\">")
        .text(words::ROWS)
        .put("</legend>");
    for (at, question) in sharing.definition.questions.iter().enumerate() {
        let said = said(sharing, at);
        if said.is_empty() {
            continue;
        }
        html.put("<label class=\"tick\"><input type=\"checkbox\" id=\"share-row-")
            .number(at);
        html.put("\"><span>")
            .text(sharing.definition.row_name(question))
            .element(" <span class=\"said\">", &said, "</span>");
        html.put("</span></label>");
    }
    html.put("</fieldset></details>");
    link_text("result-link", words::LINK_LABEL, html);
    html.element("<p class=\"small\">", words::ON_SHARE, "</p>");
    html.element("<p class=\"small\">", words::PREVIEWS, "</p></details>");
}

/// What outlives a browser that forgets.
fn keep(in_app: bool, html: &mut Html) {
    html.put("<details><summary>")
        .text(words::KEEP)
        .put("</summary>");
    html.element(
        "<p>",
        if in_app {
            words::IN_APP
        } else {
            words::KEEP_LEAD
        },
        "</p><div class=\"buttons\">",
    );
    html.button("plain", "share", "calendar", words::CALENDAR);
    html.button("plain", "share", "file", words::LINK_FILE)
        .put("</div>");
    html.element("<p class=\"small\">", words::HOME_SCREEN, "</p></details>");
}

/// "Continue on another device": the answers so far, as a link and as a code.
fn other_device(html: &mut Html) {
    html.put("<details class=\"other-device\"><summary>")
        .text(link::OTHER_DEVICE);
    html.element(
        "</summary><p>",
        link::OTHER_DEVICE_LEAD,
        "</p><div class=\"code\" id=\"device-code\"></div>",
    );
    link_text("device-link", link::ADDRESS, html);
    html.button("primary", "share", "device", link::COPY);
    html.element("<p class=\"small\">", link::IN_THE_LINK, "</p></details>");
}

fn tick(id: &'static str, says: &str, html: &mut Html) {
    html.put("<label class=\"tick\"><input type=\"checkbox\" id=\"")
        .put(id);
    html.element("\"><span>", says, "</span></label>");
}

/// A link to read and to copy.
fn link_text(id: &'static str, label: &str, html: &mut Html) {
    html.put("<label for=\"")
        .put(id)
        .element("\">", label, "</label>");
    html.put("<textarea class=\"link-text\" rows=\"3\" readonly id=\"")
        .put(id)
        .put("\"></textarea>");
}

/// What was said to a question in all its rounds; empty when all of it is blank.
fn said(sharing: &Sharing, at: usize) -> String {
    let definition = &*sharing.definition;
    let Some(question) = definition.questions.get(at) else {
        return String::new();
    };
    let own = items(definition).filter(|item| item.question == at);
    let said: Vec<Answer> = own
        .map(|item: Item| sharing.all.answers.get(item))
        .collect();
    if said.iter().all(|answer| *answer == Answer::Blank) {
        return String::new();
    }
    let words = said
        .into_iter()
        .map(|answer| taking::answer(question, answer));
    words.collect::<Vec<_>>().join(" · ")
}

/// What of it follows the state.
#[must_use]
pub fn face(sharing: &Sharing) -> Vec<Show> {
    let show = |part, of: &str, value: String| Show {
        part,
        of: of.to_owned(),
        value,
    };
    let tick = |of: &str, on: bool| show(Part::Tick, of, if on { "on" } else { "" }.to_owned());
    let gone = |of: &str, on: bool| {
        let value = if on { "on" } else { "" }.to_owned();
        show(Part::Class("gone"), of, value)
    };
    let device = sharing.device_link();
    let code = |link: &str, says| qr_code(link, says).unwrap_or_default();
    let pair = show(
        Part::Html,
        "share-pair",
        sharing.pair_drawings().unwrap_or_default(),
    );
    if sharing.shown == Shown::Views {
        return vec![pair];
    }
    let mut shown = vec![
        pair,
        show(Part::Value, "device-link", device.clone()),
        show(
            Part::Html,
            "device-code",
            code(&device, link::OTHER_DEVICE_CODE),
        ),
        // An element of its own each time, so that it fades anew.
        show(
            Part::Html,
            "share-said",
            sharing.said.map_or_else(String::new, |said| {
                // What asks for something stays.
                let fades = matches!(said, Said::Copied(_) | Said::Saved(_));
                let class = if fades { " class=\"fades\"" } else { "" };
                format!("<span{class}>{}</span>", sentence(said))
            }),
        ),
    ];
    if sharing.shown != Shown::Result {
        return shown;
    }
    let Picture { size, dark } = sharing.picture;
    let drawn = sharing.svg(size, sharing.palette());
    let nothing = || format!("<p class=\"notice\">{}</p>", words::NOTHING_LEFT);
    let result = sharing.link();
    let scanned = if sharing.code {
        code(&result, words::CODE_LABEL)
    } else {
        String::new()
    };
    let whole = sharing.all.answers.slots().len();
    let blank = sharing
        .shared()
        .answers
        .slots()
        .iter()
        .filter(|one| **one == Answer::Blank)
        .count();
    shown.extend([
        show(Part::Html, "share-card", drawn.unwrap_or_else(nothing)),
        show(Part::Value, "result-link", result),
        show(Part::Html, "share-code-place", scanned),
        show(
            Part::Text,
            "share-holds",
            words::holds(whole - blank, whole),
        ),
        tick(LABEL, sharing.with_label),
        tick(TERRAIN, sharing.with_terrain),
        tick(TEXT, sharing.with_text),
        gone("share-own-words", sharing.own_words().is_none()),
        show(
            Part::Text,
            "share-own-words-say",
            sharing
                .own_words()
                .map_or_else(String::new, words::own_words),
        ),
        tick(FIRST, sharing.answer_first),
        tick(DARK, dark),
        tick(ADDRESS, sharing.with_address),
        tick(SQUARE, size == Size::Square),
        // The link is that of both views then.
        gone("share-pair-link", sharing.both),
        tick(CODE, sharing.code),
        tick(BOTH, sharing.both),
    ]);
    for at in 0..sharing.definition.questions.len() {
        let inside = !sharing.left_out.contains(&at);
        shown.push(tick(&format!("share-row-{at}"), inside));
    }
    shown
}

/// What became of a way.
fn sentence(said: Said) -> &'static str {
    match said {
        Said::Copied(Way::PictureAndLink) => words::COPIED_BOTH,
        Said::Copied(Way::RichText) => words::COPIED_RICH,
        Said::Copied(Way::Html) => words::COPIED_HTML,
        Said::Copied(Way::Markdown) => words::COPIED_MARKDOWN,
        Said::Copied(Way::Text) => words::COPIED_TEXT,
        Said::Copied(_) => words::COPIED_LINK,
        Said::Saved(_) => words::SAVED,
        Said::PictureSavedLinkCopied => words::PICTURE_SAVED,
        Said::SavedInstead => words::SAVED_INSTEAD,
        Said::CopyByHand(_) => words::COPY_BY_HAND,
        Said::SvgSavedLinkCopied => words::SVG_SAVED,
        Said::NothingLeft => words::NOTHING_LEFT,
        Said::SvgInstead => words::SVG_INSTEAD,
        Said::NotSaved => words::NOT_SAVED,
        Said::NotShared => words::NOT_SHARED,
    }
}
