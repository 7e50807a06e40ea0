//! Checks that the conditions of hints can be evaluated.

use super::Checker;
use crate::assessment::reading::quoted;
use crate::assessment::{Condition, Drawing, Kind};

impl Checker<'_> {
    pub(super) fn hints(&mut self) {
        let definition = self.definition;
        if definition.kind == Kind::Context && !definition.terrain.is_empty() {
            let expected = "it in questionnaires of the kind \"maturity\" only";
            self.report("/terrain", &["/kind"], "the key \"terrain\"", expected);
        }
        for (at, hint) in definition.hints.iter().enumerate() {
            for (index, condition) in hint.when.iter().enumerate() {
                let own = format!("/hints/{at}/when/{index}");
                self.question(&own, condition);
                self.dimension(&own, condition);
                self.gap(&own, condition);
                if definition.terrain.is_empty() && !condition.terrain.is_empty() {
                    let found = "a condition on the terrain";
                    let expected = "\"terrain\" in the questionnaire too, with the ids of those that have such sketches";
                    self.report(&format!("{own}/terrain"), &["/terrain"], found, expected);
                }
                if *condition == Condition::default() {
                    let expected = "\"question\", \"dimension\", \"gap\" or \"terrain\"";
                    let depends_on = [&*format!("{own}/*")];
                    self.report(&own, &depends_on, "a condition that asks nothing", expected);
                }
            }
        }
    }

    /// Checks a condition on an answer to a question with options.
    fn question(&mut self, own: &str, condition: &Condition) {
        let definition = self.definition;
        let (asks, options) = (format!("{own}/question"), format!("{own}/options"));
        let Some(id) = &condition.question else {
            if !condition.options.is_empty() {
                let found = "\"options\" without \"question\"";
                self.report(own, &[&asks], found, "both or none");
            }
            return;
        };
        if condition.options.is_empty() {
            let found = "\"question\" without \"options\"";
            self.report(own, &[&options], found, "both or none");
        }
        let known: Vec<&str> = definition.questions.iter().map(|of| &*of.id).collect();
        self.resolve(&asks, id, "questions", &known);
        let index = known.iter().position(|other| other == id);
        let Some((index, question)) =
            index.and_then(|at| Some((at, definition.questions.get(at)?)))
        else {
            return;
        };
        let theirs = format!("/questions/{index}/options");
        if question.options.is_empty() {
            let depends_on = [&*theirs];
            let found = format!("{}, which has no options", quoted(id));
            self.report(&asks, &depends_on, found, "a question with options");
            return;
        }
        let known: Vec<&str> = question.options.iter().map(|option| &*option.id).collect();
        for (at, id) in condition.options.iter().enumerate() {
            if !known.contains(&&**id) {
                let expected = super::one_of(&known, "options", id);
                let depends_on = [&*format!("{theirs}/*/id")];
                self.report(
                    &format!("{options}/{at}"),
                    &depends_on,
                    quoted(id),
                    expected,
                );
            }
        }
    }

    /// Checks a condition on a position of a dimension, which only strips have.
    fn dimension(&mut self, own: &str, condition: &Condition) {
        let definition = self.definition;
        let asks = format!("{own}/dimension");
        let limits = condition.from.or(condition.to);
        let Some(id) = &condition.dimension else {
            if limits.is_some() {
                let found = "\"from\" or \"to\" without \"dimension\"";
                self.report(own, &[&asks], found, "the dimension that they limit");
            }
            return;
        };
        let known: Vec<&str> = definition.dimensions.iter().map(|of| &*of.id).collect();
        self.resolve(&asks, id, "dimensions", &known);
        if definition.drawing != Drawing::Strips {
            let expected = "a condition on a dimension with strips only, which have positions";
            self.report(&asks, &["/drawing"], quoted(id), expected);
        }
        let (from, to) = (format!("{own}/from"), format!("{own}/to"));
        if limits.is_none() {
            let found = "\"dimension\" without \"from\" or \"to\"";
            self.report(own, &[&from, &to], found, "one of them or both");
        }
        if let (Some(least), Some(most)) = (condition.from, condition.to)
            && least > most
        {
            let found = format!("from {least} to {most}");
            self.report(
                own,
                &[&from, &to],
                found,
                "\"from\" at most as large as \"to\"",
            );
        }
    }

    /// Checks a condition on a gap between now and enough, which only dumbbells have.
    fn gap(&mut self, own: &str, condition: &Condition) {
        let pointer = format!("{own}/gap");
        if condition.gap.is_some() && self.definition.drawing != Drawing::Dumbbell {
            let expected = "a condition on a gap with a dumbbell only";
            self.report(&pointer, &["/drawing"], "the key \"gap\"", expected);
        }
        if condition.most && condition.gap.is_none() {
            let found = "\"most\" without \"gap\"";
            self.report(own, &[&pointer], found, "the gap that most dimensions have");
        }
    }
}
