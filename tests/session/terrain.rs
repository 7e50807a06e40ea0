//! The terrain for habits: it is found among the kept records, and read as its own page would.

use std::sync::Arc;

use bearings::{
    assessment::{Definition, Dimension, Question},
    scoring::{Context, Report},
    session::{Action, Records, Session, Terrain},
};
use proptest::prelude::*;

use crate::{Interaction, act, answered, day, definition, session, stored};

/// Answers at the prototype of a sketch of team-context, as stops of its rulers.
fn like(sketch: &str) -> String {
    let definition = definition("team-context");
    let prototype = &definition.pattern(sketch).unwrap().prototype;
    let stop = |question: &Question| {
        let dimension = question.dimension.as_ref()?;
        let own = |one: &Dimension| one.id == *dimension;
        let at = definition.dimensions.iter().position(own)?;
        let stop = (u32::from(prototype[at]) * 6 + 50) / 100;
        let stop = if question.reversed { 6 - stop } else { stop };
        Some(format!("{}={stop}", question.id))
    };
    let stops: Vec<String> = definition.questions.iter().filter_map(stop).collect();
    stops.join(" ")
}

fn outline() -> Arc<Definition> {
    Arc::new(definition("team-context").outline())
}

/// What is kept of answers to team-context in this sitting, on this day of June.
fn kept(responses: &str, number: u16, day: u8, finished: bool) -> Records {
    let mut session = answered("team-context", responses);
    session.sitting.number = number;
    session.sitting.date = bearings::answers::Date::from_calendar(2026, 6, day);
    session.sitting.finished = finished;
    stored(&session)
}

fn found(records: &Records) -> Terrain {
    Terrain::find(&[outline()], records).unwrap()
}

/// The terrain in the context of a result of habits.
fn terrain_in_context(records: &Records) -> Option<String> {
    let mut habits = session("product-practice");
    habits.apply(Action::FoundTerrain(Some(found(records))), day());
    habits.context().terrain.map(str::to_owned)
}

#[test]
fn the_sketch_of_a_finished_terrain_is_known() {
    assert_eq!(
        terrain_in_context(&kept(&like("groundwork"), 1, 3, true)).as_deref(),
        Some("groundwork")
    );
}

#[test]
fn an_unfinished_terrain_or_none_is_offered() {
    for records in [kept(&like("groundwork"), 1, 3, false), Records::new()] {
        let terrain = found(&records);
        assert_eq!(terrain.sitting, None);
        assert_eq!(terrain.outline.title, "Where this team sits");
        assert_eq!(terrain_in_context(&records), None);
    }
    assert_eq!(
        Terrain::find(&[], &kept(&like("groundwork"), 1, 3, true)),
        None
    );
}

#[test]
fn a_terrain_that_no_sketch_fits_says_nothing_of_hints() {
    let middle = like("groundwork").replace(|one: char| one.is_ascii_digit(), "3");
    let records = kept(&middle, 1, 3, true);
    assert_eq!(
        (
            terrain_in_context(&records),
            found(&records).sitting.is_some()
        ),
        (None, true)
    );
}

#[test]
fn the_latest_terrain_counts() {
    let mut records = kept(&like("groundwork"), 1, 20, true);
    records.extend(kept("straight-use=1", 2, 3, true));
    records.extend(kept("straight-use=2", 3, 29, false));
    assert_eq!(
        found(&records).sitting.map(|sitting| sitting.number),
        Some(1)
    );
}

#[test]
fn sittings_are_counted_for_the_question_at_the_end() {
    let mut third = session("bad-news");
    third.sitting.number = 3;
    assert_eq!(
        third.context(),
        Context {
            terrain: None,
            earlier: 2
        }
    );
}

proptest! {
    /// The outline that pages of habits carry finds the same sketch as the whole questionnaire.
    #[test]
    fn an_outline_finds_the_same_sketch(interactions in prop::collection::vec(Interaction::any(), 0..60)) {
        let mut whole: Session = session("team-context");
        for interaction in &interactions {
            act(&mut whole, interaction);
        }
        whole.sitting.finished = true;
        let report = Report::of(&whole.definition, &whole.sitting.answers, Context::default());
        let sketch = |report: Option<Report>| report.and_then(|report| report.nearest?.sketch());
        let terrain = found(&stored(&whole));
        prop_assert_eq!(sketch(terrain.report()), sketch(report));
    }
}
