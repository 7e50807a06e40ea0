//! The nearest sketch, and the simulation behind the two cut-offs.

use crate::{
    simulation,
    support::{PRACTICE, all_at, definition, report, sketch},
};
use bearings::scoring::{Context, Distant, Nearest, Report};

#[test]
fn answers_at_a_sketch_give_that_sketch() {
    let definition = definition("team-context");
    for (index, pattern) in definition.patterns.iter().enumerate() {
        let report = Report::of(
            &definition,
            &simulation::at_prototype(&definition, &pattern.prototype, || 0),
            Context::default(),
        )
        .unwrap();
        let Some(Nearest::MostLike { sketch, runner_up }) = report.nearest else {
            panic!("{}: {:?}", pattern.id, report.nearest);
        };
        assert_eq!(sketch, index, "{}", pattern.id);
        assert_ne!(runner_up, index);
    }
}

#[test]
fn in_the_middle_none_fits() {
    let report = report("team-context", &all_at(3));
    let Some(Nearest::NoneFits(distant)) = report.nearest else {
        panic!("{:?}", report.nearest);
    };
    // All positions are 50. Relay leg: 400+625+225+1600+225+225+400 = 3700, D = 23.0. Workbench, the next:
    // 25+400+0+900+1600+100+100 = 3125, D = 21.1.
    let at = |id, is_within_reach| Distant {
        sketch: sketch(id),
        is_within_reach,
    };
    assert_eq!(distant, [at("workbench", true), at("relay-leg", true)]);
    assert!(report.is_mostly_middle());
}

#[test]
fn at_least_two_thirds_of_the_dimensions() {
    // Market stall is 10,15,20,10,15,10,15; five of seven dimensions are two thirds, four are not.
    let five = "straight-use=1 finishing=1 week-off=1 how-long=1 one-aim=1";
    let market = sketch("market-stall");
    let report_of = |responses: &str| report("team-context", responses).nearest;
    assert_eq!(report_of(five).and_then(Nearest::sketch), Some(market));
    assert_eq!(
        report_of("straight-use=1 finishing=1 week-off=1 how-long=1"),
        Some(Nearest::TooFew)
    );
    assert_eq!(
        report("product-practice", PRACTICE).nearest,
        None,
        "no sketches to compare with"
    );
}

#[test]
fn a_hand_computed_distance() {
    // Positions 17,17,17,17,17,17,17. Market stall: 49+4+9+49+4+49+4 = 168, D = 4.9. Scouts, the next:
    // 9+169+49+3969+324+324+784 = 5628, D = 28.4.
    let nearest = report("team-context", &all_at(1)).nearest;
    assert_eq!(
        nearest,
        Some(Nearest::MostLike {
            sketch: sketch("market-stall"),
            runner_up: sketch("scouts")
        })
    );
}

#[test]
fn two_sketches_about_equally_near() {
    // Between groundwork (80,35,90,10,45,75,20) and relay leg (30,75,65,10,35,35,30).
    let responses = "straight-use=3 own-eyes=4 finishing=3 week-off=4 how-long=0 set-up-for=1 one-aim=2 \
         next-problem=3 one-sentence=3 how-soon-missed=4 money-for=1 more-money=2";
    // Positions 58,50,67,8,42,58,25. Groundwork: 484+225+529+4+9+289+25 = 1565, D = 15.0.
    // Relay leg: 784+625+4+4+49+529+25 = 2020, D = 17.0.
    let nearest = report("team-context", responses).nearest;
    assert_eq!(
        nearest,
        Some(Nearest::Between(sketch("groundwork"), sketch("relay-leg")))
    );
}

#[test]
fn no_question_that_is_not_fair_is_one_to_talk_about() {
    let definition = definition("team-context");
    for pattern in &definition.patterns {
        let [fair, unfair] = [&pattern.fair, &pattern.unfair].map(|one| one.as_ref().unwrap());
        assert_ne!(fair, unfair, "{}", pattern.id);
        assert!(!definition.reflection.contains(unfair), "{unfair}");
    }
}

/// The table of docs/scoring.md is what the simulation prints.
#[test]
fn the_documented_simulation_is_this_one() {
    let table = simulation::table(&definition("team-context"));
    println!("{table}");
    let docs = std::fs::read_to_string("docs/scoring.md").unwrap();
    assert!(docs.contains(&table), "write the table above there");
}

/// What the cut-offs and the ten sketches are chosen for. The table says by how much they do better.
#[test]
fn the_sketches_can_be_told_apart() {
    let table = simulation::table(&definition("team-context"));
    // Those that get the sketch that they are at, and those that get another one alone, in per cent.
    let shares = |start: &str| {
        let row = table.lines().find(|line| line.starts_with(start)).unwrap();
        let cells: Vec<f64> = row
            .split('|')
            .filter_map(|cell| cell.trim().strip_suffix(" %"))
            .map(|cell| cell.parse().unwrap())
            .collect();
        (cells[0], cells[3])
    };
    for (spread, least, most) in [("0.8", 95.0, 0.1), ("1.2", 80.0, 1.0), ("1.6", 50.0, 4.0)] {
        let (same, other) = shares(&format!("| at a sketch, spread of {spread} "));
        assert!(same >= least, "{spread}: {same} %");
        assert!(other <= most, "{spread}: {other} %");
    }
    let (random, _) = shares("| random");
    assert!(random <= 15.0, "random answers get a sketch in {random} %");
    let distances = table.split("| distance |").nth(1).unwrap();
    let distances = distances.lines().filter_map(|line| {
        let cell = line.split('|').nth(3)?;
        cell.trim().parse::<f64>().ok()
    });
    let distances: Vec<f64> = distances.collect();
    assert_eq!(distances.len(), 10);
    assert!(distances.iter().all(|one| *one >= 25.0), "{distances:?}");
}
