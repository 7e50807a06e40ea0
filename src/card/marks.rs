//! Choices that share a screen, such as the unwritten hoops: a track for each, with a mark at the chosen option.

use super::{
    area::{Area, hollow_mark, hollow_track},
    scene::{Paint, Point, Role, Shape, Stroke, Text, width},
    summary::state,
};
use crate::{
    answers::Answer,
    assessment::{Definition, Question},
    scoring::{Choice, Report},
    words::report as words,
};

/// Draws a row for each choice; returns the y coordinate of their end.
pub fn marks(shapes: &mut Vec<Shape>, definition: &Definition, report: &Report, area: Area) -> i32 {
    let mut top = area.top;
    for choice in &report.choices {
        let question = definition.questions.get(choice.question);
        if let Some(question) = question.filter(|question| question.screen.is_some()) {
            top = row(shapes, definition, question, *choice, area.below(top));
        }
    }
    top
}

/// Draws a row: the name, and below it a track with a mark and its words. Returns the y coordinate of its end.
fn row(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    question: &Question,
    choice: Choice,
    area: Area,
) -> i32 {
    let baseline = area.top + area.scaled(18);
    shapes.push(area.start(baseline, question.short.as_str()).bold().into());
    let y = baseline + area.scaled(22);
    let margin = area.scaled(RADIUS);
    let words_width = width(LONGEST_OPTION, area.scaled(18), false);
    let track = Area {
        left: area.left + margin,
        width: area.width - words_width - 3 * margin,
        ..area
    };
    let (caption, role) = match choice.answer {
        Answer::Pick(pick) => {
            let last = i32::try_from(question.options.len()).unwrap_or(1) - 1;
            one_of(shapes, i32::from(pick), last, track, y);
            (
                state(definition, choice.question, pick).to_owned(),
                Role::Ink,
            )
        }
        other => {
            shapes.push(hollow_track(track, y));
            shapes.push(hollow_mark(track.along(1, 2), y, margin));
            (words::non_answer(other), Role::Muted)
        }
    };
    let left = area.right() - words_width;
    let text = Text::new(left, y + area.scaled(6), area.scaled(18), caption).painted(role);
    shapes.push(text.into());
    y + area.scaled(26)
}

const RADIUS: i32 = 9;
/// A text as long as the short text of an option may be.
const LONGEST_OPTION: &str = "twenty-two characters.";

fn one_of(shapes: &mut Vec<Shape>, pick: i32, last: i32, track: Area, y: i32) {
    let stroke = Stroke::solid(Role::Line, track.scaled(3));
    let half = track.scaled(6);
    let (from, to) = (Point::new(track.left, y), Point::new(track.right(), y));
    shapes.push(Shape::Line { from, to, stroke });
    for tick in 0..=last {
        let x = track.along(tick, last);
        shapes.push(Shape::Line {
            from: Point::new(x, y - half),
            to: Point::new(x, y + half),
            stroke,
        });
    }
    let at = Point::new(track.along(pick, last), y);
    shapes.push(Shape::Circle {
        at,
        radius: track.scaled(RADIUS),
        paint: Paint::Fill(Role::Ink),
    });
}
