//! The text version of a result, and the sentences that stand with it on the page.

use super::summary::Summary;
use crate::{
    answers::About,
    assessment::Definition,
    scoring::{Reflection, Report, Subject},
    words::report as words,
};

/// The text version: title, headline, the drawing in words, remarks, the question at the end, caveats, and
/// what the answers are about.
#[must_use]
pub fn text_version(definition: &Definition, report: &Report, about: &About) -> String {
    let summary = Summary::of(definition, report);
    let hints = report
        .hints
        .iter()
        .filter_map(|place| definition.hints.get(*place));
    let mut blocks = vec![definition.title.clone()];
    let headline = summary
        .headline
        .lines
        .iter()
        .chain(&summary.headline.beneath);
    blocks.push(headline.cloned().collect::<Vec<_>>().join("\n"));
    blocks.push(summary.lines.join("\n"));
    blocks.push(
        hints
            .map(|hint| hint.text.clone())
            .collect::<Vec<_>>()
            .join("\n"),
    );
    blocks.push(reflection(definition, report));
    blocks.push(definition.reading.join(" "));
    blocks.push(definition.caveats.join(" "));
    blocks.push(footer(definition, report, about));
    blocks.push(words::source(&definition.id, &definition.version));
    blocks.retain(|block| !block.is_empty());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

/// Whose view it is, of what, how much was answered, and until when it holds.
#[must_use]
pub fn footer(definition: &Definition, report: &Report, about: &About) -> String {
    let draft = if definition.version.starts_with("0.") {
        words::DRAFT
    } else {
        ""
    };
    let parts = [
        words::view(about),
        words::answered_and_not(report.counts),
        draft.to_owned(),
        words::look_again(about),
    ];
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The question that the result ends in.
#[must_use]
pub fn reflection(definition: &Definition, report: &Report) -> String {
    let dimension = |place: usize| {
        definition
            .dimensions
            .get(place)
            .map_or("", |one| one.name.as_str())
    };
    match report.reflection {
        Reflection::WhoCouldSee(Subject::Dimension(place)) => {
            words::who_could_see(dimension(place))
        }
        Reflection::WhoCouldSee(Subject::Question(place)) => {
            let question = definition.questions.get(place);
            words::who_could_see(question.map_or("", |question| question.short.as_str()))
        }
        Reflection::BothMayBeTrue(place) => words::both_may_be_true(dimension(place)),
        Reflection::Relax(place) => words::relax(dimension(place)),
        Reflection::WideGaps => words::WIDE_GAPS.to_owned(),
        Reflection::Listed(place) => definition
            .reflection
            .get(place)
            .cloned()
            .unwrap_or_default(),
    }
}
