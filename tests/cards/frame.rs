//! The layout of any card: all inside its margins, no words under a mark or under other words, none too small.

use crate::{
    case::{Case, WIDEST, called, cases, many, trying},
    layout::any_report,
    sample::about,
};
use bearings::{
    assessment::Definition,
    card::{
        Bounds, Card, Fault, Headline, Palette, Scene, Shape, Size, Text, card, escape, faults,
        qr_code, svg,
    },
    scoring::{self, Nearest},
};
use proptest::prelude::*;

const MARGIN: i32 = 56;
/// The rule above the line at the bottom, from below.
const FOOT: i32 = 70;
/// Bands of colour and marks reach this far into the margins.
const BAND: i32 = 16;

fn texts(scene: &Scene) -> impl Iterator<Item = &Text> {
    scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    })
}

fn faults_of(scene: &Scene) -> Vec<Fault> {
    // The line at the bottom stands in the lower margin, or two lines of a long address.
    let inside = Bounds::new(MARGIN, MARGIN, scene.width - MARGIN, scene.height - 10);
    let mut found = faults(&scene.shapes, inside, inside.inflated(BAND));
    let rule = scene.height - FOOT;
    for shape in &scene.shapes {
        let at = Bounds::of(shape);
        if at.top < rule - 1 && at.bottom > rule - 4 {
            found.push(Fault::Outside(Some("crosses the rule".to_owned()), at));
        }
    }
    found
}

/// What is read first, and has to be read where a feed shows the card small.
fn large(definition: &Definition, headline: &Headline) -> Vec<String> {
    let mut large = headline.lines.clone();
    large.extend(headline.beneath.clone());
    large.extend(definition.dimensions.iter().map(|one| one.short.clone()));
    for pattern in &definition.patterns {
        large.extend(
            pattern
                .gloss
                .iter()
                .chain(&pattern.fair)
                .chain(&pattern.unfair)
                .cloned(),
        );
    }
    for question in &definition.questions {
        large.push(question.short.clone());
        // Scenes, not states or stages.
        let scenes = question
            .options
            .iter()
            .filter(|option| option.pattern.is_some());
        large.extend(scenes.map(|option| option.short.clone()));
    }
    large
}

fn too_small(card: &Card<'_>, scene: &Scene) -> Vec<String> {
    let large = large(card.definition, &Headline::of(card.definition, card.report));
    let least = |text: &Text| if large.contains(&text.text) { 24 } else { 20 };
    let small = texts(scene).filter(|text| text.size < least(text));
    small.map(|text| text.text.clone()).collect()
}

fn assert_laid_out_well(name: &str, card: &Card<'_>) {
    for size in Size::ALL {
        let scene = bearings::card::card(card, size);
        let faults = faults_of(&scene);
        assert!(faults.is_empty(), "{name} {size:?}: {faults:#?}");
        let small = too_small(card, &scene);
        assert!(small.is_empty(), "{name} {size:?}: {small:?} too small");
    }
}

#[test]
fn every_case_is_laid_out_well() {
    for case in cases() {
        assert_laid_out_well(case.name, &case.card());
    }
}

#[test]
fn every_sketch_and_every_two_are_laid_out_well() {
    let case = cases().remove(0);
    let sketches = 0..case.definition.patterns.len();
    for one in sketches.clone() {
        for other in sketches.clone().filter(|other| *other != one) {
            let alone = Nearest::MostLike {
                sketch: one,
                runner_up: other,
            };
            for nearest in [alone, Nearest::Between(one, other)] {
                let mut case = case.clone();
                case.report.nearest = Some(nearest);
                case.report.headline = scoring::Headline::Pattern(Some(nearest));
                assert_laid_out_well("any sketch", &case.card());
                assert_nothing_is_cut(&case.card());
            }
        }
    }
}

/// Nothing of a built-in questionnaire is too long for its card.
fn assert_nothing_is_cut(card: &Card<'_>) {
    for size in Size::ALL {
        let scene = bearings::card::card(card, size);
        let cut: Vec<&Text> = texts(&scene)
            .filter(|text| text.text.contains('…'))
            .collect();
        assert!(cut.is_empty(), "{cut:?}");
    }
}

#[test]
fn what_has_no_room_is_counted() {
    for (name, wide, square) in [
        ("sketch-long", "and 6 more", "and 5 more"),
        ("situations-long", "and 6 more", "and 5 more"),
        ("habits-long", "and 6 more", "and 6 more"),
    ] {
        let cases = cases();
        let case = cases.iter().find(|case| case.name == name).unwrap();
        for (size, more) in [(Size::Wide, wide), (Size::Square, square)] {
            let scene = card(&case.card(), size);
            let found = texts(&scene).find(|text| text.text.starts_with("and "));
            assert_eq!(found.map_or("", |text| &text.text), more, "{name} {size:?}");
        }
    }
}

#[test]
fn wide_letters_and_many_rows_are_laid_out_well() {
    for case in cases() {
        for count in 8..20 {
            let case = many(case.clone(), count, &WIDEST);
            assert_laid_out_well(case.name, &case.card());
        }
    }
}

#[test]
fn long_texts_are_shortened_where_they_may_be() {
    let cases = cases();
    let case = cases
        .iter()
        .find(|case| case.name == "habits-long")
        .unwrap();
    for size in Size::ALL {
        let scene = card(&case.card(), size);
        let all: Vec<&str> = texts(&scene).map(|text| text.text.as_str()).collect();
        let headline = Headline::of(&case.definition, &case.report);
        assert!(
            headline
                .lines
                .iter()
                .all(|line| all.join(" ").contains(line)),
            "{all:?}"
        );
        let cut = |start| {
            all.iter()
                .any(|text| text.starts_with(start) && text.contains('…'))
        };
        assert!(cut("WHATEVER WE BUILD"), "{all:?}");
        assert!(cut("one view of The northern"), "{all:?}");
        // An address that is cut leads nowhere.
        let address: Vec<&str> = all.iter().rev().take(2).rev().copied().collect();
        assert_eq!(address.concat(), case.address);
    }
}

/// A label as people type it: words, other scripts, right to left, emoji, letters with marks of their own.
fn any_label() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "צוות כחול".to_owned(),
        "فريق التوصيل السريع".to_owned(),
        "👩‍👩‍👧‍👦🚀🏳️‍🌈".to_owned(),
        "a\u{301}e\u{308}\u{323}o\u{302}".to_owned(),
        "<b>&\"'</b>]]>".to_owned(),
        "﷽".repeat(40),
        "W".repeat(40),
        "北チーム 가나다".to_owned(),
        "\u{200f}RTL\u{200e}".to_owned(),
    ]);
    prop_oneof![
        4 => "\\PC{0,60}",
        1 => odd.clone(),
        1 => (odd, "\\PC{0,20}").prop_map(|(one, other)| format!("{one} {other}")),
    ]
}

fn any_case() -> impl Strategy<Value = Case> {
    prop::sample::select(cases())
}

/// What an XML reader makes of it: the texts of the card, in their order.
fn read(text: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(text).expect("XML");
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_card_is_laid_out_well((definition, report) in any_report(), terrain in prop::option::of(Just("Groundwork")), has_code: bool, text in prop::option::of(Just("By June we ask five people who use it what they would miss."))) {
        let about = about();
        let code = qr_code("https://bearings.example/team-context/").filter(|_| has_code);
        let card = Card {
            definition: &definition,
            report: &report,
            about: &about,
            address: "bearings.example/some-questionnaire",
            terrain,
            code: code.as_ref(),
            text,
            covered: false,
        };
        assert_laid_out_well("any", &card);
        assert_nothing_is_cut(&card);
    }

    #[test]
    fn anything_typed_is_laid_out_well_and_written_safely(label in any_label(), text in any_label(), case in any_case()) {
        let case = trying(&text, called(&label, case));
        assert_laid_out_well(case.name, &case.card());
        for size in Size::ALL {
            let scene = card(&case.card(), size);
            for palette in [Palette::Light, Palette::Dark] {
                let written = read(&svg(&scene, palette));
                // Nothing but what `escape` makes visible differs from what was meant.
                let meant = texts(&scene).map(|text| unescaped(&escape(&text.text)));
                prop_assert_eq!(written, meant.collect::<Vec<_>>());
            }
        }
    }
}

fn unescaped(text: &str) -> String {
    let document = format!("<a>{text}</a>");
    let document = roxmltree::Document::parse(&document).expect("XML");
    document
        .root_element()
        .text()
        .unwrap_or_default()
        .to_owned()
}
