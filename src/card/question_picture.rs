//! The picture in an e-mail: the first question as its page asks it, unanswered. Title, purpose and length are in the
//! text of the mail; the height of the picture is what the question needs.

use super::{
    fit::{fitted, wrapped},
    scene::{Anchor, Family, Paint, Point, Role, Scene, Shape, Stroke, Text, width},
};
use crate::{
    assessment::{Definition, Format, Question},
    words::{report, writers as words},
};

/// Width of the picture in pixels, twice that at which a mail shows it. Phones show it about 310 pixels wide.
pub const QUESTION_PICTURE_WIDTH: i32 = 1104;

/// Margin at its sides in pixels, for mail programs that darken the background. In the mail it is 8 pixels inside a
/// padding of 24, so that its texts are aligned with the others, 32 from the edge.
pub const QUESTION_PICTURE_MARGIN: i32 = 16;

const RIGHT: i32 = QUESTION_PICTURE_WIDTH - QUESTION_PICTURE_MARGIN;
const WIDTH: i32 = RIGHT - QUESTION_PICTURE_MARGIN;

/// Font sizes. On a phone the least of them becomes 10.
const HEADINGS: [i32; 4] = [46, 44, 42, 40];
const TEXT: i32 = 38;
const SMALL: i32 = 36;

/// Within the row of an option: padding at its ends, radius of its mark, and left edge of its text.
const INSET: i32 = 30;
const RADIUS: i32 = 20;
const TEXT_LEFT: i32 = QUESTION_PICTURE_MARGIN + INSET + 2 * RADIUS + 24;

/// Padding above the question and below its answers.
const TOP: i32 = 24;
const BOTTOM: i32 = 24;

/// Most rows; of more options, the last row counts the others.
const ROWS: usize = 7;

/// Draws the first question in its first round; `None` when there is none, or when its format cannot be drawn.
#[must_use]
pub fn question_picture(definition: &Definition) -> Option<Scene> {
    let question = definition.questions.first()?;
    let prompt = question.rounds.first().and_then(|id| definition.round(id));
    let prompt = prompt.map(|round| question.prompt(round));
    let mut cursor = Cursor {
        shapes: Vec::new(),
        y: TOP,
    };
    // A little smaller where that saves a line.
    let fits = |size: &i32| width(&question.text, *size, true) <= WIDTH;
    let size = HEADINGS.into_iter().find(fits).unwrap_or(HEADINGS[0]);
    cursor.lines(&question.text, size, true, 4);
    if let Some(prompt) = prompt {
        cursor.y += 10;
        cursor.lines(prompt, SMALL, false, 2);
    }
    cursor.y += 26;
    let answers = match question.format {
        Format::Spectrum => cursor.spectrum(question)?,
        Format::Choice | Format::Levels => cursor.options(question)?,
        _ => return None,
    };
    Some(Scene {
        width: QUESTION_PICTURE_WIDTH,
        height: cursor.y + BOTTOM,
        title: question.text.clone(),
        description: words::question_alt(&question.text, prompt, &answers),
        shapes: cursor.shapes,
    })
}

/// Draws from the top down, each element below the previous one.
struct Cursor {
    shapes: Vec<Shape>,
    /// The y coordinate of the next element.
    y: i32,
}

impl Cursor {
    /// Draws a text, of the question or its prompt, on as many lines as it needs, up to `most`.
    fn lines(&mut self, text: &str, size: i32, heading: bool, most: usize) {
        for line in wrapped(text, size, heading, WIDTH, most) {
            let line = Text::new(QUESTION_PICTURE_MARGIN, self.y + size * 17 / 20, size, line);
            let line = if heading {
                Text {
                    family: Family::Serif,
                    ..line.bold()
                }
            } else {
                line.painted(Role::Muted)
            };
            self.shapes.push(line.into());
            self.y += size * 5 / 4;
        }
    }

    /// Draws the two poles left and right above a line of stops, as on the page. Returns the same in words.
    fn spectrum(&mut self, question: &Question) -> Option<String> {
        const STOP: i32 = 34;
        let (mut first, mut last) = (question.left.as_ref()?, question.right.as_ref()?);
        if question.flipped {
            std::mem::swap(&mut first, &mut last);
        }
        self.poles([&first.text, &last.text]);
        self.y += 30 + STOP;
        // The outline is drawn half outside the radius.
        let inset = STOP + 2;
        let (from, to) = (QUESTION_PICTURE_MARGIN + inset, RIGHT - inset);
        self.shapes.push(Shape::Line {
            from: Point::new(from, self.y),
            to: Point::new(to, self.y),
            stroke: Stroke::solid(Role::Accent, 6),
        });
        let gaps = i32::try_from(question.points()).ok()?.max(2) - 1;
        for stop in 0..=gaps {
            self.free(from + (to - from) * stop / gaps, self.y, STOP);
        }
        self.y += inset;
        Some(words::poles_alt(question.points(), &first.text, &last.text))
    }

    /// Both end on the same line.
    fn poles(&mut self, texts: [&str; 2]) {
        const PITCH: i32 = TEXT * 5 / 4;
        let columns = texts.map(|text| wrapped(text, TEXT, false, WIDTH * 9 / 20, 5));
        let most = columns.iter().map(Vec::len).max().unwrap_or_default();
        let sides = [
            (QUESTION_PICTURE_MARGIN, Anchor::Start),
            (RIGHT, Anchor::End),
        ];
        for (lines, (x, anchor)) in columns.into_iter().zip(sides) {
            let above = most - lines.len();
            for (at, line) in (above..).zip(lines) {
                let at = i32::try_from(at).unwrap_or_default();
                let line = Text::new(x, self.y + PITCH * at + TEXT * 17 / 20, TEXT, line);
                self.shapes.push(line.anchored(anchor).into());
            }
        }
        self.y += PITCH * i32::try_from(most).unwrap_or_default();
    }

    /// Draws the options as rows, as on the page. Returns the same in words; `None` without any.
    fn options(&mut self, question: &Question) -> Option<String> {
        let values = question.shown().into_iter();
        let texts: Vec<&str> = values
            .filter_map(|value| question.options.get(usize::from(value)))
            .map(|option| option.text.as_str())
            .collect();
        if texts.is_empty() {
            return None;
        }
        let drawn = if texts.len() > ROWS {
            ROWS - 1
        } else {
            texts.len()
        };
        let spare = |text: &&str| width(text, TEXT, false) <= RIGHT - INSET - TEXT_LEFT;
        let size = if texts.iter().take(drawn).all(spare) {
            TEXT
        } else {
            SMALL
        };
        for text in texts.iter().take(drawn) {
            self.option(text, size);
        }
        let more = texts.len() - drawn;
        if more > 0 {
            let line = fitted(&report::and_more(more), TEXT, false, WIDTH);
            let line = Text::new(QUESTION_PICTURE_MARGIN, self.y + TEXT, TEXT, line);
            self.shapes.push(line.painted(Role::Muted).into());
            self.y += TEXT * 8 / 5;
        }
        Some(words::options_alt(
            texts.get(..drawn).unwrap_or_default(),
            more,
        ))
    }

    fn option(&mut self, text: &str, size: i32) {
        const PITCH: i32 = TEXT * 5 / 4;
        let lines = wrapped(text, size, false, RIGHT - INSET - TEXT_LEFT, 2);
        let count = i32::try_from(lines.len()).unwrap_or_default();
        let height = PITCH * count.max(1) + 44;
        self.outline(QUESTION_PICTURE_MARGIN, WIDTH, height, Role::Rule);
        let left = QUESTION_PICTURE_MARGIN + INSET;
        self.free(left + RADIUS, self.y + height / 2, RADIUS);
        for (at, line) in (0..).zip(lines) {
            let baseline = self.y + 22 + PITCH * at + PITCH * 3 / 4;
            let line = Text::new(TEXT_LEFT, baseline, size, line);
            self.shapes.push(line.into());
        }
        self.y += height + 18;
    }

    /// Draws the mark of an answer that is not chosen.
    fn free(&mut self, x: i32, y: i32, radius: i32) {
        self.shapes.push(Shape::Circle {
            at: Point::new(x, y),
            radius,
            paint: Paint::Over(Role::Paper, Stroke::solid(Role::Accent, 4)),
        });
    }

    /// Draws a box from here down, with its stroke within these measures.
    fn outline(&mut self, left: i32, width: i32, height: i32, role: Role) {
        const LINE: i32 = 4;
        self.shapes.push(Shape::Rect {
            at: Point::new(left + LINE / 2, self.y + LINE / 2),
            width: width - LINE,
            height: height - LINE,
            round: 20,
            paint: Paint::Outline(Stroke::solid(role, LINE)),
        });
    }
}
