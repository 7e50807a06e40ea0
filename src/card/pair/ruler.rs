//! A ruler with the positions of two views between its poles.

use super::{
    distance::Distance,
    mark::{self, Caption, LINE, PAINTED, RING, View},
};
use crate::{
    assessment::Dimension,
    card::{
        area::{Area, hollow_rule, hollow_track},
        scene::{Point, Role, Shape, Stroke},
        summary::poles,
    },
    scoring::{Outcome, Position, Spectrum},
    words::{pair as words, report},
};

/// The spectra of both views in one dimension.
pub(super) struct Ruler<'a> {
    pub dimension: &'a Dimension,
    pub views: [&'a Outcome<Spectrum>; 2],
}

impl Ruler<'_> {
    /// Returns the distance of the two positions, from 0 to 100.
    pub(super) fn distance(&self) -> Distance {
        match self.views {
            [Outcome::Known(one), Outcome::Known(two)] => {
                Distance::By(one.at.get().abs_diff(two.at.get()))
            }
            [Outcome::Known(_), _] | [_, Outcome::Known(_)] => Distance::One,
            _ => Distance::Neither,
        }
    }

    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let (left, right) = poles(self.dimension);
        let (left, right) = if self.dimension.flipped {
            (right, left)
        } else {
            (left, right)
        };
        let mut baseline = area.top + area.scaled(16);
        let left = area.start(baseline, left);
        if left.width() + area.end(0, right).width() + area.text > area.width {
            baseline += area.scaled(24);
        }
        shapes.push(left.into());
        shapes.push(area.end(baseline, right).into());
        let y = baseline + area.scaled(6 + RING + 2);
        if let Some(reason) = self.shared_reason() {
            hollow_rule(shapes, area, y, reason);
            return y + area.scaled(RING);
        }
        self.draw_marks(shapes, area, y);
        let mut end = y + area.scaled(RING);
        for (view, outcome) in [View::Mine, View::Other].into_iter().zip(self.views) {
            if let Some(reason) = reason(outcome) {
                let caption = Caption {
                    text: reason.to_owned(),
                    answered: false,
                };
                let baseline = end + area.scaled(20);
                mark::line(shapes, &[view], &caption, area, baseline);
                end = baseline + area.scaled(LINE - 20);
            }
        }
        end
    }

    /// Returns the reason why there is no mark at all, when it is the same for both.
    fn shared_reason(&self) -> Option<&'static str> {
        let [one, two] = self.views.map(reason);
        one.filter(|_| one == two)
    }

    /// Draws the ruler with the marks of both; divergent answers are marked at their mean.
    fn draw_marks(&self, shapes: &mut Vec<Shape>, area: Area, y: i32) {
        if self
            .views
            .into_iter()
            .all(|outcome| reason(outcome).is_some())
        {
            shapes.push(hollow_track(area, y));
            return;
        }
        shapes.push(Shape::Line {
            from: Point::new(area.left, y),
            to: Point::new(area.right(), y),
            stroke: Stroke::solid(Role::Line, area.scaled(4)),
        });
        for view in PAINTED {
            if let Outcome::Known(spectrum) = view.of(self.views) {
                let at = if self.dimension.flipped {
                    spectrum.at.mirrored()
                } else {
                    spectrum.at
                };
                let x = area.along(i32::from(at.get()), 100);
                shapes.push(view.mark(x, y, area));
            }
        }
    }

    pub(super) fn in_words(&self, names: [&str; 2]) -> String {
        let name = &self.dimension.name;
        if let Some(reason) = self.shared_reason() {
            return words::neither(name, reason);
        }
        let [one, two] = self.views.map(|outcome| self.caption(outcome));
        words::row(name, names, [&one, &two])
    }

    /// Returns what follows the name of one view.
    fn caption(&self, outcome: &Outcome<Spectrum>) -> String {
        let (left, right) = poles(self.dimension);
        let band = |at: Position| report::band(at.band(), left, right);
        match outcome {
            Outcome::Known(spectrum) => match spectrum.divergent_ends() {
                Some((low, high)) => report::apart(&band(low), &band(high)),
                None => band(spectrum.at),
            },
            Outcome::TooFew => report::NOT_ENOUGH.to_owned(),
            Outcome::NotApplicable => report::NOT_APPLICABLE.to_owned(),
        }
    }
}

/// Returns the reason in words why there is no result.
pub(super) fn reason<T>(outcome: &Outcome<T>) -> Option<&'static str> {
    match outcome {
        Outcome::Known(_) => None,
        Outcome::TooFew => Some(report::NOT_ENOUGH),
        Outcome::NotApplicable => Some(report::NOT_APPLICABLE),
    }
}
