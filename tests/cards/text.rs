//! What SVG files may hold: nothing external, nothing that runs, and any label shown safely.

use crate::sample::{SAMPLES, sample};
use bearings::card::{Measure, Palette, Scene, Shape, Text, drawing, escape, svg};
use proptest::prelude::*;

/// Every element is closed in its turn; attributes are quoted and hold no raw markup.
fn assert_well_formed(text: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in text.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').expect("a tag ends");
        assert!(!after.contains('>'), "{after}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
        for entity in after.split('&').skip(1) {
            let name = entity.split(';').next().unwrap();
            assert!(
                ["amp", "lt", "gt", "quot", "#39"].contains(&name),
                "{entity}"
            );
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn drawings_hold_presentation_attributes_only() {
    for (_, id, responses) in SAMPLES {
        let (definition, report) = sample(id, responses);
        let scene = drawing(&definition, &report, Measure::WIDE);
        for palette in [Palette::Light, Palette::Dark, Palette::Page] {
            let text = svg(&scene, palette);
            assert_well_formed(&text);
            for forbidden in [
                "style",
                "foreignObject",
                "href",
                "url(",
                "script",
                "class=",
                "id=",
                "<image",
                "data:",
            ] {
                assert!(!text.contains(forbidden), "{forbidden}");
            }
            assert_eq!(text.matches("http").count(), 1, "the name space alone");
            assert!(text.contains(&format!(
                "<title>{}</title><desc>",
                escape(&definition.title)
            )));
            let page = palette == Palette::Page;
            assert_eq!(text.contains("var(--ink)"), page);
            assert_eq!(text.contains('#'), !page || text.contains("&#39;"));
        }
    }
}

#[test]
fn what_could_mislead_is_made_visible() {
    assert_eq!(escape("a<b>&\"c'"), "a&lt;b&gt;&amp;&quot;c&#39;");
    assert_eq!(escape("one\ntwo\tthree"), "one two three");
    assert_eq!(escape("\u{0}\u{1b}\u{9f}"), "\u{fffd}\u{fffd}\u{fffd}");
    assert_eq!(
        escape("team \u{202e}eulb\u{202c}"),
        "team \u{fffd}eulb\u{fffd}"
    );
    assert_eq!(
        escape("\u{2066}x\u{2069}\u{ffff}"),
        "\u{fffd}x\u{fffd}\u{fffd}"
    );
    assert_eq!(
        escape(&format!("Z{}a\u{302}\u{301}", "\u{30f}".repeat(40))),
        "Z\u{30f}\u{30f}\u{30f}a\u{302}\u{301}"
    );
    assert_eq!(escape("צוות כחול – équipe 青"), "צוות כחול – équipe 青");
}

fn read_back(text: &str) -> String {
    let pairs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    pairs.iter().fold(text.to_owned(), |text, (entity, plain)| {
        text.replace(entity, plain)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_label_is_written_safely(label in any::<String>()) {
        let scene = Scene {
            width: 100,
            height: 50,
            title: label.clone(),
            description: label.clone(),
            shapes: vec![Shape::Text(Text::new(5, 20, 20, label))],
        };
        let text = svg(&scene, Palette::Page);
        assert_well_formed(&text);
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        prop_assert!(!text.contains(turns));
    }

    #[test]
    fn harmless_labels_read_back(label in "[ -~à-ÿ–-”]{0,40}") {
        prop_assert_eq!(read_back(&escape(&label)), label);
    }
}
