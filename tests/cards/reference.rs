//! The width of a text is an upper bound: at least that of a common font drawn 15 % wider.

use crate::case::cases;
use bearings::card::{Shape, Size, card, width};

/// Helvetica, ' ' to '~', in thousandths of the size: Adobe's metrics of the core fonts, `Helvetica.afm` 002.000.
const REGULAR: [i32; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The same of `Helvetica-Bold.afm` 002.000.
const BOLD: [i32; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// In thousandths of the size; nothing for a character that the font does not have.
fn reference(c: char, bold: bool) -> i32 {
    let table = if bold { &BOLD } else { &REGULAR };
    let place = (c as usize).checked_sub(' ' as usize);
    match (c, place.and_then(|place| table.get(place))) {
        (_, Some(width)) => *width,
        ('’', _) => {
            if bold {
                278
            } else {
                222
            }
        }
        ('“' | '”', _) => {
            if bold {
                500
            } else {
                333
            }
        }
        ('–', _) => 556,
        ('—' | '…', _) => 1000,
        ('·', _) => 278,
        _ => 0,
    }
}

#[test]
fn every_text_of_a_card_has_slack() {
    for case in cases() {
        for size in Size::ALL {
            for shape in card(&case.card(), size).shapes {
                let Shape::Text(text) = shape else { continue };
                let letters: i32 = text.text.chars().map(|c| reference(c, text.bold)).sum();
                // 1.15 of it, in hundred-thousandths.
                let least = letters * text.size * 115;
                assert!(text.width() * 100_000 >= least, "{}: {text:?}", case.name);
            }
        }
    }
}

#[test]
fn every_letter_has_slack() {
    for c in (' '..='~').chain("’“”–—…·".chars()) {
        for bold in [false, true] {
            let width = width(&c.to_string(), 1000, bold);
            assert!(
                width * 100 >= reference(c, bold) * 115,
                "{c:?} {bold}: {width}"
            );
        }
    }
}
