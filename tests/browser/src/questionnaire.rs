//! The built-in questionnaires, and answers to them that make telling results.

use std::{fs, path::Path};

use bearings::{
    answers::{Answer, Answers, Arrow, Item, items},
    assessment::{self, Definition, Format, Question},
};

use crate::{Failure, Result};

/// Ids of the built-ins, in the order of the menu.
pub const ALL: [&str; 3] = ["team-context", "bad-news", "product-practice"];

/// How somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Every item, so that the result has something to say.
    Clear,
    /// Like [`Manner::Clear`], at the sketch in this place in place of the first.
    Like(usize),
    /// Every item in the middle, where no sketch fits.
    Middle,
    /// Like [`Manner::Clear`], with a terrain between two sketches.
    Between,
    /// Every item, each with the option whose words are longest.
    Longest,
    /// Every item, and much of it otherwise than [`Manner::Clear`].
    Other,
    /// With every kind of non-answer and with blanks.
    Patchy,
    /// The first three questions only.
    Begun,
    /// Each item by a number that follows from this one: any answer, non-answers and blanks among them.
    Drawn(u64),
}

/// A built-in, read from its file.
///
/// # Errors
/// There is none of this id, or its file has mistakes.
pub fn read(id: &str) -> Result<Definition> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assessments");
    let text = fs::read_to_string(folder.join(format!("{id}.json")))?;
    assessment::check(&text).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Failure::new(lines.join("\n"))
    })
}

/// What somebody said.
#[must_use]
pub fn answers(definition: &Definition, manner: Manner) -> Answers {
    let mut answers = Answers::blank(definition);
    for item in items(definition) {
        if let Some(question) = definition.questions.get(item.question) {
            answers.set(item, answer(definition, question, item, manner));
        }
    }
    if definition.arrows.is_some() && matches!(manner, Manner::Clear | Manner::Other) {
        answers.set_arrows([Arrow { from: 2, to: 3 }, Arrow { from: 3, to: 4 }]);
    }
    answers
}

fn answer(definition: &Definition, question: &Question, item: Item, manner: Manner) -> Answer {
    let at = item.question;
    let sketch = match manner {
        Manner::Like(sketch) => sketch,
        _ => 0,
    };
    let clear = clear(definition, question, item, sketch);
    let is_spectrum = question.format == Format::Spectrum;
    match manner {
        Manner::Clear | Manner::Like(_) => clear,
        Manner::Drawn(seed) => drawn(seed, question, item),
        Manner::Middle => Answer::Pick(u8::try_from(question.points() / 2).unwrap_or(0)),
        Manner::Between => BETWEEN
            .get(at)
            .copied()
            .filter(|_| is_spectrum)
            .map_or(clear, Answer::Pick),
        Manner::Longest => longest(question, item).unwrap_or(clear),
        Manner::Begun if at < 3 => clear,
        Manner::Begun => Answer::Blank,
        Manner::Other => {
            let points = u8::try_from(question.points()).unwrap_or(1);
            let away = [0, 1, 0, 2, 0, 1, 3];
            let step = away
                .get((at + item.round) % away.len())
                .copied()
                .unwrap_or(0);
            Answer::Pick((clear.pick().unwrap_or(0) + step) % points)
        }
        // Who cannot name now is not asked for enough.
        Manner::Patchy
            if question.format == Format::Levels && item.round > 0 && matches!(at % 6, 1..=3) =>
        {
            Answer::Blank
        }
        Manner::Patchy => match at % 6 {
            1 => Answer::CannotSee,
            2 if item.round == 0 => Answer::Varies,
            3 => Answer::NotApplicable,
            4 => Answer::Blank,
            _ => clear,
        },
    }
}

/// Stops of team-context between Groundwork and Relay leg.
const BETWEEN: [u8; 12] = [3, 3, 1, 2, 4, 1, 5, 4, 2, 1, 1, 4];

/// The option whose short text is the longest; in a second round the next to it, so that both are drawn.
fn longest(question: &Question, item: Item) -> Option<Answer> {
    let options = (0_u8..).zip(&question.options);
    let mut by_length: Vec<(u8, usize)> = options
        .map(|(at, option)| (at, option.short.chars().count()))
        .collect();
    by_length.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    by_length.get(item.round).map(|(at, _)| Answer::Pick(*at))
}

/// One of all answers to a question, each as likely as the others. The numbers are those of splitmix64.
fn drawn(seed: u64, question: &Question, item: Item) -> Answer {
    let place = u64::try_from(item.question * 2 + item.round).unwrap_or(0);
    let mut number = seed.wrapping_add(place.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^= number >> 31;
    let points = u64::try_from(question.points()).unwrap_or(1);
    let drawn = number % (points + 4);
    match drawn.checked_sub(points) {
        None => Answer::Pick(u8::try_from(drawn).unwrap_or(0)),
        Some(0) => Answer::CannotSee,
        Some(1) => Answer::Varies,
        Some(2) => Answer::NotApplicable,
        Some(_) => Answer::Blank,
    }
}

/// A sketch for a team's terrain, open inside and guarded beyond it for bad news, gaps of every width for habits.
fn clear(definition: &Definition, question: &Question, item: Item, sketch: usize) -> Answer {
    match question.format {
        Format::Spectrum => {
            let dimension = definition
                .dimensions
                .iter()
                .position(|one| Some(&one.id) == question.dimension.as_ref());
            let sketch = definition.patterns.get(sketch);
            let place = sketch
                .zip(dimension)
                .and_then(|(sketch, at)| sketch.prototype.get(at))
                .copied()
                .unwrap_or(50);
            // A place from 0 to 100 is a stop from 0 to 6, to the nearest.
            let stop = (u16::from(place) * 6 + 50) / 100;
            let stop = u8::try_from(stop).unwrap_or(3).min(6);
            Answer::Pick(if question.reversed { 6 - stop } else { stop })
        }
        Format::Levels => {
            const NOW: [u8; 8] = [1, 1, 2, 0, 1, 1, 0, 2];
            const ENOUGH: [u8; 8] = [2, 2, 2, 2, 3, 1, 1, 1];
            let row = if item.round == 0 { NOW } else { ENOUGH };
            Answer::Pick(row.get(item.question % 8).copied().unwrap_or(0))
        }
        _ if question.rounds.len() > 1 => {
            let kinds: [&str; 6] = if item.round == 0 {
                ["open", "open", "by-the-book", "open", "open", "depends"]
            } else {
                [
                    "guarded",
                    "guarded",
                    "by-the-book",
                    "guarded",
                    "depends",
                    "guarded",
                ]
            };
            let kind = kinds.get(item.question % 6).copied().unwrap_or_default();
            let found = question
                .options
                .iter()
                .position(|option| option.pattern.as_deref() == Some(kind));
            Answer::Pick(
                found
                    .and_then(|found| u8::try_from(found).ok())
                    .unwrap_or(0),
            )
        }
        _ => Answer::Pick(u8::try_from(question.options.len() / 2).unwrap_or(0)),
    }
}
