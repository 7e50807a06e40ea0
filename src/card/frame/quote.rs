//! A person's own words on a card as a quotation: a bar, and as many lines as fit. The text version has all of them.

use super::{Card, Frame, MARGIN, Size, TEXT, fitted, serif, wrapped};
use crate::{
    card::scene::{Paint, Point, Role, Shape},
    words::report as words,
};

/// Line height in pixels.
const LINE: i32 = 30;
/// From the bar to the text.
const INSET: i32 = 22;
/// Space above and below the bar.
const AIR: i32 = 14;

/// The area of a quotation.
pub(super) struct QuoteArea {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) lines: usize,
}

impl Frame {
    /// Draws the quotation across the card, above the rule, and moves the end of the rows above it.
    pub(super) fn quote_across(&mut self, card: &Card<'_>) {
        let Some(text) = card.text else { return };
        let most = match self.size {
            Size::Wide => 2,
            Size::Square => 3,
        };
        let lines = lines(text, self.width(), most);
        let top = self.rule() - AIR - height(&lines);
        self.rows_end = top - AIR;
        self.draw_quote(&lines, MARGIN, top);
    }

    /// Draws the quotation in an area of its own.
    pub(super) fn quote(&mut self, card: &Card<'_>, area: &QuoteArea) {
        if let Some(text) = card.text {
            let lines = lines(text, area.width, area.lines);
            self.draw_quote(&lines, area.left, area.top);
        }
    }

    fn draw_quote(&mut self, lines: &[String], left: i32, top: i32) {
        self.put(Shape::Rect {
            at: Point::new(left, top),
            width: 6,
            height: height(lines),
            round: 3,
            paint: Paint::Fill(Role::Accent),
        });
        for (at, line) in (0..).zip(lines) {
            let baseline = top + 22 + LINE * at;
            self.put(serif(left + INSET, baseline, TEXT, line.as_str()));
        }
    }
}

fn height(lines: &[String]) -> i32 {
    LINE * i32::try_from(lines.len()).unwrap_or(0)
}

/// Breaks the quotation into as few lines as it needs.
fn lines(text: &str, width: i32, most: usize) -> Vec<String> {
    let text = words::to_try(text);
    let room = width - INSET;
    if fitted(&text, TEXT, false, room) == text {
        return vec![text];
    }
    wrapped(&text, TEXT, false, room, most)
}
