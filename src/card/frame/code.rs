//! The address of the questionnaire as a QR code (ISO/IEC 18004) in the corner of a card, for paper and slides. It
//! never holds a result.

use qrcodegen::{QrCode, QrCodeEcc};

use super::{Card, Frame};
use crate::card::scene::{Paint, Point, Role, Shape};

/// Pixels of a module: a card of 1200 pixels on a slide or on paper is read from there.
const MODULE: i32 = 3;
/// Empty modules around the code: the standard asks for four.
const QUIET: i32 = 4;
/// Of 33 modules: addresses of up to 78 bytes.
const LARGEST: i32 = (33 + 2 * QUIET) * MODULE;
/// Below the line at the top.
const TOP: i32 = 86;

impl Frame {
    /// Draws the code, if the person ticked it, in the corner below the top line.
    pub(super) fn code_in_corner(&mut self, card: &Card<'_>) {
        let right = self.right();
        self.code = self.code(card, |side| Point::new(right - side, TOP));
    }

    /// Draws the code with its corner at this place for its side, which it returns; an address that is too long
    /// for a small one is left out.
    pub(super) fn code(&mut self, card: &Card<'_>, corner_at: impl Fn(i32) -> Point) -> i32 {
        let code = card
            .code
            .map(|address| QrCode::encode_text(address, QrCodeEcc::Low));
        let Some(Ok(code)) = code else {
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

    /// What the code takes of the width beside it.
    pub(super) fn code_width(&self) -> i32 {
        if self.code > 0 { self.code + 24 } else { 0 }
    }

    /// Where there is room below it.
    pub(super) fn below_code(&self) -> i32 {
        if self.code > 0 {
            TOP + self.code + 8
        } else {
            0
        }
    }
}
