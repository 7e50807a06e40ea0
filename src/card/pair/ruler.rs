//! Two places on one ruler, between its two poles.

use super::{
    apart::Apart,
    mark::{self, LINE, PAINTED, RING, Says, View},
};
use crate::{
    assessment::Dimension,
    card::{
        area::{Area, hollow_rule, hollow_track},
        scene::{Point, Role, Shape, Stroke},
        summary::poles,
    },
    scoring::{Measure, Position, Spectrum},
    words::{pair as words, report},
};

pub(super) struct Ruler<'a> {
    pub dimension: &'a Dimension,
    pub views: [&'a Measure<Spectrum>; 2],
}

impl Ruler<'_> {
    /// Of the two positions, 0 to 100.
    pub(super) fn apart(&self) -> Apart {
        match self.views {
            [Measure::Known(one), Measure::Known(two)] => {
                Apart::By(one.at.get().abs_diff(two.at.get()))
            }
            [Measure::Known(_), _] | [_, Measure::Known(_)] => Apart::One,
            _ => Apart::Neither,
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
        if let Some(why) = self.why_neither() {
            hollow_rule(shapes, area, y, why);
            return y + area.scaled(RING);
        }
        self.places(shapes, area, y);
        let mut end = y + area.scaled(RING);
        for (view, measure) in [View::Mine, View::Other].into_iter().zip(self.views) {
            if let Some(why) = why(measure) {
                let says = Says {
                    text: why.to_owned(),
                    answered: false,
                };
                let baseline = end + area.scaled(20);
                mark::line(shapes, &[view], &says, area, baseline);
                end = baseline + area.scaled(LINE - 20);
            }
        }
        end
    }

    /// The reason for no mark at all, when it is the same for both.
    fn why_neither(&self) -> Option<&'static str> {
        let [one, two] = self.views.map(why);
        one.filter(|_| one == two)
    }

    /// The rule with the marks there are; answers that pull apart stand at their mean.
    fn places(&self, shapes: &mut Vec<Shape>, area: Area, y: i32) {
        if self.views.into_iter().all(|measure| why(measure).is_some()) {
            shapes.push(hollow_track(area, y));
            return;
        }
        shapes.push(Shape::Line {
            from: Point::new(area.left, y),
            to: Point::new(area.right(), y),
            stroke: Stroke::solid(Role::Line, area.scaled(4)),
        });
        for view in PAINTED {
            if let Measure::Known(spectrum) = view.of(self.views) {
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
        if let Some(why) = self.why_neither() {
            return words::neither(name, why);
        }
        let [one, two] = self.views.map(|measure| self.says(measure));
        words::row(name, names, [&one, &two])
    }

    /// What one view says, after its name.
    fn says(&self, measure: &Measure<Spectrum>) -> String {
        let (left, right) = poles(self.dimension);
        let band = |at: Position| report::band(at.band(), left, right);
        match measure {
            Measure::Known(spectrum) => match spectrum.apart() {
                Some((low, high)) => words::has(&report::apart(&band(low), &band(high))),
                None => band(spectrum.at),
            },
            Measure::TooFew => words::has(report::NOT_ENOUGH),
            Measure::NotApplicable => words::says_it(report::NOT_APPLICABLE),
        }
    }
}

/// Why there is no result.
pub(super) fn why<T>(measure: &Measure<T>) -> Option<&'static str> {
    match measure {
        Measure::Known(_) => None,
        Measure::TooFew => Some(report::NOT_ENOUGH),
        Measure::NotApplicable => Some(report::NOT_APPLICABLE),
    }
}
