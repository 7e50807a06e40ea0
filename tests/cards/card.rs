//! Cards as pictures: each case in both sizes, the typical ones in dark colours too. `BLESS=1` writes them anew.

use crate::{case::cases, golden::check};
use bearings::card::{Palette, Scene, Shape, Size, Text, card, inspected, svg};

fn name(size: Size, palette: Palette) -> &'static str {
    match (size, palette) {
        (Size::Wide, Palette::Dark) => "wide-dark",
        (Size::Wide, _) => "wide",
        (Size::Square, Palette::Dark) => "square-dark",
        (Size::Square, _) => "square",
    }
}

#[test]
fn pictures() {
    for case in cases() {
        for size in Size::ALL {
            let scene = card(&case.card(), size);
            let mut palettes = vec![Palette::Light];
            if case.is_typical() {
                palettes.push(Palette::Dark);
            }
            for palette in palettes {
                let name = format!("card-{}-{}.svg", case.name, name(size, palette));
                check(&name, &svg(&scene, palette));
            }
        }
    }
}

#[test]
fn an_inspected_card_is_the_card_with_more_on_top() {
    let case = &cases()[0];
    let scene = card(&case.card(), Size::Wide);
    let seen = inspected(&scene);
    assert!(seen.shapes.starts_with(&scene.shapes));
    let texts = scene
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Text(_)));
    assert_eq!(
        seen.shapes.len(),
        scene.shapes.len() + 2 * texts.count(),
        "no faults to mark"
    );
}

#[test]
fn what_is_not_laid_out_well_is_framed() {
    let text = |x| Shape::Text(Text::new(x, 40, 20, "words"));
    let scene = Scene {
        width: 100,
        height: 60,
        title: String::new(),
        description: String::new(),
        shapes: vec![text(70)],
    };
    let seen = inspected(&scene);
    // The text, its box and baseline, and the frame around what leaves the picture.
    assert_eq!(seen.shapes.len(), 4);
    let well = inspected(&Scene {
        shapes: vec![text(10)],
        ..scene
    });
    assert_eq!(well.shapes.len(), 3);
}
