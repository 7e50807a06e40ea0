//! The sentences of a result: rows, counts and the reflection question.

use super::{day, taking};
use crate::{
    answers::{About, Answer, Together},
    assessment::{Gap, Unit},
    scoring::{Band, Counts},
};

pub const NOT_ENOUGH: &str = "not enough answers to say";
pub const NOT_APPLICABLE: &str = "doesn’t apply";
/// Beside the name of a row whose answers lie far apart.
pub const DIFFER: &str = "answers differ";
pub const NOT_A_VERDICT: &str = "One view, not a verdict.";
pub const NOT_A_VERDICT_OF_ONE: &str = "One person’s view, not a verdict.";
pub const WAITS: &str = "My view waits behind the link. Answer first, then see both.";
pub const DRAFT: &str = "Draft questions, not a tested instrument.";

/// "clearly “here to stay”", for a position between two poles.
#[must_use]
pub fn band(band: Band, left: &str, right: &str) -> String {
    match band {
        Band::ClearlyLeft => format!("clearly “{left}”"),
        Band::LeansLeft => format!("leans towards “{left}”"),
        Band::Between => "in the middle, or a mix".to_owned(),
        Band::LeansRight => format!("leans towards “{right}”"),
        Band::ClearlyRight => format!("clearly “{right}”"),
    }
}

/// "one answer clearly “one aim”, another clearly “many requests”", for a row of divergent answers.
#[must_use]
pub fn apart(one: &str, other: &str) -> String {
    format!("one answer {one}, another {other}")
}

/// The word for a gap.
#[must_use]
pub fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::MoreThanNeeded => "more than we need",
        Gap::Enough => "enough for now",
        Gap::Gap => "gap",
        Gap::Wide => "wide gap",
    }
}

/// "now “a list in order”".
#[must_use]
pub fn state(round: &str, state: &str) -> String {
    format!("{round} “{state}”")
}

/// "“help comes unasked” (open)".
#[must_use]
pub fn scene(scene: &str, kind: Option<&str>) -> String {
    match kind {
        // "it depends" is both.
        Some(kind) if in_sentence(kind) != scene => format!("“{scene}” ({})", in_sentence(kind)),
        _ => format!("“{scene}”"),
    }
}

/// "open 4 of 6", one item of a list.
#[must_use]
pub fn share(count: usize, answered: usize, kind: &str) -> String {
    format!("{} {count} of {answered}", in_sentence(kind))
}

/// "If we got better at choosing, releasing would get easier."
#[must_use]
pub fn arrow(from: &str, to: &str) -> String {
    format!(
        "If we got better at {}, {} would get easier.",
        in_sentence(from),
        in_sentence(to)
    )
}

/// How many rows have each gap: "1 wide gap, 3 gaps, 3 enough for now, 1 more than we need".
#[must_use]
pub fn gaps(wide: usize, some: usize, enough: usize, more: usize) -> String {
    let plural = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        _ => Some(format!("{count} {many}")),
    };
    let parts = [
        plural(wide, "wide gap", "wide gaps"),
        plural(some, "gap", "gaps"),
        plural(enough, "enough for now", "enough for now"),
        plural(more, "more than we need", "more than we need"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[must_use]
pub fn who_could_see(row: &str) -> String {
    format!("Who could see “{row}”, and could you ask them?")
}

/// "You gave two different answers about how money comes. When is each one true?"
#[must_use]
pub fn both_may_be_true(row: &str) -> String {
    format!(
        "You gave two different answers about {}. When is each one true?",
        in_sentence(row)
    )
}

/// A remark on a row whose answers, so many, lie far apart.
#[must_use]
pub fn differ(answers: usize) -> &'static str {
    if answers == 2 {
        "The two answers here differ."
    } else {
        "The answers here differ."
    }
}

#[must_use]
pub fn relax(row: &str) -> String {
    format!("Where could you relax, starting with “{row}”?")
}

pub const WIDE_GAPS: &str = "Of the wide gaps, which would make another easier?";

/// "One view, not a verdict · June 2026".
#[must_use]
pub fn dated(text: &str, about: &About) -> String {
    format!("{text} · {}", day::month(about.date))
}

/// "one person’s view · June 2026", "one view of five people · June 2026".
#[must_use]
pub fn view_and_month(about: &About) -> String {
    let whose = about
        .together
        .map_or_else(|| "one person’s view".to_owned(), one_view);
    format!("{whose} · {}", day::month(about.date))
}

/// "one view of Team Blue · June 2026".
#[must_use]
pub fn view_of(label: &str, about: &About) -> String {
    let people = about
        .together
        .map(|together| format!(", {} people", number(together.people().into())));
    let people = people.unwrap_or_default();
    format!("one view of {label}{people} · {}", day::month(about.date))
}

/// "one view of five people".
fn one_view(together: Together) -> String {
    format!("one view of {} people", number(together.people().into()))
}

/// A number as a word up to twelve.
#[must_use]
pub fn number(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let word = WORDS.get(number);
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// "Choosing can wait here? Do steady bets serve them better than quick drops?"
#[must_use]
pub fn can_wait(row: &str, reason: &str) -> String {
    format!("{row} {} {reason}", super::headline::CAN_WAIT)
}

/// The person's own words about what to try.
#[must_use]
pub fn to_try(text: &str) -> String {
    format!("To try: {text}")
}

/// "The lines run from “one aim” to “many requests”, and from “here to stay” to “here for now”."
#[must_use]
pub fn ends<'a>(poles: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let each = poles
        .into_iter()
        .map(|(left, right)| format!("from “{left}” to “{right}”"));
    let each: Vec<String> = each.collect();
    match each.split_last() {
        None => String::new(),
        Some((last, [])) => format!("The line runs {last}."),
        Some((last, before)) => format!("The lines run {}, and {last}.", before.join(", ")),
    }
}

/// "Take it: bearings.example/bad-news, 4 min."
#[must_use]
pub fn take_it(address: &str, minutes: u8) -> String {
    format!("Take it: {address}, {}.", self::minutes(minutes))
}

/// "4 min".
#[must_use]
pub fn minutes(minutes: u8) -> String {
    format!("{minutes} min")
}

/// "and 3 more", for rows without room on a card.
#[must_use]
pub fn and_more(rows: usize) -> String {
    match rows {
        1 => "and one more".to_owned(),
        _ => format!("and {rows} more"),
    }
}

/// "their team", as others read it.
fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::MyTeam => "their team",
        Unit::GroupOfTeams => "a group of teams",
        Unit::OurOrganisation => "their organisation",
        Unit::OneInitiative => "one initiative",
        Unit::JustMe => "their own work",
    }
}

/// "One person’s view of their team, these days, 30 June 2026.", "One view of five people, of their team, …".
#[must_use]
pub fn view(about: &About) -> String {
    let unit = about
        .label
        .as_ref()
        .map_or(unit(about.unit), |label| label.as_str());
    let whose = about.together.map_or_else(
        || "One person’s view".to_owned(),
        |together| format!("{},", capital(&one_view(together))),
    );
    format!(
        "{whose} of {unit}, {}, {}.",
        taking::window(about.window),
        day::day(about.date)
    )
}

/// "14 of 15 answered."
#[must_use]
pub fn answered(counts: Counts) -> String {
    format!("{} of {} answered.", counts.answered, counts.applicable())
}

/// "14 of 15 answered, 1 could not be seen from here."
#[must_use]
pub fn answered_and_not(counts: Counts) -> String {
    let not = non_answers(counts);
    let comma = if not.is_empty() { "" } else { ", " };
    format!(
        "{} of {} answered{comma}{not}.",
        counts.answered,
        counts.applicable()
    )
}

/// "1 could not be seen from here, 2 left blank"; nothing when all is answered.
#[must_use]
pub fn non_answers(counts: Counts) -> String {
    let parts = [
        (counts.cannot_see, "could not be seen from here"),
        (
            counts.varies,
            if counts.varies == 1 {
                "varies too much"
            } else {
                "vary too much"
            },
        ),
        (counts.blank, "left blank"),
        (
            counts.not_applicable,
            if counts.not_applicable == 1 {
                "doesn’t apply"
            } else {
                "don’t apply"
            },
        ),
    ];
    let some = parts.iter().filter(|(count, _)| *count > 0);
    some.map(|(count, words)| format!("{count} {words}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The words of a non-answer inside a sentence.
#[must_use]
pub fn non_answer(answer: Answer) -> String {
    in_sentence(taking::non_answer(answer))
}

/// "Look again by 25 August 2026."
#[must_use]
pub fn look_again(about: &About) -> String {
    format!(
        "Look again by {}.",
        day::day(about.date.plus_days(LOOK_AGAIN))
    )
}

/// "team-context 0.1.0".
#[must_use]
pub fn source(id: &str, version: &str) -> String {
    format!("Questionnaire: {id} {version}.")
}

/// Days from the answers to the reminder: eight weeks.
pub const LOOK_AGAIN: u16 = 56;

/// A name as it stands inside a sentence: its first letter small. ASCII only, since the tables for all
/// scripts would cost a visitor more than the rest of this file.
#[must_use]
pub fn in_sentence(name: &str) -> String {
    let mut out = name.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    out
}

/// A sentence's first letter large.
#[must_use]
pub fn capital(sentence: &str) -> String {
    let mut out = sentence.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_lines() {
        let (aim, stay) = (("one aim", "many"), ("here", "gone"));
        assert_eq!(ends([]), "");
        assert_eq!(ends([aim]), "The line runs from “one aim” to “many”.");
        let both = "The lines run from “one aim” to “many”, and from “here” to “gone”.";
        assert_eq!(ends([aim, stay]), both);
    }

    #[test]
    fn counts() {
        let counts = Counts {
            answered: 12,
            cannot_see: 1,
            varies: 1,
            blank: 0,
            not_applicable: 1,
        };
        let words =
            "12 of 14 answered, 1 could not be seen from here, 1 varies too much, 1 doesn’t apply.";
        assert_eq!(answered_and_not(counts), words);
        assert_eq!(answered(counts), "12 of 14 answered.");
        assert_eq!(gaps(1, 3, 3, 0), "1 wide gap, 3 gaps, 3 enough for now");
    }
}
