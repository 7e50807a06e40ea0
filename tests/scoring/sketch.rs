//! The nearest sketch, and the simulation behind the two cut-offs.

use crate::support::{PRACTICE, all_at, definition, report, sketch};
use bearings::{
    answers::{Answer, Answers, Item, items},
    assessment::Definition,
    scoring::{Context, Nearest, Report},
};

#[test]
fn answers_at_a_sketch_give_that_sketch() {
    let definition = definition("team-context");
    for (index, pattern) in definition.patterns.iter().enumerate() {
        let report = Report::of(
            &definition,
            &at_prototype(&definition, &pattern.prototype, || 0),
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
    assert_eq!(
        report("team-context", &all_at(3)).nearest,
        Some(Nearest::NoneFits)
    );
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
    // Half way between groundwork (80,35,90,10,45,75,20) and relay leg (35,75,70,15,30,55,25).
    let responses = "straight-use=3 own-eyes=4 finishing=3 week-off=5 how-long=1 set-up-for=1 one-aim=2 \
         next-problem=2 one-sentence=4 how-soon-missed=4 money-for=1 more-money=1";
    // Positions 58,50,83,17,33,67,17. Groundwork: 484+225+49+49+144+64+9 = 1024, D = 12.1.
    // Relay leg: 529+625+169+4+9+144+64 = 1544, D = 14.9.
    let nearest = report("team-context", responses).nearest;
    assert_eq!(
        nearest,
        Some(Nearest::Between(sketch("groundwork"), sketch("relay-leg")))
    );
}

/// A simple fixed-seed generator (splitmix64), so that the measured numbers stay.
struct Dice(u64);

impl Dice {
    /// A number from 0 to `below` less one.
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (x ^ (x >> 31)) % below
    }
}

/// Each spectrum at the stop nearest to its dimension's position in the prototype, plus noise.
fn at_prototype(
    definition: &Definition,
    prototype: &[u8],
    mut noise: impl FnMut() -> i16,
) -> Answers {
    let mut answers = Answers::blank(definition);
    for (index, question) in definition.questions.iter().enumerate() {
        let dimension = definition
            .dimensions
            .iter()
            .position(|one| Some(&one.id) == question.dimension.as_ref());
        if let Some(dimension) = dimension {
            let stop = (i16::from(prototype[dimension]) * 6 + 50) / 100 + noise();
            let stop = u8::try_from(stop.clamp(0, 6)).unwrap();
            answers.set(
                Item {
                    question: index,
                    round: 0,
                },
                Answer::Pick(stop),
            );
        }
    }
    answers
}

/// What a result says after noise on every question, for each sketch in turn, in per mille.
struct Recovered {
    same: u32,
    between: u32,
    none: u32,
    wrong: u32,
}

fn recovered(mut noise: impl FnMut() -> i16) -> Recovered {
    const ROUNDS: u32 = 4000;
    let definition = definition("team-context");
    let mut found = Recovered {
        same: 0,
        between: 0,
        none: 0,
        wrong: 0,
    };
    for (index, pattern) in definition.patterns.iter().enumerate() {
        for _ in 0..ROUNDS {
            let answers = at_prototype(&definition, &pattern.prototype, &mut noise);
            let report = Report::of(&definition, &answers, Context::default()).unwrap();
            match report.nearest.unwrap() {
                Nearest::MostLike { sketch, .. } if sketch == index => found.same += 1,
                Nearest::MostLike { .. } => found.wrong += 1,
                Nearest::Between(..) => found.between += 1,
                Nearest::NoneFits | Nearest::TooFew => found.none += 1,
            }
        }
    }
    for count in [&mut found.same, &mut found.between, &mut found.none] {
        *count = (*count * 1000 + ROUNDS * 3) / (ROUNDS * 6);
    }
    found
}

fn show(noise: &str, found: &Recovered) {
    let Recovered {
        same,
        between,
        none,
        wrong,
    } = found;
    println!(
        "{noise}: per mille recovered {same}, between {between}, none fits {none}; wrong {wrong} times"
    );
}

#[test]
fn sketches_are_recovered_through_noise_of_a_stop() {
    let mut dice = Dice(2026);
    let mut roll = move |below| i16::try_from(dice.roll(below)).unwrap();
    let gentle = recovered(|| roll(3) - 1);
    show("one stop down, none or one up", &gentle);
    let harsh = recovered(|| 2 * roll(2) - 1);
    show("always one stop off", &harsh);
    assert_eq!((gentle.wrong, harsh.wrong), (0, 0), "never another sketch");
    assert!(gentle.same >= 970 && gentle.between <= 30);
    assert!(harsh.same >= 940 && harsh.between <= 60);
}

#[test]
fn random_answers_seldom_match() {
    const ROUNDS: u32 = 24_000;
    let definition = definition("team-context");
    let mut dice = Dice(2027);
    let (mut one, mut two) = (0, 0);
    for _ in 0..ROUNDS {
        let mut answers = Answers::blank(&definition);
        for item in items(&definition) {
            answers.set(item, Answer::Pick(u8::try_from(dice.roll(7)).unwrap()));
        }
        match Report::of(&definition, &answers, Context::default())
            .unwrap()
            .nearest
            .unwrap()
        {
            Nearest::MostLike { .. } => one += 1,
            Nearest::Between(..) => two += 1,
            Nearest::NoneFits | Nearest::TooFew => {}
        }
    }
    let (one, two) = (one * 1000 / ROUNDS, two * 1000 / ROUNDS);
    println!("random answers: per mille one sketch {one}, between two {two}");
    assert!((110..=140).contains(&one));
}
