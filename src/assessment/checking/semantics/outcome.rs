//! Checks that questions, rounds and patterns suffice for the drawing and the headline.

use super::{Checker, entries};
use crate::assessment::reading::quoted;
use crate::assessment::{Definition, Drawing, Format, Headline, Named};

const DRAWING: &str = "/drawing";

impl Checker<'_> {
    pub(super) fn outcome(&mut self) {
        match self.definition.drawing {
            Drawing::Strips => self.strips(),
            Drawing::Scenes => self.scenes(),
            Drawing::Dumbbell => self.dumbbell(),
        }
        self.pairs();
        self.prototypes();
        self.blanks();
        self.sketch_note();
        let dimensions = self.definition.dimensions.len();
        if self.definition.arrows.is_some() && dimensions < 2 {
            let found = format!("arrows between {dimensions} dimensions");
            self.report("/arrows", &["/dimensions"], found, "two dimensions or more");
        }
    }

    /// Checks what strips need: one ruler for each dimension, under the nearest sketch.
    fn strips(&mut self) {
        let definition = self.definition;
        self.headline(Headline::Pattern, "\"pattern\", the headline of strips");
        self.some_dimensions("strips");
        for (at, dimension) in definition.dimensions.iter().enumerate() {
            if dimension.left.is_none() && dimension.right.is_none() {
                let own = format!("/dimensions/{at}");
                let depends_on = [DRAWING, &format!("{own}/*")];
                let found = "no \"left\" and no \"right\"";
                self.report(
                    &own,
                    &depends_on,
                    found,
                    "the words at both ends of a strip",
                );
            }
        }
        for (at, question) in definition.questions.iter().enumerate() {
            let own = format!("/questions/{at}");
            if question.format == Format::Levels {
                self.not_drawn(at, "spectrum or choice, since strips do not show levels");
            }
            if !question.rounds.is_empty() {
                let pointer = format!("{own}/rounds");
                let expected = "none, since strips show one answer to a question";
                self.report(&pointer, &[DRAWING], "rounds", expected);
            }
        }
        let sketches = definition.patterns.len();
        let expected = "two patterns or more, with which strips are compared";
        if sketches == 0 {
            self.report("", &[DRAWING, "/patterns"], "no \"patterns\"", expected);
        } else if sketches == 1 {
            self.report("/patterns", &[DRAWING], entries(sketches), expected);
        }
        for (at, pattern) in definition.patterns.iter().enumerate() {
            if pattern.prototype.is_empty() {
                let own = format!("/patterns/{at}");
                let depends_on = [DRAWING, &format!("{own}/prototype")];
                let expected = "\"prototype\", a position for each dimension";
                self.report(&own, &depends_on, "no \"prototype\"", expected);
            }
        }
    }

    /// Checks what scenes need: one row for each question, under the majority of each round.
    fn scenes(&mut self) {
        let definition = self.definition;
        self.headline(Headline::Majority, "\"majority\", the headline of scenes");
        for (at, question) in definition.questions.iter().enumerate() {
            if matches!(question.format, Format::Levels | Format::Spectrum) {
                self.not_drawn(at, "choice, since scenes show no other format");
            }
        }
        let mut options = definition
            .questions
            .iter()
            .flat_map(|question| &question.options);
        if !options.any(|option| option.pattern.is_some()) {
            let depends_on = [DRAWING, "/questions/*/options/*/*"];
            let expected = "a question whose options have a pattern";
            self.report("/questions", &depends_on, "no scene", expected);
        }
        for (at, round) in definition.rounds.iter().enumerate() {
            if round.headline.is_none() {
                let expected = "\"headline\", which begins the sentence of this round";
                self.phrase(&format!("/rounds/{at}"), expected);
            }
        }
        for (at, pattern) in definition.patterns.iter().enumerate() {
            if pattern.headline.is_none() {
                let expected = "\"headline\", which tells that most answers are of this kind";
                self.phrase(&format!("/patterns/{at}"), expected);
            }
        }
    }

    /// Checks what a dumbbell needs: now and enough on one track for each dimension, under the one to begin with.
    fn dumbbell(&mut self) {
        let definition = self.definition;
        self.headline(Headline::Next, "\"next\", the headline of a dumbbell");
        self.some_dimensions("a dumbbell");
        let rounds = definition.rounds.len();
        let expected = "two rounds, between which a dumbbell lies";
        if rounds == 0 {
            self.report("", &[DRAWING, "/rounds"], "no \"rounds\"", expected);
        } else if rounds == 1 {
            self.report("/rounds", &[DRAWING], entries(rounds), expected);
        }
        let mut drawn = Vec::new();
        for (at, question) in definition.questions.iter().enumerate() {
            let own = format!("/questions/{at}");
            let format = format!("{own}/format");
            match (question.format, &question.dimension) {
                (Format::Spectrum, _) => {
                    self.not_drawn(at, "levels or choice, since a dumbbell shows no spectrum");
                }
                (Format::Levels, None) => {
                    let depends_on = [DRAWING, &format, &format!("{own}/dimension")];
                    self.report(
                        &own,
                        &depends_on,
                        "no \"dimension\"",
                        "the dimension of levels",
                    );
                    self.unresolved.push("dimensions");
                }
                (Format::Levels, Some(id)) if drawn.contains(&id) => {
                    let expected = "one question for each dimension of a dumbbell";
                    let found = format!("{} again", quoted(id));
                    let depends_on = [DRAWING, &format];
                    self.report(&format!("{own}/dimension"), &depends_on, found, expected);
                    self.unresolved.push("dimensions");
                }
                (Format::Levels, Some(id)) => drawn.push(id),
                _ => {}
            }
            if question.format == Format::Levels && rounds == 2 && question.rounds.len() != 2 {
                let depends_on = [DRAWING, &format, &format!("{own}/rounds")];
                let found = match question.rounds.len() {
                    0 => "no \"rounds\"",
                    _ => "one round",
                };
                self.report(
                    &own,
                    &depends_on,
                    found,
                    "both rounds, which a dumbbell shows",
                );
            }
        }
        for (at, dimension) in definition.dimensions.iter().enumerate() {
            if dimension.headline.is_none() {
                let expected = "\"headline\", which names beginning with this dimension";
                self.phrase(&format!("/dimensions/{at}"), expected);
            }
        }
    }

    fn headline(&mut self, headline: Headline, expected: &str) {
        if self.definition.headline != headline {
            let found = match self.definition.headline {
                Headline::Pattern => "\"pattern\"",
                Headline::Majority => "\"majority\"",
                Headline::Next => "\"next\"",
            };
            self.report("/headline", &[DRAWING], found, expected);
        }
    }

    fn some_dimensions(&mut self, drawing: &str) {
        if self.definition.dimensions.is_empty() {
            let expected = format!("a dimension or more, which {drawing} show");
            self.report("/dimensions", &[DRAWING], entries(0), expected);
        }
    }

    fn not_drawn(&mut self, question: usize, expected: &str) {
        let found = self.definition.questions.get(question);
        let found = found.map_or_else(String::new, |question| quoted(question.format.name()));
        self.report(
            &format!("/questions/{question}/format"),
            &[DRAWING],
            found,
            expected,
        );
    }

    fn phrase(&mut self, own: &str, expected: &str) {
        let depends_on = [DRAWING, &format!("{own}/headline")];
        self.report(own, &depends_on, "no \"headline\"", expected);
    }

    /// Checks texts that need each other: both poles of a ruler, both questions of a sketch.
    fn pairs(&mut self) {
        let definition = self.definition;
        for (at, of) in definition.dimensions.iter().enumerate() {
            let own = format!("/dimensions/{at}");
            self.pair(
                &own,
                [("left", of.left.is_some()), ("right", of.right.is_some())],
            );
        }
        for (at, of) in definition.patterns.iter().enumerate() {
            let own = format!("/patterns/{at}");
            self.pair(
                &own,
                [("fair", of.fair.is_some()), ("unfair", of.unfair.is_some())],
            );
        }
    }

    fn pair(&mut self, own: &str, keys: [(&str, bool); 2]) {
        let (has, lacks) = match keys {
            [(a, true), (b, false)] => (a, b),
            [(a, false), (b, true)] => (b, a),
            _ => return,
        };
        let depends_on = [&*format!("{own}/{has}"), &format!("{own}/{lacks}")];
        let found = format!("\"{has}\" without \"{lacks}\"");
        self.report(own, &depends_on, found, "both or none");
    }

    fn prototypes(&mut self) {
        let dimensions = self.definition.dimensions.len();
        for (at, pattern) in self.definition.patterns.iter().enumerate() {
            let count = pattern.prototype.len();
            if count != dimensions && count > 0 {
                let pointer = format!("/patterns/{at}/prototype");
                let expected = format!("as many numbers as there are dimensions: {dimensions}");
                self.report(&pointer, &["/dimensions"], entries(count), expected);
            }
        }
    }

    fn sketch_note(&mut self) {
        if self.definition.sketch_note.is_some() && self.definition.drawing != Drawing::Strips {
            let found = "the key \"sketch_note\"";
            self.report("/sketch_note", &[DRAWING], found, "it with strips only");
        }
    }

    fn blanks(&mut self) {
        let definition = self.definition;
        let afterwards = definition.afterwards.iter().enumerate();
        let afterwards = afterwards.map(|(at, text)| (format!("/afterwards/{at}"), text));
        let experiment = ("/experiment".to_owned(), &definition.experiment);
        for (pointer, text) in afterwards.chain([experiment]) {
            if !text.contains(Definition::BLANK) {
                let expected = "a sentence with a blank, ___";
                self.report(&pointer, &[], quoted(text), expected);
            }
        }
    }
}
