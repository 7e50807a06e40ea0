//! The card of habits: where to begin, and now and enough on one track for each row, in words beside it.

use super::{Card, Frame, MARGIN, SMALL, Size, TEXT, fitted};
use crate::{
    card::{
        area::Area,
        dumbbell::{self, ENOUGH, LONGEST_NAME},
        headline::Headline,
        scene::{Role, Text, width},
    },
    scoring::{Levels, Reading, Said},
    words::report as words,
};

pub(super) fn habits(frame: &mut Frame, card: &Card<'_>) {
    let end = frame.headline(card, 130);
    let rows = card.report.rows_drawn();
    let key = Area {
        left: MARGIN,
        top: end + 14,
        width: frame.width(),
        text: 22,
    };
    let left = dumbbell::key(&mut frame.shapes, card.definition, &rows, key);
    if let Some(beneath) = Headline::of(card.definition, card.report).beneath {
        let beneath = fitted(&beneath, TEXT, false, left - MARGIN - 24);
        frame.put(Text::new(MARGIN, end + 42, TEXT, beneath).painted(Role::Muted));
    }
    let top = end + 64;
    let room = frame.rule() - 14 - top;
    let (least, most) = match frame.size {
        Size::Wide => (36, 46),
        Size::Square => (72, 96),
    };
    let count = i32::try_from(rows.len()).unwrap_or(1).max(1);
    let pitch = (room / count).clamp(least, most);
    let fit = usize::try_from(room / pitch).unwrap_or(0).min(rows.len());
    for (at, row) in rows.iter().take(fit).enumerate() {
        if let Reading::Levels(said) = &row.reading {
            let top = top + pitch * i32::try_from(at).unwrap_or(0);
            let name = card.definition.dimensions.get(row.dimension);
            let name = name.map_or("", |dimension| dimension.short.as_str());
            habit(frame, card, name, said, top, pitch);
        }
    }
    if fit < rows.len() {
        let more = words::and_more(rows.len() - fit);
        let x = frame.right() - width(&more, SMALL, false);
        frame.put(Text::new(x, frame.rule() - 12, SMALL, more).painted(Role::Muted));
    }
}

/// Name, track and words, in one line or the words below.
fn habit(
    frame: &mut Frame,
    card: &Card<'_>,
    name: &str,
    said: &Said<Levels>,
    top: i32,
    pitch: i32,
) {
    let below = frame.size == Size::Square;
    let y = if below { top + 24 } else { top + pitch / 2 };
    let name = fitted(name, TEXT, true, 260);
    frame.put(Text::new(MARGIN, y + 9, TEXT, name).bold());
    let edge = MARGIN + width(LONGEST_NAME, TEXT, true) + 28 + ENOUGH;
    let right = if below { frame.right() - ENOUGH } else { 600 };
    let track = Area {
        left: edge,
        top,
        width: right - edge,
        text: SMALL,
    };
    let (says, role) = dumbbell::track(&mut frame.shapes, card.definition, said, track, y);
    let (x, baseline) = if below {
        (MARGIN, y + 40)
    } else {
        (640, y + 7)
    };
    let says = fitted(&says, SMALL, false, frame.right() - x);
    frame.put(Text::new(x, baseline, SMALL, says).painted(role));
}
