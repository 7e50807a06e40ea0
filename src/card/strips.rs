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
    let (left, right) = poles(dimension);
    let (left, right) = if dimension.flipped {
        (right, left)
    } else {
        (left, right)
    };
    let mut baseline = area.top + area.scaled(BASELINE);
    shapes.push(area.start(baseline, left).into());
    baseline += extra(dimension, area);
    shapes.push(area.end(baseline, right).into());
    let y = baseline + gap;
    match outcome {
        Outcome::Known(spectrum) => draw_marks(shapes, spectrum, dimension.flipped, area, y),
        Outcome::TooFew => hollow_rule(shapes, area, y, words::NOT_ENOUGH),
        Outcome::NotApplicable => hollow_rule(shapes, area, y, words::NOT_APPLICABLE),
    }
    Some(y)
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
