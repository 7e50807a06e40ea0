//! A card for somebody's own page: a figure of inline SVG with caption and link, which needs no script, no file and
//! no style of the page.

use super::{escape, headline::Headline, palette::Palette, scene::Scene, svg::svg, text_version};
use crate::words::{report as words, sharing};

use super::frame::Card;

/// The figure of a drawn card that links to `link`; its caption says headline and source, and its text version can be
/// unfolded.
#[must_use]
pub fn figure(card: &Card<'_>, scene: &Scene, palette: Palette, link: &str) -> String {
    let headline = if card.covered {
        words::WAITS.to_owned()
    } else {
        let lines = Headline::of(card.definition, card.report).lines;
        format!("{} {}", lines.join(" "), words::NOT_A_VERDICT)
    };
    let (title, headline) = (escape(&card.definition.title), escape(&headline));
    let link = escape(link);
    // The drawing's own size goes: as wide as its place, at most as wide as it was drawn.
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
