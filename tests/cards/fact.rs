//! The text version says all that a card says.

use crate::case::{Case, called, cases};
use bearings::card::{Palette, Shape, Size, card, figure, markdown, text_version};

/// One line, small letters.
fn folded(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// The facts in one text of a card, each as it must stand in the text version.
fn facts(text: &str) -> Vec<String> {
    if text.starts_with("and ") && text.ends_with(" more") {
        return Vec::new();
    }
    // "one view of Team Blue · June 2026", "now → enough", "now: this", "One view. 8 of 9 answered."
    let text = text.replace(". ", " · ");
    let parts = text
        .trim_end_matches('.')
        .split(['·', '→', ':'])
        .map(folded);
    let parts = parts.map(|part| {
        part.strip_prefix("one view of ")
            .unwrap_or(&part)
            .to_owned()
    });
    // What is shortened is there as a whole.
    let parts = parts.map(|part| part.trim_end_matches('…').trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

fn missing(case: &Case, says: &str) -> Vec<String> {
    let says = folded(says);
    let mut missing = Vec::new();
    for size in Size::ALL {
        for shape in card(&case.card(), size).shapes {
            // The key to the shapes of a card tells no fact.
            let mut kinds = case.definition.patterns.iter();
            if let Shape::Text(text) = shape
                && !kinds.any(|kind| kind.name.to_lowercase() == text.text)
            {
                missing.extend(
                    facts(&text.text)
                        .into_iter()
                        .filter(|fact| !says.contains(fact)),
                );
            }
        }
    }
    missing
}

#[test]
fn every_fact_of_a_card_is_in_its_text_version() {
    for case in cases() {
        let missing = missing(&case, &text_version(&case.card()));
        assert!(missing.is_empty(), "{}: {missing:#?}", case.name);
    }
}

#[test]
fn every_fact_of_a_card_is_in_its_markdown() {
    for case in cases() {
        let text = markdown(&case.card(), "https://bearings.example/", None);
        let missing = missing(&case, &text.replace('\\', ""));
        assert!(missing.is_empty(), "{}: {missing:#?}", case.name);
    }
}

#[test]
fn every_fact_of_a_card_is_in_the_words_of_its_figure() {
    for case in cases() {
        for size in Size::ALL {
            let scene = card(&case.card(), size);
            let link = "https://bearings.example/#r1.\"><script>";
            let html = figure(&case.card(), &scene, Palette::Light, link);
            // Well-formed XML is HTML that no page reads in another way.
            let document = roxmltree::Document::parse(&html).expect("XML");
            let named = |name| {
                let mut nodes = document.descendants();
                nodes.find(|node| node.tag_name().name() == name)
            };
            let words = named("details").unwrap().descendants();
            let words: Vec<&str> = words.filter_map(|node| node.text()).collect();
            let missing = missing(&case, &words.join(" "));
            assert!(missing.is_empty(), "{}: {missing:#?}", case.name);
            assert_eq!(named("a").unwrap().attribute("href"), Some(link));
            let svg = named("svg").unwrap();
            let widths = [svg.attribute("width"), svg.attribute("style")];
            let wide = "width:100%;height:auto;display:block";
            assert_eq!(widths, [None, Some(wide)], "{}", case.name);
            for forbidden in ["script", "img", "link", "style"] {
                assert!(named(forbidden).is_none(), "{forbidden}");
            }
        }
    }
}

#[test]
fn what_a_person_typed_stays_text_in_markdown() {
    let case = called("[*Blue*](x) <b> | `#1`", cases().remove(0));
    let text = markdown(&case.card(), "https://a.example/x (1)#r1.<>", None);
    let typed = r"view of \[\*Blue\*\](x) \<b\> \| \`\#1\`, these days";
    assert!(text.contains(typed), "{text}");
    let title = "## [Where this team sits](https://a.example/x%20%281%29#r1.%3C%3E)\n\n**Mostly Groundwork, with some Guides**";
    assert!(text.starts_with(title), "{text}");
}

#[test]
fn a_name_and_a_terrain_stand_there_only_when_they_are_passed() {
    let cases = cases();
    let find = |name| cases.iter().find(|case| case.name == name).unwrap();
    let text = |name| text_version(&find(name).card());
    assert!(text("habits").contains("Read as Groundwork (our guess, not research)."));
    assert!(!text("habits-partly").contains("Read as"));
    assert!(text("situations-called").contains("view of Team Blue,"));
    assert!(!text("situations").contains("Team Blue"));
}
