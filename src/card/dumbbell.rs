//! Now and enough on one track for each habit: a disc for now, a ring for enough, a bar between.

use super::{
    area::{Area, hollow_track},
    scene::{Anchor, Paint, Point, Role, Shape, Stroke, Text},
    summary::{round_word, state},
};
use crate::{
    assessment::{Definition, Question},
    scoring::{Levels, Reading, Report, Row, Said, States},
    words::report as words,
};

/// Draws a key and the rows, gaps first; returns where they end.
pub fn dumbbell(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    report: &Report,
    area: Area,
) -> i32 {
    let rows = report.rows_drawn();
    let mut top = key(shapes, definition, &rows, area);
    for row in rows {
        if let Reading::Levels(said) = &row.reading {
            top = habit(shapes, definition, row, said, area.below(top));
        }
    }
    top
}

const NOW: i32 = 9;
const ENOUGH: i32 = 15;

/// What disc and ring mean, at the right.
fn key(shapes: &mut Vec<Shape>, definition: &Definition, rows: &[&Row], area: Area) -> i32 {
    let asked = rows.iter().find_map(|row| asked(definition, row.dimension));
    let (Some(question), y) = (asked, area.top + area.scaled(18)) else {
        return area.top;
    };
    let size = area.scaled(18);
    let mut x = area.right();
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
        shapes.push(mark(is_now, x, y, area));
        x -= radius + area.scaled(24);
    }
    area.top + area.scaled(46)
}

/// The question of levels that a dimension's row stands for.
fn asked(definition: &Definition, dimension: usize) -> Option<&Question> {
    let id = &definition.dimensions.get(dimension)?.id;
    definition
        .questions
        .iter()
        .find(|question| question.dimension.as_ref() == Some(id))
}

/// Name and track on one line, the states in words below; returns where the row ends.
fn habit(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    row: &Row,
    said: &Said<Levels>,
    area: Area,
) -> i32 {
    let name = definition
        .dimensions
        .get(row.dimension)
        .map_or("", |dimension| dimension.short.as_str());
    let y = area.top + area.scaled(16);
    let name = Text::new(area.left, y + area.scaled(7), area.text, name).bold();
    let edge = area.left + super::scene::width(LONGEST_NAME, area.text, true) + area.scaled(24);
    let margin = area.scaled(ENOUGH);
    let track = Area {
        left: edge + margin,
        width: area.right() - edge - 2 * margin,
        ..area
    };
    shapes.push(name.into());
    let mut lines = Vec::new();
    let mut role = Role::Muted;
    match said {
        Said::Known(levels) => {
            bar(shapes, definition, *levels, track, y);
            lines = states(definition, *levels, area);
            role = Role::Ink;
        }
        Said::TooFew => {
            shapes.push(hollow_track(track, y));
            lines.push(words::NOT_ENOUGH.to_owned());
        }
        Said::NotApplicable => {
            shapes.push(hollow_track(track, y));
            lines.push(words::NOT_APPLICABLE.to_owned());
        }
    }
    let mut bottom = area.top + area.scaled(34);
    for line in lines {
        bottom += area.scaled(22);
        shapes.push(
            Text::new(area.left, bottom, area.scaled(18), line)
                .painted(role)
                .into(),
        );
    }
    bottom + area.scaled(20)
}

/// As long as a short name may be.
const LONGEST_NAME: &str = "fifteen letters";

fn bar(shapes: &mut Vec<Shape>, definition: &Definition, levels: Levels, track: Area, y: i32) {
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
        let thick = Stroke::solid(Role::Accent, track.scaled(6));
        shapes.push(line(x(i32::from(now)), y, x(i32::from(enough)), y, thick));
    }
    // The ring covers the end of the bar, the disc lies on top.
    for (state, is_now) in [(enough, false), (now, true)] {
        shapes.extend(state.map(|state| mark(is_now, x(i32::from(state)), y, track)));
    }
}

fn mark(is_now: bool, x: i32, y: i32, area: Area) -> Shape {
    let at = Point::new(x, y);
    if is_now {
        Shape::Circle {
            at,
            radius: area.scaled(NOW),
            paint: Paint::Fill(Role::Ink),
        }
    } else {
        let paint = Paint::Over(Role::Paper, Stroke::solid(Role::Accent, area.scaled(4)));
        Shape::Circle {
            at,
            radius: area.scaled(ENOUGH),
            paint,
        }
    }
}

/// "now → enough", on two lines where one is too short.
fn states(definition: &Definition, levels: Levels, area: Area) -> Vec<String> {
    let says = |level| state(definition, levels.question, level).to_owned();
    let question = definition.questions.get(levels.question);
    let round = |round| question.map_or("", |question| round_word(definition, question, round));
    match levels.states {
        States::Both { now, enough } if now == enough => vec![says(now)],
        States::Both { now, enough } => {
            let line = format!("{} → {}", says(now), says(enough));
            if super::scene::width(&line, area.scaled(18), false) <= area.width {
                vec![line]
            } else {
                vec![format!("{} →", says(now)), says(enough)]
            }
        }
        States::Now(now) => vec![one_sided(round(0), &says(now))],
        States::Enough(enough) => vec![one_sided(round(1), &says(enough))],
    }
}

fn one_sided(round: &str, state: &str) -> String {
    if round.is_empty() {
        state.to_owned()
    } else {
        format!("{round}: {state}")
    }
}
