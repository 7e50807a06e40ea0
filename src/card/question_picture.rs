//! The first question as its page asks it, unanswered: the picture in an e-mail. It has no title, no sentence and no
//! length, since the mail says these in text; its height is what the question needs.

use super::{
    fit::{fitted, wrapped},
    scene::{Anchor, Family, Paint, Point, Role, Scene, Shape, Stroke, Text, width},
};
use crate::{
    assessment::{Definition, Format, Question},
    words::{report, writers as words},
};

/// Width of the picture in pixels, twice that at which a mail shows it. A phone shows it about 310 wide.
pub const QUESTION_PICTURE_WIDTH: i32 = 1104;

/// Room at its sides, where a program that darkens mails shows its paper. At half its size it is 8 pixels; the mail has
/// 24 around it, so that its texts begin where the others do, 32 from the edge.
pub const QUESTION_PICTURE_MARGIN: i32 = 16;

const RIGHT: i32 = QUESTION_PICTURE_WIDTH - QUESTION_PICTURE_MARGIN;
const WIDTH: i32 = RIGHT - QUESTION_PICTURE_MARGIN;

/// Sizes of letters. On a phone the least of them is 10.
const HEADINGS: [i32; 4] = [46, 44, 42, 40];
const TEXT: i32 = 38;
const SMALL: i32 = 36;

/// Within the row of an option: room at its ends, its mark, and where its text begins.
const INSET: i32 = 30;
const RADIUS: i32 = 20;
const TEXT_LEFT: i32 = QUESTION_PICTURE_MARGIN + INSET + 2 * RADIUS + 24;

/// Room above the question and below its answers.
const TOP: i32 = 24;
const BOTTOM: i32 = 24;

/// Rows that are drawn; of more, the last one says how many are missing.
const ROWS: usize = 7;

/// Draws the first question, in its first round; nothing when there is none, or no picture of its sort.
#[must_use]
pub fn question_picture(definition: &Definition) -> Option<Scene> {
    let question = definition.questions.first()?;
    let prompt = question.rounds.first().and_then(|id| definition.round(id));
    let prompt = prompt.map(|round| question.prompt(round));
    let mut cursor = Cursor {
        shapes: Vec::new(),
        y: TOP,
    };
    // A little smaller where that spares a line.
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

/// Draws from the top down.
struct Cursor {
    shapes: Vec<Shape>,
    /// Where the next thing begins.
    y: i32,
}

impl Cursor {
    /// A text on as many lines as it needs, up to `most`: the question, or what stands below it.
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

    /// The stops between two poles, the first above them and the last below, as on the page. Returns what that says.
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

    /// The options as rows to tap, as on the page. Returns what they say.
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
        self.outline(QUESTION_PICTURE_MARGIN, WIDTH, height, Role::Line);
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
    /// A box from here down, its line within these measures.
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
