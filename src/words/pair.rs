//! The sentences of two views side by side. None of them says which view is right, or how far apart they are.

use super::{day, report, taking};
use crate::answers::{Answer, Date};

pub const TWO_VIEWS: &str = "Two views";
pub const WIDEST: &str = "The widest difference";
pub const WHEN_TRUE: &str = "When is each one true?";
pub const IN_WORDS: &str = "Both in words";
pub const EVERY_ANSWER: &str = "Every answer of both";
pub const ALL_ALIKE: &str = "Where both answered, the answers are the same.";
pub const NO_VERDICT: &str = "Two views, no verdict.";

/// "two views · June 2026"; with both months, in their order, when they differ.
#[must_use]
pub fn views_and_month(dates: [Date; 2]) -> String {
    let [first, last] = if dates[1] < dates[0] {
        [dates[1], dates[0]]
    } else {
        dates
    };
    let (first, last) = (day::month(first), day::month(last));
    if first == last {
        format!("two views · {first}")
    } else {
        format!("two views · {first} and {last}")
    }
}

/// "Two views: Mine and The other."
#[must_use]
pub fn views(names: [&str; 2]) -> String {
    format!("{TWO_VIEWS}: {} and {}.", names[0], names[1])
}

/// "Mine: Mostly Groundwork, with some Relay leg."
#[must_use]
pub fn headline(name: &str, lines: &[String]) -> String {
    let text = lines.join(" ");
    format!("{name}: {}.", text.trim_end_matches('.'))
}

/// "Breadth of requests. Mine: leans towards “one aim”. The other: clearly “many requests”."
#[must_use]
pub fn row(about: &str, names: [&str; 2], texts: [&str; 2]) -> String {
    format!(
        "{about}. {}: {}. {}: {}.",
        names[0], texts[0], names[1], texts[1]
    )
}

/// "Where our work stands: both “finding out”."
#[must_use]
pub fn both(about: &str, text: &str) -> String {
    format!("{about}: both {text}.")
}

/// "Needed by other teams: both say it doesn’t apply", for the same non-answer of both.
#[must_use]
pub fn neither(about: &str, why: &str) -> String {
    let verb = match why {
        report::NOT_ENOUGH => "have ",
        taking::BLANK => "",
        _ if why == report::non_answer(Answer::CannotSee) => "",
        _ => "say it ",
    };
    both(about, &format!("{verb}{why}"))
}

/// The responses of both to one item. `option` words an option, and returns `None` for a non-answer.
#[must_use]
pub fn answers(
    about: &str,
    names: [&str; 2],
    answers: [Answer; 2],
    option: impl Fn(Answer) -> Option<String>,
) -> String {
    let [one, two] = answers.map(|answer| option(answer).unwrap_or_else(|| non_answer(answer)));
    match answers {
        [mine, other] if mine != other => row(about, names, [&one, &two]),
        [Answer::Pick(_), _] => both(about, &one),
        [why, _] => neither(about, &report::non_answer(why)),
    }
}

/// "A date slips, in our team".
#[must_use]
pub fn in_scope(situation: &str, scope: &str) -> String {
    if scope.is_empty() {
        situation.to_owned()
    } else {
        format!("{situation}, {scope}")
    }
}

/// A non-answer after a name: "can’t see from here", "left blank".
#[must_use]
pub fn non_answer(answer: Answer) -> String {
    report::in_sentence(taking::non_answer(answer))
}

/// "now “a list in order”, enough “a few bets”"; "now and enough “a list in order”".
#[must_use]
pub fn states(rounds: [&str; 2], now: &str, enough: &str) -> String {
    let [first, second] = rounds;
    if now == enough {
        report::state(&format!("{first} and {second}"), now)
    } else {
        format!(
            "{}, {}",
            report::state(first, now),
            report::state(second, enough)
        )
    }
}

/// One state and a non-answer: "now “a list in order”, enough: can’t see from here".
#[must_use]
pub fn one_state(known: (&str, &str), missing: (&str, Answer)) -> String {
    let known = report::state(known.0, known.1);
    format!("{known}, {}: {}", missing.0, report::non_answer(missing.1))
}

/// "Mine: If we got better at choosing, releasing would get easier."
#[must_use]
pub fn arrow(name: &str, from: &str, to: &str) -> String {
    format!("{name}: {}", report::arrow(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_stand_in_their_order() {
        let date = |text| Date::from_iso(text).unwrap();
        let (may, june) = (date("2026-05-04"), date("2026-06-30"));
        assert_eq!(views_and_month([june, june]), "two views · June 2026");
        let both = "two views · May 2026 and June 2026";
        assert_eq!(views_and_month([may, june]), both);
        assert_eq!(views_and_month([june, may]), both);
    }

    #[test]
    fn non_answers_follow_a_name() {
        let expected = [
            (Answer::CannotSee, "can’t see from here"),
            (Answer::Varies, "varies too much"),
            (Answer::NotApplicable, "doesn’t apply"),
            (Answer::Blank, "left blank"),
        ];
        for (answer, words) in expected {
            assert_eq!(non_answer(answer), words);
        }
    }
}
