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

    /// Draws the stops, with the first pole above and the last below, as on the page. Returns the same in words.
    fn spectrum(&mut self, question: &Question) -> Option<String> {
        const GAP: i32 = 14;
        const HEIGHT: i32 = 88;
        let (mut first, mut last) = (question.left.as_ref()?, question.right.as_ref()?);
        if question.flipped {
            std::mem::swap(&mut first, &mut last);
        }
        self.pole(&first.text, Anchor::Start);
        self.y += 20;
        let stops = i32::try_from(question.points()).ok()?;
        let width = (WIDTH - GAP * (stops - 1)) / stops;
        for stop in 0..stops {
            let left = QUESTION_PICTURE_MARGIN + (width + GAP) * stop;
            self.outline(left, width, HEIGHT, Role::Accent);
        }
        self.y += HEIGHT + 20;
        self.pole(&last.text, Anchor::End);
        Some(words::poles_alt(question.points(), &first.text, &last.text))
    }

    fn pole(&mut self, text: &str, anchor: Anchor) {
        let x = match anchor {
            Anchor::End => RIGHT,
            _ => QUESTION_PICTURE_MARGIN,
        };
        for line in wrapped(text, TEXT, false, WIDTH * 2 / 3, 3) {
            let line = Text::new(x, self.y + TEXT * 17 / 20, TEXT, line);
            self.shapes.push(line.anchored(anchor).into());
            self.y += TEXT * 5 / 4;
        }
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
        self.shapes.push(Shape::Circle {
            at: Point::new(
                QUESTION_PICTURE_MARGIN + INSET + RADIUS,
                self.y + height / 2,
            ),
            radius: RADIUS,
            paint: Paint::Over(Role::Paper, Stroke::solid(Role::Accent, 4)),
        });
        for (at, line) in (0..).zip(lines) {
            let baseline = self.y + 22 + PITCH * at + PITCH * 3 / 4;
            let line = Text::new(TEXT_LEFT, baseline, size, line);
            self.shapes.push(line.into());
        }
        self.y += height + 18;
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
