//! The text version of a card, as plain text and as Markdown, and its sentences that the page shows too.

use super::{
    frame::Card,
    headline::Headline,
    summary::{self, Summary},
};
use crate::{
    answers::About,
    assessment::Definition,
    scoring::{Reading, Reflection, Report, Subject},
    words::{headline, report as words},
};

/// Writes the text version: title, headline, the drawing in words, remarks, the reflection question, caveats, the
/// subject of the answers, and where to take the questionnaire. It has everything that the card has. For a covered
/// card it says only that a view waits.
#[must_use]
pub fn text_version(card: &Card<'_>) -> String {
    if card.covered {
        let mut blocks = vec![card.definition.title.clone()];
        blocks.extend(covered(card));
        return joined(blocks);
    }
    let headline = Headline::of(card.definition, card.report);
    let headline = headline.in_words().join("\n");
    let mut blocks = vec![card.definition.title.clone(), headline];
    blocks.push(lines(card).join("\n"));
    blocks.extend(remarks(card));
    blocks.extend(card.text.map(words::to_try));
    blocks.extend(source(card));
    joined(blocks)
}

/// Writes the text version as Markdown. The title is a link to `link`, the questionnaire or this result; `picture` is
/// the address of a picture of the card. All texts are escaped.
#[must_use]
pub fn markdown(card: &Card<'_>, link: &str, picture: Option<&str>) -> String {
    let headline = Headline::of(card.definition, card.report).in_words();
    let title = &card.definition.title;
    let mut blocks = vec![format!("## [{}]({})", plain(title), target(link))];
    if card.covered {
        blocks.extend(covered(card).iter().map(|block| plain(block)));
        return joined(blocks);
    }
    if let Some(picture) = picture {
        let alt = [title.as_str(), &headline.join(" ")].join(": ");
        blocks.push(format!("![{}]({})", plain(&alt), target(picture)));
    }
    let strong = headline.iter().map(|line| format!("**{}**", plain(line)));
    // A backslash at the end of a line is a hard line break.
    blocks.push(strong.collect::<Vec<_>>().join("\\\n"));
    let lines = lines(card);
    let items = lines.iter().map(|line| format!("- {}", plain(line)));
    blocks.push(items.collect::<Vec<_>>().join("\n"));
    blocks.extend(
        remarks(card)
            .iter()
            .chain(&card.text.map(words::to_try))
            .chain(&source(card))
            .map(|block| plain(block)),
    );
    joined(blocks)
}

/// Returns the blocks of a covered card: that a view waits, the purpose, the view, and where to take the questionnaire.
fn covered(card: &Card<'_>) -> [String; 4] {
    let [_, source] = source(card);
    let view = words::view(card.about);
    [
        words::WAITS.to_owned(),
        card.definition.purpose.clone(),
        format!("{} {view}", words::NOT_A_VERDICT),
        source,
    ]
}

/// Returns the drawing in words, a sentence for each row, the poles of its rulers, and the terrain.
fn lines(card: &Card<'_>) -> Vec<String> {
    let mut lines = Summary::of(card.definition, card.report).lines;
    let rulers = card
        .report
        .rows
        .iter()
        .filter(|row| matches!(row.reading, Reading::Spectrum(_)));
    let dimensions = rulers.filter_map(|row| card.definition.dimensions.get(row.dimension));
    lines.push(words::ends(dimensions.map(summary::poles)));
    // The headline names the terrain where the questionnaire says something of it.
    let terrain = card.terrain.filter(|_| card.report.priorities.is_none());
    lines.extend(terrain.map(|terrain| format!("{}.", headline::read_as(terrain))));
    lines.retain(|line| !line.is_empty());
    lines
}

/// Returns the hints, the reflection question, how to read the result, and the caveats.
fn remarks(card: &Card<'_>) -> [String; 4] {
    let Card {
        definition, report, ..
    } = card;
    let hints = report
        .hints
        .iter()
        .filter_map(|index| definition.hints.get(*index));
    let hints: Vec<&str> = hints.map(|hint| hint.text.as_str()).collect();
    [
        hints.join("\n"),
        reflection(definition, report),
        definition
            .reading
            .iter()
            .chain(&definition.sketch_note)
            .cloned()
            .collect::<Vec<_>>()
            .join(" "),
        definition.caveats.join(" "),
    ]
}

/// Returns the subject of the answers, and the questionnaire with its address.
fn source(card: &Card<'_>) -> [String; 2] {
    let Definition {
        id,
        version,
        minutes,
        ..
    } = card.definition;
    let footer = footer(card.definition, card.report, card.about);
    let source = words::source(id, version);
    let take_it = words::take_it(card.address, *minutes);
    [
        format!("{} {footer}", words::NOT_A_VERDICT),
        format!("{source} {take_it}"),
    ]
}

/// Joins blocks with an empty line between them; empty blocks are left out.
fn joined(mut blocks: Vec<String>) -> String {
    blocks.retain(|block| !block.is_empty());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

/// Escapes a text for Markdown.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes an address for the target of a Markdown link: percent-encodes what would end it.
fn target(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            ' ' => out.push_str("%20"),
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

/// Words whose view it is, of what, how much is answered, and when to look again.
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

/// Words the reflection question that ends the result.
#[must_use]
pub fn reflection(definition: &Definition, report: &Report) -> String {
    let dimension = |index: usize| {
        definition
            .dimensions
            .get(index)
            .map_or("", |one| one.name.as_str())
    };
    match report.reflection {
        Reflection::WhoCouldSee(Subject::Dimension(index)) => {
            words::who_could_see(dimension(index))
        }
        Reflection::WhoCouldSee(Subject::Question(index)) => {
            let question = definition.questions.get(index);
            words::who_could_see(question.map_or("", |question| question.short.as_str()))
        }
        Reflection::BothMayBeTrue(index) => words::both_may_be_true(dimension(index)),
        Reflection::Relax(index) => words::relax(dimension(index)),
        Reflection::WideGaps => words::WIDE_GAPS.to_owned(),
        Reflection::Listed(index) => definition
            .reflection
            .get(index)
            .cloned()
            .unwrap_or_default(),
    }
}
