//! Checks that each question has what its format needs, and nothing that belongs to another format.

use super::{Checker, entries};
use crate::assessment::checking::shape::OPTION_SHORT;
use crate::assessment::reading::quoted;
use crate::assessment::{Format, Named, Question};

/// Number of options of levels.
const LEVELS: usize = 4;

impl Checker<'_> {
    pub(super) fn formats(&mut self) {
        let definition = self.definition;
        for (at, question) in definition.questions.iter().enumerate() {
            let own = format!("/questions/{at}");
            match question.format {
                Format::Levels => {
                    self.levels(&own, question);
                    self.alone(&own, question);
                    self.without_poles(&own, question);
                    self.without_scenes(&own, question);
                }
                Format::Choice => {
                    self.choice(&own, question);
                    self.without_poles(&own, question);
                }
                Format::Spectrum => self.spectrum(&own, question),
                other => {
                    let expected =
                        "levels, spectrum or choice, since the others cannot be taken yet";
                    let found = quoted(other.name());
                    self.report(&format!("{own}/format"), &[], found, expected);
                }
            }
            self.short_texts(&own, question);
            self.sentences(&own, question);
            self.order(&own, question);
        }
        let hills = definition.questions.iter().enumerate();
        let hills =
            hills.filter(|(_, question)| question.options.iter().any(|of| of.hill.is_some()));
        for (at, _) in hills.skip(1) {
            let found = "another question with \"hill\"";
            let expected = "one hill in a questionnaire";
            self.report(&format!("/questions/{at}/options"), &[], found, expected);
        }
    }

    fn levels(&mut self, own: &str, question: &Question) {
        if question.ordered {
            self.foreign(own, "ordered", "choice");
        }
        let count = question.options.len();
        if count != LEVELS {
            self.options(own, count, "four options, which levels have");
        }
    }

    /// Checks that levels share no screen: on one of several questions, the second round would open for the first only.
    fn alone(&mut self, own: &str, question: &Question) {
        let definition = self.definition;
        let mut screens = definition.screens.iter().map(|screen| &screen.id);
        let Some(id) = screens.find(|id| question.screen.as_ref() == Some(*id)) else {
            return;
        };
        let questions = definition.questions.iter();
        if questions
            .filter(|of| of.screen.as_ref() == Some(id))
            .count()
            > 1
        {
            let found = format!("{}, which holds other questions too", quoted(id));
            let expected = "a screen of its own, since levels ask one round after the other";
            let depends_on = [&*format!("{own}/format")];
            self.report(&format!("{own}/screen"), &depends_on, found, expected);
        }
    }

    fn choice(&mut self, own: &str, question: &Question) {
        let options = &question.options;
        if options.is_empty() {
            self.options(own, 0, "two options or more, which a choice has");
        }
        if question.dimension.is_some() {
            let expected = "no dimension on a choice, whose options have no order of worth";
            let pointer = format!("{own}/dimension");
            self.report(
                &pointer,
                &[&format!("{own}/format")],
                "a dimension",
                expected,
            );
        }
        if question.ordered {
            self.ordered(own, question);
        }
        let hills = options.iter().map(|option| option.hill.is_some());
        self.all_or_none(own, "hill", hills);
        let patterns = options.iter().map(|option| option.pattern.is_some());
        self.all_or_none(own, "pattern", patterns);
    }

    /// Checks that the options fit onto one line of stops, from the first to the last.
    fn ordered(&mut self, own: &str, question: &Question) {
        let pointer = format!("{own}/ordered");
        let count = question.options.len();
        if count > Question::STOPS {
            let found = format!("true with {count} options");
            let depends_on = [&*format!("{own}/options")];
            self.report(
                &pointer,
                &depends_on,
                found,
                "it with at most seven options",
            );
        }
        for (key, there) in [
            ("rounds", !question.rounds.is_empty()),
            ("order", !question.order.is_empty()),
        ] {
            if there {
                let found = format!("true beside \"{key}\"");
                let expected =
                    format!("it without \"{key}\", since its options are stops on one line");
                self.report(&pointer, &[&format!("{own}/{key}")], found, expected);
            }
        }
    }

    fn all_or_none(&mut self, own: &str, key: &str, has: impl Iterator<Item = bool> + Clone) {
        if !has.clone().any(|has| has) {
            return;
        }
        for (at, _) in has.enumerate().filter(|(_, has)| !has) {
            let option = format!("{own}/options/{at}");
            let depends_on = [format!("{option}/{key}"), format!("{own}/format")];
            let depends_on = depends_on.each_ref().map(String::as_str);
            if key == "pattern" {
                self.unresolved.push("patterns");
            }
            let expected = format!("\"{key}\" on all options of this question or on none");
            self.report(&option, &depends_on, format!("no \"{key}\""), expected);
        }
    }

    fn spectrum(&mut self, own: &str, question: &Question) {
        let format = format!("{own}/format");
        for (key, pole) in [("left", &question.left), ("right", &question.right)] {
            if pole.is_none() {
                let expected = format!("\"{key}\", one of the two poles of a spectrum");
                let depends_on = [&*format, &format!("{own}/{key}")];
                self.report(own, &depends_on, format!("no \"{key}\""), expected);
            }
        }
        if question.dimension.is_none() {
            let depends_on = [&*format, &format!("{own}/dimension")];
            self.report(
                own,
                &depends_on,
                "no \"dimension\"",
                "the dimension of a spectrum",
            );
            self.unresolved.push("dimensions");
        }
        for (key, there) in [
            ("options", !question.options.is_empty()),
            ("order", !question.order.is_empty()),
        ] {
            if there {
                self.foreign(own, key, "levels and choice");
            }
        }
        if question.ordered {
            self.foreign(own, "ordered", "choice");
        }
    }

    fn without_poles(&mut self, own: &str, question: &Question) {
        for (key, there) in [
            ("left", question.left.is_some()),
            ("right", question.right.is_some()),
            ("reversed", question.reversed),
            ("flipped", question.flipped),
        ] {
            if there {
                self.foreign(own, key, "spectrum");
            }
        }
    }

    fn without_scenes(&mut self, own: &str, question: &Question) {
        for (at, option) in question.options.iter().enumerate() {
            for (key, there) in [
                ("pattern", option.pattern.is_some()),
                ("hill", option.hill.is_some()),
                ("varies", option.varies),
            ] {
                if there {
                    let pointer = format!("{own}/options/{at}/{key}");
                    let depends_on = [&*format!("{own}/format")];
                    let expected = "it on the options of a choice only";
                    self.report(
                        &pointer,
                        &depends_on,
                        format!("the key \"{key}\""),
                        expected,
                    );
                }
            }
        }
    }

    /// Checks the length of short texts. A scene (an option with a pattern) has the room of a whole row; other options
    /// stand next to each other on cards.
    fn short_texts(&mut self, own: &str, question: &Question) {
        for (at, option) in question.options.iter().enumerate() {
            let count = option.short.chars().count();
            // More than 26 are reported by the table of shapes.
            if option.pattern.is_none() && (OPTION_SHORT + 1..=26).contains(&count) {
                let pointer = format!("{own}/options/{at}/short");
                let depends_on = [&*format!("{own}/options/{at}/pattern")];
                let found = format!("{} of {count} characters", quoted(&option.short));
                let expected = format!(
                    "a text of 1 to {OPTION_SHORT} characters on an option without a pattern"
                );
                self.report(&pointer, &depends_on, found, expected);
            }
        }
    }

    /// Checks that sentences are made of scenes only, and that each phrase has its subject.
    fn sentences(&mut self, own: &str, question: &Question) {
        let is_scene = question.options.iter().any(|of| of.pattern.is_some());
        let patterns = format!("{own}/options/*/pattern");
        if !question.subject.is_empty() && !is_scene {
            let pointer = format!("{own}/subject");
            let expected = "it on a question whose options have a pattern";
            self.report(&pointer, &[&patterns], "the key \"subject\"", expected);
        }
        for (at, option) in question.options.iter().enumerate() {
            if option.phrase.is_some() && question.subject.is_empty() {
                let pointer = format!("{own}/options/{at}/phrase");
                let depends_on = [&*format!("{own}/subject"), &patterns];
                let expected = "\"subject\" on its question, which a phrase follows";
                self.report(&pointer, &depends_on, "the key \"phrase\"", expected);
            }
        }
    }

    /// Checks that the order shown names each option once.
    fn order(&mut self, own: &str, question: &Question) {
        if question.order.is_empty() || question.options.is_empty() {
            return;
        }
        let options: Vec<&str> = question.options.iter().map(|option| &*option.id).collect();
        let ids = format!("{own}/options/*/id");
        if self.duplicated.contains(&ids) {
            return;
        }
        let mut unresolved = false;
        for (index, id) in question.order.iter().enumerate() {
            if !options.contains(&&**id) {
                unresolved = true;
                let pointer = format!("{own}/order/{index}");
                let expected = super::one_of(&options, "options", id);
                self.report(&pointer, &[&ids], quoted(id), expected);
            }
        }
        let order = question.order.iter().map(String::as_str);
        let pointer = |index| format!("{own}/order/{index}");
        let single = self.check_unique(order, pointer, "each option once");
        let missing = options
            .iter()
            .find(|id| !question.order.iter().any(|other| other == *id));
        if let Some(missing) = missing.filter(|_| single && !unresolved) {
            let pointer = format!("{own}/order");
            let depends_on = [&*ids, &format!("{own}/order/*")];
            let found = format!("an order without {}", quoted(missing));
            self.report(&pointer, &depends_on, found, "each option once");
        }
    }

    fn options(&mut self, own: &str, count: usize, expected: &str) {
        let (format, options) = (format!("{own}/format"), format!("{own}/options"));
        let depends_on = [&*format, &options];
        if count == 0 {
            self.report(own, &depends_on, "no \"options\"", expected);
        } else {
            self.report(&options, &depends_on, entries(count), expected);
        }
    }

    fn foreign(&mut self, own: &str, key: &str, formats: &str) {
        let pointer = format!("{own}/{key}");
        let depends_on = [&*format!("{own}/format")];
        let expected = format!("it on {formats} only");
        self.report(
            &pointer,
            &depends_on,
            format!("the key \"{key}\""),
            expected,
        );
    }
}
