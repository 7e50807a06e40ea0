//! The area of a drawing and its font size, from which every other length follows.

use super::scene::{Anchor, Paint, Point, Role, Shape, Stroke, Text};

/// The area of a drawing, in SVG user units. A drawing grows downwards from `top` as far as it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    /// Font size; marks and gaps are in proportion.
    pub text: i32,
}

impl Area {
    /// Scales a length that is given for a font size of 20.
    pub(super) fn scaled(self, length: i32) -> i32 {
        (length * self.text + 10) / 20
    }

    /// Returns the right edge.
    pub(super) fn right(self) -> i32 {
        self.left + self.width
    }

    /// Returns the x coordinate at `part` of `whole` of the width.
    pub(super) fn along(self, part: i32, whole: i32) -> i32 {
        self.left + (2 * self.width * part + whole) / (2 * whole.max(1))
    }

    /// Returns the area from a lower top.
    pub(super) fn below(self, top: i32) -> Self {
        Self { top, ..self }
    }

    /// Returns a line of text that starts at the left edge.
    pub(super) fn start(self, baseline: i32, text: impl Into<String>) -> Text {
        Text::new(self.left, baseline, self.text, text)
    }

    /// Returns a line of text that ends at the right edge.
    pub(super) fn end(self, baseline: i32, text: impl Into<String>) -> Text {
        Text::new(self.right(), baseline, self.text, text).anchored(Anchor::End)
    }
}

/// Draws a dotted line without a mark, for a missing result, with the reason in words in the middle.
pub(super) fn hollow_rule(shapes: &mut Vec<Shape>, area: Area, y: i32, why: &str) {
    let radius = area.scaled(9);
    let gap = area.scaled(12);
    let text = Text::new(0, y + area.scaled(7), area.text, why).painted(Role::Muted);
    let whole = 2 * radius + gap + text.width();
    let from = area.left + (area.width - whole) / 2;
    let text = Text {
        at: Point::new(from + 2 * radius + gap, text.at.y),
        ..text
    };
    let stroke = Stroke::dotted(Role::Line, 3);
    // Most fonts are narrower than estimated, which widens the gap after the words.
    for (left, right) in [(area.left, from - gap), (from + whole + 4, area.right())] {
        if right - left > gap {
            shapes.push(Shape::Line {
                from: Point::new(left, y),
                to: Point::new(right, y),
                stroke,
            });
        }
    }
    shapes.push(hollow_mark(from + radius, y, radius));
    shapes.push(text.into());
}

/// Returns a dotted line without a mark, for a missing result whose reason stands elsewhere.
pub(super) fn hollow_track(area: Area, y: i32) -> Shape {
    let (from, to) = (Point::new(area.left, y), Point::new(area.right(), y));
    Shape::Line {
        from,
        to,
        stroke: Stroke::dotted(Role::Line, 3),
    }
}

/// Returns the mark of a non-answer: a dotted ring that hides what lies under it.
pub(super) fn hollow_mark(x: i32, y: i32, radius: i32) -> Shape {
    let paint = Paint::Over(Role::Paper, Stroke::dotted(Role::Muted, 2));
    Shape::Circle {
        at: Point::new(x, y),
        radius,
        paint,
    }
}
