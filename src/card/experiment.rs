//! What a person wants to try, in words: the questionnaire's own sentence with its blanks filled.

use crate::{
    assessment::Definition,
    share::{Blank, Experiment},
    words::experiment as words,
};

/// Returns the sentence and the day: "We will start … together with …. We decide together on 8 January 2027."
#[must_use]
pub fn experiment(definition: &Definition, experiment: &Experiment) -> String {
    let own = experiment
        .blanks
        .get(Experiment::COMMON..)
        .unwrap_or_default();
    let sentence = filled(&definition.experiment, own);
    format!("{sentence} {}", words::until(experiment.date))
}

/// Returns the questionnaire's own sentence with its blanks filled, by their index among all blanks.
#[must_use]
pub fn experiment_sentence(sentence: &str, blanks: &[(usize, String)]) -> String {
    let mut own = vec![None; Experiment::MOST_BLANKS];
    for (index, text) in blanks {
        if let Some(blank) = own.get_mut(*index) {
            *blank = Blank::typed(text);
        }
    }
    filled(sentence, own.get(Experiment::COMMON..).unwrap_or_default())
}

/// Returns all of it, a sentence each: besides that what is hoped for, and what became of it.
#[must_use]
pub fn experiment_lines(definition: &Definition, of: &Experiment) -> Vec<String> {
    let mut lines = vec![experiment(definition, of)];
    for (sentence, blank) in words::COMMON.iter().zip(&of.blanks) {
        if blank.is_some() {
            lines.push(filled(sentence, std::slice::from_ref(blank)));
        }
    }
    lines.extend(words::came_of_it(of.outcome, of.effect));
    lines
}

/// Longest title of a calendar entry, in characters.
const SUMMARY: usize = 60;

/// Returns what is tried in few words, for the title of a calendar entry: the sentence from its first blank on, at most 60
/// characters.
#[must_use]
pub fn experiment_summary(definition: &Definition, experiment: &Experiment) -> String {
    let own = experiment
        .blanks
        .get(Experiment::COMMON..)
        .unwrap_or_default();
    let sentence = if own.iter().any(Option::is_some) {
        let mut parts = Definition::around_blanks(&definition.experiment);
        if let Some(first) = parts.first_mut() {
            first.clear();
        }
        joined(&parts, own)
    } else {
        filled(words::HOPE, experiment.blanks.get(..1).unwrap_or_default())
    };
    let sentence = sentence.trim_end_matches('.');
    if sentence.chars().count() <= SUMMARY {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(SUMMARY - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(&*cut, |(whole, _)| whole);
    format!("{whole}…")
}

/// Fills the blanks of a sentence in order. One that is open stays open.
fn filled(sentence: &str, blanks: &[Option<Blank>]) -> String {
    joined(&Definition::around_blanks(sentence), blanks)
}

fn joined(parts: &[String], blanks: &[Option<Blank>]) -> String {
    let mut blanks = blanks.iter();
    let mut parts = parts.iter();
    let mut out = parts.next().cloned().unwrap_or_default();
    for part in parts {
        let blank = blanks.next().and_then(Option::as_ref);
        let mut text = blank.map_or(words::OPEN_BLANK, Blank::as_str);
        if part.starts_with('.') {
            text = text.trim_end_matches('.');
        }
        if out.is_empty() {
            out = crate::words::report::capital(text);
        } else {
            out += text;
        }
        out += part;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blanks(texts: &[&str]) -> Vec<Option<Blank>> {
        texts.iter().map(|text| Blank::typed(text)).collect()
    }

    #[test]
    fn a_summary_is_what_is_tried_in_sixty_characters() {
        let text = include_str!("../../assessments/product-practice.json");
        let definition = Definition::from_json(text).unwrap();
        let of = |texts: &[&str]| {
            let date = crate::answers::Date::LAST;
            experiment_summary(
                &definition,
                &Experiment::until(date, blanks(texts)).unwrap(),
            )
        };
        assert_eq!(
            of(&["", "", "", "pairing", "Ops"]),
            "Pairing together with Ops"
        );
        assert_eq!(of(&["fewer surprises"]), "We hope to see fewer surprises");
        let long = of(&[
            "",
            "",
            "",
            "releasing every small piece as soon as somebody waits for it",
            "Ops",
        ]);
        assert_eq!(
            long,
            "Releasing every small piece as soon as somebody waits for…"
        );
        assert!(long.chars().count() <= SUMMARY);
    }

    #[test]
    fn blanks_are_filled_in_order_and_open_ones_stay_open() {
        let sentence = "We start ___ together with ___.";
        assert_eq!(
            filled(sentence, &blanks(&["pairing", "Ops."])),
            "We start pairing together with Ops."
        );
        assert_eq!(
            filled(sentence, &blanks(&["", "Ops"])),
            "We start … together with Ops."
        );
        assert_eq!(filled(sentence, &[]), "We start … together with ….");
        assert_eq!(
            filled(words::HONEST, &blanks(&["our neighbour"])),
            "Our neighbour keeps us honest."
        );
        assert_eq!(filled("No blank.", &blanks(&["x"])), "No blank.");
        assert_eq!(filled("A_b __ c ____ d", &blanks(&["x"])), "A_b __ c x d");
        assert_eq!(filled("___", &blanks(&["x"])), "X");
    }
}
