//! The address of the questionnaire as a QR code (ISO/IEC 18004) in the corner of a card, for paper and slides. It
//! never holds a result.

use super::{Card, Frame};
use crate::card::{
    qr_code::QUIET,
    scene::{Paint, Point, Role, Shape},
};

/// Pixels of a module: enough for a card of 1200 pixels on a slide or on paper.
const MODULE: i32 = 3;
/// The largest side in pixels: 33 modules, for addresses of up to 78 bytes.
const LARGEST: i32 = (33 + 2 * QUIET) * MODULE;
/// The top edge, below the top line.
const TOP: i32 = 86;

impl Frame {
    /// Draws the code, if the person ticked it, in the corner below the top line.
    pub(super) fn code_in_corner(&mut self, card: &Card<'_>) {
        let right = self.right();
        self.code = self.code(card, |side| Point::new(right - side, TOP));
    }

    /// Draws the code with its top left corner at `corner_at` of its side, and returns the side: 0 without a code, or
    /// when the address is too long for a small one.
    pub(super) fn code(&mut self, card: &Card<'_>, corner_at: impl Fn(i32) -> Point) -> i32 {
        let Some(code) = card.code else {
            return 0;
        };
        let side = (code.size() + 2 * QUIET) * MODULE;
        if side > LARGEST {
            return 0;
        }
        let corner = corner_at(side);
        self.put(Shape::Rect {
            at: corner,
            width: side,
            height: side,
            round: 0,
            paint: Paint::Fill(Role::Plate),
        });
        for y in 0..code.size() {
            // One rectangle for each run of dark modules.
            let mut from = None;
            for x in 0..=code.size() {
                match (code.get_module(x, y), from) {
                    (true, None) => from = Some(x),
                    (false, Some(start)) => {
                        self.put(Shape::Rect {
                            at: Point::new(
                                corner.x + (QUIET + start) * MODULE,
                                corner.y + (QUIET + y) * MODULE,
                            ),
                            width: (x - start) * MODULE,
                            height: MODULE,
                            round: 0,
                            paint: Paint::Fill(Role::Code),
                        });
                        from = None;
                    }
                    _ => {}
                }
            }
        }
        side
    }

    /// Returns the width that the code takes, with the gap next to it.
    pub(super) fn code_width(&self) -> i32 {
        if self.code > 0 { self.code + 24 } else { 0 }
    }

    /// Returns the y coordinate below the code; 0 without one.
    pub(super) fn below_code(&self) -> i32 {
        if self.code > 0 {
            TOP + self.code + 8
        } else {
            0
        }
    }
}
