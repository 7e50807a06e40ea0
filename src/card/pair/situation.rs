//! A situation in one scope in two views: a mark and the chosen scene in words for each.

use super::{
    broad,
    distance::Distance,
    mark::{self, BEFORE, LINE, View, small},
};
use crate::{
    answers::Answer,
    assessment::{Definition, Question},
    card::{
        area::Area,
        fit::fitted,
        scene::{Shape, width},
        situations::{LONGEST_SCENE, SCENE, draw_answer},
        summary::{round_word, state},
    },
    scoring::{Situation, Split, kind_of},
    words::{pair as words, report},
};

/// The answers of both views to one situation in one scope.
pub(super) struct SituationPair<'a> {
    pub definition: &'a Definition,
    pub question: &'a Question,
    pub round: usize,
    pub views: [&'a Situation; 2],
}

/// Returns whether two scenes fit next to each other.
pub(super) fn in_columns(area: Area) -> bool {
    area.width / 2 >= area.scaled(SCENE) + width(LONGEST_SCENE, small(area), false)
}

impl SituationPair<'_> {
    pub(super) fn distance(&self) -> Distance {
        let answers = self.answers();
        let split = Split {
            question: self.views[0].question,
            answers,
        };
        match Distance::of(answers) {
            // The further apart the kinds are, the wider is the difference.
            Distance::By(_) => {
                let width = split.width(self.definition);
                Distance::By(u8::try_from(width).unwrap_or(u8::MAX))
            }
            missing => missing,
        }
    }

    pub(super) fn draw(&self, shapes: &mut Vec<Shape>, area: Area) -> i32 {
        let scope = round_word(self.definition, self.question, self.round);
        let name = self.question.short.as_str();
        if broad::is_broad(area) {
            let (end, baseline) = broad::label(shapes, name, scope, area);
            for (situation, column) in self.views.into_iter().zip(broad::columns(area)) {
                self.one(shapes, situation, column, baseline);
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
        // Without columns each has the mark of its view.
        let indented = Area {
            left: area.left + area.scaled(BEFORE + 4),
            ..area
        };
        if self.distance() == Distance::By(0) {
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

    /// Draws mark and words of one view.
    fn one(&self, shapes: &mut Vec<Shape>, situation: &Situation, area: Area, baseline: i32) {
        let text = small(area);
        let area = Area { text, ..area };
        draw_answer(
            shapes,
            self.definition,
            situation,
            self.round,
            area,
            baseline,
        );
    }

    fn answers(&self) -> [Answer; 2] {
        let answer = |situation: &Situation| situation.answers.get(self.round).copied();
        self.views
            .map(|situation| answer(situation).unwrap_or_default())
    }

    /// Returns the situation with its scope.
    pub(super) fn name(&self) -> String {
        let scope = round_word(self.definition, self.question, self.round);
        words::in_scope(&self.question.short, scope)
    }

    pub(super) fn in_words(&self, names: [&str; 2]) -> String {
        words::answers(&self.name(), names, self.answers(), |answer| {
            self.caption(answer)
        })
    }

    fn caption(&self, answer: Answer) -> Option<String> {
        let pick = answer.pick()?;
        let question = self.views[0].question;
        let kind = kind_of(self.definition, question, answer);
        let kind = kind.and_then(|kind| self.definition.patterns.get(kind));
        let caption = state(self.definition, question, pick);
        Some(report::scene(caption, kind.map(|kind| kind.name.as_str())))
    }
}
