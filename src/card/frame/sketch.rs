//! The card of a terrain: the nearest sketch with a fair and an unfair question, the rulers and the hill.

use super::{Card, Frame, MARGIN, MORE, Note, SMALL, Size, TEXT, capitals, fitted, quote, serif};
use crate::{
    assessment::{Dimension, Pattern},
    card::{
        area::Area,
        headline::Headline,
        hill::{self, hill},
        scene::{Point, Role, Text, width},
        strips::{self, strips},
    },
    scoring::{Nearest, Row},
    words::{headline as words, report},
};

/// Draws the body of the card.
pub(super) fn sketch(frame: &mut Frame, card: &Card<'_>) {
    let named = match card.report.nearest {
        Some(Nearest::MostLike { sketch, runner_up }) => one(card, sketch, runner_up),
        Some(Nearest::Between(one, other)) => two(card, one, other),
        _ => None,
    };
    match (named, frame.size) {
        (Some(named), Size::Wide) => side_by_side(frame, card, &named),
        (Some(named), Size::Square) => {
            frame.quote_across(card);
            frame.code_in_corner(card);
            above(frame, card, &named);
        }
        (None, _) => {
            frame.quote_across(card);
            frame.code_in_corner(card);
            rulers_only(frame, card);
        }
    }
}

/// The texts about the nearest sketch, or about the two between which the answers lie.
struct Named<'a> {
    names: Vec<String>,
    /// "with some relay leg".
    beneath: Option<String>,
    gloss: &'a [String],
    /// Caption, question, and whether the question is fair.
    notes: Vec<(String, &'a str, bool)>,
}

fn one<'a>(card: &Card<'a>, sketch: usize, runner_up: usize) -> Option<Named<'a>> {
    let pattern = card.definition.patterns.get(sketch)?;
    let other = card.definition.patterns.get(runner_up)?;
    let asks = [
        (words::FAIR, &pattern.fair, true),
        (words::UNFAIR, &pattern.unfair, false),
    ];
    let asks = asks.into_iter().filter_map(|(caption, question, fair)| {
        Some((capitals(caption), question.as_deref()?, fair))
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
    // Not in capitals, so that the name is not cut off.
    let ask = |pattern: &'a Pattern| {
        Some((
            words::ask_if(words::FAIR, &pattern.name),
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

/// Draws the wide card: names at the left, rulers at the right.
fn side_by_side(frame: &mut Frame, card: &Card<'_>, named: &Named<'_>) {
    const WIDTH: i32 = 500;
    names(frame, named, 150, WIDTH);
    for (line, baseline) in named.gloss.iter().zip([248, 282]) {
        // A long line may go on towards the rulers.
        let line = fitted(line, TEXT, false, WIDTH + 60);
        frame.put(Text::new(MARGIN, baseline, TEXT, line));
    }
    // A code and own words replace the second question, which is in the text version.
    let code = frame.code(card, |_| Point::new(MARGIN, 424));
    let left = MARGIN + if code > 0 { code + 24 } else { 0 };
    let area = quote::QuoteArea {
        left,
        top: 438,
        width: MARGIN + WIDTH - left,
        lines: 3,
    };
    frame.quote(card, &area);
    let places = [(MARGIN, 318), (MARGIN, 430)];
    let is_free = code == 0 && card.text.is_none();
    let shown = if is_free { 2 } else { 1 };
    notes(frame, named, places.get(..shown).unwrap_or_default(), WIDTH);
    let area = Area {
        left: 640,
        top: 96,
        width: frame.right() - 640,
        text: SMALL,
    };
    let room = frame.end() - area.top;
    one_column(frame, card, area, room);
}

/// Draws the square card: all in one column, the questions side by side at the end.
fn above(frame: &mut Frame, card: &Card<'_>, named: &Named<'_>) {
    names(frame, named, 158, frame.width() - frame.code_width());
    let mut baseline = 264;
    for line in named.gloss {
        let line = fitted(line, 26, false, frame.width());
        frame.put(Text::new(MARGIN, baseline, 26, line));
        baseline += 36;
    }
    let notes_top = frame.end() - 14 - Note::HEIGHT;
    let area = Area {
        left: MARGIN,
        top: baseline + 4,
        width: frame.width(),
        text: if card.text.is_some() { SMALL } else { 22 },
    };
    one_column(frame, card, area, notes_top - 24 - area.top);
    let width = (frame.width() - 24) / 2;
    let places = [(MARGIN, notes_top), (MARGIN + width + 24, notes_top)];
    notes(frame, named, &places, width);
}

/// Draws the questions in their boxes, all at one font size.
fn notes(frame: &mut Frame, named: &Named<'_>, places: &[(i32, i32)], width: i32) {
    let boxes = named.notes.iter().zip(places);
    let boxes = boxes.map(|((caption, text, fair), (left, top))| Note {
        caption,
        text,
        fair: *fair,
        left: *left,
        top: *top,
        width,
    });
    let boxes: Vec<Note> = boxes.collect();
    let size = if boxes.iter().all(|note| note.fits(26)) {
        26
    } else {
        TEXT
    };
    for note in boxes {
        note.draw(frame, size);
    }
}

/// Draws the names on one line or two, as large as they fit.
fn names(frame: &mut Frame, named: &Named<'_>, first: i32, most: i32) {
    let fits = |size: &i32| {
        let one = |name: &String| width(name, *size, true) <= most;
        named.names.iter().all(one)
    };
    let size = [58, 52].into_iter().find(fits).unwrap_or(46);
    for (name, baseline) in named.names.iter().zip([first, first + 64]) {
        let name = fitted(name, size, true, most);
        frame.put(serif(MARGIN, baseline, size, name).bold());
    }
    if let Some(beneath) = &named.beneath {
        let beneath = fitted(beneath, BENEATH, false, most);
        frame.put(serif(MARGIN, first + 50, BENEATH, beneath).painted(Role::Muted));
    }
}

/// Font size of the line beneath a headline.
const BENEATH: i32 = 34;

/// Draws the card without a sketch: a headline, what is nearest, and the rulers.
fn rulers_only(frame: &mut Frame, card: &Card<'_>) {
    let mut baseline = frame.headline(card);
    if let Some(beneath) = Headline::of(card.definition, card.report).beneath {
        baseline += 48;
        let beneath = fitted(&beneath, BENEATH, false, frame.width() - frame.code_width());
        frame.put(serif(MARGIN, baseline, BENEATH, beneath).painted(Role::Muted));
    }
    let top = (baseline + 44).max(frame.below_code());
    let room = frame.end() - top;
    let (width, text) = match frame.size {
        Size::Wide => ((frame.width() - COLUMNS) / 2, SMALL),
        Size::Square => (frame.width(), TEXT),
    };
    let area = Area {
        left: MARGIN,
        top,
        width,
        text,
    };
    match frame.size {
        Size::Wide => two_columns(frame, card, area, room),
        Size::Square => one_column(frame, card, area, room),
    }
}

/// Draws the rulers below each other, then the hill.
fn one_column(frame: &mut Frame, card: &Card<'_>, area: Area, room: i32) {
    let rows = &card.report.rows;
    let (pitch, fit) = match pitch(card, rows, area, room, true) {
        Some(pitch) => (pitch, rows.len()),
        None => {
            let room = room - MORE - hill_room(card, area, least(area));
            (least(area), fitting(card, rows, area, room))
        }
    };
    let end = rulers(frame, card, rows.get(..fit).unwrap_or(rows), area, pitch);
    below_rulers(frame, card, area.below(end), pitch, rows.len() - fit);
}

/// Gap between two columns, in pixels.
const COLUMNS: i32 = 56;

/// Draws the rulers in two columns of this area's width, aligned with each other, and the hill below the second.
fn two_columns(frame: &mut Frame, card: &Card<'_>, area: Area, room: i32) {
    let rows = &card.report.rows;
    let half = rows.len().div_ceil(2);
    let (first, second) = rows.split_at_checked(half).unwrap_or((rows, &[]));
    let pitches = pitch(card, first, area, room, false).zip(pitch(card, second, area, room, true));
    let (pitch, first, second) = match pitches {
        Some((one, other)) => (one.min(other), first, second),
        None => {
            let (first, rest) = rows
                .split_at_checked(fitting(card, rows, area, room))
                .unwrap_or((rows, &[]));
            let room = room - MORE - hill_room(card, area, least(area));
            let fit = fitting(card, rest, area, room);
            (least(area), first, rest.get(..fit).unwrap_or(rest))
        }
    };
    rulers(frame, card, first, area, pitch);
    let area = Area {
        left: area.right() + COLUMNS,
        ..area
    };
    let end = rulers(frame, card, second, area, pitch);
    below_rulers(
        frame,
        card,
        area.below(end),
        pitch,
        rows.len() - first.len() - second.len(),
    );
}

/// Returns the widest pitch at which all rulers fit, and the hill below them if `with_hill`.
fn pitch(card: &Card<'_>, rows: &[Row], area: Area, room: i32, with_hill: bool) -> Option<i32> {
    let mut pitches = (least(area)..=area.scaled(100)).rev();
    pitches.find(|pitch| {
        let hill_height = if with_hill {
            hill_room(card, area, *pitch)
        } else {
            0
        };
        strips::height(dimensions(card, rows), area, *pitch) + hill_height <= room
    })
}

/// Returns the least pitch.
fn least(area: Area) -> i32 {
    area.scaled(52)
}

/// Returns the number of rulers that fit at the least pitch.
fn fitting(card: &Card<'_>, rows: &[Row], area: Area, room: i32) -> usize {
    let fits = |count: &usize| {
        let rows = rows.get(..*count).unwrap_or(rows);
        strips::height(dimensions(card, rows), area, least(area)) <= room
    };
    (0..=rows.len()).rev().find(fits).unwrap_or(0)
}

fn dimensions<'a>(card: &Card<'a>, rows: &[Row]) -> impl Iterator<Item = &'a Dimension> {
    let definition = card.definition;
    rows.iter()
        .filter_map(|row| definition.dimensions.get(row.dimension))
}

fn rulers(frame: &mut Frame, card: &Card<'_>, rows: &[Row], area: Area, pitch: i32) -> i32 {
    strips(&mut frame.shapes, card.definition, rows, area, pitch)
}

/// Draws what stands below the rulers: the number of hidden ones, and the hill.
fn below_rulers(frame: &mut Frame, card: &Card<'_>, area: Area, pitch: i32, hidden: usize) {
    let mut top = area.top;
    if hidden > 0 {
        let more = area
            .end(top + 24, report::and_more(hidden))
            .painted(Role::Muted);
        frame.put(Text {
            size: SMALL,
            ..more
        });
        top += MORE;
    }
    let area = area.below(top + hill_gap(area, pitch));
    hill(
        &mut frame.shapes,
        card.definition,
        card.report,
        area,
        area.scaled(HILL),
    );
}

/// Height of the hill, for a font size of 20.
const HILL: i32 = 24;

/// Returns the gap between the last ruler and the hill, which grows with the pitch.
fn hill_gap(area: Area, pitch: i32) -> i32 {
    area.scaled(6) + (pitch - least(area)) / 2
}

/// Returns the height that the hill takes; 0 without one.
fn hill_room(card: &Card<'_>, area: Area, pitch: i32) -> i32 {
    let has_hill = card.report.choices.iter().any(|choice| {
        let question = card.definition.questions.get(choice.question);
        question.is_some_and(|question| question.options.iter().any(|option| option.hill.is_some()))
    });
    if has_hill {
        hill_gap(area, pitch) + hill::room(area, area.scaled(HILL))
    } else {
        0
    }
}
