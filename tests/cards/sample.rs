//! Results to draw: full ones, and ones with every sort of gap.

use crate::support::{PRACTICE, answers, definition};
use bearings::{
    answers::{About, Date, Label},
    assessment::{Definition, Unit, Window},
    scoring::{Context, Report},
};

/// Name, questionnaire, answers.
pub(crate) const SAMPLES: [(&str, &str, &str); 7] = [
    ("strips", "team-context", GROUNDWORK),
    ("strips-partly", "team-context", PARTLY),
    ("scenes", "bad-news", NEWS),
    ("scenes-one-scope", "bad-news", ONE_SCOPE),
    ("dumbbell", "product-practice", PRACTICE),
    ("dumbbell-partly", "product-practice", HABITS_PARTLY),
    (
        "strips-stage-unseen",
        "team-context",
        "straight-use=4 stage=?",
    ),
];

pub(crate) const GROUNDWORK: &str = "straight-use=5 own-eyes=5 finishing=3 week-off=5 how-long=1 set-up-for=0 one-aim=2 \
     next-problem=3 one-sentence=4 how-soon-missed=5 money-for=1 more-money=1 stage=growing what-we-make=teams-that-build-on-it";

pub(crate) const PARTLY: &str = "straight-use=0 own-eyes=6 finishing=? week-off=- how-long=1 set-up-for=5 one-aim=2 \
     next-problem=~ one-sentence=? how-soon-missed=? money-for=6 more-money=6 stage=just-formed";

pub(crate) const NEWS: &str = "someone-stuck.team=open someone-stuck.beyond=by-the-book late-date.team=open \
     late-date.beyond=guarded between-jobs.team=by-the-book between-jobs.beyond=by-the-book asking-across.team=by-the-book \
     asking-across.beyond=depends failed-release.team=open failed-release.beyond=guarded \
     better-way.team=open better-way.beyond=? right-person=mostly old-rule=?";

pub(crate) const ONE_SCOPE: &str = "someone-stuck.team=open late-date.team=guarded between-jobs.team=by-the-book \
     asking-across.team=depends failed-release.team=~ better-way.team=? someone-stuck.beyond=- late-date.beyond=- \
     between-jobs.beyond=- asking-across.beyond=- failed-release.beyond=- better-way.beyond=-";

pub(crate) const HABITS_PARTLY: &str = "releasing.now=3 seeing-it-live.now=0 seeing-it-live.enough=3 room-to-decide.enough=2 \
     meeting-people.now=? meeting-people.enough=? testing-doubt.now=- testing-doubt.enough=- choosing.now=2 \
     choosing.enough=2 coming-back.now=3 coming-back.enough=0 choosing>releasing choosing>coming-back";

pub(crate) fn sample(id: &str, responses: &str) -> (Definition, Report) {
    let definition = definition(id);
    let report = Report::of(
        &definition,
        &answers(&definition, responses),
        Context::default(),
    )
    .expect("a report");
    (definition, report)
}

pub(crate) fn about() -> About {
    About {
        unit: Unit::MyTeam,
        window: Window::TheseDays,
        label: Label::typed("Team Blue"),
        together: None,
        date: Date::from_iso("2026-06-30").unwrap(),
    }
}
