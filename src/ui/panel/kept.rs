//! What is kept in this browser, and the ways to move or remove it.

use crate::{
    session::{SavedEntry, SavedIndex},
    ui::{Entry, Html},
    words::{day, home, keeping, taking},
};

/// The list, the file, and forgetting. `said` is a sentence about what was just done.
#[must_use]
pub fn kept(shelf: &SavedIndex, index: &[Entry], said: &str) -> String {
    let mut html = Html::default();
    html.element("<h2>", keeping::TITLE, "</h2>");
    if shelf.newer {
        html.element("<p class=\"notice\">", keeping::NEWER, "</p>");
    }
    if shelf.entries.is_empty() {
        html.element("<p class=\"help\">", keeping::NOTHING, "</p>");
    } else {
        html.put("<ul>");
        for entry in shelf.entries.iter().rev() {
            row(entry, index, &mut html);
        }
        html.put("</ul>");
    }
    html.element("<p role=\"status\">", said, "</p><div class=\"buttons\">");
    if !shelf.entries.is_empty() {
        html.button("plain", "export", "", keeping::EXPORT);
    }
    html.element("<label class=\"plain file\">", keeping::IMPORT, "");
    html.put("<input type=\"file\" id=\"import\" accept=\".json,application/json\"></label></div>");
    let (ask, yes) = (keeping::FORGET_ASK, keeping::FORGET_SURE);
    let words = [keeping::FORGET_EVERYTHING, "", ask, yes];
    html.sure(words, "forget-everything", "");
    html.into_string()
}

fn row(entry: &SavedEntry, index: &[Entry], html: &mut Html) {
    let id = &entry.questionnaire;
    let known = index.iter().find(|known| known.id == *id);
    let title = known.map_or(id, |known| &known.title);
    html.put("<li><span>");
    if known.is_some() {
        html.put("<a href=\"")
            .text(id)
            .put("/#s1.")
            .number(usize::from(entry.number));
        html.element("\">", title, "</a>");
    } else {
        html.text(title);
    }
    let date = entry.date.filter(|_| entry.finished).map(day::day);
    let state = date.unwrap_or_else(|| taking::UNFINISHED.to_owned());
    html.element(" <span class=\"state\">", &state, "");
    if !entry.label.is_empty() {
        html.element(" · ", &entry.label, "");
    }
    html.put("</span></span>");
    let (ask, yes) = (keeping::FORGET_ONE_ASK, keeping::FORGET_ONE_SURE);
    let about = format!("{title}, {state}");
    let words = [home::FORGET, &about, ask, yes];
    html.sure(words, "forget", &format!("{id}.{}", entry.number))
        .put("</li>");
}
