//! The outline of a questionnaire: what is needed to find the nearest sketch of its answers, without the wording.

use super::{Definition, Dimension, Format, Pattern, Question};

impl Definition {
    /// Returns the structure of all questions, and the texts of those that are public: what links of single answers need.
    #[must_use]
    pub fn structure(&self) -> Self {
        let question = |one: &Question| {
            let mut question = one.clone();
            question.help = None;
            question.screen = None;
            if !question.public {
                question.text.clear();
                question.left = None;
                question.right = None;
                question.order.clear();
                for option in &mut question.options {
                    option.text.clear();
                }
            }
            question.short.clear();
            for option in &mut question.options {
                option.short.clear();
            }
            question
        };
        Self {
            questions: self.questions.iter().map(question).collect(),
            rounds: self.rounds.clone(),
            arrows: self.arrows.clone(),
            patterns: Vec::new(),
            ..self.outline()
        }
    }

    /// Returns the outline: the sketches, and the questions that count for them, without the texts that only its own
    /// page shows. Pages of habits contain that of each of their terrains.
    #[must_use]
    pub fn outline(&self) -> Self {
        let counts = |one: &&Question| one.format == Format::Spectrum && one.dimension.is_some();
        let question = |one: &Question| Question {
            text: String::new(),
            short: String::new(),
            subject: Vec::new(),
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
            gloss: Vec::new(),
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
            sketch_note: None,
            reading: Vec::new(),
            priorities: Vec::new(),
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
