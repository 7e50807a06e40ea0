//! The headline of a result in words.

use crate::{
    assessment::Definition,
    scoring::{self, Line, Nearest, Next, Report},
    words::report as words,
};

/// A headline of one or two lines, and a smaller line beneath.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// The main lines.
    pub lines: Vec<String>,
    /// A smaller line, such as "with some relay leg".
    pub beneath: Option<String>,
}

impl Headline {
    /// Words the headline of a report.
    #[must_use]
    pub fn of(definition: &Definition, report: &Report) -> Self {
        match &report.headline {
            scoring::Headline::Pattern(nearest) => pattern(definition, *nearest),
            scoring::Headline::Majority(lines) if lines.is_empty() => Self::plain(words::TOO_FEW),
            scoring::Headline::Majority(lines) => Self {
                lines: lines
                    .iter()
                    .map(|line| majority(definition, *line))
                    .collect(),
                beneath: None,
            },
            scoring::Headline::Next(next) => begin(definition, next),
        }
    }

    fn plain(line: impl Into<String>) -> Self {
        Self {
            lines: vec![line.into()],
            beneath: None,
        }
    }
}

fn pattern(definition: &Definition, nearest: Nearest) -> Headline {
    let name = |index: usize| {
        definition
            .patterns
            .get(index)
            .map_or("", |pattern| pattern.name.as_str())
    };
    match nearest {
        Nearest::TooFew => Headline::plain(words::TOO_FEW_FOR_SKETCH),
        Nearest::NoneFits => Headline::plain(words::NO_SKETCH),
        Nearest::Between(one, other) => Headline {
            lines: vec![name(one).to_owned(), words::or(name(other))],
            beneath: None,
        },
        Nearest::MostLike { sketch, runner_up } => Headline {
            lines: vec![name(sketch).to_owned()],
            beneath: Some(words::with_some(name(runner_up))),
        },
    }
}

fn majority(definition: &Definition, line: Line) -> String {
    let round = line.round.and_then(|index| definition.rounds.get(index));
    let round = round.map_or("", |round| {
        round.headline.as_deref().unwrap_or(&round.prompt)
    });
    let pattern = line
        .majority
        .and_then(|index| definition.patterns.get(index));
    let says = pattern.and_then(|pattern| pattern.headline.as_deref());
    words::majority(round, says.unwrap_or(words::IT_DEPENDS))
}

fn begin(definition: &Definition, next: &Next) -> Headline {
    match next {
        Next::TooFew => Headline::plain(words::TOO_FEW),
        Next::EnoughForNow => Headline::plain(words::ALL_ENOUGH),
        Next::Begin {
            dimension,
            enough_in,
            easier_too,
        } => {
            let first = definition.dimensions.get(*dimension);
            let phrase = first.map_or_else(String::new, |first| {
                first
                    .headline
                    .clone()
                    .unwrap_or_else(|| words::in_sentence(&first.name))
            });
            let easier = easier_too
                .iter()
                .filter_map(|index| definition.dimensions.get(*index));
            let easier: Vec<&str> = easier.map(|one| one.name.as_str()).collect();
            Headline {
                lines: vec![words::next(&phrase)],
                beneath: words::next_beneath(*enough_in, &easier),
            }
        }
    }
}
