//! What the terrain changes of a result of habits: where it begins, and what can wait.

use std::{collections::BTreeSet, fmt::Write as _};

use bearings::{
    answers::Answers,
    assessment::{Definition, Gap},
    card::{Headline, can_wait},
    scoring::{self, Because, Context, Next, Report, States},
};
use proptest::prelude::*;

use crate::support::{EVEN, SETS, UNEVEN, answers, definition, dimension_index};

const ID: &str = "product-practice";

fn read_as(definition: &Definition, answers: &Answers, terrain: Option<&str>) -> Report {
    let context = Context {
        terrain,
        earlier: 0,
    };
    Report::of(definition, answers, context).unwrap()
}

fn read(responses: &str, terrain: &str) -> Report {
    let definition = definition(ID);
    read_as(&definition, &answers(&definition, responses), Some(terrain))
}

/// Where it begins and why.
fn begins(report: &Report) -> (usize, Because) {
    match &report.headline {
        scoring::Headline::Next(Next::Begin(begin)) => (begin.dimension, begin.because),
        other => panic!("{other:?}"),
    }
}

fn waiting(report: &Report) -> Vec<usize> {
    let rows = report.rows.iter().filter(|row| row.can_wait);
    rows.map(|row| row.dimension).collect()
}

fn index(dimension: &str) -> usize {
    dimension_index(ID, dimension)
}

#[test]
fn each_sketch_of_the_terrain_has_its_priorities() {
    let (practice, context) = (definition(ID), definition("team-context"));
    let names = |id: &str, name: &str| format!("{id} {name}");
    let sketches = context.patterns.iter().map(|one| names(&one.id, &one.name));
    let own = practice
        .priorities
        .iter()
        .map(|one| names(&one.sketch, &one.name));
    assert_eq!(own.collect::<Vec<_>>(), sketches.collect::<Vec<_>>());
    for one in &practice.priorities {
        for priority in one.more.iter().chain(&one.wait) {
            assert!(priority.reason.ends_with('?'), "{}", priority.reason);
        }
        let waits = |id: &str| one.wait.iter().any(|one| one.dimension == id);
        assert!(
            !waits("seeing-it-live") && !waits("coming-back"),
            "{}",
            one.name
        );
    }
}

#[test]
fn of_rows_that_matter_more_arrows_then_gaps_then_the_order_of_the_file_decide() {
    // Workbench: choosing, coming back, meeting people.
    assert_eq!(
        begins(&read(EVEN, "workbench")),
        (index("choosing"), Because::MattersMore(0))
    );
    let wide = EVEN.replace("coming-back.now=1", "coming-back.now=0");
    assert_eq!(
        begins(&read(&wide, "workbench")),
        (index("coming-back"), Because::MattersMore(1))
    );
    let arrow = format!("{wide} meeting-people>choosing");
    assert_eq!(
        begins(&read(&arrow, "workbench")),
        (index("meeting-people"), Because::MattersMore(2))
    );
    // An arrow out of a row that is good enough says nothing about where to begin among them.
    let enough =
        EVEN.replace("meeting-people.now=1", "meeting-people.now=2") + " meeting-people>choosing";
    assert_eq!(
        begins(&read(&enough, "workbench")),
        (index("choosing"), Because::MattersMore(0))
    );
}

#[test]
fn when_what_matters_most_is_enough_the_answers_decide() {
    // Market stall: seeing it live and testing doubt.
    let enough = EVEN
        .replace("seeing-it-live.now=1", "seeing-it-live.now=2")
        .replace("testing-doubt.now=1", "testing-doubt.now=2")
        .replace("choosing.now=1", "choosing.now=0");
    let report = read(&enough, "market-stall");
    assert_eq!(begins(&report), (index("choosing"), Because::RestIsEnough));
    let headline = Headline::of(&definition(ID), &report);
    assert_eq!(
        headline.lines,
        [
            "What matters most here is good enough already.",
            "Next: make clearer choices."
        ]
    );
    assert_eq!(
        headline.read_as.unwrap().sentence(),
        "Read as Market stall (our guess, not research)."
    );
    // What was not answered is not said to be good enough.
    let unknown = enough.replace("testing-doubt.now=2", "testing-doubt.now=?");
    assert_eq!(begins(&read(&unknown, "market-stall")).1, Because::Answers);
}

#[test]
fn without_a_terrain_or_with_an_unknown_one_the_answers_decide() {
    let definition = definition(ID);
    let answers = answers(&definition, UNEVEN);
    let without = read_as(&definition, &answers, None);
    assert_eq!(read_as(&definition, &answers, Some("lighthouse")), without);
    assert_eq!(begins(&without), (index("releasing"), Because::Answers));
    assert_eq!((without.priorities, waiting(&without)), (None, vec![]));
}

#[test]
fn rows_that_are_equally_far_are_named_together() {
    let definition = definition(ID);
    let says = |responses: &str| {
        let report = read_as(&definition, &answers(&definition, responses), None);
        Headline::of(&definition, &report).lines.join(" ")
    };
    assert_eq!(says(EVEN), "All eight are a step from enough.");
    assert_eq!(
        says(&EVEN.replace("now=1", "now=0")),
        "All eight are two steps from enough."
    );
    let enough = |rows: &[&str]| {
        rows.iter().fold(EVEN.to_owned(), |all, row| {
            all.replace(&format!("{row}.now=1"), &format!("{row}.now=2"))
        })
    };
    let five = enough(&["releasing", "seeing-it-live", "room-to-decide"]);
    assert_eq!(
        says(&five),
        "Next: meeting people, testing doubt, choosing or 2 more."
    );
    let three = enough(&[
        "releasing",
        "seeing-it-live",
        "room-to-decide",
        "meeting-people",
        "choosing",
    ]);
    assert_eq!(
        says(&three),
        "Next: testing doubt, coming back or being one team."
    );
    assert_eq!(
        says(&format!("{EVEN} choosing>releasing")),
        "Next: make clearer choices."
    );
}

/// A row waits only when nothing about it says otherwise.
#[test]
fn never_quieter() {
    // Groundwork lets choosing wait.
    let quiet = |responses: &str| waiting(&read(responses, "groundwork"));
    let choosing = index("choosing");
    assert_eq!(quiet(EVEN), [choosing]);
    let cases = [
        (
            "at its first state",
            EVEN.replace(
                "choosing.now=1 choosing.enough=2",
                "choosing.now=0 choosing.enough=1",
            ),
        ),
        (
            "with a wide gap",
            EVEN.replace("choosing.enough=2", "choosing.enough=3"),
        ),
        (
            "with an arrow out of it",
            format!("{EVEN} choosing>releasing"),
        ),
        (
            "good enough already",
            EVEN.replace("choosing.now=1", "choosing.now=2"),
        ),
        (
            "not answered",
            EVEN.replace("choosing.now=1", "choosing.now=?"),
        ),
    ];
    for (case, responses) in cases {
        assert_eq!(quiet(&responses), Vec::<usize>::new(), "{case}");
    }
    assert_eq!(
        quiet(&format!("{EVEN} releasing>choosing")),
        [choosing],
        "an arrow into it"
    );
    // Whatever a file says, what never waits does not.
    let mut careless = definition(ID);
    let groundwork = careless
        .priorities
        .iter_mut()
        .find(|one| one.sketch == "groundwork")
        .unwrap();
    for id in ["seeing-it-live", "coming-back"] {
        let priority = bearings::assessment::Priority {
            dimension: id.to_owned(),
            reason: "Why not?".to_owned(),
        };
        groundwork.wait.push(priority);
    }
    let report = read_as(&careless, &answers(&careless, EVEN), Some("groundwork"));
    assert_eq!(waiting(&report), [choosing]);
}

/// The three sets of answers of `docs/scoring.md`, each in ten readings.
#[test]
fn the_documented_readings_are_these() {
    let definition = definition(ID);
    let docs = std::fs::read_to_string("docs/scoring.md").unwrap();
    let mut missing = String::new();
    for (name, responses) in SETS {
        let answers = answers(&definition, responses);
        let without = read_as(&definition, &answers, None);
        let without = Headline::of(&definition, &without).lines.join(" ");
        let mut table = format!(
            "| Answers *{name}*, read as | Headline | Why | Can wait here? |\n|---|---|---|---|\n"
        );
        writeln!(table, "| nothing | {without} | | |").unwrap();
        let mut headlines = BTreeSet::new();
        for one in &definition.priorities {
            let report = read_as(&definition, &answers, Some(&one.sketch));
            let headline = Headline::of(&definition, &report);
            let reason = headline
                .read_as
                .and_then(|one| one.reason)
                .unwrap_or_default();
            let waits = can_wait(&definition, &report);
            let waits: Vec<String> = waits
                .into_iter()
                .map(|one| format!("{}: {}", one.row, one.reason))
                .collect();
            let line = headline.lines.join(" ");
            writeln!(
                table,
                "| {} | {line} | {reason} | {} |",
                one.name,
                waits.join(" ")
            )
            .unwrap();
            headlines.insert(line);
        }
        assert!(headlines.len() >= 6, "{name}: {headlines:#?}");
        if !docs.contains(&table) {
            missing += &table;
            missing.push('\n');
        }
    }
    assert_eq!(missing, "", "write these tables into docs/scoring.md");
}

proptest! {
    /// Stated anew, without the code that decides it.
    #[test]
    fn no_quiet_row_breaks_a_rule(states in prop::collection::vec(0..4_u8, 16), from in 0..8_u8, to in 0..8_u8, sketch in 0..10_usize) {
        let definition = definition(ID);
        let mut responses = String::new();
        for (question, pair) in definition.questions.iter().zip(states.chunks(2)) {
            write!(responses, "{0}.now={1} {0}.enough={2} ", question.id, pair[0], pair[1]).unwrap();
        }
        if from != to {
            let id = |at: u8| &definition.dimensions[usize::from(at)].id;
            write!(responses, "{}>{}", id(from), id(to)).unwrap();
        }
        let own = &definition.priorities[sketch];
        let answers = answers(&definition, &responses);
        let report = read_as(&definition, &answers, Some(&own.sketch));
        for row in &report.rows {
            let id = &definition.dimensions[row.dimension].id;
            let Some(States::Both { now, .. }) = row.states() else { panic!("all is answered") };
            let may = own.wait.iter().any(|one| one.dimension == *id)
                && now > 0
                && row.gap() == Some(Gap::Gap)
                && (from == to || usize::from(from) != row.dimension)
                && !["seeing-it-live", "coming-back"].contains(&&**id);
            prop_assert_eq!(row.can_wait, may, "{}", id);
        }
        // The same answers, whatever they are read as.
        let without = read_as(&definition, &answers, None);
        prop_assert_eq!(report.counts, without.counts);
        prop_assert_eq!(report.gaps, without.gaps);
        prop_assert_eq!(report.reflection, without.reflection);
    }
}
