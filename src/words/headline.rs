//! The sentences of headlines, and what is said of sketches.

use super::report::{capital, in_sentence, number};

pub const TOO_FEW: &str = "Not enough answers yet to say anything.";
pub const TOO_FEW_FOR_SKETCH: &str = "Not enough answers yet for a sketch";
pub const NOTHING: &str = "Nothing is answered yet, so there is no result.";
pub const NO_SKETCH: &str = "No sketch fits well";
/// Of answers most of whose rows are in the middle.
pub const MOSTLY_MIDDLE: &str = "Most answers are in the middle or a mix.";
pub const MOST_LIKE: &str = "You look most like";
pub const THEY_LOOK_LIKE: &str = "They look most like";
pub const FAIR: &str = "Fair to ask us";
pub const UNFAIR: &str = "Not fair to ask us";
pub const ALL_ENOUGH: &str = "Good enough for now, by our own measure.";
pub const REST_IS_ENOUGH: &str = "What matters most here is good enough already.";
/// Beside a row that matters less in a terrain.
pub const CAN_WAIT: &str = "can wait here?";
/// Of what matters more in a terrain, and what can wait.
pub const OUR_GUESS: &str =
    "What matters more here, and what can wait, is our guess, not research.";
/// How far a row is from the middle, before the name of its pole.
pub const CLEARLY: &str = "Clearly";
pub const LEANS: &str = "Leans";
pub const IT_DEPENDS: &str = "it depends";

/// "with some Relay leg".
#[must_use]
pub fn with_some(sketch: &str) -> String {
    format!("with some {sketch}")
}

/// "or Relay leg".
#[must_use]
pub fn or(sketch: &str) -> String {
    format!("or {sketch}")
}

/// "Nearest are Groundwork and Guides."
#[must_use]
pub fn nearest_are(one: &str, other: &str) -> String {
    format!("Nearest are {one} and {other}.")
}

/// Why neither of two sketches fits, each with the row that is furthest from it: "Neither is close: Groundwork does not fit on
/// “Lifespan”, Guides not on “Needing other teams”."
#[must_use]
pub fn neither_is_close([(one, row), (other, other_row)]: [(&str, &str); 2]) -> String {
    if row == other_row {
        format!("Neither is close: both do not fit on “{row}”.")
    } else {
        format!("Neither is close: {one} does not fit on “{row}”, {other} not on “{other_row}”.")
    }
}

/// "Mostly Groundwork, with some Relay leg".
#[must_use]
pub fn mostly(sketch: &str, runner_up: &str) -> String {
    format!("Mostly {sketch}, {}", with_some(runner_up))
}

/// "Either Groundwork or Relay leg".
#[must_use]
pub fn either(one: &str, other: &str) -> String {
    format!("Either {one} {}", or(other))
}

/// "Fair to ask us", of the person's own team or of somebody else's.
#[must_use]
pub fn ask(is_fair: bool, is_mine: bool) -> &'static str {
    match (is_fair, is_mine) {
        (true, true) => FAIR,
        (false, true) => UNFAIR,
        (true, false) => "Fair to ask them",
        (false, false) => "Not fair to ask them",
    }
}

/// "Fair to ask us, if Groundwork".
#[must_use]
pub fn ask_if(ask: &str, sketch: &str) -> String {
    format!("{ask}, if {sketch}")
}

/// "Inside the team, we talk about it."
#[must_use]
pub fn majority(round: &str, phrase: &str) -> String {
    if round.is_empty() {
        format!("{}.", capital(phrase))
    } else {
        format!("{round}, {phrase}.")
    }
}

/// One scope of a split: "In our team a slipped date is said at once."
#[must_use]
pub fn in_scope(scope: &str, what_happens: &str) -> String {
    format!("{} {what_happens}.", capital(scope))
}

/// The other scope of it: "Beyond it, it is held back."
#[must_use]
pub fn in_other_scope(scope: &str, what_happens: &str) -> String {
    format!("{}, {what_happens}.", capital(scope))
}

/// A split whose scenes make no sentence: "A date slips: in our team “said at once”, beyond it “held back”."
#[must_use]
pub fn scenes_apart(situation: &str, scopes: [&str; 2], scenes: [&str; 2]) -> String {
    format!(
        "{situation}: {} “{}”, {} “{}”.",
        scopes[0], scenes[0], scopes[1], scenes[1]
    )
}

/// "Next: meet the people we serve."
#[must_use]
pub fn next(phrase: &str) -> String {
    format!("Next: {phrase}.")
}

/// Rows that are equally far from enough, by their names: "Next: releasing, choosing or coming back."
#[must_use]
pub fn next_of(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| in_sentence(name)).collect();
    match names.as_slice() {
        [one, other] => next(&format!("{one} or {other}")),
        [one, other, third] => next(&format!("{one}, {other} or {third}")),
        [one, other, third, rest @ ..] => {
            next(&format!("{one}, {other}, {third} or {} more", rest.len()))
        }
        _ => next(&names.join(", ")),
    }
}

/// "All eight are a step from enough.": all rows are equally far from it.
#[must_use]
pub fn all_alike(rows: usize, steps: i16) -> String {
    let number = number(rows);
    let steps = match steps {
        1 => "a step",
        2 => "two steps",
        _ => "three steps",
    };
    format!("All {number} are {steps} from enough.")
}

/// "Mostly Groundwork, with some Relay leg. So:"
#[must_use]
pub fn so(sentence: &str) -> String {
    format!("{sentence}. So:")
}

/// "Next: release smaller and more often (read as Groundwork)"
#[must_use]
pub fn with_reading(headline: &str, sketch: &str) -> String {
    format!(
        "{} ({})",
        headline.trim_end_matches('.'),
        in_sentence(&read_as(sketch))
    )
}

/// "Can wait here? Choosing"
#[must_use]
pub fn waiting(rows: &str) -> String {
    format!("{} {rows}", capital(CAN_WAIT))
}

/// "Worth asking: Which gap is ours to close?"
#[must_use]
pub fn worth_asking(question: &str) -> String {
    format!("Worth asking: {question}")
}

/// "Now: on planned dates. Enough: small and often."
#[must_use]
pub fn now_and_enough([now, enough]: [&str; 2], [is, would_be]: [&str; 2]) -> String {
    format!("{}: {is}. {}: {would_be}.", capital(now), capital(enough))
}

/// "Read as Groundwork"
#[must_use]
pub fn read_as(sketch: &str) -> String {
    format!("Read as {sketch}")
}

/// "Read as Groundwork (our guess, not research)"
#[must_use]
pub fn guessed(reading: &str) -> String {
    format!("{reading} (our guess, not research)")
}

/// "Good enough already: releasing, being one team. Choosing would get easier too."
#[must_use]
pub fn next_beneath(enough: &[&str], easier_too: &[&str]) -> Option<String> {
    let listed = |names: &[&str], between| {
        let names: Vec<String> = names.iter().map(|name| in_sentence(name)).collect();
        names.join(between)
    };
    let enough =
        (!enough.is_empty()).then(|| format!("Good enough already: {}.", listed(enough, ", ")));
    let easier = (!easier_too.is_empty()).then(|| {
        capital(&format!(
            "{} would get easier too.",
            listed(easier_too, " and ")
        ))
    });
    match (enough, easier) {
        (Some(enough), Some(easier)) => Some(format!("{enough} {easier}")),
        (enough, easier) => enough.or(easier),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn majorities() {
        let inside = majority("Inside the team", "we talk about it");
        assert_eq!(inside, "Inside the team, we talk about it.");
        assert_eq!(majority("", "it is held back"), "It is held back.");
    }

    #[test]
    fn where_to_begin() {
        assert_eq!(
            next_beneath(&["Releasing", "Being one team"], &["Choosing"]).unwrap(),
            "Good enough already: releasing, being one team. Choosing would get easier too."
        );
        assert_eq!(
            next_beneath(&[], &["Choosing", "Releasing"]).unwrap(),
            "Choosing and releasing would get easier too."
        );
        assert_eq!(
            next_beneath(&["Choosing"], &[]).unwrap(),
            "Good enough already: choosing."
        );
        assert_eq!(next_beneath(&[], &[]), None);
    }
}
