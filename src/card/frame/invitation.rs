//! The card for a link whose reader is asked to answer first: an invitation that shows nothing of the answers.

use super::{Card, Frame, MARGIN, Size, serif, wrapped};
use crate::{
    card::scene::{Role, Scene, Text},
    words::report as words,
};

/// Draws title and purpose of the questionnaire, and that a view waits behind the link.
pub(super) fn invitation(card: &Card<'_>, size: Size) -> Scene {
    let (pixels_across, pixels_down) = size.pixels();
    let mut frame = Frame::new(size);
    frame.header(card);
    frame.code_in_corner(card);
    let wide = frame.width() - frame.code_width();
    let mut baseline = match size {
        Size::Wide => 200,
        Size::Square => 340,
    };
    for line in wrapped(&card.definition.title, 64, true, wide, 2) {
        frame.put(serif(MARGIN, baseline, 64, line).bold());
        baseline += 76;
    }
    baseline += 8;
    for line in wrapped(words::WAITS, 34, false, frame.width(), 2) {
        frame.put(serif(MARGIN, baseline, 34, line).painted(Role::Accent));
        baseline += 46;
    }
    baseline += 18;
    for line in wrapped(&card.definition.purpose, 26, false, frame.width(), 3) {
        frame.put(Text::new(MARGIN, baseline, 26, line).painted(Role::Muted));
        baseline += 38;
    }
    frame.bottom_line(words::NOT_A_VERDICT, card.address, card.definition.minutes);
    Scene {
        width: pixels_across,
        height: pixels_down,
        title: card.definition.title.clone(),
        description: format!("{} {}", words::WAITS, card.definition.purpose),
        shapes: frame.shapes,
    }
}
