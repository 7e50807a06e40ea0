//! The cards to draw, from typical to extreme. The tests hold them, and the contact sheet shows them.

use crate::sample::{GROUNDWORK, HABITS_PARTLY, NEWS, ONE_SCOPE, PARTLY, about};
use crate::support::{PRACTICE, SETS, answers, definition};
use std::fmt;

use bearings::{
    answers::{About, Label},
    assessment::Definition,
    card::{Card, QrCode, qr_code},
    scoring::{Context, Report},
    share::FreeText,
};

/// One card to draw.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) definition: Definition,
    pub(crate) report: Report,
    pub(crate) about: About,
    pub(crate) address: String,
    pub(crate) terrain: Option<String>,
    pub(crate) code: Option<QrCode>,
    pub(crate) text: Option<String>,
    pub(crate) covered: bool,
}

/// A name says enough where a test fails.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.name, self.about.label)
    }
}

impl Case {
    pub(crate) fn card(&self) -> Card<'_> {
        Card {
            definition: &self.definition,
            report: &self.report,
            about: &self.about,
            address: &self.address,
            terrain: self.terrain.as_deref(),
            code: self.code.as_ref(),
            text: self.text.as_deref(),
            covered: self.covered,
        }
    }

    /// Whether this is the typical card of its kind, of which there are pictures in dark colours too.
    pub(crate) fn is_typical(&self) -> bool {
        ["sketch", "situations", "habits"].contains(&self.name)
    }
}

/// Typical, partly answered, sparse, between two sketches, called by a name, right to left, emoji, long.
pub(crate) fn cases() -> Vec<Case> {
    let context = |name, responses: &str| case(name, "team-context", responses);
    let news = |name, responses| case(name, "bad-news", responses);
    let habits = |name, responses| case(name, "product-practice", responses);
    let news_long = NEWS.replace("=open", "=by-the-book");
    let practice_long = PRACTICE.replace("meeting-people.now=0", "meeting-people.now=1");
    let rest_enough = PRACTICE
        .replace("seeing-it-live.now=1", "seeing-it-live.now=2")
        .replace("testing-doubt.now=1", "testing-doubt.now=2");
    let coded = |name, id, responses| Case {
        code: qr_code("https://bearings.example/some-questionnaire/"),
        ..case(name, id, responses)
    };
    vec![
        context("sketch", GROUNDWORK),
        context("sketch-between", BETWEEN),
        context("sketch-partly", PARTLY),
        context("sketch-none", NONE),
        context("sketch-sparse", "straight-use=4 stage=?"),
        called("צוות כחול", context("sketch-right-to-left", GROUNDWORK)),
        long(called(
            LONG_LABEL,
            many(context("sketch-long", GROUNDWORK), 12, &LONGEST),
        )),
        news("situations", NEWS),
        called("Team Blue", news("situations-called", ONE_SCOPE)),
        called("🚀 Team Blue 👩‍👩‍👧‍👦🏳️‍🌈", news("situations-emoji", NEWS)),
        news(
            "situations-sparse",
            "late-date.team=open better-way.beyond=?",
        ),
        long(called(
            LONG_LABEL,
            many(news("situations-long", &news_long), 12, &LONGEST),
        )),
        read_as(
            "Groundwork",
            "groundwork",
            case("habits", "product-practice", PRACTICE),
            PRACTICE,
        ),
        read_as(
            "Workbench",
            "workbench",
            habits("habits-waiting", &practice_long),
            &practice_long,
        ),
        read_as(
            "Market stall",
            "market-stall",
            habits("habits-rest-enough", &rest_enough),
            &rest_enough,
        ),
        // A terrain of which the questionnaire says nothing.
        Case {
            terrain: Some("Groundwork".to_owned()),
            ..habits("habits-terrain", PRACTICE)
        },
        habits("habits-partly", HABITS_PARTLY),
        habits("habits-sparse", "choosing.now=1"),
        long(called(
            LONG_LABEL,
            many(habits("habits-long", &practice_long), 14, &LONGEST),
        )),
        coded("sketch-code", "team-context", GROUNDWORK),
        coded("situations-code", "bad-news", NEWS),
        coded("habits-code", "product-practice", PRACTICE),
        Case {
            covered: true,
            ..called("Team Blue", context("sketch-covered", GROUNDWORK))
        },
        Case {
            covered: true,
            ..long(coded("habits-covered", "product-practice", PRACTICE))
        },
        trying(SHORT_TEXT, context("sketch-words", GROUNDWORK)),
        trying(
            LONG_TEXT,
            coded("sketch-code-words", "team-context", GROUNDWORK),
        ),
        trying(LONG_TEXT, context("sketch-none-words", NONE)),
        trying(SHORT_TEXT, news("situations-words", NEWS)),
        trying(
            LONG_TEXT,
            habits(
                "habits-words",
                &format!("{PRACTICE} meeting-people>choosing"),
            ),
        ),
        long(called(
            LONG_LABEL,
            trying(
                LONGEST_TEXT,
                many(habits("habits-words-long", &practice_long), 14, &LONGEST),
            ),
        )),
    ]
}

/// Three sets of answers to the habits, each without a terrain and in the ten readings.
pub(crate) fn readings() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, responses) in SETS {
        let plain = case(name, "product-practice", responses);
        cases.push(plain.clone());
        for one in &plain.definition.priorities {
            cases.push(read_as(&one.name, &one.sketch, plain.clone(), responses));
        }
    }
    cases
}

const SHORT_TEXT: &str = "By June we tell each other on Mondays what worries us.";

const LONG_TEXT: &str = "By the end of June two of us sit with five people who use it, and we call it learned if three of \
     them do what we did not expect.";

const LONGEST_TEXT: &str = "By the end of June two of us sit with five people who use it, and we call it learned if three \
     of them do what we did not expect; then we say at the next planning round what we will stop, who has to hear of it, \
     and what we leave as it is, until the autumn, and no longer.";

const BETWEEN: &str = "straight-use=3 own-eyes=4 finishing=3 week-off=4 how-long=0 set-up-for=1 one-aim=2 \
     next-problem=3 one-sentence=3 how-soon-missed=4 money-for=1 more-money=2 stage=finding-out what-we-make=some-of-each";

const NONE: &str = "straight-use=3 own-eyes=3 finishing=3 week-off=3 how-long=3 set-up-for=3 one-aim=3 \
     next-problem=3 one-sentence=3 how-soon-missed=3 money-for=3 more-money=3 stage=keeping what-we-make=some-of-each";

const LONG_LABEL: &str = "The northern team for everything else";

fn case(name: &'static str, id: &str, responses: &str) -> Case {
    let definition = definition(id);
    let report = Report::of(
        &definition,
        &answers(&definition, responses),
        Context::default(),
    )
    .expect("a report");
    Case {
        name,
        definition,
        report,
        about: About {
            label: None,
            ..about()
        },
        address: format!("bearings.example/{id}"),
        terrain: None,
        code: None,
        text: None,
        covered: false,
    }
}

/// Habits read in a terrain.
fn read_as(name: &str, sketch: &str, case: Case, responses: &str) -> Case {
    let context = Context {
        terrain: Some(sketch),
        earlier: 0,
    };
    let answers = answers(&case.definition, responses);
    Case {
        report: Report::of(&case.definition, &answers, context).expect("a report"),
        terrain: Some(name.to_owned()),
        ..case
    }
}

/// As a person called it.
pub(crate) fn called(label: &str, case: Case) -> Case {
    let label = Label::typed(label);
    let about = About {
        label,
        ..case.about
    };
    Case { about, ..case }
}

/// With what the person wants to try.
pub(crate) fn trying(text: &str, case: Case) -> Case {
    Case {
        text: FreeText::typed(text).map(|text| text.as_str().to_owned()),
        ..case
    }
}

/// With a title of 60 characters and an address of 120.
fn long(mut case: Case) -> Case {
    case.definition.title =
        "Whatever we build, solve and choose, how, and for whom, when".to_owned();
    case.address = format!(
        "a-very-long-host-name.of-some-organisation-or-other.example/questionnaires/of-the-northern-department/{}",
        case.definition.id
    );
    case.address = format!("{:x<120}", case.address);
    case
}

/// Texts as long as a file may have them.
pub(crate) struct Longest {
    name: &'static str,
    pole: &'static str,
    situation: &'static str,
    scene: &'static str,
}

/// Of letters as they are common.
const LONGEST: Longest = Longest {
    name: "Turning it down",
    pole: "others wait for theirs",
    situation: "Someone asks for an answer",
    scene: "people wait for the report",
};

/// Of wide letters.
pub(crate) const WIDEST: Longest = Longest {
    name: "Making memories",
    pole: "WHO WAMMWOMM OWNS WOMM",
    situation: "How womanhood may warm us!",
    scene: "we map whom we may want mm",
};

/// With so many rows: beside those of the questionnaire stand copies with the longest texts that a file may hold.
pub(crate) fn many(mut case: Case, count: usize, texts: &Longest) -> Case {
    let Case {
        definition, report, ..
    } = &mut case;
    let have = report.rows.len();
    for at in have..count.max(have) {
        let Some(mut row) = report.rows.get(at % have.max(1)).cloned() else {
            break;
        };
        let mut dimension = definition.dimensions[row.dimension].clone();
        dimension.name = texts.name.to_owned();
        dimension.short = texts.name.to_owned();
        dimension.left = dimension.left.map(|_| texts.pole.to_owned());
        dimension.right = dimension.right.map(|_| texts.pole.to_owned());
        row.dimension = definition.dimensions.len();
        definition.dimensions.push(dimension);
        report.rows.push(row);
    }
    let have = report.situations.len();
    for at in have..count.max(have) {
        let Some(mut scene) = report.situations.get(at % have.max(1)).cloned() else {
            break;
        };
        let mut question = definition.questions[scene.question].clone();
        question.short = texts.situation.to_owned();
        for option in &mut question.options {
            option.short = texts.scene.to_owned();
        }
        scene.question = definition.questions.len();
        definition.questions.push(question);
        report.situations.push(scene);
    }
    case
}
