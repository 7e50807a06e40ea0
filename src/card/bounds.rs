//! Bounding boxes of shapes, and a check of layouts: texts that leave their bounds, cross other texts or lie on marks.

use super::scene::{Paint, Point, Scene, Shape, Stroke, Text};

/// An axis-aligned rectangle, in the units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

/// A layout fault, with the bounds of what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A text (`Some`) or a mark (`None`) that is not within its bounds.
    Outside(Option<String>, Bounds),
    /// Two texts that overlap.
    Crossing(String, String, Bounds),
    /// A text that overlaps a mark. A text wholly inside a rectangle is no fault.
    OnMark(String, Bounds),
}

impl Fault {
    /// Returns the bounds of the fault.
    #[must_use]
    pub fn at(&self) -> Bounds {
        match self {
            Self::Outside(_, at) | Self::Crossing(_, _, at) | Self::OnMark(_, at) => *at,
        }
    }
}

/// Returns all faults of a layout whose texts must lie within `texts` and whose marks within `marks`.
#[must_use]
pub fn faults(shapes: &[Shape], texts: Bounds, marks: Bounds) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, shape) in shapes.iter().enumerate() {
        let at = Bounds::of(shape);
        let Shape::Text(Text { text, .. }) = shape else {
            if !marks.contains(at) {
                faults.push(Fault::Outside(None, at));
            }
            continue;
        };
        if !texts.contains(at) {
            faults.push(Fault::Outside(Some(text.clone()), at));
        }
        for (other_index, other) in shapes.iter().enumerate() {
            let there = Bounds::of(other);
            if !at.overlaps(there) {
                continue;
            }
            match other {
                Shape::Text(other) if other_index > index => {
                    faults.push(Fault::Crossing(text.clone(), other.text.clone(), at));
                }
                Shape::Text(_) => {}
                Shape::Rect { .. } if there.contains(at) => {}
                _ => faults.push(Fault::OnMark(text.clone(), at)),
            }
        }
    }
    faults
}

impl Bounds {
    /// Returns the rectangle with these edges.
    #[must_use]
    pub fn new(left: i32, top: i32, right: i32, bottom: i32) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// Returns the bounds of a whole drawing.
    #[must_use]
    pub fn whole(scene: &Scene) -> Self {
        Self::new(0, 0, scene.width, scene.height)
    }

    /// Returns the bounds of a shape with its stroke; of a text as in a wide font, see [`super::width`].
    #[must_use]
    pub fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Text(text) => {
                let (left, right) = text.extent();
                // Glyphs of system fonts reach three quarters of the font size up and a quarter down.
                let (up, down) = (text.size * 3 / 4, text.size / 4);
                Self::new(left, text.at.y - up, right, text.at.y + down)
            }
            Shape::Circle { at, radius, paint } => {
                Self::around([at], radius + stroke_of(*paint) / 2)
            }
            Shape::Rect {
                at,
                width,
                height,
                paint,
                ..
            } => {
                let end = Point::new(at.x + width, at.y + height);
                Self::around([at, &end], stroke_of(*paint) / 2)
            }
            Shape::Line { from, to, stroke } => Self::around([from, to], stroke.width / 2),
            Shape::Curve {
                from,
                curves,
                stroke,
            } => Self::around(curves.iter().flatten().chain([from]), stroke.width / 2),
            Shape::Polygon { points, paint } => Self::around(points, stroke_of(*paint) / 2),
        }
    }

    /// Returns whether both have an area in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Returns whether the other lies within this one.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right >= other.right
            && self.bottom >= other.bottom
    }

    /// Returns the rectangle extended by so much on each side.
    #[must_use]
    pub fn inflated(self, by: i32) -> Self {
        Self::new(
            self.left - by,
            self.top - by,
            self.right + by,
            self.bottom + by,
        )
    }

    /// Returns the bounding box of points, extended by so much on each side.
    fn around<'a>(points: impl IntoIterator<Item = &'a Point>, by: i32) -> Self {
        let none = Self::new(i32::MAX / 2, i32::MAX / 2, i32::MIN / 2, i32::MIN / 2);
        let over = |bounds: Self, point: &Point| {
            Self::new(
                bounds.left.min(point.x),
                bounds.top.min(point.y),
                bounds.right.max(point.x),
                bounds.bottom.max(point.y),
            )
        };
        points.into_iter().fold(none, over).inflated(by)
    }
}

/// Returns the width of an outline; 0 without one.
fn stroke_of(paint: Paint) -> i32 {
    match paint {
        Paint::Fill(_) => 0,
        Paint::Outline(Stroke { width, .. }) | Paint::Over(_, Stroke { width, .. }) => width,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::Role;

    /// "ni", of 20: 20 wide, from 15 above to 5 below its line.
    fn text(x: i32, baseline: i32) -> Shape {
        Text::new(x, baseline, 20, "ni").into()
    }

    fn found(shapes: &[Shape]) -> Vec<Fault> {
        let frame = Bounds::new(0, 0, 100, 50);
        faults(shapes, frame, frame.inflated(10))
    }

    #[test]
    fn what_is_laid_out_well_has_no_faults() {
        assert_eq!(Bounds::of(&text(0, 20)), Bounds::new(0, 5, 20, 25));
        assert_eq!(found(&[text(0, 15), text(20, 15), text(0, 35)]), []);
        let mark = |x| Shape::Circle {
            at: Point::new(x, 20),
            radius: 10,
            paint: Paint::Fill(Role::Ink),
        };
        assert_eq!(found(&[mark(0), mark(100), text(10, 20)]), []);
    }

    #[test]
    fn each_kind_of_fault_is_found() {
        let outside = Fault::Outside(Some("ni".to_owned()), Bounds::new(90, 5, 110, 25));
        assert_eq!(found(&[text(90, 20)]), [outside]);
        let at = Bounds::new(0, 5, 20, 25);
        let crossing = Fault::Crossing("ni".to_owned(), "ni".to_owned(), at);
        assert_eq!(found(&[text(0, 20), text(19, 20)]), [crossing]);
        let line = Shape::Line {
            from: Point::new(0, 26),
            to: Point::new(111, 26),
            stroke: Stroke::solid(Role::Line, 4),
        };
        let far = Fault::Outside(None, Bounds::new(-2, 24, 113, 28));
        let on_mark = Fault::OnMark("ni".to_owned(), at);
        assert_eq!(found(&[line, text(0, 20)]), [far, on_mark]);
    }

    #[test]
    fn a_box_holds_a_text_wholly_or_not_at_all() {
        let paint = Paint::Fill(Role::Tint);
        let area = |width| Shape::Rect {
            at: Point::new(0, 0),
            width,
            height: 50,
            round: 0,
            paint,
        };
        assert_eq!(found(&[area(100), text(5, 20)]), []);
        let at = Bounds::new(5, 5, 25, 25);
        assert_eq!(
            found(&[area(20), text(5, 20)]),
            [Fault::OnMark("ni".to_owned(), at)]
        );
    }
}
