//! Pictures and texts kept in `tests/golden/`; `BLESS=1` writes them anew.

use crate::{
    case::cases,
    sample::{SAMPLES, sample},
};
use bearings::card::{Measure, Palette, drawing, markdown, svg, text_version};

pub(crate) fn check(name: &str, found: &str) {
    let path = format!("tests/golden/{name}");
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all("tests/golden").unwrap();
        std::fs::write(&path, found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == found,
        "{path} has changed: look at it, then run with BLESS=1"
    );
}

#[test]
fn drawings() {
    for (name, id, responses) in SAMPLES {
        let (definition, report) = sample(id, responses);
        let wide = drawing(&definition, &report, Measure::WIDE);
        check(&format!("{name}.svg"), &svg(&wide, Palette::Light));
        let narrow = drawing(&definition, &report, Measure::NARROW);
        check(&format!("{name}-narrow.svg"), &svg(&narrow, Palette::Dark));
    }
}

#[test]
fn texts() {
    for case in cases() {
        let card = case.card();
        check(&format!("card-{}.txt", case.name), &text_version(&card));
        let link = format!("https://{}#r1.example", case.address);
        let picture = case.is_typical().then_some("card.svg");
        check(
            &format!("card-{}.md", case.name),
            &markdown(&card, &link, picture),
        );
    }
}
