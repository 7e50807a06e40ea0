//! What programs that look for pages find: exactly the pages that are there.

use std::{collections::BTreeSet, fs, path::Path};

use crate::built::{built, fresh, write};

#[test]
fn the_sitemap_lists_exactly_the_pages() {
    let robots = fs::read_to_string(built().folder.join("robots.txt")).unwrap();
    let sitemap = format!("{}sitemap.xml", built().address);
    assert_eq!(
        robots,
        format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
    );

    let text = String::from_utf8(built().at(&sitemap)).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    let name = ("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
    let listed = document
        .descendants()
        .filter(|node| node.has_tag_name(name));
    let listed: Vec<&str> = listed.filter_map(|node| node.text()).collect();
    assert_eq!(listed[0], built().address, "the first page comes first");

    let pages = built().pages();
    // The page for writers has no card of its own to preview.
    let writers = format!("{}embed/", built().address);
    let mut pages: BTreeSet<&str> = pages.iter().map(|page| page.address.as_str()).collect();
    pages.insert(&writers);
    assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), pages);
    assert_eq!(listed.len(), pages.len(), "each once");
}

#[test]
fn the_same_sources_make_the_same_bytes() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let [one, other] = ["one", "other"].map(|name| {
        let folder = fresh(name);
        assert!(write(project, &folder).status.success());
        folder
    });
    let files = [
        "index.html",
        "preview.png",
        "manifest.webmanifest",
        "icon-192.png",
        "bad-news/index.html",
        "bad-news/preview.png",
        "bad-news/question.png",
        "bad-news/oembed.json",
        "sitemap.xml",
    ];
    for file in files {
        assert!(
            fs::read(one.join(file)).unwrap() == fs::read(other.join(file)).unwrap(),
            "{file}"
        );
    }
}
