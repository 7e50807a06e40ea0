//! Rows of spectra and of levels.

use crate::support::{PRACTICE, answers, definition, dimension_index, report, row};
use bearings::{
    assessment::Gap,
    scoring::{Band, Context, Reflection, Report, States},
};

#[test]
fn positions_words_and_answers_that_pull_apart() {
    let report = report(
        "team-context",
        "straight-use=0 own-eyes=1 how-long=1 set-up-for=5 one-aim=2 next-problem=4",
    );
    let steps = row(&report, "team-context", "steps").spectrum().unwrap();
    assert_eq!(
        (steps.at.get(), steps.at.band(), steps.divergent_ends()),
        (8, Band::ClearlyLeft, None)
    );

    let lifespan = row(&report, "team-context", "lifespan").spectrum().unwrap();
    assert_eq!((lifespan.at.get(), lifespan.at.band()), (50, Band::Between));
    let (low, high) = lifespan.divergent_ends().unwrap();
    assert_eq!((low.get(), high.get(), lifespan.spread()), (17, 83, 66));

    let asks = row(&report, "team-context", "asks").spectrum().unwrap();
    assert_eq!(
        (asks.at.get(), asks.divergent_ends()),
        (50, None),
        "two stops are not apart"
    );

    let most = report.most_divergent_row().unwrap();
    assert_eq!(most.dimension, dimension_index("team-context", "lifespan"));
    assert_eq!(report.reflection, Reflection::BothMayBeTrue(most.dimension));
}

#[test]
fn a_reversed_question_counts_from_the_other_end() {
    let mut definition = definition("team-context");
    definition.questions[0].reversed = true;
    let answers = answers(&definition, "straight-use=5 own-eyes=1");
    let report = Report::of(&definition, &answers, Context::default()).unwrap();
    let steps = report.rows[0].spectrum().unwrap();
    assert_eq!((steps.at.get(), steps.spread()), (17, 0));
}

#[test]
fn now_enough_and_the_gap_between() {
    let report = report("product-practice", PRACTICE);
    let gaps = report.gaps;
    assert_eq!(
        (
            gaps.wide,
            gaps.gap,
            gaps.enough,
            gaps.more_than_needed,
            gaps.unknown
        ),
        (1, 3, 3, 1, 0)
    );
    let meeting = row(&report, "product-practice", "meeting-people");
    assert_eq!(meeting.states(), Some(States::Both { now: 0, enough: 2 }));
    assert_eq!(
        (meeting.gap(), meeting.distance()),
        (Some(Gap::Wide), Some(2))
    );
    assert_eq!(
        row(&report, "product-practice", "being-one-team").gap(),
        Some(Gap::MoreThanNeeded)
    );
}

#[test]
fn one_of_two_answers_has_no_gap() {
    let report = report(
        "product-practice",
        "choosing.now=1 releasing.enough=3 releasing.now=~",
    );
    assert_eq!(
        row(&report, "product-practice", "choosing").states(),
        Some(States::Now(1))
    );
    assert_eq!(
        row(&report, "product-practice", "releasing").states(),
        Some(States::Enough(3))
    );
    assert_eq!(report.gaps.known(), 0);
    assert_eq!(report.gaps.unknown, 8);
}

#[test]
fn rows_are_drawn_widest_gap_first() {
    let report = report("product-practice", PRACTICE);
    let definition = definition("product-practice");
    let drawn = report.rows_drawn();
    let ids: Vec<&str> = drawn
        .iter()
        .map(|row| definition.dimensions[row.dimension].id.as_str())
        .collect();
    let expected = [
        "meeting-people",
        "seeing-it-live",
        "testing-doubt",
        "choosing", // gaps
        "releasing",
        "room-to-decide",
        "coming-back",    // enough
        "being-one-team", // more than needed
    ];
    assert_eq!(ids, expected);
}
