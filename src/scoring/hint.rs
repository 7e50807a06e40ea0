//! Evaluates the conditions of the questionnaire's hints.

use super::{Gaps, Row, count::response};
use crate::{
    answers::Answers,
    assessment::{Condition, Definition},
};

/// The facts that conditions are evaluated on.
pub(super) struct Inputs<'a> {
    pub(super) definition: &'a Definition,
    pub(super) answers: &'a Answers,
    pub(super) rows: &'a [Row],
    pub(super) gaps: Gaps,
    /// Id of the sketch of the kept terrain, see [`super::Context`].
    pub(super) terrain: Option<&'a str>,
}

/// Returns the indices of the hints whose conditions all hold.
pub(super) fn hints(inputs: &Inputs<'_>) -> Vec<usize> {
    let hints = inputs.definition.hints.iter().enumerate();
    let holding =
        hints.filter(|(_, hint)| hint.when.iter().all(|condition| holds(condition, inputs)));
    holding.map(|(index, _)| index).collect()
}

/// Evaluates one condition: every field that is present must hold.
fn holds(condition: &Condition, inputs: &Inputs<'_>) -> bool {
    let question = condition
        .question
        .as_ref()
        .is_none_or(|id| option_chosen(inputs, id, &condition.options));
    let dimension = condition
        .dimension
        .as_ref()
        .is_none_or(|id| in_range(inputs, id, condition));
    let gap = condition.gap.is_none_or(|gap| {
        let rows = inputs.gaps.of(gap);
        if condition.most {
            2 * rows > inputs.gaps.rows()
        } else {
            rows > 0
        }
    });
    let terrain = &condition.terrain;
    let terrain = terrain.is_empty()
        || inputs
            .terrain
            .is_some_and(|id| terrain.iter().any(|one| one == id));
    question && dimension && gap && terrain
}

/// Returns whether the question, in any round, is answered with one of the options.
fn option_chosen(inputs: &Inputs<'_>, id: &str, options: &[String]) -> bool {
    let mut questions = inputs.definition.questions.iter().enumerate();
    let Some((index, question)) = questions.find(|(_, question)| question.id == id) else {
        return false;
    };
    (0..question.rounds.len().max(1)).any(|round| {
        let answer = response(inputs.definition, inputs.answers, index, round);
        let option = answer
            .pick()
            .and_then(|value| question.options.get(usize::from(value)));
        option.is_some_and(|option| options.contains(&option.id))
    })
}

/// Returns whether the dimension has a position between the condition's `from` and `to`, both included.
fn in_range(inputs: &Inputs<'_>, id: &str, condition: &Condition) -> bool {
    let of_dimension = |row: &&Row| {
        let dimension = inputs.definition.dimensions.get(row.dimension);
        dimension.is_some_and(|dimension| dimension.id == id)
    };
    let spectrum = inputs
        .rows
        .iter()
        .find(of_dimension)
        .and_then(Row::spectrum);
    spectrum.is_some_and(|spectrum| {
        let at = spectrum.at.get();
        at >= condition.from.unwrap_or(0) && at <= condition.to.unwrap_or(100)
    })
}
