//! The card: one person's result in a picture of fixed size, for posting, with a headline, words next to marks, and an
//! address. What has no room is in the text version.

mod code;
mod habits;
mod invitation;
mod quote;
mod situations;
mod sketch;

use super::{
    fit::{capitals, fitted, on_two_lines, wrapped},
    headline::Headline,
    qr_code::QrCode,
    scene::{Anchor, Family, Paint, Point, Role, Scene, Shape, Stroke, Text, width},
    summary::Summary,
};
use crate::{
    answers::About,
    assessment::{Definition, Drawing},
    scoring::Report,
    words::report as words,
};

/// The two sizes of cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 1200 by 630: previews and feeds.
    Wide,
    /// 1080 by 1080: square feeds.
    Square,
}

impl Size {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Square];

    /// Returns width and height in pixels.
    #[must_use]
    pub fn pixels(self) -> (i32, i32) {
        match self {
            Self::Wide => (1200, 630),
            Self::Square => (1080, 1080),
        }
    }
}

/// The content of a card.
#[derive(Clone, Copy)]
pub struct Card<'a> {
    /// The questionnaire.
    pub definition: &'a Definition,
    /// The result.
    pub report: &'a Report,
    /// The subject of the answers. Its label is drawn, so it must be absent unless the person ticked it.
    pub about: &'a About,
    /// Address of the questionnaire, without `https://`.
    pub address: &'a str,
    /// Name of the sketch of the terrain, when the person ticked it.
    pub terrain: Option<&'a str>,
    /// The absolute address as a QR code, when the person ticked it.
    pub code: Option<&'a QrCode>,
    /// The person's own words about what to try, when the person ticked them.
    pub text: Option<&'a str>,
    /// Whether the reader is asked to answer first: then nothing of the answers is shown.
    pub covered: bool,
}

/// Draws a card.
#[must_use]
pub fn card(card: &Card<'_>, size: Size) -> Scene {
    if card.covered {
        return invitation::invitation(card, size);
    }
    let (pixels_across, pixels_down) = size.pixels();
    let mut frame = Frame::new(size);
    frame.header(card);
    match card.definition.drawing {
        Drawing::Strips => sketch::sketch(&mut frame, card),
        Drawing::Scenes => {
            frame.quote_across(card);
            frame.code_in_corner(card);
            situations::situations(&mut frame, card);
        }
        Drawing::Dumbbell => {
            frame.quote_across(card);
            frame.code_in_corner(card);
            habits::habits(&mut frame, card);
        }
    }
    frame.footer(card);
    let mut description = Summary::of(card.definition, card.report).paragraph();
    if let Some(text) = card.text {
        description.push(' ');
        description.push_str(&words::to_try(text));
    }
    Scene {
        width: pixels_across,
        height: pixels_down,
        title: card.definition.title.clone(),
        description,
        shapes: frame.shapes,
    }
}

pub(super) const MARGIN: i32 = 56;
/// Height of the bottom line, with its rule, in pixels.
const FOOT: i32 = 70;
/// Baseline of the top line.
const TOP: i32 = 72;
/// The least font size in pixels: feeds show a card of 1200 pixels on 360.
pub(super) const SMALL: i32 = 20;
pub(super) const TEXT: i32 = 24;

/// A card being drawn.
pub(super) struct Frame {
    pub(super) size: Size,
    pub(super) shapes: Vec<Shape>,
    /// Side of the QR code in the corner, 0 without one.
    code: i32,
    /// The y coordinate at which rows must end.
    rows_end: i32,
}

impl Frame {
    pub(super) fn new(size: Size) -> Self {
        Self {
            size,
            shapes: Vec::new(),
            code: 0,
            rows_end: size.pixels().1 - FOOT - 14,
        }
    }

    pub(super) fn right(&self) -> i32 {
        self.size.pixels().0 - MARGIN
    }

    /// Returns the width between the margins.
    pub(super) fn width(&self) -> i32 {
        self.right() - MARGIN
    }

    /// Returns the y coordinate of the rule above the bottom line.
    pub(super) fn rule(&self) -> i32 {
        self.size.pixels().1 - FOOT
    }

    /// Returns the baseline of a headline across the card.
    fn first(&self) -> i32 {
        match self.size {
            Size::Wide => 132,
            Size::Square => 150,
        }
    }

    /// Returns the y coordinate at which rows must end.
    pub(super) fn end(&self) -> i32 {
        self.rows_end
    }

    /// Moves the end of the rows up.
    fn end_rows_above(&mut self, y: i32) {
        self.rows_end = y;
    }

    pub(super) fn put(&mut self, shape: impl Into<Shape>) {
        self.shapes.push(shape.into());
    }

    /// Draws the top line: the title left, whose view and when right.
    fn header(&mut self, card: &Card<'_>) {
        let month = words::view_and_month(card.about);
        // As much as leaves the title its room.
        let title = capitals(&card.definition.title);
        let gap = 2 * SMALL;
        let least = self.width() / 3;
        let title_room = width(&title, SMALL, true).min(self.width() / 2).max(least);
        let room = self.width() - title_room - gap;
        let mut right = month;
        if let Some(label) = &card.about.label {
            let rest = width(&words::view_of("", card.about), SMALL, false);
            let label = fitted(label.as_str(), SMALL, false, room - rest);
            right = words::view_of(&label, card.about);
        }
        self.top_line(&title, right);
    }

    /// Draws the top line; the title is shortened to the room that the right text leaves.
    pub(super) fn top_line(&mut self, title: &str, right: String) {
        let right = Text::new(self.right(), TOP, SMALL, right)
            .anchored(Anchor::End)
            .painted(Role::Muted);
        let room = right.extent().0 - 2 * SMALL - MARGIN;
        let title = fitted(title, SMALL, true, room);
        self.put(
            Text::new(MARGIN, TOP, SMALL, title)
                .bold()
                .painted(Role::Muted),
        );
        self.put(right);
    }

    /// Draws the bottom line: what the card is left, where to take the questionnaire right.
    fn footer(&mut self, card: &Card<'_>) {
        let summary = format!(
            "{} {}",
            words::NOT_A_VERDICT,
            words::answered(card.report.counts)
        );
        self.bottom_line(&summary, card.address, card.definition.minutes);
    }

    /// Draws the rule and the bottom line below it.
    pub(super) fn bottom_line(&mut self, summary: &str, address: &str, minutes: u8) {
        let (y, baseline) = (self.rule(), self.rule() + 39);
        self.put(Shape::Line {
            from: Point::new(MARGIN, y),
            to: Point::new(self.right(), y),
            stroke: Stroke::solid(Role::Rule, 2),
        });
        let minutes = words::minutes(minutes);
        let with_minutes = format!("{address} · {minutes}");
        let address_at = |baseline, size, address: &str| {
            Text::new(self.right(), baseline, size, address)
                .anchored(Anchor::End)
                .bold()
                .painted(Role::Accent)
        };
        // Where all of it has no room, the summary is shortened to its first sentence.
        let verdict = summary.split_inclusive('.').next().unwrap_or_default();
        let candidates = [
            (summary, &*with_minutes),
            (summary, address),
            (verdict, address),
        ];
        let fits = |(summary, address): &(&str, &str)| {
            width(address, 22, true) + width(summary, SMALL, false) + SMALL <= self.width()
        };
        if let Some((summary, whole)) = candidates.into_iter().find(fits) {
            let address = address_at(baseline, 22, whole);
            self.put(Text::new(MARGIN, baseline, SMALL, summary).painted(Role::Muted));
            return self.put(address);
        }
        // A long address replaces the summary, on two lines if need be: a shortened one would lead nowhere.
        let lines = on_two_lines(address, SMALL, self.width());
        let first = if lines.len() == 1 { baseline } else { y + 30 };
        let lines = (0..)
            .zip(&lines)
            .map(|(at, line)| address_at(first + 25 * at, SMALL, line));
        let lines: Vec<Text> = lines.collect();
        lines.into_iter().for_each(|line| self.put(line));
    }

    /// Draws the number of rows without room, in the corner above the rule.
    fn more(&mut self, rows: usize) {
        if rows > 0 {
            let more = Text::new(self.right(), self.end(), SMALL, words::and_more(rows));
            self.put(more.anchored(Anchor::End).painted(Role::Muted));
        }
    }

    /// Draws the headline across the card; returns its last baseline.
    fn headline(&mut self, card: &Card<'_>) -> i32 {
        let headline = Headline::of(card.definition, card.report);
        let wide = self.width() - self.code_width();
        let fits = |size| {
            let one = |line: &String| width(line, size, true) <= wide;
            headline.lines.iter().all(one)
        };
        // One line rather goes on in a second than being much smaller; two are set smaller first.
        let is_one = headline.lines.len() == 1;
        let least = HEADLINE - if is_one { 4 } else { 12 };
        let mut sizes = (least..=HEADLINE).rev().step_by(4);
        let otherwise = if is_one { HEADLINE } else { least };
        let size = sizes.find(|size| fits(*size)).unwrap_or(otherwise);
        let lines = headline
            .lines
            .iter()
            .flat_map(|line| wrapped(line, size, true, wide, 2));
        let mut baseline = self.first();
        for (at, line) in (0..).zip(lines) {
            baseline = self.first() + (size + 4) * at;
            self.put(serif(MARGIN, baseline, size, line).bold());
        }
        baseline
    }
}

/// Returns pitch and number of the rows that fit into a height, with a pitch from `least` to `most`. When not all fit,
/// there is room for a line that counts the others.
fn rows_in(room: i32, rows: usize, least: i32, most: i32) -> (i32, usize) {
    let count = i32::try_from(rows).unwrap_or(i32::MAX).max(1);
    let pitch = (room / count).min(most);
    if pitch >= least {
        return (pitch, rows);
    }
    let fit = ((room - MORE) / least).max(1);
    ((room - MORE) / fit, usize::try_from(fit).unwrap_or(0))
}

/// Height of the line "and 3 more".
const MORE: i32 = 28;

/// Font size of a headline across the card.
const HEADLINE: i32 = 44;

/// Returns a line of text in the serif family.
pub(super) fn serif(x: i32, baseline: i32, size: i32, text: impl Into<String>) -> Text {
    Text {
        family: Family::Serif,
        ..Text::new(x, baseline, size, text)
    }
}

/// A box with a caption and one line of text, tinted when `fair`, otherwise outlined.
struct Note<'a> {
    caption: &'a str,
    text: &'a str,
    fair: bool,
    left: i32,
    top: i32,
    width: i32,
}

impl Note<'_> {
    const HEIGHT: i32 = 96;
    const INSET: i32 = 20;

    /// Returns whether the whole text has room at this font size.
    fn fits(&self, size: i32) -> bool {
        width(self.text, size, false) <= self.inner()
    }

    fn inner(&self) -> i32 {
        self.width - 2 * Self::INSET
    }

    fn draw(&self, frame: &mut Frame, size: i32) {
        let paint = if self.fair {
            Paint::Fill(Role::Tint)
        } else {
            Paint::Outline(Stroke::solid(Role::Rule, 2))
        };
        frame.put(Shape::Rect {
            at: Point::new(self.left, self.top),
            width: self.width,
            height: Self::HEIGHT,
            round: 12,
            paint,
        });
        let role = if self.fair { Role::Accent } else { Role::Muted };
        let left = self.left + Self::INSET;
        sign(frame, left, self.top + 20, role, self.fair);
        let caption = fitted(self.caption, SMALL, true, self.inner() - 28);
        let caption = Text::new(left + 28, self.top + 36, SMALL, caption);
        frame.put(caption.bold().painted(role));
        let text = fitted(self.text, size, false, self.inner());
        frame.put(Text::new(left, self.top + 72, size, text));
    }
}

/// Draws a tick or a cross of 16 pixels, as lines, since not every font has these signs.
fn sign(frame: &mut Frame, x: i32, y: i32, role: Role, tick: bool) {
    let stroke = Stroke::solid(role, 3);
    let lines = if tick {
        [((0, 9), (6, 15)), ((6, 15), (16, 2))]
    } else {
        [((2, 2), (14, 14)), ((2, 14), (14, 2))]
    };
    for ((x1, y1), (x2, y2)) in lines {
        frame.put(Shape::Line {
            from: Point::new(x + x1, y + y1),
            to: Point::new(x + x2, y + y2),
            stroke,
        });
    }
}
