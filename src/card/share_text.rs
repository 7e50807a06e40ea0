//! The text that goes with a shared result: at most six lines that are worth posting, the address last.

use super::{
    frame::Card,
    headline::Headline,
    reasons::can_wait,
    summary::{asks, poles, state},
    text_version::reflection,
};
use crate::{
    assessment::{Definition, Drawing},
    scoring::{Band, Headline as Found, Next, Outcome, Position, Reading, Report, States},
    words::{headline as words, report},
};

/// Stops on the line that dots show.
const STOPS: u32 = 7;

/// Returns the lines without an address, five at most. With *answer first* they say title and invitation alone.
#[must_use]
pub fn share_text(card: &Card<'_>) -> String {
    let definition = card.definition;
    let mut lines = vec![definition.title.clone()];
    if card.covered {
        lines.push(report::WAITS.to_owned());
        return lines.join("\n");
    }
    match definition.drawing {
        Drawing::Strips => lines.extend(terrain(card)),
        Drawing::Dumbbell => lines.extend(habits(card)),
        Drawing::Scenes => {
            let headline = Headline::of(definition, card.report);
            lines.extend(headline.lines.into_iter().take(2));
            lines.push(words::worth_asking(&reflection(definition, card.report)));
            let is_one = card.about.together.is_none();
            let verdict = if is_one {
                report::NOT_A_VERDICT_OF_ONE
            } else {
                report::NOT_A_VERDICT
            };
            lines.push(verdict.to_owned());
        }
    }
    lines.join("\n")
}

/// The sketch, the row that is furthest from the middle, and what is fair to ask.
fn terrain(card: &Card<'_>) -> Vec<String> {
    let (definition, report) = (card.definition, card.report);
    let mut lines = Headline::of(definition, report).in_words();
    lines.truncate(1);
    lines.extend(leaning(definition, report));
    let asks = asks(definition, report, true).into_iter();
    let asks = asks.map(|ask| format!("{}: {}", ask.caption, ask.question));
    // Of two sketches, what is fair to ask each.
    let asks: Vec<String> = asks.collect();
    if asks.len() > 2 {
        lines.extend(asks.into_iter().step_by(2));
    } else {
        lines.extend(asks);
    }
    lines
}

/// "Leans: far from the effect ○○○○●○○": the row furthest from the middle; nothing when none leans.
fn leaning(definition: &Definition, report: &Report) -> Option<String> {
    let mut furthest: Option<(usize, Position)> = None;
    let from_middle = |at: Position| at.get().abs_diff(50);
    for row in &report.rows {
        if let Reading::Spectrum(Outcome::Known(spectrum)) = &row.reading {
            let is_further =
                furthest.is_none_or(|(_, at)| from_middle(spectrum.at) > from_middle(at));
            if is_further {
                furthest = Some((row.dimension, spectrum.at));
            }
        }
    }
    let (dimension, at) = furthest?;
    let (left, right) = poles(definition.dimensions.get(dimension)?);
    let (verb, pole) = match at.band() {
        Band::ClearlyLeft => (words::CLEARLY, left),
        Band::LeansLeft => (words::LEANS, left),
        Band::Between => return None,
        Band::LeansRight => (words::LEANS, right),
        Band::ClearlyRight => (words::CLEARLY, right),
    };
    let stop = (u32::from(at.get()) * (STOPS - 1) + 50) / 100;
    let dots: String = (0..STOPS)
        .map(|one| if one == stop { '●' } else { '○' })
        .collect();
    Some(format!("{verb}: {pole} {dots}"))
}

/// Where to begin, the states of that row, what can wait, and a question.
fn habits(card: &Card<'_>) -> Vec<String> {
    let (definition, report) = (card.definition, card.report);
    let headline = Headline::of(definition, report);
    let mut first = headline.lines.join(" ");
    if let Some(read_as) = &headline.read_as {
        first = words::with_reading(&first, &read_as.sketch);
    }
    let mut lines = vec![first];
    lines.extend(now_and_enough(definition, report));
    let waiting: Vec<String> = can_wait(definition, report)
        .into_iter()
        .map(|one| one.row)
        .collect();
    if !waiting.is_empty() {
        lines.push(words::waiting(&waiting.join(", ")));
    }
    lines.push(words::worth_asking(&reflection(definition, report)));
    lines
}

/// "Now: on planned dates. Enough: small and often.", of the one row to begin with.
#[must_use]
pub fn now_and_enough(definition: &Definition, report: &Report) -> Option<String> {
    let Found::Next(Next::Begin(begin)) = &report.headline else {
        return None;
    };
    if !begin.as_urgent.is_empty() {
        return None;
    }
    let row = report
        .rows
        .iter()
        .find(|row| row.dimension == begin.dimension)?;
    let Reading::Levels(Outcome::Known(levels)) = &row.reading else {
        return None;
    };
    let States::Both { now, enough } = levels.states else {
        return None;
    };
    let says = |level| state(definition, levels.question, level);
    let round = |at: usize| definition.rounds.get(at).map_or("", |round| &*round.short);
    (now != enough).then(|| words::now_and_enough([round(0), round(1)], [says(now), says(enough)]))
}
