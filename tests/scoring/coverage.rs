//! What counts as answered, and from where on a dimension is shown.

use crate::support::{definition, report, row};
use bearings::{
    answers::{Answer, Answers, items},
    scoring::{Context, Outcome, Reading, Report},
};

#[test]
fn nothing_answered_is_no_result() {
    for id in ["team-context", "product-practice", "bad-news"] {
        let definition = definition(id);
        let mut answers = Answers::blank(&definition);
        assert_eq!(Report::of(&definition, &answers, Context::default()), None);
        for item in items(&definition) {
            answers.set(item, Answer::CannotSee);
        }
        assert_eq!(
            Report::of(&definition, &answers, Context::default()),
            None,
            "can't see is no answer"
        );
    }
}

#[test]
fn a_dimension_is_shown_from_half_of_its_items_on() {
    let half = report("team-context", "straight-use=4");
    assert_eq!(
        row(&half, "team-context", "steps")
            .spectrum()
            .unwrap()
            .at
            .get(),
        67
    );
    assert_eq!(
        row(&half, "team-context", "asks").reading,
        Reading::Spectrum(Outcome::TooFew)
    );

    let none = report("team-context", "straight-use=? own-eyes=~ finishing=0");
    assert_eq!(
        row(&none, "team-context", "steps").reading,
        Reading::Spectrum(Outcome::TooFew)
    );

    let left_out = report("team-context", "straight-use=- own-eyes=- finishing=0");
    assert_eq!(
        row(&left_out, "team-context", "steps").reading,
        Reading::Spectrum(Outcome::NotApplicable)
    );
}

#[test]
fn what_does_not_apply_leaves_both_numbers() {
    let counts = report(
        "team-context",
        "straight-use=- own-eyes=2 finishing=? stage=keeping money-for=~",
    )
    .counts;
    assert_eq!((counts.answered, counts.applicable()), (2, 13));
    assert_eq!(
        (
            counts.cannot_see,
            counts.varies,
            counts.not_applicable,
            counts.blank
        ),
        (1, 1, 1, 9)
    );
}

#[test]
fn every_round_counts_as_one_item() {
    assert_eq!(
        report("product-practice", "choosing.now=0")
            .counts
            .applicable(),
        16
    );
    assert_eq!(
        report("bad-news", "late-date.team=open")
            .counts
            .applicable(),
        15
    );
}
