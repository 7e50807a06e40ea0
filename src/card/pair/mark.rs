//! The marks of two views: a disc for mine, a ring for the other, a ring around a disc where both are.

use crate::card::{
    area::{Area, hollow_track},
    fit::wrapped,
    scene::{Paint, Point, Role, Shape, Stroke, Text, width},
};

/// One of the two views.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    Mine,
    Other,
}

/// Both views in painting order: where marks coincide, the disc lies within the ring.
pub(super) const PAINTED: [View; 2] = [View::Other, View::Mine];

/// Radius of disc and ring on a track, for a font size of 20.
const DISC: i32 = 9;
pub(super) const RING: i32 = 13;

impl View {
    /// Selects this view's element of a pair.
    pub(super) fn of<T>(self, [mine, other]: [T; 2]) -> T {
        match self {
            Self::Mine => mine,
            Self::Other => other,
        }
    }

    /// Returns the colour of its marks.
    pub(super) fn role(self) -> Role {
        self.of([Role::Accent, Role::Ink])
    }

    /// Returns its mark on a track.
    pub(super) fn mark(self, x: i32, y: i32, area: Area) -> Shape {
        self.sized(x, y, area, self.of([DISC, RING]))
    }

    /// Returns its mark of this radius.
    pub(super) fn sized(self, x: i32, y: i32, area: Area, radius: i32) -> Shape {
        let paint = match self {
            Self::Mine => Paint::Fill(self.role()),
            Self::Other => Paint::Over(Role::Paper, Stroke::solid(self.role(), area.scaled(3))),
        };
        Shape::Circle {
            at: Point::new(x, y),
            radius: area.scaled(radius),
            paint,
        }
    }
}

/// Width of a mark before words, for a font size of 20.
pub(super) const BEFORE: i32 = 28;
/// Height of a line of words with such a mark.
pub(super) const LINE: i32 = 26;
/// Half of the widest of these marks.
const HALF: i32 = 9;

/// Draws the marks of one view or both at the left of the area, before a line of words.
pub(super) fn before(shapes: &mut Vec<Shape>, views: &[View], area: Area, baseline: i32) {
    let (x, y) = (area.left + area.scaled(HALF), baseline - area.scaled(6));
    let is_alone = views.len() == 1;
    for view in PAINTED {
        if views.contains(&view) {
            let radius = view.of(if is_alone { [8, 8] } else { [5, HALF] });
            shapes.push(view.sized(x, y, area, radius));
        }
    }
}

/// The words for one view's answer.
pub(super) struct Caption {
    pub text: String,
    /// Whether they are an answer, and not the reason for a missing one.
    pub answered: bool,
}

impl Caption {
    pub(super) fn role(&self) -> Role {
        if self.answered {
            Role::Ink
        } else {
            Role::Muted
        }
    }
}

/// Draws the captions of both views after their marks: next to each other where both fit, as one where they agree.
/// Returns the last baseline.
pub(super) fn legend(
    shapes: &mut Vec<Shape>,
    caption: &[Caption; 2],
    area: Area,
    baseline: i32,
) -> i32 {
    let [mine, other] = caption;
    if mine.text == other.text {
        line(shapes, &[View::Mine, View::Other], mine, area, baseline);
        return baseline;
    }
    line(shapes, &[View::Mine], mine, area, baseline);
    let wide = |caption: &Caption| area.scaled(BEFORE) + width(&caption.text, small(area), false);
    let left = (area.left + wide(mine) + area.scaled(24)).max(right_half(area).left);
    if left + wide(other) <= area.right() {
        line(
            shapes,
            &[View::Other],
            other,
            Area { left, ..area },
            baseline,
        );
        return baseline;
    }
    let baseline = baseline + area.scaled(LINE);
    line(shapes, &[View::Other], other, area, baseline);
    baseline
}

/// Draws one caption after the marks of its views.
pub(super) fn line(
    shapes: &mut Vec<Shape>,
    views: &[View],
    caption: &Caption,
    area: Area,
    baseline: i32,
) {
    before(shapes, views, area, baseline);
    let left = area.left + area.scaled(BEFORE);
    let text = Text::new(left, baseline, small(area), caption.text.as_str());
    shapes.push(text.painted(caption.role()).into());
}

/// Returns the font size of words below a name.
pub(super) fn small(area: Area) -> i32 {
    area.scaled(18)
}

/// Returns the second of two columns.
pub(super) fn right_half(area: Area) -> Area {
    let width = area.width / 2;
    Area {
        left: area.right() - width,
        width,
        ..area
    }
}

/// Draws the key to the marks of both views, in two columns, or one below the other where a name is long; returns the
/// y coordinate of its end.
pub(super) fn key(shapes: &mut Vec<Shape>, names: [&str; 2], area: Area, columns: bool) -> i32 {
    let room = |width: i32| width - area.scaled(BEFORE + 8);
    let half = room(area.width / 2);
    let in_half = |name: &&str| width(name, area.text, true) <= half;
    let in_columns = columns || names.iter().all(in_half);
    let most = if in_columns { half } else { room(area.width) };
    let mut end = area.top;
    let mut at = area;
    for (view, name) in [View::Mine, View::Other].into_iter().zip(names) {
        let mut baseline = at.top + area.scaled(18);
        before(shapes, &[view], at, baseline);
        for line in wrapped(name, area.text, true, most, 2) {
            let left = at.left + area.scaled(BEFORE);
            shapes.push(Text::new(left, baseline, area.text, line).bold().into());
            baseline += area.scaled(26);
        }
        let bottom = baseline - area.scaled(20);
        at = if in_columns {
            right_half(area)
        } else {
            at.below(bottom)
        };
        end = end.max(bottom);
    }
    end
}

/// Draws a track with ticks from 0 to `last`, or a dotted one when nobody has answered.
pub(super) fn track(shapes: &mut Vec<Shape>, last: i32, known: bool, area: Area, y: i32) {
    if !known {
        shapes.push(hollow_track(area, y));
        return;
    }
    let stroke = Stroke::solid(Role::Line, area.scaled(3));
    let half = area.scaled(6);
    let mut line = |from: (i32, i32), to: (i32, i32)| {
        let (from, to) = (Point::new(from.0, from.1), Point::new(to.0, to.1));
        shapes.push(Shape::Line { from, to, stroke });
    };
    line((area.left, y), (area.right(), y));
    for tick in 0..=last {
        let x = area.along(tick, last);
        line((x, y - half), (x, y + half));
    }
}
