//! Checks ids: they are unique, references resolve, and every entry is referred to.

use super::Checker;
use crate::assessment::reading::quoted;

/// The id that no question may have, since its line in a layout would read as that of the arrows.
const RESERVED: &str = "arrows";

impl Checker<'_> {
    pub(super) fn ids(&mut self) {
        let definition = self.definition;
        let rounds = definition.rounds.iter().map(|round| &*round.id);
        self.ids_of("/rounds", rounds, "an id that no other round has");
        let dimensions = definition.dimensions.iter().map(|dimension| &*dimension.id);
        self.ids_of(
            "/dimensions",
            dimensions,
            "an id that no other dimension has",
        );
        let screens = definition.screens.iter().map(|screen| &*screen.id);
        self.ids_of("/screens", screens, "an id that no other screen has");
        let patterns = definition.patterns.iter().map(|pattern| &*pattern.id);
        self.ids_of("/patterns", patterns, "an id that no other pattern has");
        let questions = || definition.questions.iter().map(|question| &*question.id);
        self.ids_of(
            "/questions",
            questions(),
            "an id that no other question has",
        );
        for (at, question) in definition.questions.iter().enumerate() {
            let options = question.options.iter().map(|option| &*option.id);
            let list = format!("/questions/{at}/options");
            self.ids_of(
                &list,
                options,
                "an id that no other option of the question has",
            );
        }
        for (at, id) in questions().enumerate().filter(|(_, id)| *id == RESERVED) {
            let pointer = format!("/questions/{at}/id");
            self.report(
                &pointer,
                &[],
                quoted(id),
                "another id, since this one is reserved",
            );
        }
    }

    fn ids_of<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>, expected: &str) {
        if !self.check_unique(ids, |at| format!("{list}/{at}/id"), expected) {
            self.duplicated.push(format!("{list}/*/id"));
        }
    }

    /// Checks the references of questions.
    pub(super) fn references(&mut self) {
        let definition = self.definition;
        let ids_of_dimensions: Vec<&str> = ids(&definition.dimensions, |of| &of.id);
        let ids_of_screens: Vec<&str> = ids(&definition.screens, |of| &of.id);
        let ids_of_patterns: Vec<&str> = ids(&definition.patterns, |of| &of.id);
        for (at, question) in definition.questions.iter().enumerate() {
            let own = format!("/questions/{at}");
            if let Some(id) = &question.dimension {
                let pointer = format!("{own}/dimension");
                self.resolve(&pointer, id, "dimensions", &ids_of_dimensions);
            }
            if let Some(id) = &question.screen {
                let pointer = format!("{own}/screen");
                self.resolve(&pointer, id, "screens", &ids_of_screens);
            }
            for (index, option) in question.options.iter().enumerate() {
                if let Some(id) = &option.pattern {
                    let pointer = format!("{own}/options/{index}/pattern");
                    self.resolve(&pointer, id, "patterns", &ids_of_patterns);
                }
            }
        }
        self.rounds_of_questions();
        self.neighbours();
        if !definition.rounds.is_empty()
            && definition.rounds.iter().all(|round| round.drop.is_some())
        {
            let found = "\"drop\" on every round";
            self.report("/rounds", &["/rounds/*"], found, "a round without it");
        }
    }

    fn rounds_of_questions(&mut self) {
        let definition = self.definition;
        let known: Vec<&str> = ids(&definition.rounds, |of| &of.id);
        for (at, question) in definition.questions.iter().enumerate() {
            let own = format!("/questions/{at}");
            let rounds: Vec<&str> = question.rounds.iter().map(String::as_str).collect();
            let mut all_known = true;
            for (index, id) in rounds.iter().enumerate() {
                let pointer = format!("{own}/rounds/{index}");
                all_known &= self.resolve(&pointer, id, "rounds", &known);
            }
            let pointer = |index| format!("{own}/rounds/{index}");
            let single = self.check_unique(rounds.iter().copied(), pointer, "each round once");
            if !all_known || !single {
                continue;
            }
            let in_order: Vec<&str> = known
                .iter()
                .copied()
                .filter(|id| rounds.contains(id))
                .collect();
            if in_order != rounds {
                let found = format!("the rounds {}", rounds.join(", "));
                let expected = format!("them in the order of \"rounds\": {}", in_order.join(", "));
                let pointer = format!("{own}/rounds");
                self.report(&pointer, &["/rounds/*/id"], found, expected);
            }
            for (index, own_text) in question.round_texts.iter().enumerate() {
                if !rounds.contains(&&*own_text.round) {
                    let pointer = format!("{own}/round_texts/{index}/round");
                    let depends_on = [&*format!("{own}/rounds/*")];
                    let expected = "a round in which the question is asked";
                    self.report(&pointer, &depends_on, quoted(&own_text.round), expected);
                }
            }
            let texts = question.round_texts.iter().map(|own| &*own.round);
            let pointer = |index| format!("{own}/round_texts/{index}/round");
            self.check_unique(texts, pointer, "each round once");
        }
    }

    /// Checks that the questions of a screen are neighbours.
    fn neighbours(&mut self) {
        let mut before: Option<&str> = None;
        let mut closed: Vec<&str> = Vec::new();
        for (at, question) in self.definition.questions.iter().enumerate() {
            let screen = question.screen.as_deref();
            if screen != before {
                closed.extend(before);
                if let Some(again) = screen.filter(|screen| closed.contains(screen)) {
                    let pointer = format!("/questions/{at}/screen");
                    let expected = "the questions of one screen next to each other";
                    let depends_on = ["/questions/*/screen"];
                    self.report(
                        &pointer,
                        &depends_on,
                        format!("{} again", quoted(again)),
                        expected,
                    );
                }
            }
            before = screen;
        }
    }

    /// Checks that every round, dimension, screen and kind of scene has a question that refers to it.
    pub(super) fn uses(&mut self) {
        let definition = self.definition;
        let questions = &definition.questions;
        let options = || questions.iter().flat_map(|question| &question.options);

        let known = ids(&definition.rounds, |of| &of.id);
        let used = questions.iter().flat_map(|question| &question.rounds);
        let used: Vec<&str> = used.map(String::as_str).collect();
        self.used("rounds", &known, &used, "/questions/*/rounds/*");

        let known = ids(&definition.dimensions, |of| &of.id);
        let used = questions.iter().filter_map(|of| of.dimension.as_deref());
        let used: Vec<&str> = used.collect();
        self.used("dimensions", &known, &used, "/questions/*/dimension");

        let known = ids(&definition.screens, |of| &of.id);
        let used = questions.iter().filter_map(|of| of.screen.as_deref());
        let used: Vec<&str> = used.collect();
        self.used("screens", &known, &used, "/questions/*/screen");

        // No option refers to a sketch; only kinds of scene need options that refer to them.
        let used: Vec<&str> = options().filter_map(|of| of.pattern.as_deref()).collect();
        if !used.is_empty() {
            let known = ids(&definition.patterns, |of| &of.id);
            self.used("patterns", &known, &used, "/questions/*/options/*/pattern");
        }
    }

    fn used(&mut self, list: &'static str, known: &[&str], used: &[&str], by: &str) {
        if self.unresolved.contains(&list) {
            return;
        }
        for (at, id) in known.iter().enumerate() {
            if !used.contains(id) {
                let found = format!("{}, to which no question refers", quoted(id));
                let pointer = format!("/{list}/{at}/id");
                self.report(&pointer, &[by], found, "the id of something in use");
            }
        }
    }
}

fn ids<T>(list: &[T], id: impl Fn(&T) -> &str) -> Vec<&str> {
    list.iter().map(id).collect()
}
