//! Scenes: kinds per scope, the headline from them, and their order.

use crate::support::{definition, report};
use bearings::scoring::{Frequencies, Headline, Likeness, Line};

const NEWS: &str = "someone-stuck.team=open someone-stuck.beyond=by-the-book late-date.team=open \
     late-date.beyond=guarded between-jobs.team=open between-jobs.beyond=guarded asking-across.team=by-the-book \
     asking-across.beyond=by-the-book failed-release.team=open failed-release.beyond=guarded \
     better-way.team=guarded better-way.beyond=guarded right-person=mostly old-rule=?";

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
    assert_eq!(report.headline, Headline::Majority(lines));
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
        Headline::Majority(vec![Line {
            round: Some(0),
            majority: None
        }])
    );
    assert_eq!(half.distributions[1].frequencies, Frequencies::TooFew);

    let few = report(
        "bad-news",
        "someone-stuck.team=open late-date.team=open between-jobs.team=open",
    );
    assert_eq!(few.headline, Headline::Majority(Vec::new()));
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
