//! The manifest and the icons: found from every page, and of the sizes they declare.

use std::fs;

use crate::built::{Page, built, pixels};
use serde_json::Value;

/// The bytes of what a link of this sort names.
fn linked(page: &Page, rel: &str) -> Vec<u8> {
    let up = if page.id.is_empty() { "./" } else { "../" };
    let written = page.one("link", "rel", rel).attribute("href");
    let file = written.strip_prefix(up);
    let file = file.unwrap_or_else(|| panic!("{}: {written}", page.address));
    fs::read(built().folder.join(file)).unwrap()
}

#[test]
fn every_page_has_the_icon() {
    for page in built().pages() {
        assert_eq!(pixels(&linked(&page, "apple-touch-icon")), (180, 180));
        let drawing = String::from_utf8(linked(&page, "icon")).unwrap();
        assert_eq!(square(&drawing), 512);
    }
}

/// The side of a drawing that is as wide as it is high.
fn square(drawing: &str) -> u32 {
    let document = roxmltree::Document::parse(drawing).unwrap();
    let root = document.root_element();
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.w3.org/2000/svg")
    );
    let side = root.attribute("width").unwrap();
    assert_eq!(root.attribute("height"), Some(side));
    assert_eq!(
        root.attribute("viewBox"),
        Some(&*format!("0 0 {side} {side}"))
    );
    side.parse().unwrap()
}

#[test]
fn the_manifest_names_icons_of_the_sizes_it_declares() {
    for page in built().pages() {
        let manifest: Value = serde_json::from_slice(&linked(&page, "manifest")).unwrap();
        for key in ["name", "short_name"] {
            assert_eq!(manifest[key], "Bearings");
        }
        // Relative to the manifest, which stands at the start of the site.
        for key in ["start_url", "scope"] {
            assert_eq!(manifest[key], "./");
        }
        assert_eq!(manifest["display"], "minimal-ui");
        assert_eq!(manifest["theme_color"], "#faf8f5");
        assert_eq!(manifest["background_color"], "#faf8f5");
        let mut shown = Vec::new();
        for icon in manifest["icons"].as_array().unwrap() {
            let file = fs::read(built().folder.join(icon["src"].as_str().unwrap())).unwrap();
            let sizes = icon["sizes"].as_str().unwrap();
            let purpose = icon["purpose"].as_str().unwrap_or("any");
            if icon["type"] == "image/svg+xml" {
                square(std::str::from_utf8(&file).unwrap());
            } else {
                let (width, height) = pixels(&file);
                assert_eq!(format!("{width}x{height}"), sizes);
            }
            shown.push((sizes, purpose));
        }
        let expected = [
            ("any", "any"),
            ("192x192", "any"),
            ("512x512", "any"),
            ("512x512", "maskable"),
        ];
        assert_eq!(shown, expected);
    }
}
