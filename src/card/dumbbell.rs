//! A dumbbell plot: now and enough on one track for each habit, with a disc for now, a ring for enough, a bar between.

use super::{
    area::{Area, hollow_track},
    scene::{Anchor, Paint, Point, Role, Shape, Stroke, Text, width},
    summary::{round_word, state},
};
use crate::{
    assessment::{Definition, Question},
    scoring::{Levels, Outcome, Reading, Report, Row, States},
    words::{headline::CAN_WAIT, report as words},
};

/// Draws a key and the rows, gaps first; returns the y coordinate of their end.
pub fn dumbbell(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    report: &Report,
    area: Area,
) -> i32 {
    let rows = report.rows_drawn();
    let has_key = key(shapes, definition, &rows, area) < area.right();
    let mut top = area.top + if has_key { area.scaled(46) } else { 0 };
    for row in rows {
        if matches!(row.reading, Reading::Levels(_)) {
            top = habit(shapes, definition, row, area.below(top));
        }
    }
    top
}

/// Radius of the disc and of the ring, for a font size of 20.
const NOW: i32 = 9;
pub(super) const ENOUGH: i32 = 15;

/// Draws the key to disc and ring at the right; returns the x coordinate of its start.
pub(super) fn key(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    rows: &[&Row],
    area: Area,
) -> i32 {
    let question = rows
        .iter()
        .find_map(|row| first_question(definition, row.dimension));
    let (Some(question), y) = (question, area.top + area.scaled(18)) else {
        return area.right();
    };
    let size = area.scaled(18);
    let (mut x, mut left) = (area.right(), area.right());
    for (round, is_now) in [(1, false), (0, true)] {
        let word = round_word(definition, question, round);
        if word.is_empty() {
            continue;
        }
        let text = Text::new(x, y + area.scaled(6), size, word)
            .anchored(Anchor::End)
            .painted(Role::Muted);
        x = text.extent().0 - area.scaled(8);
        shapes.push(text.into());
        let radius = area.scaled(if is_now { NOW } else { ENOUGH });
        x -= radius;
        shapes.push(mark(is_now, x, y, Emphasis::Usual, area));
        left = x - radius;
        x = left - area.scaled(24);
    }
    left
}

/// Returns the question of a dimension's row.
fn first_question(definition: &Definition, dimension: usize) -> Option<&Question> {
    let id = &definition.dimensions.get(dimension)?.id;
    definition
        .questions
        .iter()
        .find(|question| question.dimension.as_ref() == Some(id))
}

/// Draws a row: name and track on one line, the states in words below. Returns the y coordinate of its end.
fn habit(shapes: &mut Vec<Shape>, definition: &Definition, row: &Row, area: Area) -> i32 {
    let name = definition
        .dimensions
        .get(row.dimension)
        .map_or("", |dimension| dimension.short.as_str());
    let y = area.top + area.scaled(16);
    let name = Text::new(area.left, y + area.scaled(7), area.text, name)
        .bold()
        .painted(Emphasis::of(row).ink());
    let edge = area.left + width(LONGEST_NAME, area.text, true) + area.scaled(24);
    let margin = area.scaled(ENOUGH);
    let track = Area {
        left: edge + margin,
        width: area.right() - edge - 2 * margin,
        ..area
    };
    shapes.push(name.into());
    let (caption, role) = self::track(shapes, definition, row, track, y);
    let size = area.scaled(18);
    let mut bottom = area.top + area.scaled(34);
    let waits = row.can_wait.then(|| CAN_WAIT.to_owned());
    for line in on_lines(caption, size, area.width).into_iter().chain(waits) {
        bottom += area.scaled(22);
        let line = Text::new(area.left, bottom, size, line);
        shapes.push(line.painted(role).into());
    }
    bottom + area.scaled(20)
}

/// How a row is drawn: one that can wait is quieter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Emphasis {
    Usual,
    Quiet,
}

impl Emphasis {
    pub(super) fn of(row: &Row) -> Self {
        if row.can_wait {
            Self::Quiet
        } else {
            Self::Usual
        }
    }

    /// The role of its texts.
    pub(super) fn ink(self) -> Role {
        match self {
            Self::Usual => Role::Ink,
            Self::Quiet => Role::Muted,
        }
    }

    /// The role of its bar and its ring.
    fn accent(self) -> Role {
        match self {
            Self::Usual => Role::Accent,
            Self::Quiet => Role::Line,
        }
    }
}

/// Draws the track of a row with its marks, or a dotted one; returns its caption and the role in which to paint that.
pub(super) fn track(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    row: &Row,
    area: Area,
    y: i32,
) -> (String, Role) {
    let emphasis = Emphasis::of(row);
    let why = match &row.reading {
        Reading::Levels(Outcome::Known(levels)) => {
            bar(shapes, definition, *levels, emphasis, area, y);
            return (states(definition, *levels), emphasis.ink());
        }
        Reading::Levels(Outcome::NotApplicable) => words::NOT_APPLICABLE,
        _ => words::NOT_ENOUGH,
    };
    shapes.push(hollow_track(area, y));
    (why.to_owned(), Role::Muted)
}

/// A text as long as the short name of a dimension may be.
pub(super) const LONGEST_NAME: &str = "fifteen letters";

/// Splits "now → enough" into two lines when one is too short.
pub(super) fn on_lines(caption: String, size: i32, most: i32) -> Vec<String> {
    // Searching for a letter costs less than searching for a text.
    match caption.split_once('→') {
        Some((now, enough)) if width(&caption, size, false) > most => {
            vec![format!("{now}→"), enough.trim_start().to_owned()]
        }
        _ => vec![caption],
    }
}

/// Draws a track with its ticks, bar and marks.
fn bar(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    levels: Levels,
    emphasis: Emphasis,
    track: Area,
    y: i32,
) {
    let question = definition.questions.get(levels.question);
    let last = question
        .map_or(0, |question| question.options.len())
        .saturating_sub(1);
    let last = i32::try_from(last).unwrap_or(0).max(1);
    let x = |state: i32| track.along(state, last);
    let stroke = Stroke::solid(Role::Line, track.scaled(3));
    let half = track.scaled(6);
    let line = |from_x, from_y, to_x, to_y, stroke| Shape::Line {
        from: Point::new(from_x, from_y),
        to: Point::new(to_x, to_y),
        stroke,
    };
    shapes.push(line(track.left, y, track.right(), y, stroke));
    for tick in 0..=last {
        shapes.push(line(x(tick), y - half, x(tick), y + half, stroke));
    }
    let (now, enough) = (levels.states.now(), levels.states.enough());
    if let (Some(now), Some(enough)) = (now, enough) {
        let thick = Stroke::solid(emphasis.accent(), track.scaled(6));
        shapes.push(line(x(i32::from(now)), y, x(i32::from(enough)), y, thick));
    }
    // The ring covers the end of the bar, the disc lies on top.
    for (state, is_now) in [(enough, false), (now, true)] {
        shapes.extend(state.map(|state| mark(is_now, x(i32::from(state)), y, emphasis, track)));
    }
}

/// Returns the disc of now, or the ring of enough.
fn mark(is_now: bool, x: i32, y: i32, emphasis: Emphasis, area: Area) -> Shape {
    let at = Point::new(x, y);
    if is_now {
        let paint = match emphasis {
            Emphasis::Usual => Paint::Fill(Role::Ink),
            // The meaning is not in the colour alone: the disc is hollow.
            Emphasis::Quiet => Paint::Over(Role::Paper, Stroke::solid(Role::Muted, area.scaled(2))),
        };
        Shape::Circle {
            at,
            radius: area.scaled(NOW),
            paint,
        }
    } else {
        let ring = Stroke::solid(emphasis.accent(), area.scaled(4));
        let paint = Paint::Over(Role::Paper, ring);
        Shape::Circle {
            at,
            radius: area.scaled(ENOUGH),
            paint,
        }
    }
}

/// Returns the states in words: "now → enough", or the one that is known with its round.
pub(super) fn states(definition: &Definition, levels: Levels) -> String {
    let caption = |level| state(definition, levels.question, level).to_owned();
    let question = definition.questions.get(levels.question);
    let round = |round| question.map_or("", |question| round_word(definition, question, round));
    match levels.states {
        States::Both { now, enough } if now == enough => caption(now),
        States::Both { now, enough } => format!("{} → {}", caption(now), caption(enough)),
        States::Now(now) => one_sided(round(0), &caption(now)),
        States::Enough(enough) => one_sided(round(1), &caption(enough)),
    }
}

fn one_sided(round: &str, state: &str) -> String {
    if round.is_empty() {
        state.to_owned()
    } else {
        format!("{round}: {state}")
    }
}
