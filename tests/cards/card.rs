//! Cards: each kind, from typical to extreme, in both sizes. `BLESS=1` writes their pictures anew.

use crate::{
    golden::check,
    sample::{Case, cases},
};
use bearings::card::{Palette, Size, card, svg};

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
        let Case { name: of, .. } = case;
        for size in Size::ALL {
            let scene = card(&case.card(), size);
            let size = name(size, Palette::Light);
            check(
                &format!("card-{of}-{size}.svg"),
                &svg(&scene, Palette::Light),
            );
        }
    }
}
