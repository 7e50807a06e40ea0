//! The layout of any result: all inside the picture, and no words under a mark or under other words.

use crate::sample::{SAMPLES, sample};
use crate::support::definition;
use bearings::{
    answers::{Answer, Answers, items},
    assessment::Definition,
    card::{Area, Measure, Scene, Shape, drawing, hill, strips},
    scoring::{Beside, Report},
};
use proptest::prelude::*;

/// Left, top, right, bottom.
type Box = (i32, i32, i32, i32);

/// The boxes of words, and those of everything else.
fn boxes(shapes: &[Shape]) -> (Vec<(String, Box)>, Vec<Box>) {
    let mut texts = Vec::new();
    let mut marks = Vec::new();
    for shape in shapes {
        match shape {
            Shape::Text(text) => {
                let (left, right) = text.extent();
                // Letters of a system font reach three quarters of the size up, a quarter down.
                let (top, bottom) = (text.at.y - text.size * 3 / 4, text.at.y + text.size / 4);
                texts.push((text.text.clone(), (left, top, right, bottom)));
            }
            Shape::Circle { at, radius, .. } => {
                marks.push((at.x - radius, at.y - radius, at.x + radius, at.y + radius));
            }
            Shape::Rect {
                at, width, height, ..
            } => marks.push((at.x, at.y, at.x + width, at.y + height)),
            Shape::Line { from, to, .. } => {
                marks.push((
                    from.x.min(to.x),
                    from.y.min(to.y),
                    from.x.max(to.x),
                    from.y.max(to.y),
                ));
            }
            Shape::Curve { from, curves, .. } => {
                marks.push(around(curves.iter().flatten().chain([from])));
            }
            Shape::Polygon { points, .. } => marks.push(around(points.iter())),
        }
    }
    (texts, marks)
}

fn around<'a>(points: impl Iterator<Item = &'a bearings::card::Point>) -> Box {
    points.fold(
        (i32::MAX, i32::MAX, i32::MIN, i32::MIN),
        |(left, top, right, bottom), point| {
            (
                left.min(point.x),
                top.min(point.y),
                right.max(point.x),
                bottom.max(point.y),
            )
        },
    )
}

fn overlap(a: Box, b: Box) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// What is wrong with a layout within these bounds.
fn faults(shapes: &[Shape], bounds: Box) -> Vec<String> {
    let (texts, marks) = boxes(shapes);
    let mut faults = Vec::new();
    let is_inside =
        |one: Box| one.0 >= bounds.0 && one.1 >= bounds.1 && one.2 <= bounds.2 && one.3 <= bounds.3;
    for (place, (text, one)) in texts.iter().enumerate() {
        if !is_inside(*one) {
            faults.push(format!("{text:?} is outside: {one:?}"));
        }
        for (other, there) in texts.iter().skip(place + 1) {
            if overlap(*one, *there) {
                faults.push(format!("{text:?} and {other:?} overlap: {one:?} {there:?}"));
            }
        }
        for mark in &marks {
            if overlap(*one, *mark) {
                faults.push(format!("{text:?} lies on a mark: {one:?} {mark:?}"));
            }
        }
    }
    faults.extend(
        marks
            .iter()
            .filter(|mark| !is_inside(**mark))
            .map(|mark| format!("a mark is outside: {mark:?}")),
    );
    faults
}

pub(crate) fn faults_of(scene: &Scene) -> Vec<String> {
    faults(&scene.shapes, (0, 0, scene.width, scene.height))
}

#[test]
fn samples_are_laid_out_well() {
    for (name, id, said) in SAMPLES {
        let (definition, report) = sample(id, said);
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
pub(crate) fn report(definition: &Definition, said: Vec<Answer>) -> Option<Report> {
    let mut answers = Answers::blank(definition);
    for (item, answer) in items(definition).zip(said) {
        answers.set(item, answer);
    }
    Report::of(definition, &answers, Beside::default())
}

fn any_report() -> impl Strategy<Value = (Definition, Report)> {
    (any_definition(), any_answers()).prop_filter_map("nothing answered", |(definition, said)| {
        let report = report(&definition, said)?;
        Some((definition, report))
    })
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
        let faults = faults(&shapes, (640 - 13, 84, 1144 + 13, 556));
        prop_assert!(faults.is_empty(), "{faults:#?}");
    }
}
