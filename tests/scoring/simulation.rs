//! How well the sketches of a questionnaire can be told apart: answers at each sketch with noise, random answers and answers in
//! the middle, all with a fixed seed and in whole numbers, so that every machine prints the same.

use std::fmt::Write as _;

use bearings::{
    answers::{Answer, Answers, Item},
    assessment::Definition,
    scoring::{Context, Nearest, Report},
};

/// Standard deviations of the noise, in hundredths of a stop.
const SPREADS: [i32; 4] = [80, 120, 160, 200];
/// Runs for each sketch and spread.
const RUNS: u32 = 2_000;
const RANDOM_RUNS: u32 = 20_000;
const SEED: u64 = 2026;

/// The tables in Markdown: recovery, then distances.
pub(crate) fn table(definition: &Definition) -> String {
    let mut dice = Dice(SEED);
    let mut table = "| Answers | that sketch | between two | none fits | another sketch |\n|---|---|---|---|---|\n".to_owned();
    for spread in SPREADS {
        let mut count = Count::default();
        for (sketch, pattern) in definition.patterns.iter().enumerate() {
            for _ in 0..RUNS {
                let noise = || dice.normal(spread);
                let answers = at_prototype(definition, &pattern.prototype, noise);
                count.add(nearest(definition, &answers), Some(sketch));
            }
        }
        let stops = format!("{}.{}", spread / 100, spread / 10 % 10);
        count.row(&mut table, &format!("at a sketch, spread of {stops} stops"));
    }
    let mut count = Count::default();
    for _ in 0..RANDOM_RUNS {
        let stop = || u8::try_from(dice.below(7)).unwrap();
        count.add(nearest(definition, &answers(definition, stop)), None);
    }
    count.row(&mut table, "random: any sketch");
    let middle = nearest(definition, &answers(definition, || 3));
    let middle = match middle {
        Nearest::NoneFits(two) => {
            let names = two.map(|one| definition.patterns[one.sketch].name.clone());
            format!("none fits; {} and {} are nearest", names[0], names[1])
        }
        other => format!("{other:?}"),
    };
    writeln!(table, "\nAll answers in the middle: {middle}.\n").unwrap();
    table + &distances(definition)
}

/// The nearest other sketch of each.
fn distances(definition: &Definition) -> String {
    let mut table = "| Sketch | nearest other | distance |\n|---|---|---|\n".to_owned();
    for (own, pattern) in definition.patterns.iter().enumerate() {
        let others = definition.patterns.iter().enumerate();
        let others = others.filter(|(other, _)| *other != own);
        let distance = |to: &[u8]| {
            let pairs = pattern.prototype.iter().zip(to);
            let squares: u32 = pairs.map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum();
            let mean = f64::from(squares) / f64::from(u32::try_from(to.len()).unwrap());
            mean.sqrt()
        };
        let nearest = others
            .map(|(_, other)| (distance(&other.prototype), &other.name))
            .min_by(|one, other| one.0.total_cmp(&other.0));
        let (distance, name) = nearest.unwrap();
        writeln!(table, "| {} | {name} | {distance:.1} |", pattern.name).unwrap();
    }
    table
}

fn nearest(definition: &Definition, answers: &Answers) -> Nearest {
    let report = Report::of(definition, answers, Context::default()).unwrap();
    report.nearest.unwrap()
}

/// Each spectrum at its dimension's place in the prototype, with noise in hundredths of a stop, at the nearest stop.
pub(crate) fn at_prototype(
    definition: &Definition,
    prototype: &[u8],
    mut noise: impl FnMut() -> i32,
) -> Answers {
    let places = definition.questions.iter().map(|question| {
        let own = question.dimension.as_ref();
        let dimensions = definition.dimensions.iter();
        let mut dimensions = dimensions.zip(prototype);
        let (_, place) = dimensions.find(|(dimension, _)| Some(&dimension.id) == own)?;
        Some(i32::from(*place) * 6)
    });
    let places: Vec<Option<i32>> = places.collect();
    let mut answers = Answers::blank(definition);
    for (question, place) in places.into_iter().enumerate() {
        if let Some(place) = place {
            let stop = (place + noise() + 50).div_euclid(100).clamp(0, 6);
            let item = Item { question, round: 0 };
            answers.set(item, Answer::Pick(u8::try_from(stop).unwrap()));
        }
    }
    answers
}

/// Each spectrum at a stop.
fn answers(definition: &Definition, mut stop: impl FnMut() -> u8) -> Answers {
    let mut answers = Answers::blank(definition);
    for (question, _) in definition
        .questions
        .iter()
        .enumerate()
        .filter(|(_, one)| one.dimension.is_some())
    {
        answers.set(Item { question, round: 0 }, Answer::Pick(stop()));
    }
    answers
}

#[derive(Default)]
struct Count {
    same: u32,
    between: u32,
    none: u32,
    other: u32,
}

impl Count {
    fn add(&mut self, nearest: Nearest, expected: Option<usize>) {
        let count = match nearest {
            Nearest::MostLike { sketch, .. } if expected.is_none_or(|own| own == sketch) => {
                &mut self.same
            }
            Nearest::MostLike { .. } => &mut self.other,
            Nearest::Between(..) => &mut self.between,
            Nearest::NoneFits(_) | Nearest::TooFew => &mut self.none,
        };
        *count += 1;
    }

    /// Writes a row in per cent, with one decimal.
    fn row(&self, table: &mut String, name: &str) {
        let Self {
            same,
            between,
            none,
            other,
        } = *self;
        let all = same + between + none + other;
        write!(table, "| {name} |").unwrap();
        for count in [same, between, none, other] {
            let per_mille = (count * 1000 + all / 2) / all;
            write!(table, " {}.{} % |", per_mille / 10, per_mille % 10).unwrap();
        }
        table.push('\n');
    }
}

/// A simple generator with a fixed seed: splitmix64.
struct Dice(u64);

impl Dice {
    /// A number from 0 to `below` less one.
    fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (x ^ (x >> 31)) % below
    }

    /// A normal number with this standard deviation: the sum of twelve uniform ones has a variance of their range squared.
    fn normal(&mut self, deviation: i32) -> i32 {
        const RANGE: u64 = 10_000;
        let sum: u64 = (0..12).map(|_| self.below(RANGE)).sum();
        let centred = i64::try_from(sum).unwrap() - 60_000;
        i32::try_from(centred * i64::from(deviation) / 10_000).unwrap()
    }
}
