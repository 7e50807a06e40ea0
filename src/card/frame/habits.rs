//! The card of habits: where to begin, and for each row a track with now and enough and the same in words.

use super::{Card, Frame, MARGIN, SMALL, Size, TEXT, fitted, rows_in, serif};
use crate::{
    card::{
        area::Area,
        dumbbell::{self, ENOUGH, Emphasis},
        headline::Headline,
        scene::{Role, Text, width},
    },
    scoring::{Reading, Row},
    words::headline::{CAN_WAIT, guessed, read_as},
};

/// Draws the body of the card.
pub(super) fn habits(frame: &mut Frame, card: &Card<'_>) {
    let end = frame.headline(card);
    let rows = card.report.rows_drawn();
    let headline = Headline::of(card.definition, card.report);
    let terrain = headline.read_as.as_ref();
    let terrain = terrain.map(|read_as| &*read_as.sketch).or(card.terrain);
    let key = Area {
        left: MARGIN,
        top: end + 14,
        width: frame.width() - frame.code_width(),
        text: 22,
    };
    let left = dumbbell::key(&mut frame.shapes, card.definition, &rows, key);
    let most = left - MARGIN - 24;
    let mut end = end;
    if let Some(terrain) = terrain {
        // That it is a guess concerns what is said of the terrain, not the terrain.
        let name = read_as(terrain);
        let guess = headline.read_as.is_some().then(|| guessed(&name));
        let fits = |text: &String| width(text, TEXT, true) <= most;
        let name = guess
            .filter(fits)
            .unwrap_or_else(|| fitted(&name, TEXT, true, most));
        let name = Text::new(MARGIN, end + 42, TEXT, name).bold();
        frame.put(name.painted(Role::Accent));
        if let Some(reason) = headline.read_as.and_then(|read_as| read_as.reason) {
            end += 34;
            let reason = fitted(&reason, TEXT, false, frame.width());
            frame.put(serif(MARGIN, end + 42, TEXT, reason));
        }
    } else if let Some(beneath) = headline.beneath {
        // Where it has no room, its last sentence alone: the rows show what is enough.
        let last = beneath.split_once('.');
        let last = last.map_or("", |(_, last)| last.trim_start());
        let fits = |text: &&str| width(text, TEXT, false) <= most;
        if let Some(beneath) = [beneath.as_str(), last].into_iter().find(fits) {
            frame.put(Text::new(MARGIN, end + 42, TEXT, beneath).painted(Role::Muted));
        }
    }
    let (top, least, most) = match frame.size {
        Size::Wide => (end + 62, 34, 46),
        Size::Square => (end + 78, 80, 104),
    };
    let top = top.max(frame.below_code());
    let (pitch, fit) = rows_in(frame.end() - top, rows.len(), least, most);
    let rows_shown = rows.get(..fit).unwrap_or(&rows);
    let names = rows_shown
        .iter()
        .map(|row| width(name(card, row), TEXT, true));
    let names = names.max().unwrap_or(0).min(LONGEST_NAME);
    for (at, row) in (0..).zip(rows_shown) {
        if matches!(row.reading, Reading::Levels(_)) {
            let layout = RowLayout {
                top: top + pitch * at,
                pitch,
                names,
            };
            habit(frame, card, row, layout);
        }
    }
    frame.more(rows.len() - rows_shown.len());
}

/// Most width of the column of names.
const LONGEST_NAME: i32 = 260;

fn name<'a>(card: &Card<'a>, row: &Row) -> &'a str {
    let dimension = card.definition.dimensions.get(row.dimension);
    dimension.map_or("", |dimension| dimension.short.as_str())
}

/// The layout of one row.
struct RowLayout {
    top: i32,
    pitch: i32,
    /// Width of the column of names.
    names: i32,
}

/// Draws a row: name, track and words on one line, or the words below.
fn habit(frame: &mut Frame, card: &Card<'_>, row: &Row, layout: RowLayout) {
    let RowLayout { top, pitch, names } = layout;
    let below = frame.size == Size::Square;
    let y = if below { top + 24 } else { top + pitch / 2 };
    let name = fitted(name(card, row), TEXT, true, names);
    let name = Text::new(MARGIN, y + 9, TEXT, name).bold();
    frame.put(name.painted(Emphasis::of(row).ink()));
    let edge = MARGIN + names + 28 + ENOUGH;
    let right = if below { frame.right() - ENOUGH } else { 560 };
    let track = Area {
        left: edge,
        top,
        width: right - edge,
        text: SMALL,
    };
    let (caption, role) = dumbbell::track(&mut frame.shapes, card.definition, row, track, y);
    let (x, baseline, size) = if below {
        (MARGIN, y + 44, TEXT)
    } else {
        (596, y + 7, SMALL)
    };
    let caption = if row.can_wait {
        // Where both have no room, the marks say the states.
        let both = format!("{caption} · {CAN_WAIT}");
        if width(&both, size, false) <= frame.right() - x {
            both
        } else {
            CAN_WAIT.to_owned()
        }
    } else {
        caption
    };
    let caption = fitted(&caption, size, false, frame.right() - x);
    frame.put(Text::new(x, baseline, size, caption).painted(role));
}
