//! Two people's results to lay side by side: the samples, each with another person's answers.

use crate::{
    sample::{SAMPLES, about, sample},
    support::PRACTICE,
};
use bearings::{
    assessment::Definition,
    card::{Pair, Scene, Size, pair_card},
    scoring::Report,
};

pub(crate) const NAMES: [&str; 2] = ["Mine", "The other"];
pub(crate) const LONG: [&str; 2] = [
    "The northern team for everything else of",
    "צוות כחול של החברה הגדולה ביותר בעולם 🚀",
];

/// Name, questionnaire, another person's answers to lay beside those of a sample.
const OTHERS: [(&str, usize, &str); 6] = [
    (
        "terrain",
        0,
        "straight-use=5 own-eyes=4 finishing=2 week-off=5 how-long=6 set-up-for=5 one-aim=2 next-problem=3 \
         one-sentence=1 how-soon-missed=1 money-for=0 more-money=6 stage=finding-out what-we-make=some-of-each",
    ),
    (
        "terrain-partly",
        1,
        "straight-use=3 own-eyes=3 finishing=- week-off=- how-long=1 set-up-for=2 one-aim=? next-problem=? \
         one-sentence=? how-soon-missed=~ money-for=6 more-money=6 stage=? what-we-make=people-outside",
    ),
    (
        "news",
        2,
        "someone-stuck.team=open someone-stuck.beyond=guarded late-date.team=guarded \
         late-date.beyond=guarded between-jobs.team=by-the-book between-jobs.beyond=? asking-across.team=open \
         asking-across.beyond=depends failed-release.team=open failed-release.beyond=open \
         better-way.team=by-the-book better-way.beyond=by-the-book right-person=1 old-rule=3 which-rule=4",
    ),
    (
        "news-one-scope",
        3,
        "someone-stuck.team=guarded late-date.team=guarded better-way.team=open someone-stuck.beyond=- \
         late-date.beyond=- between-jobs.beyond=- asking-across.beyond=- failed-release.beyond=- better-way.beyond=-",
    ),
    (
        "habits",
        4,
        "releasing.now=0 releasing.enough=3 seeing-it-live.now=1 seeing-it-live.enough=2 \
         room-to-decide.now=2 room-to-decide.enough=3 meeting-people.now=1 meeting-people.enough=1 \
         testing-doubt.now=3 testing-doubt.enough=2 choosing.now=1 choosing.enough=1 coming-back.now=1 \
         coming-back.enough=? being-one-team.now=3 being-one-team.enough=2 choosing>releasing",
    ),
    ("habits-partly", 5, PRACTICE),
];

#[derive(Debug)]
pub(crate) struct Two {
    pub(crate) name: &'static str,
    pub(crate) definition: Definition,
    pub(crate) reports: [Report; 2],
}

impl Two {
    pub(crate) fn pair<'a>(&'a self, names: [&'a str; 2]) -> Pair<'a> {
        Pair {
            definition: &self.definition,
            mine: &self.reports[0],
            other: &self.reports[1],
            names,
        }
    }

    pub(crate) fn card(&self, names: [&str; 2], size: Size) -> Scene {
        let address = format!("bearings.example/{}", self.definition.id);
        let dates = [about().date; 2];
        pair_card(&self.pair(names), dates, &address, size)
    }
}

pub(crate) fn two(id: &str, mine: &str, other: &str) -> Two {
    let (definition, mine) = sample(id, mine);
    let (_, other) = sample(id, other);
    Two {
        name: "",
        definition,
        reports: [mine, other],
    }
}

pub(crate) fn samples() -> Vec<Two> {
    let others = OTHERS.iter();
    let samples = others.map(|(name, place, other)| {
        let (_, id, mine) = SAMPLES[*place];
        Two {
            name,
            ..two(id, mine, other)
        }
    });
    samples.collect()
}
