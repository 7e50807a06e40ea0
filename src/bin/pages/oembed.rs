//! oEmbed: what a program that knows it puts in place of a questionnaire's address, <https://oembed.com/>.
//!
//! A static file cannot heed `maxwidth` and `maxheight`. The first page has none: what one embeds is a questionnaire, and
//! its Open Graph tags are enough for a link to the list.

use bearings::{
    assessment::Definition,
    card::{PREVIEW, escape},
    snippet::Height,
    words::home,
};
use serde_json::json;

use crate::address::Address;

/// A column as wide as a page of ours gets inside: for it the height is estimated.
const WIDTH: u16 = 680;

/// What the frame may do: run, keep answers, save files, open links as full pages. Printing stays out.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The answer for one questionnaire.
pub(crate) fn text(definition: &Definition, site: &str, address: &Address) -> String {
    let (width, height) = (WIDTH, Height::of(definition).most);
    let page = escape(&address.page);
    let title = escape(&definition.title);
    // In the style too: a rule of the page around it, such as `iframe { height: auto }`, overrides the attributes.
    let html = format!(
        "<iframe src=\"{page}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         allow=\"clipboard-write; web-share\" sandbox=\"{SANDBOX}\" style=\"border:0;width:{width}px;max-width:100%;height:{height}px\"></iframe>"
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": definition.title,
        "author_name": definition.authors.join(", "),
        "provider_name": home::TITLE,
        "provider_url": site,
        "cache_age": 86_400,
        "thumbnail_url": address.picture(),
        "thumbnail_width": PREVIEW.0,
        "thumbnail_height": PREVIEW.1,
        "html": html,
        "width": width,
        "height": height,
    });
    format!("{answer:#}\n")
}
