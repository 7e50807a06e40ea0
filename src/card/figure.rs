//! A card as HTML for somebody's own page: a figure of inline SVG with caption and link, without script, file or style
//! sheet.

use super::{escape, headline::Headline, palette::Palette, scene::Scene, svg::svg, text_version};
use crate::words::{report as words, sharing};

use super::frame::Card;

/// Writes a drawn card as a `<figure>` that links to `link`, with headline and source as its caption, and its text
/// version in a `<details>` element.
#[must_use]
pub fn figure(card: &Card<'_>, scene: &Scene, palette: Palette, link: &str) -> String {
    let headline = if card.covered {
        words::WAITS.to_owned()
    } else {
        let lines = Headline::of(card.definition, card.report).in_words();
        format!("{} {}", lines.join(" "), words::NOT_A_VERDICT)
    };
    let (title, headline) = (escape(&card.definition.title), escape(&headline));
    let link = escape(link);
    // The drawing takes the width of its container, up to its own.
    let sized = format!(" width=\"{}\" height=\"{}\"", scene.width, scene.height);
    let drawing = svg(scene, palette);
    let drawing = drawing.replacen(&sized, " style=\"width:100%;height:auto;display:block\"", 1);
    let mut lines = String::new();
    for line in text_version(card).lines().filter(|line| !line.is_empty()) {
        lines += &format!("<p>{}</p>\n", escape(line));
    }
    format!(
        "<figure style=\"margin:1.5em 0;max-width:{}px\">\n<a href=\"{link}\">{drawing}</a>\n<figcaption>\
         <a href=\"{link}\">{title}</a>: {headline}\n<details><summary>{}</summary>\n{lines}</details></figcaption>\n</figure>\n",
        scene.width,
        sharing::AS_TEXT,
    )
}
