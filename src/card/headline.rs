//! The headline of a result in words.

use super::summary::{round_word, state};
use crate::{
    assessment::Definition,
    scoring::{self, Because, Begin, Line, Nearest, Next, Report, Row, Split},
    words::{headline as words, report},
};

/// A headline of one or two lines, and a smaller line beneath.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// The main lines.
    pub lines: Vec<String>,
    /// The terrain in which habits are read.
    pub read_as: Option<ReadAs>,
    /// A smaller line, such as "with some Relay leg".
    pub beneath: Option<String>,
    /// All of it as one sentence, where the lines make none: "Mostly Groundwork, with some Relay leg".
    pub sentence: Option<String>,
}

/// A terrain in which habits are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadAs {
    /// Name of its sketch.
    pub sketch: String,
    /// Why the row to begin with matters more there.
    pub reason: Option<String>,
}

impl ReadAs {
    /// "Read as Groundwork (our guess, not research). Others wait for you: could they get smaller pieces sooner?"
    #[must_use]
    pub fn sentence(&self) -> String {
        let mut sentence = format!("{}.", words::guessed(&words::read_as(&self.sketch)));
        if let Some(reason) = &self.reason {
            sentence.push(' ');
            sentence += reason;
        }
        sentence
    }
}

impl Headline {
    /// Words the headline of a report.
    #[must_use]
    pub fn of(definition: &Definition, report: &Report) -> Self {
        match &report.headline {
            scoring::Headline::Pattern(nearest) => pattern(definition, *nearest),
            scoring::Headline::Majority { lines, .. } if lines.is_empty() => {
                Self::plain(words::TOO_FEW)
            }
            scoring::Headline::Majority { split, lines } => scenes(definition, *split, lines),
            scoring::Headline::Next(next) => begin(definition, report, next),
        }
    }

    /// Returns it as sentences, for texts and for people who hear it.
    #[must_use]
    pub fn in_words(&self) -> Vec<String> {
        match &self.sentence {
            Some(sentence) => vec![sentence.clone()],
            None => {
                let read_as = self.read_as.as_ref().map(ReadAs::sentence);
                let lines = self.lines.iter().chain(&read_as).chain(&self.beneath);
                lines.cloned().collect()
            }
        }
    }

    fn plain(line: impl Into<String>) -> Self {
        Self {
            lines: vec![line.into()],
            read_as: None,
            beneath: None,
            sentence: None,
        }
    }
}

fn pattern(definition: &Definition, nearest: Option<Nearest>) -> Headline {
    let name = |index: usize| {
        definition
            .patterns
            .get(index)
            .map_or("", |pattern| pattern.name.as_str())
    };
    match nearest {
        None => Headline::plain(words::NO_SKETCH),
        Some(Nearest::TooFew) => Headline::plain(words::TOO_FEW_FOR_SKETCH),
        Some(Nearest::NoneFits(distant)) => {
            let [one, other] = distant.map(|one| name(one.sketch));
            let nearest = words::nearest_are(one, other);
            Headline {
                lines: vec![words::NO_SKETCH.to_owned()],
                read_as: None,
                sentence: Some(format!("{}. {nearest}", words::NO_SKETCH)),
                beneath: Some(nearest),
            }
        }
        Some(Nearest::Between(one, other)) => Headline {
            lines: vec![name(one).to_owned(), words::or(name(other))],
            read_as: None,
            beneath: None,
            sentence: Some(words::either(name(one), name(other))),
        },
        Some(Nearest::MostLike { sketch, runner_up }) => Headline {
            lines: vec![name(sketch).to_owned()],
            read_as: None,
            beneath: Some(words::with_some(name(runner_up))),
            sentence: Some(words::mostly(name(sketch), name(runner_up))),
        },
    }
}

/// Words the widest split, and beneath it each majority that there is; without a split one line for each scope.
fn scenes(definition: &Definition, split: Option<Split>, lines: &[Line]) -> Headline {
    let apart = split.map_or_else(Vec::new, |split| apart(definition, split));
    let is_split = !apart.is_empty();
    let kept = lines
        .iter()
        .filter(|line| !is_split || line.majority.is_some());
    let kept: Vec<String> = kept.map(|line| majority(definition, *line)).collect();
    let (lines, beneath) = if is_split {
        (apart, (!kept.is_empty()).then(|| kept.join(" ")))
    } else {
        (kept, None)
    };
    Headline {
        lines,
        read_as: None,
        beneath,
        sentence: None,
    }
}

/// Words a split, a sentence for each scope. Its subject stands in the first that does not say "it depends".
fn apart(definition: &Definition, split: Split) -> Vec<String> {
    let Some(question) = definition.questions.get(split.question) else {
        return Vec::new();
    };
    let scopes = [0, 1].map(|round| round_word(definition, question, round));
    let picks = split
        .answers
        .map(|answer| answer.pick().unwrap_or_default());
    let [subject, pronoun] = question.subject.as_slice() else {
        let scenes = picks.map(|pick| state(definition, split.question, pick));
        return vec![words::scenes_apart(&question.short, scopes, scenes)];
    };
    let mut subject = subject;
    let [one, other] = picks.map(|pick| {
        let option = question.options.get(usize::from(pick));
        let scene = state(definition, split.question, pick);
        if option.is_some_and(|option| option.varies) {
            return scene.to_owned();
        }
        let phrase = option.and_then(|option| option.phrase.as_deref());
        let clause = format!("{subject} {}", phrase.unwrap_or(scene));
        subject = pronoun;
        clause
    });
    vec![
        words::in_scope(scopes[0], &one),
        words::in_other_scope(scopes[1], &other),
    ]
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

fn begin(definition: &Definition, report: &Report, next: &Next) -> Headline {
    let begin = match next {
        Next::TooFew => return Headline::plain(words::TOO_FEW),
        Next::EnoughForNow => {
            return Headline {
                read_as: read_as(definition, report, None),
                ..Headline::plain(words::ALL_ENOUGH)
            };
        }
        Next::Begin(begin) => begin,
    };
    let names = |places: &[usize]| -> Vec<&str> {
        let dimensions = places.iter();
        let dimensions = dimensions.filter_map(|at| definition.dimensions.get(*at));
        dimensions.map(|one| one.short.as_str()).collect()
    };
    let mut lines = Vec::new();
    if begin.because == Because::RestIsEnough {
        lines.push(words::REST_IS_ENOUGH.to_owned());
    }
    lines.push(next_line(definition, report, begin, &names));
    Headline {
        lines,
        read_as: read_as(definition, report, Some(begin.because)),
        beneath: words::next_beneath(&names(&begin.enough), &names(&begin.easier_too)),
        sentence: None,
    }
}

/// Words the row to begin with, or those that are equally urgent.
fn next_line<'a>(
    definition: &Definition,
    report: &Report,
    begin: &Begin,
    names: &dyn Fn(&[usize]) -> Vec<&'a str>,
) -> String {
    let alike: Vec<usize> = [begin.dimension]
        .into_iter()
        .chain(begin.as_urgent.iter().copied())
        .collect();
    if let [first] = alike.as_slice() {
        let first = definition.dimensions.get(*first);
        let phrase = first.map_or_else(String::new, |first| {
            first
                .headline
                .clone()
                .unwrap_or_else(|| report::in_sentence(&first.name))
        });
        return words::next(&phrase);
    }
    let steps = report
        .rows
        .iter()
        .find(|row| row.dimension == begin.dimension);
    match steps.and_then(Row::distance) {
        Some(steps) if alike.len() > 3 && alike.len() == report.gaps.rows() => {
            words::all_alike(alike.len(), steps)
        }
        _ => words::next_of(&names(&alike)),
    }
}

/// The terrain in which the answers are read, with the reason for the row to begin with.
fn read_as(definition: &Definition, report: &Report, because: Option<Because>) -> Option<ReadAs> {
    let priorities = definition.priorities.get(report.priorities?)?;
    let reason = match because {
        Some(Because::MattersMore(at)) => priorities.more.get(at),
        _ => None,
    };
    Some(ReadAs {
        sketch: priorities.name.clone(),
        reason: reason.map(|one| one.reason.clone()),
    })
}
