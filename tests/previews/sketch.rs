//! The page of each sketch: what programs read of it, and where it leads.

use crate::built::{Page, built, definition, pixels};

/// The pages of all sketches.
fn pages() -> Vec<(String, Page)> {
    let sketches = definition("team-context").patterns.into_iter();
    let pages = sketches.map(|sketch| {
        let page = built().page(format!("team-context/s/{}", sketch.id));
        (sketch.name, page)
    });
    pages.collect()
}

fn property<'a>(page: &'a Page, name: &str) -> &'a str {
    page.one("meta", "property", name).attribute("content")
}

#[test]
fn each_sketch_has_a_page_with_its_own_words_and_picture() {
    let mut pictures = Vec::new();
    let pages = pages();
    assert_eq!(pages.len(), 10);
    for (name, page) in &pages {
        assert_eq!(
            property(page, "og:title"),
            format!("{name}: Where this team sits")
        );
        assert!(property(page, "og:description").contains(" Fair to ask us: "));
        // Programs that follow it would show the questionnaire's own preview otherwise.
        assert_eq!(property(page, "og:url"), page.address);
        let address = property(page, "og:image");
        assert_eq!(address, format!("{}preview.png", page.address));
        let picture = built().at(address);
        assert_eq!(pixels(&picture), (1200, 630));
        assert!(!pictures.contains(&picture), "{name}");
        pictures.push(picture);
    }
}

#[test]
fn no_search_engine_lists_it_and_it_loads_nothing() {
    let sitemap =
        String::from_utf8(built().at(&format!("{}sitemap.xml", built().address))).unwrap();
    assert!(!sitemap.contains("/s/"), "{sitemap}");
    for (name, page) in pages() {
        let robots = page.one("meta", "name", "robots").attribute("content");
        assert_eq!(robots, "noindex", "{name}");
        let policy = page.one("meta", "http-equiv", "Content-Security-Policy");
        assert!(
            policy
                .attribute("content")
                .starts_with("default-src 'none'; script-src 'sha256-"),
            "{name}"
        );
        let scripts = page.elements.iter().filter(|one| one.name == "script");
        let scripts: Vec<&str> = scripts.map(|one| one.text.as_str()).collect();
        assert_eq!(
            scripts,
            ["location.replace('../../'+location.search+location.hash)"]
        );
        let links = page.elements.iter().filter(|one| one.name == "a");
        let links: Vec<&str> = links.map(|one| one.attribute("href")).collect();
        assert_eq!(links, ["../../"], "without scripts a link leads on");
    }
}
