//! The card of a terrain: the nearest sketch with a fair and an unfair question, beside the rulers and the hill.

use super::{Card, Frame, MARGIN, Note, SMALL, Size, TEXT, fitted, serif};
use crate::{
    assessment::Pattern,
    card::{
        area::Area,
        hill::hill,
        scene::{Role, Text, width},
        strips::strips,
    },
    scoring::{Nearest, Row},
    words::report as words,
};

pub(super) fn sketch(frame: &mut Frame, card: &Card<'_>) {
    let named = match card.report.nearest {
        Some(Nearest::MostLike { sketch, some }) => one(card, sketch, some),
        Some(Nearest::Between(one, other)) => two(card, one, other),
        _ => None,
    };
    match (named, frame.size) {
        (Some(named), Size::Wide) => beside(frame, card, &named),
        (Some(named), Size::Square) => above(frame, card, &named),
        (None, _) => rulers_only(frame, card),
    }
}

/// What is said of the sketch, or of the two between which the answers lie.
struct Named<'a> {
    names: Vec<String>,
    /// "with some relay leg".
    beneath: Option<String>,
    gloss: &'a [String],
    notes: Vec<(String, &'a str, bool)>,
}

fn one<'a>(card: &Card<'a>, sketch: usize, some: usize) -> Option<Named<'a>> {
    let pattern = card.definition.patterns.get(sketch)?;
    let other = card.definition.patterns.get(some)?;
    let asks = [
        (words::FAIR, &pattern.fair, true),
        (words::UNFAIR, &pattern.unfair, false),
    ];
    let asks = asks.into_iter().filter_map(|(caption, question, fair)| {
        Some((caption.to_owned(), question.as_deref()?, fair))
    });
    Some(Named {
        names: vec![pattern.name.clone()],
        beneath: Some(words::with_some(&other.name)),
        gloss: &pattern.gloss,
        notes: asks.collect(),
    })
}

fn two<'a>(card: &Card<'a>, one: usize, other: usize) -> Option<Named<'a>> {
    let patterns = &card.definition.patterns;
    let (one, other) = (patterns.get(one)?, patterns.get(other)?);
    let ask = |pattern: &'a Pattern| {
        Some((
            words::fair_if(&pattern.name),
            pattern.fair.as_deref()?,
            true,
        ))
    };
    Some(Named {
        names: vec![one.name.clone(), words::or(&other.name)],
        beneath: None,
        gloss: &[],
        notes: [one, other].into_iter().filter_map(ask).collect(),
    })
}

/// Names at the left, rulers at the right.
fn beside(frame: &mut Frame, card: &Card<'_>, named: &Named<'_>) {
    const WIDTH: i32 = 500;
    names(frame, named, 150, WIDTH);
    for (line, baseline) in named.gloss.iter().zip([248, 282]) {
        frame.put(Text::new(
            MARGIN,
            baseline,
            TEXT,
            fitted(line, TEXT, false, WIDTH),
        ));
    }
    for ((caption, text, fair), top) in named.notes.iter().zip([318, 430]) {
        let note = Note {
            caption,
            text,
            fair: *fair,
        };
        note.draw(frame, MARGIN, top, WIDTH);
    }
    let area = Area {
        left: 640,
        top: 100,
        width: frame.right() - 640,
        text: SMALL,
    };
    let room = frame.rule() - 16 - area.top;
    rulers(frame, card, &card.report.rows, area, room, true);
}

/// All in one column, the questions side by side at the end.
fn above(frame: &mut Frame, card: &Card<'_>, named: &Named<'_>) {
    names(frame, named, 158, frame.width());
    let mut top = 254;
    for line in named.gloss {
        frame.put(Text::new(
            MARGIN,
            top + 10,
            26,
            fitted(line, 26, false, frame.width()),
        ));
        top += 36;
    }
    let notes = frame.rule() - 28 - Note::HEIGHT;
    let area = Area {
        left: MARGIN,
        top,
        width: frame.width(),
        text: 22,
    };
    let area = area.below(top + 12);
    rulers(
        frame,
        card,
        &card.report.rows,
        area,
        notes - 20 - area.top,
        true,
    );
    let width = (frame.width() - 24) / 2;
    for ((caption, text, fair), left) in named.notes.iter().zip([MARGIN, MARGIN + width + 24]) {
        let note = Note {
            caption,
            text,
            fair: *fair,
        };
        note.draw(frame, left, notes, width);
    }
}

/// The names on one line or two, large while they are short.
fn names(frame: &mut Frame, named: &Named<'_>, first: i32, most: i32) {
    let single = named.names.len() == 1;
    let size = if !single || named.names.iter().any(|name| name.chars().count() > 12) {
        46
    } else {
        58
    };
    let mut baseline = if single { first } else { first - 8 };
    for name in &named.names {
        frame.put(serif(MARGIN, baseline, size, fitted(name, size, true, most)).bold());
        baseline += 58;
    }
    if let Some(beneath) = &named.beneath {
        let beneath = fitted(beneath, 34, false, most);
        frame.put(serif(MARGIN, first + 50, 34, beneath).painted(Role::Muted));
    }
}

/// Nothing to name: a headline, and the rulers take the room.
fn rulers_only(frame: &mut Frame, card: &Card<'_>) {
    let end = frame.headline(card, 138);
    let rows = &card.report.rows;
    let top = end + 40;
    let room = frame.rule() - 16 - top;
    if frame.size == Size::Square {
        let area = Area {
            left: MARGIN,
            top,
            width: frame.width(),
            text: TEXT,
        };
        return rulers(frame, card, rows, area, room, true);
    }
    let half = rows.len().div_ceil(2);
    let (first, second) = rows.split_at_checked(half).unwrap_or((rows, &[]));
    let width = (frame.width() - 56) / 2;
    let left = Area {
        left: MARGIN,
        top,
        width,
        text: SMALL,
    };
    rulers(frame, card, first, left, room, false);
    let right = Area {
        left: MARGIN + width + 56,
        ..left
    };
    rulers(frame, card, second, right, room, true);
}

/// Rulers evenly in their room, with the hill below them.
fn rulers(
    frame: &mut Frame,
    card: &Card<'_>,
    rows: &[Row],
    area: Area,
    room: i32,
    with_hill: bool,
) {
    let has_hill = with_hill
        && card.report.choices.iter().any(|choice| {
            let question = card.definition.questions.get(choice.question);
            question
                .is_some_and(|question| question.options.iter().any(|option| option.hill.is_some()))
        });
    let height = if has_hill { area.scaled(30) } else { 0 };
    // Marks, line and words of the hill.
    let foot = if has_hill {
        height + area.scaled(11 + 36 + 8)
    } else {
        0
    };
    let count = i32::try_from(rows.len()).unwrap_or(1).max(1);
    let pitch = ((room - foot) / count).clamp(area.scaled(50), area.scaled(88));
    let fit = usize::try_from((room - foot) / pitch)
        .unwrap_or(0)
        .min(rows.len());
    let shown = rows.get(..fit).unwrap_or(rows);
    let end = strips(&mut frame.shapes, card.definition, shown, area, pitch);
    if fit < rows.len() {
        let more = words::and_more(rows.len() - fit);
        let x = area.right() - width(&more, SMALL, false);
        frame.put(Text::new(x, end + 24, SMALL, more).painted(Role::Muted));
    }
    if has_hill {
        let at = area.below(end + area.scaled(8));
        hill(&mut frame.shapes, card.definition, card.report, at, height);
    }
}
