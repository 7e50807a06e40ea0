//! The card of two views: the name and headline of each, then as many rows as fit.

use super::{
    Pair, broad, mark,
    mark::{BEFORE, View},
    row::Row,
};
use crate::{
    answers::Date,
    card::{
        area::Area,
        fit::{capitals, fitted, wrapped},
        frame::{Frame, MARGIN, SMALL, Size, TEXT, serif},
        headline::Headline,
        scene::{Anchor, Point, Role, Scene, Shape, Stroke, Text, width},
    },
    words::{pair as words, report},
};

/// Draws both results as a card with the dates of the two.
///
/// `address` is that of the questionnaire, without `https://`. Rows without room are left out and counted on the card;
/// its description has all of them.
#[must_use]
pub fn pair_card(pair: &Pair<'_>, dates: [Date; 2], address: &str, size: Size) -> Scene {
    let (wide, high) = size.pixels();
    let mut frame = Frame::new(size);
    let title = &pair.definition.title;
    frame.top_line(&capitals(title), words::views_and_month(dates));
    let headlines = pair
        .reports()
        .map(|report| Headline::of(pair.definition, report));
    let mut top = headings(&mut frame, pair.names, &headlines);
    let rows = pair.rows();
    if let Some(habit) = rows.iter().find_map(Row::habit) {
        // Below "Two views", left of the headlines.
        let at = Area {
            left: MARGIN,
            top: 164,
            width: frame.width(),
            text: LETTERS,
        };
        top = top.max(habit.key(&mut frame.shapes, at));
    }
    body(&mut frame, &rows, top);
    frame.bottom_line(words::NO_VERDICT, address, pair.definition.minutes);
    let mut description = words::views(pair.names);
    for (name, headline) in pair.names.iter().zip(&headlines) {
        let lines = headline.in_words();
        description.push(' ');
        description.push_str(&words::headline(name, &lines));
    }
    for line in pair.lines(&rows) {
        description.push(' ');
        description.push_str(&line);
    }
    Scene {
        width: wide,
        height: high,
        title: title.clone(),
        description,
        shapes: frame.shapes,
    }
}

/// Font size of the rows; words below their names have [`SMALL`].
const LETTERS: i32 = 22;
/// Gap between two columns of rows, in pixels.
const GUTTER: i32 = 64;

/// Iterates over all lines of a headline.
fn lines_of(headline: &Headline) -> impl Iterator<Item = &String> {
    headline.lines.iter().chain(&headline.beneath)
}

/// Draws "Two views" at the left, and in columns the name and headline of each. Returns the y coordinate of their end.
fn headings(frame: &mut Frame, names: [&str; 2], headlines: &[Headline; 2]) -> i32 {
    let area = Area {
        left: MARGIN,
        top: 0,
        width: frame.width(),
        text: LETTERS,
    };
    frame.put(serif(MARGIN, 138, 44, words::TWO_VIEWS).bold());
    let mut end = 146;
    let columns = broad::columns(area);
    for ((view, column), (name, headline)) in [View::Mine, View::Other]
        .into_iter()
        .zip(columns)
        .zip(names.into_iter().zip(headlines))
    {
        let text = Area {
            text: TEXT,
            ..column
        };
        mark::before(&mut frame.shapes, &[view], text, 126);
        let left = column.left + text.scaled(BEFORE);
        let room = column.width - text.scaled(BEFORE) - 12;
        let name = fitted(name, TEXT, true, room);
        frame.put(Text::new(left, 126, TEXT, name).bold());
        let (lines, size) = headline_lines(headline, room);
        let mut baseline = 126;
        for line in lines {
            baseline += size + 6;
            frame.put(serif(left, baseline, size, line));
            end = end.max(baseline + 8);
        }
    }
    end
}

/// Returns the lines of a headline and their font size. A long headline is smaller and on more lines instead of
/// shortened, since two that begin alike may differ in the end.
fn headline_lines(headline: &Headline, room: i32) -> (Vec<String>, i32) {
    let whole: Vec<String> = lines_of(headline).cloned().collect();
    let fit = |lines: &[String], size| lines.iter().all(|line| width(line, size, false) <= room);
    if whole.len() <= 2 && fit(&whole, TEXT) {
        return (whole, TEXT);
    }
    // The line beneath is in the words of the rows too.
    let lines = &headline.lines;
    let size = if lines.len() == 1 || fit(lines, TEXT) {
        TEXT
    } else {
        SMALL
    };
    let wrapped = lines
        .iter()
        .flat_map(|line| wrapped(line, size, false, room, 2));
    (wrapped.collect(), size)
}

/// Draws as many rows as fit below this y coordinate, in one column or two.
fn body(frame: &mut Frame, rows: &[Row<'_>], top: i32) {
    let is_broad = rows.iter().all(Row::is_broad);
    let top = top + if is_broad { 6 } else { 14 };
    let columns = if is_broad || frame.size == Size::Square {
        1
    } else {
        2
    };
    let text = if is_broad || columns > 1 {
        LETTERS
    } else {
        TEXT
    };
    let wide = (frame.width() - GUTTER * (columns - 1)) / columns;
    let area = Area {
        left: MARGIN,
        top,
        width: wide,
        text,
    };
    let height = |row: &Row<'_>| row.draw(&mut Vec::new(), area) - top;
    let heights: Vec<i32> = rows.iter().map(height).collect();
    let least = if is_broad { 7 } else { 12 };
    let room = frame.rule() - 14 - top;
    let mut fit = Fit::of(&heights, columns, room, least, is_broad);
    if fit.places.len() < rows.len() {
        // Leaves room for the line that counts the others.
        fit = Fit::of(&heights, columns, room - 28, least, is_broad);
        let more = report::and_more(rows.len() - fit.places.len());
        let more = Text::new(frame.right(), frame.rule() - 14, SMALL, more);
        frame.put(more.anchored(Anchor::End).painted(Role::Muted));
    }
    for (row, (column, down)) in rows.iter().zip(&fit.places) {
        let at = Area {
            left: MARGIN + column * (wide + GUTTER),
            top: top + down,
            ..area
        };
        row.draw(&mut frame.shapes, at);
        if is_broad {
            let y = at.top - fit.gap / 2;
            frame.put(Shape::Line {
                from: Point::new(MARGIN, y),
                to: Point::new(frame.right(), y),
                stroke: Stroke::solid(Role::Rule, 1),
            });
        }
    }
}

/// The positions of the rows that fit.
struct Fit {
    /// Column, and distance below the top, of each.
    places: Vec<(i32, i32)>,
    /// Gap between two rows.
    gap: i32,
}

impl Fit {
    /// Lays out rows of these heights in columns of about equal length, with the widest gap that costs no row.
    fn of(heights: &[i32], columns: i32, room: i32, least: i32, is_broad: bool) -> Self {
        // Broad rows have a rule above each: half of a gap stands above the first.
        let from = |gap| if is_broad { gap / 2 } else { 0 };
        let whole = |gap| flow(heights, columns, (from(gap), room), gap).len();
        let mut gap = least;
        while gap < MOST && whole(gap + 1) == whole(least) {
            gap += 1;
        }
        let most = whole(gap);
        let mut limit = room / columns;
        while limit < room && flow(heights, columns, (from(gap), limit), gap).len() < most {
            limit += 4;
        }
        let places = flow(heights, columns, (from(gap), limit.min(room)), gap);
        Self { places, gap }
    }
}

/// The widest gap between two rows.
const MOST: i32 = 44;

/// Returns column and top of row after row down the columns, until one has no room.
fn flow(heights: &[i32], columns: i32, (from, to): (i32, i32), gap: i32) -> Vec<(i32, i32)> {
    let mut places = Vec::with_capacity(heights.len());
    let (mut column, mut top) = (0, from);
    for height in heights {
        if top + height > to {
            (column, top) = (column + 1, from);
        }
        if column == columns || top + height > to {
            break;
        }
        places.push((column, top));
        top += height + gap;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_flow_down_the_columns() {
        let rows = flow(&[10, 10, 10], 2, (0, 30), 5);
        assert_eq!(rows, [(0, 0), (0, 15), (1, 0)]);
        assert_eq!(flow(&[10, 40, 10], 2, (0, 30), 5), [(0, 0)]);
        assert_eq!(flow(&[20, 20, 20], 2, (2, 30), 5), [(0, 2), (1, 2)]);
    }

    #[test]
    fn columns_are_about_equally_long() {
        let fit = Fit::of(&[20, 20, 20, 20], 2, 200, 10, false);
        let columns: Vec<i32> = fit.places.iter().map(|(column, _)| *column).collect();
        assert_eq!(columns, [0, 0, 1, 1]);
        assert_eq!(fit.gap, MOST);
    }
}
