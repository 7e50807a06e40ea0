//! The pictures that stand for pages: well laid out whatever the texts, legible in a feed, and nobody's result.

use crate::{golden::check, support::definition};
use bearings::{
    assessment::{Definition, Format},
    card::{
        Bounds, Paint, Palette, Preview, Role, Scene, Shape, Shows, Text, faults, preview, svg,
    },
    words::home,
};
use proptest::prelude::*;

const BUILT_IN: [&str; 3] = ["team-context", "bad-news", "product-practice"];
const MARGIN: i32 = 56;

fn of<'a>(definition: &'a Definition, address: &'a str) -> Preview<'a> {
    Preview {
        title: &definition.title,
        purpose: &definition.purpose,
        address,
        minutes: Some(definition.minutes),
        shows: Shows::Question(&definition.questions[0]),
    }
}

fn texts(scene: &Scene) -> Vec<&Text> {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    });
    texts.collect()
}

fn assert_laid_out_well(scene: &Scene) {
    let inside = Bounds::new(MARGIN, 40, scene.width - MARGIN, scene.height - 10);
    let found = faults(&scene.shapes, inside, inside);
    assert!(found.is_empty(), "{found:#?}");
    // A feed shows 1200 pixels on 360: 24 become 7.
    let small = texts(scene).into_iter().filter(|text| text.size < 24);
    assert_eq!(small.collect::<Vec<_>>(), Vec::<&Text>::new());
}

#[test]
fn pictures() {
    for id in BUILT_IN {
        let definition = definition(id);
        let scene = preview(&of(&definition, &format!("bearings.example/{id}")));
        assert_laid_out_well(&scene);
        check(&format!("preview-{id}.svg"), &svg(&scene, Palette::Light));
    }
    let scene = preview(&Preview {
        title: home::LEAD,
        purpose: home::PREVIEW,
        address: "bearings.example",
        minutes: None,
        shows: Shows::Titles(&["One", "Two", "Three"]),
    });
    assert_laid_out_well(&scene);
    check("preview-home.svg", &svg(&scene, Palette::Light));
}

#[test]
fn a_preview_says_what_it_is_and_no_result() {
    let definition = definition("bad-news");
    let scene = preview(&of(&definition, "bearings.example/bad-news"));
    let shown: Vec<&str> = texts(&scene).iter().map(|text| &*text.text).collect();
    let expected = [
        "Bearings",
        "Nothing is sent. No ranking.",
        "What happens to bad news",
        "Describe how awkward news travels,",
        "inside the team and beyond it.",
        "Someone is badly stuck. What happens?",
        "help comes when arranged",
        "help comes unasked",
        "nobody has time",
        "it depends",
        "bearings.example/bad-news",
        "4 minutes",
    ];
    assert_eq!(shown, expected);
    // A given answer is a filled mark; the only filled shapes are the box and the needle.
    let filled = scene.shapes.iter().filter(
        |shape| matches!(shape, Shape::Circle { paint, .. } if matches!(paint, Paint::Fill(_))),
    );
    assert_eq!(filled.count(), 0);
}

#[test]
fn a_spectrum_is_shown_as_the_page_shows_it() {
    let mut definition = definition("team-context");
    let question = &mut definition.questions[0];
    assert_eq!(question.format, Format::Spectrum);
    question.flipped = true;
    let scene = preview(&of(&definition, "x"));
    let poles = ["another team comes first", "used straight away"];
    let of_pole = |pole: &str| {
        let found = texts(&scene).into_iter().find(|text| text.text == pole);
        found.map(|text| text.extent().0).unwrap()
    };
    assert!(of_pole(poles[0]) < of_pole(poles[1]));
    let stops = scene.shapes.iter().filter(|shape| {
        matches!(
            shape,
            Shape::Circle {
                paint: Paint::Over(Role::Paper, _),
                ..
            }
        )
    });
    assert_eq!(stops.count(), 7);
}

#[test]
fn what_has_no_room_is_counted() {
    let titles = ["One", "Two", "Three", "Four", "Five"];
    let definition = definition("bad-news");
    let scene = preview(&Preview {
        shows: Shows::Titles(&titles),
        ..of(&definition, "x")
    });
    let shown: Vec<&str> = texts(&scene).iter().map(|text| &*text.text).collect();
    assert_eq!(shown[5..8], ["One", "Two", "and 3 more"]);

    let mut many = definition.clone();
    let question = &mut many.questions[0];
    question.order.clear();
    question.options.extend(question.options.clone());
    let scene = preview(&of(&many, "x"));
    let shown: Vec<&str> = texts(&scene).iter().map(|text| &*text.text).collect();
    assert_eq!(
        shown[6..10],
        [
            "nobody has time",
            "help comes when arranged",
            "help comes unasked",
            "and 5 more"
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// As long as the checker allows: titles of 40 characters, purposes of 160, short texts of 26.
    #[test]
    fn any_texts_are_laid_out_well(
        id in prop::sample::select(BUILT_IN.to_vec()),
        title in "[A-Za-zW ]{1,40}",
        purpose in "[A-Za-z ]{1,159}\\.",
        text in "[A-Za-z ]{1,200}",
        short in "[A-Zm]{1,26}",
        host in "[a-z]{1,60}\\.[a-z]{2,30}",
        minutes in 1_u8..,
    ) {
        let mut definition = definition(id);
        definition.title = title;
        definition.purpose = purpose;
        definition.minutes = minutes;
        let question = &mut definition.questions[0];
        question.text = text;
        for option in &mut question.options {
            option.short.clone_from(&short);
        }
        for pole in [&mut question.left, &mut question.right].into_iter().flatten() {
            pole.short.clone_from(&short);
        }
        assert_laid_out_well(&preview(&of(&definition, &format!("{host}/{id}"))));
        let titles = vec![definition.title.as_str(); 3];
        assert_laid_out_well(&preview(&Preview { shows: Shows::Titles(&titles), ..of(&definition, "x") }));
    }
}
