//! oEmbed: each questionnaire can be found, and its answer is a frame with its page.

use crate::{
    built::{built, definition, pixels},
    element::elements,
};
use serde_json::Value;

#[test]
fn each_questionnaire_offers_a_frame_with_its_page() {
    for page in built().pages() {
        if page.id.is_empty() {
            continue;
        }
        let link = page.one("link", "type", "application/json+oembed");
        assert_eq!(link.attribute("rel"), "alternate");
        let answer = built().at(link.attribute("href"));
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        // oEmbed 1.0, 2.3.4 and 2.3.4.4: what each answer has to have, and what a rich one has to.
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        assert_eq!(answer["title"], page.title());
        let authors = definition(&page.id).authors.join(", ");
        assert_eq!(answer["author_name"], authors);
        assert_eq!(answer["provider_name"], "Bearings");
        assert_eq!(answer["provider_url"], built().address);
        assert_eq!(answer["cache_age"], 86_400);
        let size = |what: &str| {
            let side = |name: &str| answer[format!("{what}{name}")].as_u64().unwrap();
            (side("width"), side("height"))
        };

        let picture = answer["thumbnail_url"].as_str().unwrap();
        assert_eq!(
            picture,
            page.one("meta", "property", "og:image")
                .attribute("content")
        );
        let (width, height) = pixels(&built().at(picture));
        assert_eq!(size("thumbnail_"), (width.into(), height.into()));

        let html = elements(answer["html"].as_str().unwrap());
        let frames: Vec<_> = html.iter().filter(|one| one.name == "iframe").collect();
        assert_eq!(frames.len(), 1);
        let frame = frames[0];
        assert_eq!(frame.attribute("src"), page.address);
        assert_eq!(frame.attribute("title"), page.title());
        let sides = ["width", "height"].map(|name| frame.attribute(name).parse::<u64>().unwrap());
        assert_eq!(size(""), (sides[0], sides[1]));
        let [width, height] = sides;
        let style = format!("border:0;width:{width}px;max-width:100%;height:{height}px");
        assert_eq!(frame.attribute("style"), style);
        assert_eq!(frame.attribute("loading"), "lazy");
        assert_eq!(frame.attribute("allow"), "clipboard-write; web-share");
        assert_eq!(
            frame.attribute("sandbox"),
            "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"
        );
    }
}

#[test]
fn the_first_page_offers_none() {
    let home = built().page(String::new());
    let mut links = home.elements.iter();
    assert!(!links.any(|one| one.is("link", "rel", "alternate")));
}
