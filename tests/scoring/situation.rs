//! Scenes: kinds per scope, the headline from them, and their order.

use crate::support::{definition, report};
use bearings::{
    answers::Answer,
    scoring::{Frequencies, Headline, Likeness, Line, Split},
};

const NEWS: &str = "someone-stuck.team=open someone-stuck.beyond=by-the-book late-date.team=open \
     late-date.beyond=guarded between-jobs.team=open between-jobs.beyond=guarded asking-across.team=by-the-book \
     asking-across.beyond=by-the-book failed-release.team=open failed-release.beyond=guarded \
     better-way.team=guarded better-way.beyond=guarded right-person=mostly old-rule=?";

/// A situation and the options chosen in its scopes, all by place.
fn split(question: usize, team: u8, beyond: u8) -> Split {
    Split {
        question,
        answers: [Answer::Pick(team), Answer::Pick(beyond)],
    }
}

fn split_of(responses: &str) -> Option<Split> {
    match report("bad-news", responses).headline {
        Headline::Majority { split, .. } => split,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_widest_split_is_found() {
    // Guarded 0, by the book 1, open 2, it depends 3; the scopes of all other situations agree.
    type Pair = (&'static str, u8, u8);
    let with = |pairs: &[Pair]| {
        let all = [
            "someone-stuck",
            "late-date",
            "between-jobs",
            "asking-across",
            "failed-release",
            "better-way",
        ];
        let each = all.map(|id| {
            let pair = pairs.iter().find(|(named, ..)| *named == id);
            let (_, team, beyond) = pair.unwrap_or(&("", 1, 1));
            format!("{id}.team={team} {id}.beyond={beyond} ")
        });
        split_of(&each.concat())
    };
    let cases: [(&[Pair], Option<Split>); 7] = [
        (&[], None),
        (&[("late-date", 3, 0)], Some(split(1, 3, 0))),
        (
            &[("late-date", 3, 0), ("better-way", 1, 0)],
            Some(split(5, 1, 0)),
        ),
        (
            &[("someone-stuck", 1, 2), ("better-way", 0, 2)],
            Some(split(5, 0, 2)),
        ),
        // Both ways are equally wide, and of equals the first stays.
        (
            &[("late-date", 2, 0), ("better-way", 0, 2)],
            Some(split(1, 2, 0)),
        ),
        (
            &[("late-date", 0, 1), ("between-jobs", 2, 1)],
            Some(split(1, 0, 1)),
        ),
        (&[("late-date", 3, 3)], None),
    ];
    for (pairs, expected) in cases {
        assert_eq!(with(pairs), expected, "{pairs:?}");
    }
}

#[test]
fn a_scope_that_is_dropped_or_hardly_answered_makes_no_split() {
    assert!(split_of(NEWS).is_some());
    // Three of six in one scope are too few.
    let mut few = NEWS.to_owned();
    for id in ["someone-stuck", "between-jobs", "failed-release"] {
        few = few.replace(&format!("{id}.beyond="), &format!("{id}.unasked="));
    }
    let few: Vec<&str> = few
        .split_whitespace()
        .filter(|word| !word.contains(".unasked="))
        .collect();
    assert_eq!(split_of(&few.join(" ")), None);
    let dropped: Vec<String> = NEWS
        .split_whitespace()
        .map(|word| match word.split_once(".beyond=") {
            Some((id, _)) => format!("{id}.beyond=-"),
            None => word.to_owned(),
        })
        .collect();
    assert_eq!(split_of(&dropped.join(" ")), None);
}

#[test]
fn kinds_of_scene_per_scope() {
    let report = report("bad-news", NEWS);
    let definition = definition("bad-news");
    let kind = |id: &str| definition.patterns.iter().position(|one| one.id == id);
    let found: Vec<&Frequencies> = report
        .distributions
        .iter()
        .map(|distribution| &distribution.frequencies)
        .collect();
    assert_eq!(
        *found[0],
        Frequencies::Kinds {
            answered: 6,
            counts: vec![1, 1, 4, 0],
            majority: kind("open")
        }
    );
    assert_eq!(
        *found[1],
        Frequencies::Kinds {
            answered: 6,
            counts: vec![4, 2, 0, 0],
            majority: kind("guarded")
        }
    );
    let lines = vec![
        Line {
            round: Some(0),
            majority: kind("open"),
        },
        Line {
            round: Some(1),
            majority: kind("guarded"),
        },
    ];
    let split = Some(split(1, 2, 0));
    assert_eq!(report.headline, Headline::Majority { split, lines });
    assert_eq!(report.choices.len(), 3, "the hoops stand alone");
}

#[test]
fn half_is_no_majority_and_four_of_six_are_needed() {
    let half = report(
        "bad-news",
        "someone-stuck.team=open late-date.team=open between-jobs.team=guarded \
         asking-across.team=guarded",
    );
    assert_eq!(
        half.headline,
        Headline::Majority {
            split: None,
            lines: vec![Line {
                round: Some(0),
                majority: None
            }]
        }
    );
    assert_eq!(half.distributions[1].frequencies, Frequencies::TooFew);

    let few = report(
        "bad-news",
        "someone-stuck.team=open late-date.team=open between-jobs.team=open",
    );
    let nothing = Headline::Majority {
        split: None,
        lines: Vec::new(),
    };
    assert_eq!(few.headline, nothing);
}

#[test]
fn a_dropped_scope_is_reported_as_dropped() {
    let definition = definition("bad-news");
    let beyond = definition
        .questions
        .iter()
        .filter(|one| one.rounds.len() == 2);
    let dropped: String = beyond.map(|one| format!("{}.beyond=- ", one.id)).collect();
    let report = report("bad-news", &format!("{dropped} right-person=mostly"));
    assert_eq!(report.distributions[1].frequencies, Frequencies::Dropped);
    assert_eq!(report.counts.applicable(), 9);
}

#[test]
fn situations_that_differ_are_drawn_first() {
    let responses = NEWS.replace("late-date.beyond=guarded", "late-date.beyond=?");
    let report = report("bad-news", &responses);
    let definition = definition("bad-news");
    let drawn = report.situations_drawn();
    let drawn: Vec<_> = drawn
        .iter()
        .map(|one| {
            (
                definition.questions[one.question].id.as_str(),
                one.likeness(),
            )
        })
        .collect();
    let expected = [
        ("someone-stuck", Likeness::Differ),
        ("between-jobs", Likeness::Differ),
        ("failed-release", Likeness::Differ),
        ("asking-across", Likeness::Agree),
        ("better-way", Likeness::Agree),
        ("late-date", Likeness::Unknown),
    ];
    assert_eq!(drawn, expected);
}
