//! The layout of any result: all inside the picture, and no words under a mark or under other words.

use crate::sample::{SAMPLES, sample};
use crate::support::definition;
use bearings::{
    answers::{Answer, Answers, items},
    assessment::Definition,
    card::{Area, Bounds, Fault, Measure, Scene, drawing, faults, hill, strips},
    scoring::{Context, Report},
};
use proptest::prelude::*;

pub(crate) fn faults_of(scene: &Scene) -> Vec<Fault> {
    let whole = Bounds::whole(scene);
    faults(&scene.shapes, whole, whole)
}

#[test]
fn samples_are_laid_out_well() {
    for (name, id, responses) in SAMPLES {
        let (definition, report) = sample(id, responses);
        for measure in [Measure::WIDE, Measure::NARROW] {
            let faults = faults_of(&drawing(&definition, &report, measure));
            assert!(faults.is_empty(), "{name} {measure:?}: {faults:#?}");
        }
    }
}

pub(crate) fn any_answers() -> impl Strategy<Value = Vec<Answer>> {
    let answer = prop_oneof![
        8 => (0_u8..7).prop_map(Answer::Pick),
        1 => prop::sample::select(vec![Answer::Blank, Answer::CannotSee, Answer::Varies, Answer::NotApplicable]),
    ];
    prop::collection::vec(answer, 20)
}

/// The built-in questionnaires.
pub(crate) fn any_definition() -> impl Strategy<Value = Definition> {
    let built_in = ["team-context", "product-practice", "bad-news"];
    prop::sample::select(built_in.to_vec()).prop_map(definition)
}

/// Nothing when nothing is answered.
pub(crate) fn report(definition: &Definition, responses: Vec<Answer>) -> Option<Report> {
    let mut answers = Answers::blank(definition);
    for (item, answer) in items(definition).zip(responses) {
        answers.set(item, answer);
    }
    Report::of(definition, &answers, Context::default())
}

pub(crate) fn any_report() -> impl Strategy<Value = (Definition, Report)> {
    (any_definition(), any_answers()).prop_filter_map(
        "nothing answered",
        |(definition, responses)| {
            let report = report(&definition, responses)?;
            Some((definition, report))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_result_is_laid_out_well((definition, report) in any_report()) {
        for measure in [Measure::WIDE, Measure::NARROW] {
            let faults = faults_of(&drawing(&definition, &report, measure));
            prop_assert!(faults.is_empty(), "{measure:?}: {faults:#?}");
        }
    }

    /// The right half of the card of 1200x630, above its rule at 560; marks may reach into the margin.
    #[test]
    fn strips_and_hill_fit_the_frame((definition, report) in any_report()) {
        let area = Area { left: 640, top: 88, width: 504, text: 20 };
        let mut shapes = Vec::new();
        let end = strips(&mut shapes, &definition, &report.rows, area, 56);
        hill(&mut shapes, &definition, &report, Area { top: end + 6, ..area }, 28);
        let room = Bounds::new(640 - 13, 84, 1144 + 13, 556);
        let faults = faults(&shapes, room, room);
        prop_assert!(faults.is_empty(), "{faults:#?}");
    }
}
