//! The link preview picture of a page (`og:image`): title, purpose and one unanswered question. It shows no result,
//! since links with results have the same preview.

use super::{
    compass::compass,
    fit::{fitted, on_two_lines, wrapped},
    scene::{Anchor, Family, Paint, Point, Role, Scene, Shape, Stroke, Text, width},
};
use crate::{
    assessment::{Format, Question, QuestionOption},
    words::{headline::FAIR, home, report as words},
};

/// The content of a preview.
#[derive(Debug, Clone, Copy)]
pub struct Preview<'a> {
    /// The title of the page.
    pub title: &'a str,
    /// The purpose, in a sentence.
    pub purpose: &'a str,
    /// The address, without `https://`.
    pub address: &'a str,
    /// How long it takes, for a questionnaire.
    pub minutes: Option<u8>,
    /// The content of the box.
    pub shows: Shows<'a>,
}

/// The content of the box in a preview.
#[derive(Debug, Clone, Copy)]
pub enum Shows<'a> {
    /// A question with its options, none of them chosen.
    Question(&'a Question),
    /// The titles of questionnaires.
    Titles(&'a [&'a str]),
    /// A question that is fair to ask teams of a sketch, under its caption.
    Fair(&'a str),
    /// An empty box.
    Nothing,
}

/// Width and height in pixels.
pub const PREVIEW: (i32, i32) = (1200, 630);

const MARGIN: i32 = 56;
/// The least font size: feeds show the picture on 360 pixels, where it becomes 8.
const SMALL: i32 = 28;
const RIGHT: i32 = PREVIEW.0 - MARGIN;
const WIDTH: i32 = RIGHT - MARGIN;
/// The top of the title's area, and of the box below it.
const TITLE_TOP: i32 = 110;
const BOX_TOP: i32 = 368;
const BOX_HEIGHT: i32 = 176;
/// Font size of a title on two lines.
const TWO_LINES: i32 = 64;
const INSET: i32 = 32;

/// Draws a preview.
#[must_use]
pub fn preview(preview: &Preview<'_>) -> Scene {
    let mut shapes = Vec::new();
    top(&mut shapes);
    title(&mut shapes, preview);
    shapes.push(Shape::Rect {
        at: Point::new(MARGIN, BOX_TOP),
        width: WIDTH,
        height: BOX_HEIGHT,
        round: 16,
        paint: Paint::Fill(Role::Tint),
    });
    match preview.shows {
        Shows::Question(question) => self::question(&mut shapes, question),
        Shows::Titles(titles) => self::titles(&mut shapes, titles),
        Shows::Fair(question) => fair(&mut shapes, question),
        Shows::Nothing => {}
    }
    bottom(&mut shapes, preview);
    Scene {
        width: PREVIEW.0,
        height: PREVIEW.1,
        title: preview.title.to_owned(),
        description: preview.purpose.to_owned(),
        shapes,
    }
}

/// Draws the top line: mark and name of the product left, its promise right.
fn top(shapes: &mut Vec<Shape>) {
    compass(shapes, Point::new(MARGIN + 24, 72), 24);
    let name = Text::new(MARGIN + 64, 83, 32, home::TITLE).bold();
    shapes.push(name.painted(Role::Accent).into());
    let promise = Text::new(RIGHT, 83, SMALL, home::PROMISE).anchored(Anchor::End);
    shapes.push(promise.painted(Role::Muted).into());
}

/// Draws title and purpose, the title as large as it fits on one line or two; both centred vertically in their area.
fn title(shapes: &mut Vec<Shape>, preview: &Preview<'_>) {
    let one_line = [80, 76, 72, 68, 64].into_iter();
    let mut one_line = one_line.filter(|size| width(preview.title, *size, true) <= WIDTH);
    let size = one_line.next().unwrap_or(TWO_LINES);
    let titles = wrapped(preview.title, size, true, WIDTH, 2);
    let (small, most) = match titles.len() {
        0 | 1 if width(preview.purpose, 34, false) < WIDTH * 19 / 10 => (34, 2),
        0 | 1 => (SMALL, 3),
        _ => (30, 2),
    };
    let purpose = wrapped(preview.purpose, small, false, WIDTH, most);
    let (pitch, small_pitch) = (size * 11 / 10, small * 13 / 10);
    let lines = |lines: &[String]| i32::try_from(lines.len()).unwrap_or_default();
    let height = pitch * lines(&titles) + small_pitch * lines(&purpose);
    // Glyphs reach three quarters of their font size above the baseline.
    let mut baseline = TITLE_TOP + (BOX_TOP - TITLE_TOP - height) / 2 + size * 3 / 4;
    for line in titles {
        let line = Text {
            family: Family::Serif,
            ..Text::new(MARGIN, baseline, size, line)
        };
        shapes.push(line.bold().into());
        baseline += pitch;
    }
    baseline += small * 9 / 10 - size * 3 / 4 + 4;
    for line in purpose {
        let line = Text::new(MARGIN, baseline, small, line);
        shapes.push(line.painted(Role::Muted).into());
        baseline += small_pitch;
    }
}

const INNER: i32 = WIDTH - 2 * INSET;
const INNER_LEFT: i32 = MARGIN + INSET;

fn question(shapes: &mut Vec<Shape>, question: &Question) {
    let size = if width(&question.text, 32, true) <= INNER {
        32
    } else {
        SMALL
    };
    let text = fitted(&question.text, size, true, INNER);
    shapes.push(
        Text::new(INNER_LEFT, BOX_TOP + 52, size, text)
            .bold()
            .into(),
    );
    match question.format {
        Format::Spectrum => ruler(shapes, question),
        _ => options(shapes, question),
    }
}

/// Draws the stops between two poles, none of them chosen.
fn ruler(shapes: &mut Vec<Shape>, question: &Question) {
    const RADIUS: i32 = 13;
    let y = BOX_TOP + 92;
    let (from, to) = (INNER_LEFT + RADIUS, INNER_LEFT + INNER - RADIUS);
    shapes.push(Shape::Line {
        from: Point::new(from, y),
        to: Point::new(to, y),
        stroke: Stroke::solid(Role::Line, 4),
    });
    let last = i32::try_from(question.points()).unwrap_or(i32::MAX).max(2) - 1;
    for stop in 0..=last {
        shapes.push(free(from + (to - from) * stop / last, y, RADIUS));
    }
    let poles = [&question.left, &question.right].map(|pole| {
        let short = pole.as_ref().map_or("", |pole| &pole.short);
        fitted(short, SMALL, false, INNER / 2 - SMALL)
    });
    let [mut left, mut right] = poles;
    if question.flipped {
        std::mem::swap(&mut left, &mut right);
    }
    let baseline = BOX_TOP + 148;
    shapes.push(Text::new(INNER_LEFT, baseline, SMALL, left).into());
    let right = Text::new(INNER_LEFT + INNER, baseline, SMALL, right);
    shapes.push(right.anchored(Anchor::End).into());
}

/// Draws up to four options in two columns.
fn options(shapes: &mut Vec<Shape>, question: &Question) {
    const MARK: i32 = 44;
    let column = INNER / 2;
    let at = |value: &u8| question.options.get(usize::from(*value));
    let values = question.shown();
    let shown: Vec<&QuestionOption> = values.iter().filter_map(at).collect();
    let more = shown.len().saturating_sub(4);
    let named = if more > 0 { 3 } else { 4 };
    for (index, option) in (0..).zip(shown.iter().take(named)) {
        let (left, baseline) = cell(index, column);
        shapes.push(free(left + 13, baseline - 10, 13));
        let text = fitted(&option.short, SMALL, false, column - MARK - 16);
        shapes.push(Text::new(left + MARK, baseline, SMALL, text).into());
    }
    if more > 0 {
        let (left, baseline) = cell(3, column);
        let more = Text::new(left + MARK, baseline, SMALL, words::and_more(more + 1));
        shapes.push(more.painted(Role::Muted).into());
    }
}

/// Draws a question that is fair to ask, as large as it fits.
fn fair(shapes: &mut Vec<Shape>, question: &str) {
    let caption = Text::new(INNER_LEFT, BOX_TOP + 56, SMALL, FAIR).bold();
    shapes.push(caption.painted(Role::Accent).into());
    let fits = |size: &i32| width(question, *size, true) <= INNER;
    let size = [60, 54, 48, 42].into_iter().find(fits).unwrap_or(36);
    let question = Text {
        family: Family::Serif,
        ..Text::new(
            INNER_LEFT,
            BOX_TOP + 130,
            size,
            fitted(question, size, true, INNER),
        )
    };
    shapes.push(question.bold().into());
}

/// Returns left edge and baseline of one of four cells, counted row by row.
fn cell(index: i32, column: i32) -> (i32, i32) {
    (
        INNER_LEFT + column * (index % 2),
        BOX_TOP + 104 + 48 * (index / 2),
    )
}

/// Draws up to three titles below each other.
fn titles(shapes: &mut Vec<Shape>, titles: &[&str]) {
    let more = titles.len().saturating_sub(3);
    let named = if more > 0 { 2 } else { 3 };
    // Fewer titles are centred vertically.
    let rows = i32::try_from(titles.len()).unwrap_or(3).min(3);
    let first = BOX_TOP + 50 + 49 * (3 - rows) / 2;
    let baseline = |row: i32| first + 49 * row;
    for (row, title) in (0..).zip(titles.iter().take(named)) {
        shapes.push(Shape::Circle {
            at: Point::new(INNER_LEFT + 9, baseline(row) - 11),
            radius: 9,
            paint: Paint::Fill(Role::Accent),
        });
        let title = fitted(title, 32, true, INNER - 36);
        let title = Text::new(INNER_LEFT + 36, baseline(row), 32, title);
        shapes.push(title.bold().into());
    }
    if more > 0 {
        let more = Text::new(
            INNER_LEFT + 36,
            baseline(2),
            SMALL,
            words::and_more(more + 1),
        );
        shapes.push(more.painted(Role::Muted).into());
    }
}

/// Returns the mark of an option that is not chosen.
fn free(x: i32, y: i32, radius: i32) -> Shape {
    Shape::Circle {
        at: Point::new(x, y),
        radius: radius - 2,
        paint: Paint::Over(Role::Paper, Stroke::solid(Role::Accent, 4)),
    }
}

/// Draws the bottom line: the address left, the minutes right if there is room.
fn bottom(shapes: &mut Vec<Shape>, preview: &Preview<'_>) {
    let address = preview.address;
    let whole = width(address, 30, true);
    let (lines, size) = if whole <= WIDTH {
        (vec![address.to_owned()], 30)
    } else {
        (on_two_lines(address, 24, WIDTH), 24)
    };
    let first = if lines.len() == 1 { 595 } else { 582 };
    for (at, line) in (0..).zip(lines) {
        let line = Text::new(MARGIN, first + 30 * at, size, line).bold();
        shapes.push(line.painted(Role::Accent).into());
    }
    let minutes = preview.minutes.map(home::minutes).unwrap_or_default();
    let minutes = Text::new(RIGHT, 595, 30, minutes).anchored(Anchor::End);
    if minutes.width() > 0 && minutes.width() + whole + SMALL <= WIDTH {
        shapes.push(minutes.painted(Role::Muted).into());
    }
}
