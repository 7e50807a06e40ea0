//! A questionnaire without its wording: all that is needed to know what sketch its answers are most like.

use super::{Definition, Dimension, Format, Pattern, Question};

impl Definition {
    /// The questions that count for sketches, and the sketches, without the texts that only its own page shows.
    /// Pages of habits carry it of each terrain that they stand beside.
    #[must_use]
    pub fn outline(&self) -> Self {
        let counts = |one: &&Question| one.format == Format::Spectrum && one.dimension.is_some();
        let question = |one: &Question| Question {
            text: String::new(),
            short: String::new(),
            help: None,
            screen: None,
            left: None,
            right: None,
            flipped: false,
            ..one.clone()
        };
        let dimension = |one: &Dimension| Dimension {
            name: String::new(),
            short: String::new(),
            left: None,
            right: None,
            flipped: false,
            headline: None,
            ..one.clone()
        };
        let pattern = |one: &Pattern| Pattern {
            fair: None,
            unfair: None,
            headline: None,
            ..one.clone()
        };
        Self {
            purpose: String::new(),
            notice: None,
            rounds: Vec::new(),
            dimensions: self.dimensions.iter().map(dimension).collect(),
            screens: Vec::new(),
            questions: self.questions.iter().filter(counts).map(question).collect(),
            arrows: None,
            patterns: self.patterns.iter().map(pattern).collect(),
            reading: Vec::new(),
            hints: Vec::new(),
            reflection: Vec::new(),
            experiment: String::new(),
            afterwards: Vec::new(),
            caveats: Vec::new(),
            credits: Vec::new(),
            authors: Vec::new(),
            licence: String::new(),
            ..self.clone()
        }
    }
}
