//! Each format has what it needs, and nothing that belongs to another.

use super::{Meaning, entries};
use crate::assessment::checking::shape::OPTION_SHORT;
use crate::assessment::reading::quoted;
use crate::assessment::{Format, Named, Question};

const LEVELS: usize = 4;

impl Meaning<'_> {
    pub(super) fn formats(&mut self) {
        let definition = self.definition;
        for (at, question) in definition.questions.iter().enumerate() {
            let own = format!("/questions/{at}");
            match question.format {
                Format::Levels => {
                    self.levels(&own, question);
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
                    self.refuse(&format!("{own}/format"), &[], found, expected);
                }
            }
            self.short_texts(&own, question);
            self.order(&own, question);
        }
        let hills = definition.questions.iter().enumerate();
        let hills =
            hills.filter(|(_, question)| question.options.iter().any(|of| of.hill.is_some()));
        for (at, _) in hills.skip(1) {
            let found = "another question with \"hill\"";
            let expected = "one hill in a questionnaire";
            self.refuse(&format!("/questions/{at}/options"), &[], found, expected);
        }
    }

    fn levels(&mut self, own: &str, question: &Question) {
        let count = question.options.len();
        if count != LEVELS {
            self.options(own, count, "four options, which levels have");
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
            self.refuse(
                &pointer,
                &[&format!("{own}/format")],
                "a dimension",
                expected,
            );
        }
        let hills = options.iter().map(|option| option.hill.is_some());
        self.all_or_none(own, "hill", hills);
        let patterns = options.iter().map(|option| option.pattern.is_some());
        self.all_or_none(own, "pattern", patterns);
    }

    fn all_or_none(&mut self, own: &str, key: &str, has: impl Iterator<Item = bool> + Clone) {
        if !has.clone().any(|has| has) {
            return;
        }
        for (at, _) in has.enumerate().filter(|(_, has)| !has) {
            let option = format!("{own}/options/{at}");
            let rests = [format!("{option}/{key}"), format!("{own}/format")];
            let rests = rests.each_ref().map(String::as_str);
            if key == "pattern" {
                self.strays.push("patterns");
            }
            let expected = format!("\"{key}\" on all options of this question or on none");
            self.refuse(&option, &rests, format!("no \"{key}\""), expected);
        }
    }

    fn spectrum(&mut self, own: &str, question: &Question) {
        let format = format!("{own}/format");
        for (key, pole) in [("left", &question.left), ("right", &question.right)] {
            if pole.is_none() {
                let expected = format!("\"{key}\", one of the two poles of a spectrum");
                let rests = [&*format, &format!("{own}/{key}")];
                self.refuse(own, &rests, format!("no \"{key}\""), expected);
            }
        }
        if question.dimension.is_none() {
            let rests = [&*format, &format!("{own}/dimension")];
            self.refuse(
                own,
                &rests,
                "no \"dimension\"",
                "the dimension of a spectrum",
            );
            self.strays.push("dimensions");
        }
        for (key, there) in [
            ("options", !question.options.is_empty()),
            ("order", !question.order.is_empty()),
        ] {
            if there {
                self.foreign(own, key, "levels and choice");
            }
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
            ] {
                if there {
                    let pointer = format!("{own}/options/{at}/{key}");
                    let rests = [&*format!("{own}/format")];
                    let expected = "it on the options of a choice only";
                    self.refuse(&pointer, &rests, format!("the key \"{key}\""), expected);
                }
            }
        }
    }

    /// A scene has a pattern and the room of a whole row; other options stand beside each other on cards.
    fn short_texts(&mut self, own: &str, question: &Question) {
        for (at, option) in question.options.iter().enumerate() {
            let count = option.short.chars().count();
            // Beyond 26 the table of shapes has refused it.
            if option.pattern.is_none() && (OPTION_SHORT + 1..=26).contains(&count) {
                let pointer = format!("{own}/options/{at}/short");
                let rests = [&*format!("{own}/options/{at}/pattern")];
                let found = format!("{} of {count} characters", quoted(&option.short));
                let expected = format!(
                    "a text of 1 to {OPTION_SHORT} characters on an option without a pattern"
                );
                self.refuse(&pointer, &rests, found, expected);
            }
        }
    }

    /// The order shown names each option once.
    fn order(&mut self, own: &str, question: &Question) {
        if question.order.is_empty() || question.options.is_empty() {
            return;
        }
        let options: Vec<&str> = question.options.iter().map(|option| &*option.id).collect();
        let ids = format!("{own}/options/*/id");
        if self.doubled.contains(&ids) {
            return;
        }
        let mut strays = false;
        for (place, id) in question.order.iter().enumerate() {
            if !options.contains(&&**id) {
                strays = true;
                let pointer = format!("{own}/order/{place}");
                let expected = super::one_of(&options, "options", id);
                self.refuse(&pointer, &[&ids], quoted(id), expected);
            }
        }
        let order = question.order.iter().map(String::as_str);
        let pointer = |place| format!("{own}/order/{place}");
        let single = self.once(order, pointer, "each option once");
        let missing = options
            .iter()
            .find(|id| !question.order.iter().any(|other| other == *id));
        if let Some(missing) = missing.filter(|_| single && !strays) {
            let pointer = format!("{own}/order");
            let rests = [&*ids, &format!("{own}/order/*")];
            let found = format!("an order without {}", quoted(missing));
            self.refuse(&pointer, &rests, found, "each option once");
        }
    }

    fn options(&mut self, own: &str, count: usize, expected: &str) {
        let (format, options) = (format!("{own}/format"), format!("{own}/options"));
        let rests = [&*format, &options];
        if count == 0 {
            self.refuse(own, &rests, "no \"options\"", expected);
        } else {
            self.refuse(&options, &rests, entries(count), expected);
        }
    }

    fn foreign(&mut self, own: &str, key: &str, formats: &str) {
        let pointer = format!("{own}/{key}");
        let rests = [&*format!("{own}/format")];
        let expected = format!("it on {formats} only");
        self.refuse(&pointer, &rests, format!("the key \"{key}\""), expected);
    }
}
