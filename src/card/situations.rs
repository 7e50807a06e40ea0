//! One row for each situation, those whose scopes differ first: a mark and the chosen scene in words for every scope.

use super::{
    area::{Area, hollow_mark},
    fit::fitted,
    scene::{Paint, Point, Role, Shape, Stroke, Text, width},
    summary::{is_dropped, round_word, state},
};
use crate::{
    answers::Answer,
    assessment::{Definition, Question},
    scoring::{Report, Situation, kind_of},
    words::report as words,
};

/// Draws the rows; returns the y coordinate of their end. Scopes stand side by side where two scenes fit.
pub fn situations(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    report: &Report,
    area: Area,
) -> i32 {
    let drawn = report.situations_drawn();
    let scopes = scopes(definition, report);
    let columns = i32::try_from(scopes.len().max(1)).unwrap_or(1);
    let column = area.width / columns;
    let small = area.scaled(18);
    let fits = column >= area.scaled(SCENE) + width(LONGEST_SCENE, small, false);
    let side_by_side = scopes.len() > 1 && fits;
    let text = if side_by_side { small } else { area.text };
    let mut top = area.top;
    let first = drawn
        .first()
        .and_then(|situation| definition.questions.get(situation.question));
    if let Some(question) = first.filter(|_| side_by_side) {
        headings(
            shapes,
            definition,
            question,
            &scopes,
            Area { text, ..area },
            column,
        );
        top += area.scaled(40);
    }
    for situation in drawn {
        let Some(question) = definition.questions.get(situation.question) else {
            continue;
        };
        let mut baseline = top + area.scaled(18);
        shapes.push(area.start(baseline, question.short.as_str()).bold().into());
        let mut left = area.left;
        for round in scopes.iter().copied() {
            if side_by_side {
                baseline = top + area.scaled(48);
            } else {
                baseline += area.scaled(30);
                if scopes.len() > 1 {
                    let word = round_word(definition, question, round);
                    shapes.push(area.end(baseline, word).painted(Role::Muted).into());
                }
            }
            draw_answer(
                shapes,
                definition,
                situation,
                round,
                Area { left, text, ..area },
                baseline,
            );
            if side_by_side {
                left += column;
            }
        }
        top = baseline + area.scaled(26);
    }
    top - area.scaled(20)
}

/// Draws which shape stands for which kind, on as many lines as that takes; returns the y coordinate of their end.
pub(super) fn legend(shapes: &mut Vec<Shape>, definition: &Definition, area: Area) -> i32 {
    let size = area.scaled(18);
    let (mut left, mut baseline) = (area.left, area.top + area.scaled(16));
    for (at, pattern) in definition.patterns.iter().enumerate() {
        let name = words::in_sentence(&pattern.name);
        let room = area.scaled(SCENE) + width(&name, size, false);
        if left > area.left && left + room > area.right() {
            (left, baseline) = (area.left, baseline + area.scaled(30));
        }
        let (x, y) = (left + area.scaled(11), baseline - area.scaled(6));
        mark(shapes, Some(at), x, y, area);
        let name = Text::new(left + area.scaled(SCENE), baseline, size, name);
        shapes.push(name.painted(Role::Muted).into());
        left += room + area.scaled(20);
    }
    baseline + area.scaled(22)
}

/// Width of the mark before a scene, for a font size of 20.
pub(super) const SCENE: i32 = 32;
/// A text as long as the short text of a scene may be.
pub(super) const LONGEST_SCENE: &str = "a scene has 26 characters.";

/// Returns the indices of the drawn rounds: all but those that the person dropped.
pub(super) fn scopes(definition: &Definition, report: &Report) -> Vec<usize> {
    let most = report
        .situations
        .iter()
        .max_by_key(|situation| situation.answers.len());
    let Some((situation, question)) =
        most.and_then(|situation| Some((situation, definition.questions.get(situation.question)?)))
    else {
        return Vec::new();
    };
    let rounds = 0..situation.answers.len();
    rounds
        .filter(|round| !is_dropped(definition, report, question, *round))
        .collect()
}

fn headings(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    question: &Question,
    scopes: &[usize],
    area: Area,
    column: i32,
) {
    let mut left = area.left;
    for round in scopes {
        let word = round_word(definition, question, *round);
        let text = Text::new(
            left + area.scaled(SCENE),
            area.top + area.scaled(16),
            area.text,
            word,
        );
        shapes.push(text.painted(Role::Muted).into());
        left += column;
    }
}

/// Draws the mark of an answer, and its words as far as they fit.
pub(super) fn draw_answer(
    shapes: &mut Vec<Shape>,
    definition: &Definition,
    situation: &Situation,
    round: usize,
    area: Area,
    baseline: i32,
) {
    let Some(answer) = situation.answers.get(round).copied() else {
        return;
    };
    let (x, y) = (area.left + area.scaled(11), baseline - area.scaled(7));
    let kind = kind_of(definition, situation.question, answer);
    let role = if answer.pick().is_some() {
        Role::Ink
    } else {
        Role::Muted
    };
    let caption = caption(definition, situation, round);
    mark(shapes, kind, x, y, area);
    let room = area.scaled(SCENE);
    let caption = fitted(&caption, area.text, false, area.width - room);
    let text = Text::new(area.left + room, baseline, area.text, caption);
    shapes.push(text.painted(role).into());
}

/// Returns the words of one answer.
pub(super) fn caption(definition: &Definition, situation: &Situation, round: usize) -> String {
    match situation.answers.get(round) {
        Some(Answer::Pick(pick)) => state(definition, situation.question, *pick).to_owned(),
        Some(other) => words::non_answer(*other),
        None => String::new(),
    }
}

/// Draws the mark of a kind. Kinds differ by shape, not only by colour, in the order of the questionnaire's patterns:
/// a filled square, a square with a bar, a ring, a diamond; a non-answer is a dotted ring.
fn mark(shapes: &mut Vec<Shape>, kind: Option<usize>, x: i32, y: i32, area: Area) {
    let r = area.scaled(10);
    let square = |paint| Shape::Rect {
        at: Point::new(x - r, y - r),
        width: 2 * r,
        height: 2 * r,
        round: 0,
        paint,
    };
    let ink = Stroke::solid(Role::Ink, area.scaled(3));
    match kind {
        None => shapes.push(hollow_mark(x, y, area.scaled(9))),
        Some(0) => shapes.push(square(Paint::Fill(Role::Ink))),
        Some(1) => {
            shapes.push(square(Paint::Outline(ink)));
            let half = area.scaled(4);
            shapes.push(Shape::Line {
                from: Point::new(x - half, y),
                to: Point::new(x + half, y),
                stroke: ink,
            });
        }
        Some(2) => {
            let paint = Paint::Outline(Stroke::solid(Role::Accent, area.scaled(4)));
            shapes.push(Shape::Circle {
                at: Point::new(x, y),
                radius: area.scaled(9),
                paint,
            });
        }
        Some(_) => {
            let points =
                [(0, -r), (r, 0), (0, r), (-r, 0)].map(|(dx, dy)| Point::new(x + dx, y + dy));
            shapes.push(Shape::Polygon {
                points: points.into(),
                paint: Paint::Outline(ink),
            });
        }
    }
}
