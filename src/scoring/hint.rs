//! Which of the questionnaire's hints hold.

use super::{Gaps, Row, count::response};
use crate::{
    answers::Answers,
    assessment::{Condition, Definition},
};

/// What conditions look at.
pub(super) struct Known<'a> {
    pub(super) definition: &'a Definition,
    pub(super) answers: &'a Answers,
    pub(super) rows: &'a [Row],
    pub(super) gaps: Gaps,
    /// Id of the sketch that is known beside this result.
    pub(super) terrain: Option<&'a str>,
}

/// The places of the hints whose conditions all hold.
pub(super) fn hints(known: &Known<'_>) -> Vec<usize> {
    let hints = known.definition.hints.iter().enumerate();
    let holding =
        hints.filter(|(_, hint)| hint.when.iter().all(|condition| holds(condition, known)));
    holding.map(|(place, _)| place).collect()
}

/// The fields that are present must all hold.
fn holds(condition: &Condition, known: &Known<'_>) -> bool {
    let question = condition
        .question
        .as_ref()
        .is_none_or(|id| chose(known, id, &condition.options));
    let dimension = condition
        .dimension
        .as_ref()
        .is_none_or(|id| stands(known, id, condition));
    let gap = condition.gap.is_none_or(|gap| {
        let rows = known.gaps.of(gap);
        if condition.most {
            2 * rows > known.gaps.rows()
        } else {
            rows > 0
        }
    });
    let terrain = &condition.terrain;
    let terrain = terrain.is_empty()
        || known
            .terrain
            .is_some_and(|id| terrain.iter().any(|one| one == id));
    question && dimension && gap && terrain
}

/// One of the question's answers is one of the options.
fn chose(known: &Known<'_>, id: &str, options: &[String]) -> bool {
    let mut questions = known.definition.questions.iter().enumerate();
    let Some((place, question)) = questions.find(|(_, question)| question.id == id) else {
        return false;
    };
    (0..question.rounds.len().max(1)).any(|round| {
        let answer = response(known.definition, known.answers, place, round);
        let option = answer
            .pick()
            .and_then(|value| question.options.get(usize::from(value)));
        option.is_some_and(|option| options.contains(&option.id))
    })
}

/// The dimension has a position, and it lies where the condition says.
fn stands(known: &Known<'_>, id: &str, condition: &Condition) -> bool {
    let of_dimension = |row: &&Row| {
        let dimension = known.definition.dimensions.get(row.dimension);
        dimension.is_some_and(|dimension| dimension.id == id)
    };
    let spectrum = known.rows.iter().find(of_dimension).and_then(Row::spectrum);
    spectrum.is_some_and(|spectrum| {
        let at = spectrum.at.get();
        at >= condition.from.unwrap_or(0) && at <= condition.to.unwrap_or(100)
    })
}
