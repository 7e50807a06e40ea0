//! Twenty-four plausible teams, written down by somebody who had not seen the sketches: what each of them gets. There is no
//! target. A change of the sketches changes the table, which shows for whom.

use std::fmt::Write as _;

use bearings::{
    assessment::Definition,
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
        writeln!(
            readings,
            "{team}: {}",
            reading(&definition, report.nearest.unwrap())
        )
        .unwrap();
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(READINGS, &readings).unwrap();
    }
    println!("{readings}");
    let kept = std::fs::read_to_string(READINGS).unwrap_or_default();
    assert_eq!(readings, kept, "look at it, then run with BLESS=1");
    assert_eq!(readings.lines().count(), 24);
}

fn reading(definition: &Definition, nearest: Nearest) -> String {
    let name = |sketch: usize| &definition.patterns[sketch].name;
    match nearest {
        Nearest::MostLike { sketch, runner_up } => {
            format!("{}, with some {}", name(sketch), name(runner_up))
        }
        Nearest::Between(one, other) => format!("{} or {}", name(one), name(other)),
        Nearest::NoneFits => "no sketch fits".to_owned(),
        Nearest::TooFew => "not enough answers".to_owned(),
    }
}
