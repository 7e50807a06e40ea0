//! Rulers: one for each dimension, with its two poles above it and a mark at the position of the answers.

use super::{
    area::{Area, hollow_rule},
    scene::{Paint, Point, Role, Shape, Stroke, width},
    summary::poles,
};
use crate::{
    assessment::{Definition, Dimension},
    scoring::{Outcome, Position, Reading, Row, Spectrum},
    words::report as words,
};

/// Draws the rulers, at a distance of `pitch` when each pair of poles fits on one line; returns the y coordinate of
/// their end.
pub fn strips(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    rows: &[Row],
    area: Area,
    pitch: i32,
) -> i32 {
    let gap = gap(area, pitch);
    let mut top = area.top;
    let mut end = area.top;
    for row in rows {
        let Some(dimension) = definition.dimensions.get(row.dimension) else {
            continue;
        };
        if let Some(rule) = strip(shapes, dimension, row, area.below(top), gap) {
            top = rule + pitch - area.scaled(BASELINE) - gap;
            end = rule + area.scaled(RADIUS);
        }
    }
    end
}

/// Draws the rulers of a page, each under the name of its dimension, with its poles below it; returns the y coordinate of
/// their end.
pub(super) fn named_strips(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    rows: &[Row],
    area: Area,
) -> i32 {
    let (mut top, mut end) = (area.top, area.top);
    for row in rows {
        let dimension = definition.dimensions.get(row.dimension);
        let (Some(dimension), Reading::Spectrum(outcome)) = (dimension, &row.reading) else {
            continue;
        };
        let baseline = top + area.scaled(BASELINE);
        let name = area.start(baseline, dimension.name.as_str()).bold();
        let apart = row.spectrum().and_then(Spectrum::divergent_ends);
        let remark = area.end(baseline, words::DIFFER).painted(Role::Muted);
        if apart.is_some() && name.extent().1 + area.text < remark.extent().0 {
            shapes.push(remark.into());
        }
        shapes.push(name.into());
        let y = baseline + area.scaled(25);
        on_ruler(shapes, dimension, outcome, area, y);
        let below = Area {
            text: area.scaled(18),
            ..area
        };
        end = y + area.scaled(33);
        let (left, right) = drawn_poles(dimension);
        shapes.push(below.start(end, left).painted(Role::Muted).into());
        end += extra(dimension, below);
        shapes.push(below.end(end, right).painted(Role::Muted).into());
        top = end + area.scaled(22);
    }
    end + area.scaled(6)
}

/// Returns the height of the rulers of these dimensions.
pub(super) fn height<'a>(
    dimensions: impl IntoIterator<Item = &'a Dimension>,
    area: Area,
    pitch: i32,
) -> i32 {
    let each = dimensions
        .into_iter()
        .map(|dimension| pitch + extra(dimension, area));
    let last = area.scaled(BASELINE) + gap(area, pitch) + area.scaled(RADIUS) - pitch;
    each.sum::<i32>() + last
}

/// Returns the distance from the poles down to their ruler: they are nearer to it than to the one above.
fn gap(area: Area, pitch: i32) -> i32 {
    (pitch * 3 / 10).clamp(area.scaled(RULE), area.scaled(26))
}

/// Returns the extra height of a ruler whose poles need a line each; 0 when they fit on one.
fn extra(dimension: &Dimension, area: Area) -> i32 {
    let (left, right) = poles(dimension);
    let both = width(left, area.text, false) + width(right, area.text, false);
    if both + area.text > area.width {
        area.scaled(24)
    } else {
        0
    }
}

/// For a font size of 20: the poles' baseline below the top, the least distance of the ruler below that, and the
/// radius of the mark.
const BASELINE: i32 = 16;
const RULE: i32 = 17;
const RADIUS: i32 = 11;

/// Draws one ruler, this far below its poles; returns its y coordinate.
fn strip(
    shapes: &mut Vec<Shape>,
    dimension: &Dimension,
    row: &Row,
    area: Area,
    gap: i32,
) -> Option<i32> {
    let Reading::Spectrum(outcome) = &row.reading else {
        return None;
    };
    let (left, right) = drawn_poles(dimension);
    let mut baseline = area.top + area.scaled(BASELINE);
    shapes.push(area.start(baseline, left).into());
    baseline += extra(dimension, area);
    shapes.push(area.end(baseline, right).into());
    let y = baseline + gap;
    on_ruler(shapes, dimension, outcome, area, y);
    Some(y)
}

/// Returns the poles as they are drawn, the left one first.
fn drawn_poles(dimension: &Dimension) -> (&str, &str) {
    let (left, right) = poles(dimension);
    if dimension.flipped {
        (right, left)
    } else {
        (left, right)
    }
}

/// Draws a ruler with its marks, or why there are none.
fn on_ruler(
    shapes: &mut Vec<Shape>,
    dimension: &Dimension,
    outcome: &Outcome<Spectrum>,
    area: Area,
    y: i32,
) {
    match outcome {
        Outcome::Known(spectrum) => draw_marks(shapes, spectrum, dimension.flipped, area, y),
        Outcome::TooFew => hollow_rule(shapes, area, y, words::NOT_ENOUGH),
        Outcome::NotApplicable => hollow_rule(shapes, area, y, words::NOT_APPLICABLE),
    }
}

/// Draws the ruler with one mark, or with both outermost marks joined when the answers are divergent.
fn draw_marks(shapes: &mut Vec<Shape>, spectrum: &Spectrum, flipped: bool, area: Area, y: i32) {
    let at = |position: Position| {
        let position = if flipped {
            position.mirrored()
        } else {
            position
        };
        Point::new(area.along(i32::from(position.get()), 100), y)
    };
    let (from, to) = (Point::new(area.left, y), Point::new(area.right(), y));
    shapes.push(Shape::Line {
        from,
        to,
        stroke: Stroke::solid(Role::Line, area.scaled(4)),
    });
    let paint = Paint::Fill(Role::Accent);
    let radius = area.scaled(RADIUS);
    let mark = |at| Shape::Circle { at, radius, paint };
    if let Some((low, high)) = spectrum.divergent_ends() {
        shapes.push(mark(at(low)));
        shapes.push(mark(at(high)));
        let stroke = Stroke::solid(Role::Accent, area.scaled(6));
        shapes.push(Shape::Line {
            from: at(low),
            to: at(high),
            stroke,
        });
    } else {
        shapes.push(mark(at(spectrum.at)));
    }
}
