//! A situation in one scope, in two views: a shape and the scene in words for each.

use super::{
    apart::Apart,
    broad,
    mark::{self, BEFORE, LINE, View, small},
};
use crate::{
    answers::Answer,
    assessment::{Definition, Question},
    card::{
        area::Area,
        fit::fitted,
        scene::{Shape, width},
        scenes::{LONGEST_SCENE, SCENE, one},
        summary::{round_word, state},
    },
    scoring::{Scene, kind_of},
    words::{pair as words, report},
};

pub(super) struct Both<'a> {
    pub definition: &'a Definition,
    pub question: &'a Question,
    pub round: usize,
    pub views: [&'a Scene; 2],
}

/// Whether two scenes fit beside each other.
pub(super) fn in_columns(area: Area) -> bool {
    area.width / 2 >= area.scaled(SCENE) + width(LONGEST_SCENE, small(area), false)
}

impl Both<'_> {
    pub(super) fn apart(&self) -> Apart {
        Apart::of(self.answers())
    }

    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let scope = round_word(self.definition, self.question, self.round);
        let name = self.question.short.as_str();
        if broad::is_broad(area) {
            let (end, baseline) = broad::label(shapes, name, scope, area);
            for (scene, column) in self.views.into_iter().zip(broad::columns(area)) {
                self.one(shapes, scene, column, baseline);
            }
            return end + area.scaled(8);
        }
        let baseline = area.top + area.scaled(18);
        let about = words::in_scope(name, scope);
        let about = fitted(&about, area.text, true, area.width);
        shapes.push(area.start(baseline, about).bold().into());
        let baseline = baseline + area.scaled(30);
        let [mine, other] = self.views;
        if in_columns(area) {
            self.one(shapes, mine, area, baseline);
            self.one(shapes, other, mark::right_half(area), baseline);
            return baseline + area.scaled(6);
        }
        // Without columns each says whose it is.
        let indented = Area {
            left: area.left + area.scaled(BEFORE + 4),
            ..area
        };
        if self.apart() == Apart::By(0) {
            mark::before(shapes, &[View::Mine, View::Other], area, baseline);
            self.one(shapes, mine, indented, baseline);
            return baseline + area.scaled(6);
        }
        let second = baseline + area.scaled(LINE + 2);
        for (view, at) in [(View::Mine, baseline), (View::Other, second)] {
            mark::before(shapes, &[view], area, at);
            self.one(shapes, view.of(self.views), indented, at);
        }
        second + area.scaled(6)
    }

    /// One view's shape and words.
    fn one(&self, shapes: &mut Vec<Shape>, scene: &Scene, area: Area, baseline: i32) {
        let text = small(area);
        let area = Area { text, ..area };
        one(shapes, self.definition, scene, self.round, area, baseline);
    }

    fn answers(&self) -> [Answer; 2] {
        let answer = |scene: &Scene| scene.answers.get(self.round).copied();
        self.views.map(|scene| answer(scene).unwrap_or_default())
    }

    pub(super) fn in_words(&self, names: [&str; 2]) -> String {
        let scope = round_word(self.definition, self.question, self.round);
        let about = words::in_scope(&self.question.short, scope);
        words::answers(&about, names, self.answers(), |answer| self.says(answer))
    }

    fn says(&self, answer: Answer) -> Option<String> {
        let pick = answer.pick()?;
        let place = self.views[0].question;
        let kind = kind_of(self.definition, place, answer);
        let kind = kind.and_then(|kind| self.definition.patterns.get(kind));
        let says = state(self.definition, place, pick);
        Some(report::scene(says, kind.map(|kind| kind.name.as_str())))
    }
}
