//! Layouts: the structure that links rely on, with the answers of a questionnaire, their order and their values.
//!
//! A layout is written as a few lines of text. The text is canonical: its hash is in every link, and the text of each
//! released version is kept in `assessments/history/`, so that older links still open.

use super::{Definition, Format, Named, Question};

/// Number of non-answers of every slot: blank, can't see, varies, doesn't apply.
pub(crate) const NON_ANSWERS: u32 = 4;

/// The structure of one version of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The questionnaire's id.
    pub id: String,
    /// See [`Definition::revision`].
    pub revision: u8,
    /// The answers, in order.
    pub slots: Vec<Slot>,
    /// Ids of the dimensions between which arrows run, and the most arrows (0: none).
    pub arrows: (Vec<String>, u8),
}

/// A slot for one answer: a question in one of its rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Id of the question.
    pub question: String,
    /// Id of the round; empty when the question is asked once.
    pub round: String,
    pub format: Format,
    /// Ids of the options; for a spectrum its stops `0` to `6`.
    pub options: Vec<String>,
}

impl Slot {
    /// Returns the number of values of the answer, non-answers included.
    #[must_use]
    pub fn radix(&self) -> u32 {
        u32::try_from(self.options.len()).unwrap_or(u32::MAX - NON_ANSWERS) + NON_ANSWERS
    }
}

/// The error of a text that is not a layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutError {
    /// The line, from 1.
    pub line: usize,
    /// The text of the line.
    pub found: String,
}

impl std::fmt::Display for LayoutError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            out,
            "line {}: `{}` is not a line of a layout: expected the id and maybe a revision, then \
             `question[.round] format option…`, then at most one `arrows most dimension…`",
            self.line, self.found
        )
    }
}

impl std::error::Error for LayoutError {}

impl Layout {
    /// Returns the layout of a definition.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        let slots = definition.questions.iter().flat_map(slots_of).collect();
        let arrows = definition
            .arrows
            .as_ref()
            .map_or_else(Default::default, |arrows| {
                let dimensions = definition
                    .dimensions
                    .iter()
                    .map(|dimension| dimension.id.clone());
                (dimensions.collect(), arrows.most)
            });
        Self {
            id: definition.id.clone(),
            revision: definition.revision,
            slots,
            arrows,
        }
    }

    /// Returns the 16-bit hash of the canonical text, by which links name the structure.
    #[must_use]
    pub fn fingerprint(&self) -> u16 {
        fnv1a(&self.to_string())
    }

    /// Parses the canonical text.
    ///
    /// # Errors
    /// The first line that is not one of a layout.
    pub fn parse(text: &str) -> Result<Self, LayoutError> {
        let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
        let first = lines.next().map_or("", |(_, line)| line);
        let (id, revision) = first.split_once(' ').unwrap_or((first, "0"));
        let revision = revision.parse().map_err(|_| layout_error(1, first))?;
        if id.is_empty() {
            return Err(layout_error(1, first));
        }
        let mut layout = Self {
            id: id.to_owned(),
            revision,
            slots: Vec::new(),
            arrows: (Vec::new(), 0),
        };
        for (at, line) in lines {
            let mut words = line.split(' ');
            match (words.next(), words.next()) {
                (Some("arrows"), Some(most)) => {
                    let most = most.parse().map_err(|_| layout_error(at, line))?;
                    layout.arrows = (words.map(str::to_owned).collect(), most);
                }
                (Some(item), Some(format)) => {
                    let (question, round) = item.split_once('.').unwrap_or((item, ""));
                    layout.slots.push(Slot {
                        question: question.to_owned(),
                        round: round.to_owned(),
                        format: Format::named(format).ok_or_else(|| layout_error(at, line))?,
                        options: words.map(str::to_owned).collect(),
                    });
                }
                _ => return Err(layout_error(at, line)),
            }
        }
        Ok(layout)
    }
}

impl std::fmt::Display for Layout {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.id)?;
        if self.revision > 0 {
            write!(out, " {}", self.revision)?;
        }
        writeln!(out)?;
        for slot in &self.slots {
            let dot = if slot.round.is_empty() { "" } else { "." };
            write!(
                out,
                "{}{dot}{} {}",
                slot.question,
                slot.round,
                slot.format.name()
            )?;
            for option in &slot.options {
                write!(out, " {option}")?;
            }
            writeln!(out)?;
        }
        let (dimensions, most) = &self.arrows;
        if *most > 0 {
            writeln!(out, "arrows {most} {}", dimensions.join(" "))?;
        }
        Ok(())
    }
}

/// Returns the 32-bit FNV-1a hash (Fowler, Noll, Vo) of a text, folded to 16 bits by exclusive or.
#[must_use]
pub fn fnv1a(text: &str) -> u16 {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let [a, b, c, d] = hash.to_be_bytes();
    u16::from_be_bytes([a ^ c, b ^ d])
}

/// Returns the 16-bit hash of an id, by which links name the questionnaire.
#[must_use]
pub fn id_hash(id: &str) -> u16 {
    fnv1a(id)
}

fn slots_of(question: &Question) -> Vec<Slot> {
    let options: Vec<String> = match question.format {
        Format::Spectrum => (0..Question::STOPS).map(|stop| stop.to_string()).collect(),
        _ => question
            .options
            .iter()
            .map(|option| option.id.clone())
            .collect(),
    };
    let slot = |round: &str| Slot {
        question: question.id.clone(),
        round: round.to_owned(),
        format: question.format,
        options: options.clone(),
    };
    if question.rounds.is_empty() {
        vec![slot("")]
    } else {
        question.rounds.iter().map(|round| slot(round)).collect()
    }
}

fn layout_error(line: usize, found: &str) -> LayoutError {
    LayoutError {
        line,
        found: found.to_owned(),
    }
}
