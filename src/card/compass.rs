//! The mark of the product: a needle in a ring, pointing a little off north, as a bearing does.

use super::scene::{Paint, Point, Role, Shape, Stroke};

/// The two halves of the needle around the origin, north first, for a ring of radius 100. Its direction is that of the
/// 3-4-5 triangle, so all corners are integers.
pub const NEEDLE: [[(i32, i32); 3]; 2] = [
    [(48, -64), (20, 15), (-20, -15)],
    [(-48, 64), (20, 15), (-20, -15)],
];

/// The stroke width of the ring, for the same radius.
pub const RING: i32 = 14;

/// Draws the mark around a point. The ring lies within the radius.
pub fn compass(shapes: &mut Vec<Shape>, at: Point, radius: i32) {
    let scaled = |length: i32| (length * radius + length.signum() * 50) / 100;
    let ring = scaled(RING);
    shapes.push(Shape::Circle {
        at,
        radius: radius - ring / 2,
        paint: Paint::Outline(Stroke::solid(Role::Accent, ring)),
    });
    for (half, role) in NEEDLE.iter().zip([Role::Accent, Role::Rule]) {
        let corner = |(x, y): &(i32, i32)| Point::new(at.x + scaled(*x), at.y + scaled(*y));
        shapes.push(Shape::Polygon {
            points: half.iter().map(corner).collect(),
            paint: Paint::Fill(role),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::Bounds;

    #[test]
    fn the_mark_lies_within_its_radius() {
        for radius in [10, 24, 100, 207] {
            let mut shapes = Vec::new();
            compass(&mut shapes, Point::new(300, 300), radius);
            let room = Bounds::new(300 - radius, 300 - radius, 300 + radius, 300 + radius);
            for shape in shapes {
                assert!(room.contains(Bounds::of(&shape)), "{radius}: {shape:?}");
            }
        }
    }

    #[test]
    fn the_needle_is_the_same_on_both_sides() {
        let [north, south] = NEEDLE;
        assert_eq!(north[0], (-south[0].0, -south[0].1));
        assert_eq!(north[1..], south[1..]);
    }
}
