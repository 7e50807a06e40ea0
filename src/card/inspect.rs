//! Debug view of a drawing: the bounds and baselines of its texts, and its layout faults.

use super::{
    bounds::{Bounds, Fault, faults},
    scene::{Paint, Point, Role, Scene, Shape, Stroke},
};

/// Returns a copy of the drawing with a box and a baseline for each text, and a thick frame around each [`Fault`].
#[must_use]
pub fn inspected(scene: &Scene) -> Scene {
    let whole = Bounds::whole(scene);
    let mut shapes = scene.shapes.clone();
    for shape in &scene.shapes {
        if let Shape::Text(text) = shape {
            let at = Bounds::of(shape);
            shapes.push(frame(at, Stroke::solid(Role::Muted, 1)));
            shapes.push(Shape::Line {
                from: Point::new(at.left, text.at.y),
                to: Point::new(at.right, text.at.y),
                stroke: Stroke::solid(Role::Accent, 1),
            });
        }
    }
    let found = faults(&scene.shapes, whole, whole);
    shapes.extend(
        found
            .iter()
            .map(Fault::at)
            .map(|at| frame(at, Stroke::solid(Role::Accent, 6))),
    );
    Scene {
        shapes,
        ..scene.clone()
    }
}

fn frame(at: Bounds, stroke: Stroke) -> Shape {
    Shape::Rect {
        at: Point::new(at.left, at.top),
        width: at.right - at.left,
        height: at.bottom - at.top,
        round: 0,
        paint: Paint::Outline(stroke),
    }
}
