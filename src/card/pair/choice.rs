//! A single choice in two views: a stage on a hill, an option on a track, or words alone.

use super::{
    broad,
    distance::Distance,
    mark::{self, Caption, PAINTED, RING},
};
use crate::{
    answers::Answer,
    assessment::Question,
    card::{
        area::Area,
        hill::{outline, rise},
        scene::{Role, Shape, Stroke},
    },
    words::{pair as words, report},
};

/// The answers of both views to one choice.
pub(super) struct Choice<'a> {
    pub question: &'a Question,
    pub answers: [Answer; 2],
}

impl Choice<'_> {
    pub(super) fn distance(&self) -> Distance {
        Distance::of(self.answers)
    }

    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let caption = self.answers.map(|answer| self.caption(answer));
        let name = self.question.short.as_str();
        if broad::is_broad(area) {
            let (end, baseline) = broad::label(shapes, name, "", area);
            for (column, caption) in broad::columns(area).into_iter().zip(&caption) {
                broad::words(shapes, caption, column, baseline);
            }
            return end + area.scaled(8);
        }
        let baseline = area.top + area.scaled(18);
        shapes.push(area.start(baseline, name).bold().into());
        let under = baseline + area.scaled(8);
        let end = if self.question.options.iter().any(|one| one.hill.is_some()) {
            self.hill(shapes, area.below(under))
        } else if self.question.screen.is_some() {
            self.track(shapes, area.below(under))
        } else {
            under
        };
        mark::legend(shapes, &caption, area, end + area.scaled(22)) + area.scaled(6)
    }

    /// Draws both marks on a hill, which is dotted without any; returns the y coordinate of its end.
    fn hill(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let height = area.scaled(34);
        let base = area.top + area.scaled(RING + 2) + height;
        let places = self.answers.map(|answer| {
            let option = self.question.options.get(usize::from(answer.pick()?))?;
            Some(i32::from(option.hill?.min(100)))
        });
        let stroke = Stroke {
            role: Role::Line,
            width: area.scaled(4),
            dotted: places == [None, None],
        };
        shapes.push(outline(area, base, height, stroke));
        for view in PAINTED {
            let mark = |position| {
                let y = base - rise(position, height);
                view.mark(area.along(position, 100), y, area)
            };
            shapes.extend(view.of(places).map(mark));
        }
        base + area.scaled(RING)
    }

    /// Draws both marks on a track of the options in their order; returns the y coordinate of its end.
    fn track(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let margin = area.scaled(RING);
        let track = Area {
            left: area.left + margin,
            width: area.width - 2 * margin,
            ..area
        };
        let y = area.top + margin + area.scaled(2);
        let last = i32::try_from(self.question.options.len()).unwrap_or(1);
        let last = last.saturating_sub(1).max(1);
        let picks = self.answers.map(Answer::pick);
        mark::track(shapes, last, picks != [None, None], track, y);
        for view in PAINTED {
            let x = |pick| track.along(i32::from(pick), last);
            shapes.extend(view.of(picks).map(|pick| view.mark(x(pick), y, area)));
        }
        y + margin
    }

    fn option(&self, answer: Answer) -> Option<&str> {
        let option = self.question.options.get(usize::from(answer.pick()?))?;
        Some(option.short.as_str())
    }

    fn caption(&self, answer: Answer) -> Caption {
        let option = self.option(answer);
        Caption {
            answered: option.is_some(),
            text: option.map_or_else(|| report::non_answer(answer), str::to_owned),
        }
    }

    pub(super) fn in_words(&self, names: [&str; 2]) -> String {
        let caption = |answer| Some(format!("“{}”", self.option(answer)?));
        words::answers(&self.question.short, names, self.answers, caption)
    }
}
