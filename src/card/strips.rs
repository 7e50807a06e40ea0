//! One ruler for each dimension, with its two poles above it and a mark where the answers lie.

use super::{
    area::{Area, hollow_rule},
    scene::{Paint, Point, Role, Shape, Stroke},
    summary::poles,
};
use crate::{
    assessment::{Definition, Dimension},
    scoring::{Position, Reading, Row, Said, Spectrum},
    words::report as words,
};

/// Draws the rulers, `pitch` apart when each pair of poles fits on one line; returns where they end.
pub fn strips(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    rows: &[Row],
    area: Area,
    pitch: i32,
) -> i32 {
    let mut top = area.top;
    let mut end = area.top;
    for row in rows {
        let Some(dimension) = definition.dimensions.get(row.dimension) else {
            continue;
        };
        if let Some(rule) = strip(shapes, dimension, row, area.below(top)) {
            top = rule + pitch - area.scaled(BASELINE + RULE);
            end = rule + area.scaled(RADIUS);
        }
    }
    end
}

/// Rulers of letters of 20: the poles' baseline below the top, the rule below that, the mark.
const BASELINE: i32 = 16;
const RULE: i32 = 20;
const RADIUS: i32 = 12;

/// One ruler; returns the height of its rule.
fn strip(shapes: &mut Vec<Shape>, dimension: &Dimension, row: &Row, area: Area) -> Option<i32> {
    let Reading::Spectrum(said) = &row.reading else {
        return None;
    };
    let (left, right) = poles(dimension);
    let (left, right) = if dimension.flipped {
        (right, left)
    } else {
        (left, right)
    };
    let mut baseline = area.top + area.scaled(BASELINE);
    let left = area.start(baseline, left);
    if left.width() + area.end(0, right).width() + area.text > area.width {
        baseline += area.scaled(24);
    }
    shapes.push(left.into());
    shapes.push(area.end(baseline, right).into());
    let y = baseline + area.scaled(RULE);
    match said {
        Said::Known(spectrum) => place(shapes, spectrum, dimension.flipped, area, y),
        Said::TooFew => hollow_rule(shapes, area, y, words::NOT_ENOUGH),
        Said::NotApplicable => hollow_rule(shapes, area, y, words::NOT_APPLICABLE),
    }
    Some(y)
}

/// The rule with one mark, or with both outermost marks joined when the answers pull apart.
fn place(shapes: &mut Vec<Shape>, spectrum: &Spectrum, flipped: bool, area: Area, y: i32) {
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
    if let Some((low, high)) = spectrum.apart() {
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
