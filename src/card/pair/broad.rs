//! Rows across a whole card: words next to the name instead of below it, in one column for each view.

use super::mark::{self, BEFORE, Caption, View, small};
use crate::card::{
    area::Area,
    fit::{fitted, wrapped},
    scene::{Anchor, Point, Role, Shape, Text, width},
    situations::{LONGEST_SCENE, SCENE},
};

/// Returns whether a row has room for three columns: a name, and the words of both views.
pub(super) fn is_broad(area: Area) -> bool {
    area.width >= area.scaled(880)
}

/// Line height in a broad row, for a font size of 20.
pub(super) const PITCH: i32 = 22;

/// Returns the x coordinate at which the words of a habit begin.
pub(super) fn words_left(area: Area) -> i32 {
    area.right() - area.scaled(BEFORE) - small(area) * 26
}

/// Returns the columns of the two views.
pub(super) fn columns(area: Area) -> [Area; 2] {
    let width = area.scaled(SCENE) + width(LONGEST_SCENE, small(area), false) + area.scaled(22);
    let column = |left| Area {
        left,
        width,
        ..area
    };
    [
        column(area.right() - 2 * width),
        column(area.right() - width),
    ]
}

/// Draws the words of both views at the right of their tracks; once, in the middle, where they are the same.
pub(super) fn right_of_tracks(
    shapes: &mut Vec<Shape>,
    caption: &[Caption; 2],
    area: Area,
    (y, pitch): (i32, i32),
) {
    let left = words_left(area);
    let at = Area {
        left,
        width: area.right() - left,
        ..area
    };
    let room = at.width - area.scaled(BEFORE);
    let fit = |caption: &Caption| Caption {
        text: fitted(&caption.text, small(area), false, room),
        answered: caption.answered,
    };
    let [mine, other] = caption;
    let down = area.scaled(6);
    if mine.text == other.text {
        let both = [View::Mine, View::Other];
        mark::line(shapes, &both, &fit(mine), at, y + pitch / 2 + down);
    } else {
        mark::line(shapes, &[View::Mine], &fit(mine), at, y + down);
        mark::line(shapes, &[View::Other], &fit(other), at, y + pitch + down);
    }
}

/// Draws the words of a view in its column, aligned with those of situations.
pub(super) fn words(shapes: &mut Vec<Shape>, caption: &Caption, column: Area, baseline: i32) {
    let size = small(column);
    let left = column.left
        + Area {
            text: size,
            ..column
        }
        .scaled(SCENE);
    let text = Text::new(left, baseline, size, caption.text.as_str());
    shapes.push(text.painted(caption.role()).into());
}

/// Draws a name, with a scope after or below it, in the column before those of the views. Returns its last baseline,
/// and the baseline of words that are centred on it.
pub(super) fn label(shapes: &mut Vec<Shape>, name: &str, scope: &str, area: Area) -> (i32, i32) {
    let room = columns(area)[0].left - area.left - area.scaled(24);
    let first = area.top + area.scaled(18);
    let size = small(area);
    let scope = Text::new(area.left, first, size, scope).painted(Role::Muted);
    let on_one_line = room >= 17 * area.text;
    let names = if scope.text.is_empty() {
        wrapped(name, area.text, true, room, 2)
    } else {
        let taken = scope.width() + area.scaled(12);
        let room = if on_one_line { room - taken } else { room };
        vec![fitted(name, area.text, true, room)]
    };
    let mut last = first - area.scaled(PITCH);
    for name in names {
        last += area.scaled(PITCH);
        shapes.push(Text::new(area.left, last, area.text, name).bold().into());
    }
    if !scope.text.is_empty() {
        let scope = if on_one_line {
            let at = Point::new(area.left + room, first);
            Text { at, ..scope }.anchored(Anchor::End)
        } else {
            last += area.scaled(PITCH);
            let at = Point::new(area.left, last);
            Text { at, ..scope }
        };
        shapes.push(scope.into());
    }
    (last, i32::midpoint(first, last))
}
