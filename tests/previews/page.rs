//! Tags for link previews, and structured data: each page says what it is, where, and how it looks.

use crate::built::{Page, built, definition, pixels};
use bearings::card;
use serde_json::Value;

fn property<'a>(page: &'a Page, name: &str) -> &'a str {
    page.one("meta", "property", name).attribute("content")
}

#[test]
fn every_page_says_where_it_is() {
    for page in built().pages() {
        let canonical = page.one("link", "rel", "canonical").attribute("href");
        assert_eq!(canonical, page.address);
        assert_eq!(property(&page, "og:url"), page.address);
    }
}

#[test]
fn every_page_says_what_it_is() {
    for page in built().pages() {
        let title = page
            .elements
            .iter()
            .find(|one| one.name == "title")
            .unwrap();
        assert_eq!(title.text, format!("{} · Bearings", page.title()));
        assert_eq!(property(&page, "og:type"), "website");
        let description = page.one("meta", "name", "description");
        assert_eq!(description.attribute("property"), "og:description");
        assert!(description.attribute("content").len() >= 50);
        let card = page.one("meta", "name", "twitter:card");
        assert_eq!(card.attribute("content"), "summary_large_image");
    }
}

#[test]
fn every_page_has_a_picture_of_the_size_it_says() {
    let mut pictures = Vec::new();
    for page in built().pages() {
        let address = property(&page, "og:image");
        assert_eq!(address, format!("{}preview.png", page.address));
        let picture = built().at(address);
        let declared = ["og:image:width", "og:image:height"];
        let [width, height] = declared.map(|name| property(&page, name).parse().unwrap());
        assert_eq!(pixels(&picture), (width, height));
        assert_eq!((width, height), (1200, 630));
        // Chat programs leave out large pictures, and none of ours has to be large.
        assert!(
            picture.len() < 300_000,
            "{address}: {} bytes",
            picture.len()
        );
        assert!(
            !pictures.contains(&picture),
            "{address} is the picture of another page"
        );
        pictures.push(picture);
    }
}

#[test]
fn every_questionnaire_has_the_picture_of_its_first_question() {
    for page in built().pages().into_iter().skip(1) {
        let address = format!("{}question.png", page.address);
        let file = built().at(&address);
        let scene = card::question_picture(&definition(&page.id)).unwrap();
        let drawn = [scene.width, scene.height].map(|side| u32::try_from(side).unwrap());
        assert_eq!(pixels(&file), drawn.into(), "{address}");
        assert!(file.len() < 150_000, "{address}: {} bytes", file.len());
        let mut reader = png::Decoder::new(std::io::Cursor::new(&file))
            .read_info()
            .unwrap();
        let mut seen = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut seen).unwrap();
        // Opaque, and at its edges of the same paper as the block around it.
        assert!(seen.chunks(4).all(|pixel| pixel[3] == 255), "{address}");
        assert_eq!(seen[..3], [0xfa, 0xf8, 0xf5], "{address}");
    }
}

#[test]
fn structured_data_names_its_page() {
    for page in built().pages() {
        let data = page.one("script", "type", "application/ld+json");
        let data: Value = serde_json::from_str(&data.text).unwrap();
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["url"], page.address);
        assert_eq!(data["image"], property(&page, "og:image"));
        assert_eq!(data["isAccessibleForFree"], true);
        if page.id.is_empty() {
            assert_eq!(data["@type"], "WebSite");
            assert_eq!(data["name"], "Bearings");
        } else {
            let definition = definition(&page.id);
            assert_eq!(page.title(), definition.title);
            assert_eq!(property(&page, "og:description"), definition.purpose);
            assert_eq!(data["@type"], "WebApplication");
            assert_eq!(data["name"], definition.title);
            assert_eq!(data["description"], definition.purpose);
            assert_eq!(data["inLanguage"], definition.language);
            let time = format!("PT{}M", definition.minutes);
            assert_eq!(data["timeRequired"], time);
            assert_eq!(data["author"], serde_json::json!(definition.authors));
            let licence = format!("https://spdx.org/licenses/{}", definition.licence);
            assert_eq!(data["license"], licence);
        }
    }
}
