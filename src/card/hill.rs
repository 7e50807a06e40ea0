//! A hill chart: the stage of the work as a mark on a curve that rises and falls.

use super::{
    area::{Area, hollow_mark},
    scene::{Anchor, Paint, Point, Role, Shape, Stroke, Text, width},
    summary,
};
use crate::{
    assessment::{Definition, Question},
    scoring::{Choice, Report},
    words::report as words,
};

/// Draws a hill of this height when the questionnaire asks for a stage; returns the y coordinate of its end.
pub fn hill(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    report: &Report,
    area: Area,
    height: i32,
) -> i32 {
    match stage_answer(definition, report) {
        Some((choice, question)) => {
            let caption = summary::choice(definition, choice).unwrap_or_default();
            let missing = caption.trim_end_matches('.');
            stage(shapes, (choice, question), missing, area, height)
        }
        None => area.top,
    }
}

/// Draws the hill under its title, when the questionnaire asks for a stage; returns the y coordinate of its end.
pub(super) fn titled_hill(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    report: &Report,
    area: Area,
) -> i32 {
    let Some((choice, question)) = stage_answer(definition, report) else {
        return area.top;
    };
    let title = area.start(area.top + area.scaled(46), question.short.as_str());
    shapes.push(title.bold().into());
    let missing = words::non_answer(choice.answer);
    let area = area.below(area.top + area.scaled(56));
    stage(shapes, (choice, question), &missing, area, area.scaled(48))
}

/// Returns the answer to the question for the stage, if there is one.
fn stage_answer<'a>(definition: &'a Definition, report: &Report) -> Option<(Choice, &'a Question)> {
    let mut choices = report.choices.iter();
    choices.find_map(|choice| {
        let question = definition.questions.get(choice.question)?;
        let has_hill = question.options.iter().any(|option| option.hill.is_some());
        has_hill.then_some((*choice, question))
    })
}

/// Returns the height of hill, mark and text together, for a hill of this height.
pub(super) fn room(area: Area, height: i32) -> i32 {
    area.scaled(11) + height + area.scaled(30) + area.scaled(6)
}

/// Draws a hill with the mark of the answer, or with the reason why there is none.
fn stage(
    shapes: &mut Vec<Shape>,
    (choice, question): (Choice, &Question),
    missing: &str,
    area: Area,
    height: i32,
) -> i32 {
    let radius = area.scaled(11);
    let base = area.top + radius + height;
    let option = choice
        .answer
        .pick()
        .and_then(|pick| question.options.get(usize::from(pick)));
    let position = option.and_then(|option| option.hill);
    let stroke = Stroke {
        role: Role::Line,
        width: area.scaled(4),
        dotted: position.is_none(),
    };
    shapes.push(outline(area, base, height, stroke));
    let baseline = base + area.scaled(30);
    let (x, caption) = match (option, position) {
        (Some(option), Some(position)) => {
            let position = i32::from(position.min(100));
            let at = Point::new(area.along(position, 100), base - rise(position, height));
            shapes.push(Shape::Circle {
                at,
                radius,
                paint: Paint::Fill(Role::Ink),
            });
            (at.x, option.short.clone())
        }
        _ => {
            let middle = area.along(1, 2);
            shapes.push(hollow_mark(middle, base - height / 2, area.scaled(9)));
            let fits = width(missing, area.text, false) <= area.width;
            // A narrow hill has only the reason why it is empty.
            let short =
                option.map_or_else(|| words::non_answer(choice.answer), |one| one.short.clone());
            let caption = if fits { missing.to_owned() } else { short };
            (middle, caption)
        }
    };
    let role = if position.is_some() {
        Role::Ink
    } else {
        Role::Muted
    };
    let text = Text::new(x, baseline, area.text, caption)
        .anchored(Anchor::Middle)
        .painted(role);
    shapes.push(within(text, area).into());
    baseline + area.scaled(6)
}

/// Returns the height of the curve at a position from 0 to 100: 3s² - 2s³ on each side, with s from foot to top.
pub(super) fn rise(position: i32, height: i32) -> i32 {
    let s = if position > 50 {
        100 - position
    } else {
        position
    };
    height * (150 * s * s - 2 * s * s * s) / 125_000
}

/// Returns the same curve as two cubic Bézier curves, which is exact.
pub(super) fn outline(area: Area, base: i32, height: i32, stroke: Stroke) -> Shape {
    let at = |sixths, y| Point::new(area.along(sixths, 6), y);
    let top = base - height;
    let up = [at(1, base), at(2, top), at(3, top)];
    let down = [at(4, top), at(5, base), at(6, base)];
    Shape::Curve {
        from: at(0, base),
        curves: vec![up, down],
        stroke,
    }
}

/// Returns a centred text, or aligned with the edge that it would cross.
fn within(text: Text, area: Area) -> Text {
    let (left, right) = text.extent();
    if left < area.left {
        Text {
            at: Point::new(area.left, text.at.y),
            ..text
        }
        .anchored(Anchor::Start)
    } else if right > area.right() {
        Text {
            at: Point::new(area.right(), text.at.y),
            ..text
        }
        .anchored(Anchor::End)
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hill_rises_to_its_middle() {
        let heights: Vec<i32> = [0, 10, 25, 50, 75, 90, 100]
            .map(|position| rise(position, 40))
            .into();
        assert_eq!(heights, [0, 4, 20, 40, 20, 4, 0]);
    }
}
