//! What habits begin with.

use crate::support::{PRACTICE, definition, dimension_index, report};
use bearings::scoring::{Because, Begin, Headline, Next, Report};

fn begin(report: &Report) -> &Begin {
    match &report.headline {
        Headline::Next(Next::Begin(begin)) => begin,
        other => panic!("{other:?}"),
    }
}

fn begins_with(responses: &str) -> (usize, Vec<usize>, Vec<usize>) {
    let report = report("product-practice", responses);
    let begin = begin(&report);
    (
        begin.dimension,
        begin.enough.clone(),
        begin.easier_too.clone(),
    )
}

/// The dimensions of [`PRACTICE`] that are enough for now.
fn enough() -> Vec<usize> {
    let rows = ["releasing", "room-to-decide", "coming-back"];
    rows.map(|row| dimension_index("product-practice", row))
        .into()
}

#[test]
fn the_widest_gap_begins() {
    let meeting = dimension_index("product-practice", "meeting-people");
    assert_eq!(begins_with(PRACTICE), (meeting, enough(), vec![]));
    // Equal gaps stand together, in the questionnaire's order.
    let equal = PRACTICE.replace("meeting-people.now=0", "meeting-people.now=1");
    let report = report("product-practice", &equal);
    let rows = ["meeting-people", "testing-doubt", "choosing"];
    let expected = Begin {
        dimension: dimension_index("product-practice", "seeing-it-live"),
        as_urgent: rows
            .map(|row| dimension_index("product-practice", row))
            .into(),
        because: Because::Answers,
        enough: enough(),
        easier_too: vec![],
    };
    assert_eq!(begin(&report), &expected);
}

#[test]
fn arrows_go_before_gaps() {
    let one = format!("{PRACTICE} choosing>testing-doubt");
    let (choosing, testing) = (
        dimension_index("product-practice", "choosing"),
        dimension_index("product-practice", "testing-doubt"),
    );
    assert_eq!(begins_with(&one), (choosing, enough(), vec![testing]));
    // What is good enough already is not said to get easier as well.
    let settled = format!("{PRACTICE} choosing>releasing");
    assert_eq!(begins_with(&settled), (choosing, enough(), vec![]));
    // One arrow each: the wider gap.
    let two = format!("{PRACTICE} choosing>releasing meeting-people>choosing");
    assert_eq!(
        begins_with(&two).0,
        dimension_index("product-practice", "meeting-people")
    );
    // Two arrows from one: it goes before the wider gap.
    let both = format!("{PRACTICE} choosing>testing-doubt choosing>meeting-people");
    assert_eq!(begins_with(&both).2.len(), 2);
    assert_eq!(begins_with(&both).0, choosing);
}

#[test]
fn enough_for_now_and_too_few() {
    let even: String = definition("product-practice")
        .questions
        .iter()
        .map(|one| format!("{0}.now=1 {0}.enough=1 ", one.id))
        .collect();
    assert_eq!(
        report("product-practice", &even).headline,
        Headline::Next(Next::EnoughForNow)
    );

    let half: Vec<&str> = PRACTICE.split_whitespace().collect();
    let four = half[..8].join(" ");
    assert!(matches!(
        report("product-practice", &four).headline,
        Headline::Next(Next::Begin(_))
    ));
    let three = half[..6].join(" ");
    assert_eq!(
        report("product-practice", &three).headline,
        Headline::Next(Next::TooFew)
    );
    // A row that doesn't apply is no row: three of six are half.
    let three =
        format!("{three} choosing.now=- choosing.enough=- coming-back.now=- coming-back.enough=-");
    assert!(matches!(
        report("product-practice", &three).headline,
        Headline::Next(Next::Begin(_))
    ));
}
