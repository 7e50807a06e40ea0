//! The summary: a result in words, with every fact of its drawing as a sentence.

use super::{headline::Headline, reasons::can_wait};
use crate::{
    answers::Answer,
    assessment::{Definition, Dimension, Pattern, Question},
    scoring::{
        Choice, Comparison, Counts, Distribution, Frequencies, Levels, Nearest, Outcome, Reading,
        Report, Row, Situation, Spectrum, States, kind_of,
    },
    words::{headline, report as words},
};

/// A result in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The headline.
    pub headline: Headline,
    /// The content of the drawing, a sentence for each row, in the order of drawing.
    pub lines: Vec<String>,
}

impl Summary {
    /// Words a report.
    #[must_use]
    pub fn of(definition: &Definition, report: &Report) -> Self {
        let mut lines = sketch(definition, report);
        let gaps = report.gaps;
        if gaps.known() > 0 {
            let counts = words::gaps(gaps.wide, gaps.gap, gaps.enough, gaps.more_than_needed);
            lines.push(format!("{}.", words::capital(&counts)));
        }
        let apart = report.most_divergent_row().map(|row| row.dimension);
        for row in report.rows_drawn() {
            let marks = row.spectrum().map_or(0, |spectrum| spectrum.marks.len());
            let remark = (apart == Some(row.dimension)).then(|| words::differ(marks));
            lines.extend(sentence(definition, row, remark));
        }
        lines.extend(
            report
                .distributions
                .iter()
                .filter_map(|distribution| frequencies(definition, distribution)),
        );
        lines.extend(
            report
                .situations_drawn()
                .into_iter()
                .filter_map(|one| situation(definition, report, one)),
        );
        lines.extend(
            report
                .choices
                .iter()
                .filter_map(|one| choice(definition, *one)),
        );
        let name = |index: u8| {
            definition
                .dimensions
                .get(usize::from(index))
                .map_or("", |one| one.name.as_str())
        };
        let waiting = can_wait(definition, report).into_iter();
        lines.extend(waiting.map(|one| words::can_wait(&one.row, &one.reason)));
        let arrows = report.arrows.iter();
        lines.extend(arrows.map(|arrow| words::arrow(name(arrow.from), name(arrow.to))));
        Self {
            headline: Headline::of(definition, report),
            lines,
        }
    }

    /// Returns headline and lines as one paragraph, for the description of a picture.
    #[must_use]
    pub fn paragraph(&self) -> String {
        let mut out = String::new();
        for part in self.headline.in_words().iter().chain(&self.lines) {
            if !out.is_empty() {
                out.push_str(if out.ends_with(['.', '?']) { " " } else { ", " });
            }
            out.push_str(part);
        }
        out
    }
}

/// Words the result of a row, to follow its name: "clearly “here to stay”", "now “…”, enough “…”: wide gap".
#[must_use]
pub fn row(definition: &Definition, row: &Row) -> String {
    match &row.reading {
        Reading::Spectrum(Outcome::Known(spectrum)) => {
            let dimension = definition.dimensions.get(row.dimension);
            dimension.map_or_else(String::new, |dimension| ruler(dimension, spectrum))
        }
        Reading::Levels(Outcome::Known(levels)) => habit(definition, row, *levels),
        Reading::Spectrum(Outcome::TooFew) | Reading::Levels(Outcome::TooFew) => {
            format!("{} ({})", words::NOT_ENOUGH, words::non_answers(row.counts))
        }
        Reading::Spectrum(Outcome::NotApplicable) | Reading::Levels(Outcome::NotApplicable) => {
            words::NOT_APPLICABLE.to_owned()
        }
    }
}

/// Returns the names of the left and right pole of a dimension.
#[must_use]
pub fn poles(dimension: &Dimension) -> (&str, &str) {
    (
        dimension.left.as_deref().unwrap_or_default(),
        dimension.right.as_deref().unwrap_or_default(),
    )
}

/// Returns the short text of a state; empty when the question has no such state.
pub(super) fn state(definition: &Definition, question: usize, state: u8) -> &str {
    let question = definition.questions.get(question);
    let option = question.and_then(|question| question.options.get(usize::from(state)));
    option.map_or("", |option| option.short.as_str())
}

/// Returns the short name of a question's own round: "now", "in our team"; empty when there is no such round.
pub(super) fn round_word<'a>(
    definition: &'a Definition,
    question: &Question,
    round: usize,
) -> &'a str {
    let round = question
        .rounds
        .get(round)
        .and_then(|id| definition.round(id));
    round.map_or("", |round| round.short.as_str())
}

fn sentence(definition: &Definition, of: &Row, remark: Option<&str>) -> Option<String> {
    let name = &definition.dimensions.get(of.dimension)?.name;
    let mut line = format!("{name}: {}.", row(definition, of));
    if let Some(remark) = remark {
        line.push(' ');
        line.push_str(remark);
    }
    Some(line)
}

fn ruler(dimension: &Dimension, spectrum: &Spectrum) -> String {
    let (left, right) = poles(dimension);
    let words_at = |at: crate::scoring::Position| words::band(at.band(), left, right);
    match spectrum.divergent_ends() {
        Some((low, high)) => words::apart(&words_at(low), &words_at(high)),
        None => words_at(spectrum.at),
    }
}

fn habit(definition: &Definition, row: &Row, levels: Levels) -> String {
    let Some(question) = definition.questions.get(levels.question) else {
        return String::new();
    };
    let says = |round, level| {
        let state = state(definition, levels.question, level);
        words::state(round_word(definition, question, round), state)
    };
    let missing = |round| {
        let word = round_word(definition, question, round);
        format!("{word}: {}", words::non_answer(only_non_answer(row.counts)))
    };
    match levels.states {
        States::Both { now, enough } => {
            let gap = levels.states.gap().map_or("", words::gap);
            if now == enough {
                format!("“{}”, {gap}", state(definition, levels.question, now))
            } else {
                format!("{}, {}: {gap}", says(0, now), says(1, enough))
            }
        }
        States::Now(now) if question.rounds.len() < 2 => {
            format!("“{}”", state(definition, levels.question, now))
        }
        States::Now(now) => format!("{}; {}", says(0, now), missing(1)),
        States::Enough(enough) => format!("{}; {}", says(1, enough), missing(0)),
    }
}

/// Returns the non-answer of a row of two items of which one is answered.
pub(super) fn only_non_answer(counts: Counts) -> Answer {
    if counts.cannot_see > 0 {
        Answer::CannotSee
    } else if counts.varies > 0 {
        Answer::Varies
    } else if counts.not_applicable > 0 {
        Answer::NotApplicable
    } else {
        Answer::Blank
    }
}

fn frequencies(definition: &Definition, distribution: &Distribution) -> Option<String> {
    let round = distribution
        .round
        .and_then(|index| definition.rounds.get(index));
    let name = round.map_or("", |round| round.prompt.as_str());
    let says = match &distribution.frequencies {
        Frequencies::Dropped => words::NOT_APPLICABLE.to_owned(),
        Frequencies::TooFew => words::in_sentence(headline::TOO_FEW.trim_end_matches('.')),
        Frequencies::Kinds {
            answered, counts, ..
        } => {
            // The most frequent first, so that the order is not one of worth.
            let of_count = |count: usize| {
                let kinds = definition
                    .patterns
                    .iter()
                    .zip(counts)
                    .filter(move |(_, have)| **have == count);
                kinds.map(move |(kind, _)| words::share(count, *answered, &kind.name))
            };
            (1..=*answered)
                .rev()
                .flat_map(of_count)
                .collect::<Vec<_>>()
                .join(", ")
        }
    };
    (!name.is_empty()).then(|| format!("{name}: {says}."))
}

fn situation(definition: &Definition, report: &Report, situation: &Situation) -> Option<String> {
    let question = definition.questions.get(situation.question)?;
    let answers = situation.answers.iter().enumerate();
    let kept = answers.filter(|(round, _)| !is_dropped(definition, report, question, *round));
    let says = kept.map(|(round, answer)| {
        let round = round_word(definition, question, round);
        let comma = if round.is_empty() { "" } else { ", " };
        let answer = match answer.pick() {
            Some(pick) => {
                let kind = kind_of(definition, situation.question, *answer);
                let kind = kind.and_then(|kind| definition.patterns.get(kind));
                let scene = state(definition, situation.question, pick);
                words::scene(scene, kind.map(|kind| kind.name.as_str()))
            }
            None => words::non_answer(*answer),
        };
        format!("{round}{comma}{answer}")
    });
    let says = says.collect::<Vec<_>>().join("; ");
    Some(format!("{}: {says}.", question.short))
}

/// Returns whether the person dropped this round of a situation; then it is not shown.
pub(super) fn is_dropped(
    definition: &Definition,
    report: &Report,
    question: &Question,
    round: usize,
) -> bool {
    let id = question.rounds.get(round);
    let round = id.and_then(|id| definition.rounds.iter().position(|round| round.id == *id));
    report.distributions.iter().any(|distribution| {
        distribution.round == round && distribution.frequencies == Frequencies::Dropped
    })
}

/// Words the answer to a choice: "Where our work stands: growing, and it pays."
pub(super) fn choice(definition: &Definition, choice: Choice) -> Option<String> {
    let question = definition.questions.get(choice.question)?;
    let says = match choice.answer {
        Answer::Pick(pick) => state(definition, choice.question, pick).to_owned(),
        other => words::non_answer(other),
    };
    Some(format!("{}: {says}.", question.short))
}

fn sketch(definition: &Definition, report: &Report) -> Vec<String> {
    let mut lines = Vec::from_iter(why_none_fits(definition, report));
    if let [pattern] = sketches(definition, report).as_slice()
        && !pattern.gloss.is_empty()
    {
        lines.push(pattern.gloss.join(" "));
    }
    let asks = asks(definition, report, true).into_iter();
    lines.extend(asks.map(|ask| format!("{}: {}", ask.caption, ask.question)));
    lines
}

/// Says why neither of the two nearest sketches fits, and whether most answers are in the middle; nothing when one fits.
#[must_use]
pub fn why_none_fits(definition: &Definition, report: &Report) -> Option<String> {
    let Some(Nearest::NoneFits(distant)) = report.nearest else {
        return None;
    };
    let why = distant.map(|one| {
        let all = Comparison::all(definition, &report.rows, one.sketch);
        let row = Comparison::furthest(&all).map(|far| far.dimension);
        let row = row.and_then(|row| definition.dimensions.get(row));
        let sketch = definition.patterns.get(one.sketch);
        (
            sketch.map_or("", |sketch| &*sketch.name),
            row.map_or("", |row| &*row.name),
        )
    });
    let why = headline::neither_is_close(why);
    Some(if report.is_mostly_middle() {
        format!("{} {why}", headline::MOSTLY_MIDDLE)
    } else {
        why
    })
}

/// Returns the sketch that the answers are nearest to, or both between which they lie.
fn sketches<'a>(definition: &'a Definition, report: &Report) -> Vec<&'a Pattern> {
    let sketches = match report.nearest {
        Some(Nearest::NoneFits(_)) | None => Vec::new(),
        Some(nearest) => nearest.named(),
    };
    let patterns = sketches.into_iter();
    let patterns = patterns.filter_map(|index| definition.patterns.get(index));
    patterns.collect()
}

/// A question to a team of the sketch that the answers are nearest to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// "Fair to ask us"; with two sketches it names its own.
    pub caption: String,
    pub question: String,
    pub is_fair: bool,
}

/// Returns what is fair to ask and what is not, of one sketch or of two; of two that are too far away only what is fair, if
/// they are within reach. `is_mine`: it is worded by who answered.
#[must_use]
pub fn asks(definition: &Definition, report: &Report, is_mine: bool) -> Vec<Ask> {
    let mut asks = Vec::new();
    let mut ask = |pattern: &Pattern, is_fair, names_it| {
        let question = if is_fair {
            &pattern.fair
        } else {
            &pattern.unfair
        };
        let mut caption = headline::ask(is_fair, is_mine).to_owned();
        if names_it {
            caption = headline::ask_if(&caption, &pattern.name);
        }
        asks.extend(question.clone().map(|question| Ask {
            caption,
            question,
            is_fair,
        }));
    };
    let sketches = sketches(definition, report);
    for pattern in &sketches {
        ask(pattern, true, sketches.len() > 1);
        ask(pattern, false, sketches.len() > 1);
    }
    if let Some(Nearest::NoneFits(distant)) = report.nearest {
        for one in distant.into_iter().filter(|one| one.is_within_reach) {
            if let Some(pattern) = definition.patterns.get(one.sketch) {
                ask(pattern, true, true);
            }
        }
    }
    asks
}
