//! Twenty-four plausible teams, written down by somebody who had not seen the sketches: what each of them gets. There is no
//! target. A change of the sketches changes the table, which shows for whom.

use std::fmt::Write as _;

use bearings::{
    assessment::Definition,
    card::{Headline, why_none_fits},
    scoring::{Context, Nearest, Report},
};

use crate::support::{answers, definition};

const TEAMS: &str = include_str!("teams.txt");
const READINGS: &str = "tests/golden/teams.txt";

#[test]
fn teams_as_they_are_read() {
    let definition = definition("team-context");
    let mut readings = String::new();
    for line in TEAMS.lines() {
        let (team, responses) = line.split_once(": ").unwrap();
        let answers = answers(&definition, responses);
        assert!(
            !answers.slots().contains(&bearings::answers::Answer::Blank),
            "{team}"
        );
        let report = Report::of(&definition, &answers, Context::default()).unwrap();
        writeln!(readings, "{team}: {}", reading(&definition, &report)).unwrap();
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(READINGS, &readings).unwrap();
    }
    println!("{readings}");
    let kept = std::fs::read_to_string(READINGS).unwrap_or_default();
    assert_eq!(readings, kept, "look at it, then run with BLESS=1");
    assert_eq!(readings.lines().count(), 24);
}

/// What the result says: its headline, and why no sketch fits where none does.
fn reading(definition: &Definition, report: &Report) -> String {
    let mut says = Headline::of(definition, report).in_words();
    if let Some(Nearest::NoneFits(_)) = report.nearest {
        let why = why_none_fits(definition, report).unwrap();
        assert!(
            why.contains("does not fit on “") || why.contains("do not fit on “"),
            "{why}"
        );
        says.push(why);
    }
    says.join(" ")
}
