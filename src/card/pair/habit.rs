//! A habit in two views: a track for each, one below the other, with now and enough.

use super::{
    broad,
    distance::Distance,
    mark::{self, BEFORE, Caption, LINE, View, small},
    ruler::reason,
};
use crate::{
    assessment::{Definition, Dimension, Question},
    card::{
        area::Area,
        dumbbell::{LONGEST_NAME, on_lines, states},
        fit::fitted,
        scene::{Paint, Point, Role, Shape, Stroke, Text, width},
        summary::{only_non_answer, round_word, state},
    },
    scoring::{Counts, Levels, Outcome, States},
    words::{pair as words, report},
};

/// The levels of both views in one dimension.
pub(super) struct Habit<'a> {
    pub definition: &'a Definition,
    pub dimension: &'a Dimension,
    pub views: [&'a Outcome<Levels>; 2],
    pub counts: [Counts; 2],
}

/// Radius of the mark of now, and half height and half width of that of enough, for a font size of 20.
const NOW: i32 = 8;
const ENOUGH: (i32, i32) = (13, 3);
/// Distance of the two tracks.
const PITCH: i32 = 30;

impl<'a> Habit<'a> {
    /// Returns the larger of the differences of now and of enough, in states.
    pub(super) fn distance(&self) -> Distance {
        let (one, two) = match self.views {
            [Outcome::Known(one), Outcome::Known(two)] => (one, two),
            [Outcome::Known(_), _] | [_, Outcome::Known(_)] => return Distance::One,
            _ => return Distance::Neither,
        };
        let (one, two) = (one.states, two.states);
        let pairs = [(one.now(), two.now()), (one.enough(), two.enough())];
        let difference = |(one, two): (Option<u8>, Option<u8>)| Some(one?.abs_diff(two?));
        let most = pairs.into_iter().filter_map(difference).max().unwrap_or(0);
        let lacks = pairs
            .iter()
            .any(|(one, two)| one.is_some() != two.is_some());
        if most == 0 && lacks {
            Distance::One
        } else {
            Distance::By(most)
        }
    }

    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let edge = area.left + width(LONGEST_NAME, area.text, true) + area.scaled(24);
        let is_broad = broad::is_broad(area);
        let y = area.top + area.scaled(if is_broad { ENOUGH.0 } else { 16 });
        let name = self.dimension.short.as_str();
        let name = fitted(name, area.text, true, edge - area.left);
        let pitch = area.scaled(if is_broad { broad::PITCH } else { PITCH });
        let middle = if is_broad { pitch / 2 } else { 0 };
        let baseline = y + middle + area.scaled(7);
        shapes.push(
            Text::new(area.left, baseline, area.text, name)
                .bold()
                .into(),
        );
        let right = if is_broad {
            broad::words_left(area) - area.scaled(24)
        } else {
            area.right()
        };
        let margin = area.scaled(NOW);
        let track = Area {
            left: edge + margin,
            width: right - edge - 2 * margin,
            ..area
        };
        for (view, at) in [(View::Mine, y), (View::Other, y + pitch)] {
            self.track(shapes, view, track, at);
        }
        let caption = self.views.map(|outcome| self.caption(outcome));
        if is_broad {
            broad::right_of_tracks(shapes, &caption, area, (y, pitch));
            y + pitch + area.scaled(ENOUGH.0)
        } else {
            below(shapes, &caption, area, y + pitch + area.scaled(14))
        }
    }

    /// Draws the track of one view: a line between now and enough, a bar for enough, a disc or ring for now.
    fn track(&self, shapes: &mut Vec<Shape>, view: View, area: Area, y: i32) {
        let Outcome::Known(levels) = view.of(self.views) else {
            mark::track(shapes, 0, false, area, y);
            return;
        };
        let question = self.definition.questions.get(levels.question);
        let last = question.map_or(0, |question| question.options.len());
        let last = i32::try_from(last).unwrap_or(0).saturating_sub(1).max(1);
        mark::track(shapes, last, true, area, y);
        let x = |state: u8| area.along(i32::from(state), last);
        let (now, enough) = (levels.states.now(), levels.states.enough());
        if let (Some(now), Some(enough)) = (now, enough) {
            shapes.push(Shape::Line {
                from: Point::new(x(now), y),
                to: Point::new(x(enough), y),
                stroke: Stroke::solid(view.role(), area.scaled(view.of([6, 3]))),
            });
        }
        shapes.extend(enough.map(|state| enough_mark(view, x(state), y, area)));
        shapes.extend(now.map(|state| view.sized(x(state), y, area, NOW)));
    }

    /// Returns the caption of one view, in the words of a drawing.
    fn caption(&self, outcome: &Outcome<Levels>) -> Caption {
        match outcome {
            Outcome::Known(levels) => Caption {
                text: states(self.definition, *levels),
                answered: true,
            },
            _ => Caption {
                text: reason(outcome).unwrap_or_default().to_owned(),
                answered: false,
            },
        }
    }

    /// Draws the key to the marks of now and enough in both views; returns the y coordinate of its end.
    pub(super) fn key(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let Some(question) = self.question() else {
            return area.top;
        };
        let baseline = area.top + area.scaled(16);
        let y = baseline - area.scaled(6);
        let mut x = area.left + area.scaled(9);
        for round in [0, 1] {
            let word = round_word(self.definition, question, round);
            if word.is_empty() {
                continue;
            }
            for view in [View::Mine, View::Other] {
                shapes.push(if round == 0 {
                    view.sized(x, y, area, NOW)
                } else {
                    enough_mark(view, x, y, area)
                });
                x += area.scaled(if round == 0 { 24 } else { 16 });
            }
            let text = Text::new(x - area.scaled(4), baseline, small(area), word);
            x = text.extent().1 + area.scaled(36);
            shapes.push(text.painted(Role::Muted).into());
        }
        if x == area.left + area.scaled(9) {
            return area.top;
        }
        y + area.scaled(ENOUGH.0)
    }

    /// Returns the question of the row.
    fn question(&self) -> Option<&'a Question> {
        let mut own = self.definition.questions.iter();
        own.find(|question| question.dimension.as_ref() == Some(&self.dimension.id))
    }

    pub(super) fn in_words(&self, names: [&str; 2]) -> String {
        let name = &self.dimension.name;
        if let [Outcome::Known(one), Outcome::Known(two)] = self.views
            && one == two
            && matches!(one.states, States::Both { .. })
        {
            return words::both(name, &self.levels(*one, self.counts[0]));
        }
        let [one, two] = self.views.map(reason);
        if let Some(reason) = one.filter(|_| one == two) {
            return words::neither(name, reason);
        }
        let caption = |outcome: &Outcome<Levels>, counts: Counts| match outcome {
            Outcome::Known(levels) => self.levels(*levels, counts),
            Outcome::TooFew => report::NOT_ENOUGH.to_owned(),
            Outcome::NotApplicable => report::NOT_APPLICABLE.to_owned(),
        };
        let one = caption(self.views[0], self.counts[0]);
        let two = caption(self.views[1], self.counts[1]);
        words::row(name, names, [&one, &two])
    }

    fn levels(&self, levels: Levels, counts: Counts) -> String {
        let Some(question) = self.definition.questions.get(levels.question) else {
            return String::new();
        };
        let round = |round| round_word(self.definition, question, round);
        let caption = |level| state(self.definition, levels.question, level);
        let missing = only_non_answer(counts);
        match levels.states {
            States::Both { now, enough } => {
                words::states([round(0), round(1)], caption(now), caption(enough))
            }
            States::Now(now) if question.rounds.len() < 2 => format!("“{}”", caption(now)),
            States::Now(now) => words::one_state((round(0), caption(now)), (round(1), missing)),
            States::Enough(enough) => {
                words::one_state((round(1), caption(enough)), (round(0), missing))
            }
        }
    }
}

/// Returns the mark of enough: a bar, filled or hollow.
fn enough_mark(view: View, x: i32, y: i32, area: Area) -> Shape {
    let (high, half) = (area.scaled(ENOUGH.0), area.scaled(ENOUGH.1));
    let paint = match view {
        View::Mine => Paint::Fill(view.role()),
        View::Other => Paint::Over(Role::Paper, Stroke::solid(view.role(), area.scaled(2))),
    };
    Shape::Rect {
        at: Point::new(x - half, y - high),
        width: 2 * half,
        height: 2 * high,
        round: 0,
        paint,
    }
}

/// Draws the words of both below the tracks, on two lines each where one is too short; returns the y coordinate of
/// their end.
fn below(shapes: &mut Vec<Shape>, caption: &[Caption; 2], area: Area, top: i32) -> i32 {
    let [mine, other] = caption;
    let agree = mine.text == other.text;
    let mut baseline = top;
    let each: &[(&[View], &Caption)] = if agree {
        &[(&[View::Mine, View::Other], mine)]
    } else {
        &[(&[View::Mine], mine), (&[View::Other], other)]
    };
    let room = area.width - area.scaled(BEFORE);
    for (views, caption) in each {
        for (at, text) in on_lines(caption.text.clone(), small(area), room)
            .into_iter()
            .enumerate()
        {
            baseline += area.scaled(if at == 0 { LINE } else { 22 });
            let views = if at == 0 { *views } else { &[] };
            let answered = caption.answered;
            mark::line(shapes, views, &Caption { text, answered }, area, baseline);
        }
    }
    baseline + area.scaled(5)
}
