//! Hints and the question at the end.

use crate::support::{PRACTICE, answers, definition, dimension_index, report};
use bearings::scoring::{Context, Reflection, Report, Subject};

/// No hint holds.
const NONE: [usize; 0] = [];

#[test]
fn hints_hold_when_all_their_conditions_do() {
    let hints = |responses: &str| report("team-context", responses).hints;
    assert_eq!(hints("stage=growing-slower money-for=4"), [0]); // 67
    assert_eq!(hints("stage=growing-slower money-for=3"), NONE); // 50
    assert_eq!(hints("stage=growing money-for=4"), NONE);
    assert_eq!(
        hints("how-long=2 set-up-for=2 one-aim=4 next-problem=4 stage=just-formed"),
        [2, 4]
    ); // 33, 67
    assert_eq!(hints("finishing=2 week-off=6"), [3]);
}

#[test]
fn hints_about_gaps_and_terrain() {
    assert_eq!(report("product-practice", PRACTICE).hints, [1]);
    let wide: String = definition("product-practice")
        .questions
        .iter()
        .take(5)
        .map(|one| format!("{0}.now=0 {0}.enough=2 ", one.id))
        .collect();
    assert_eq!(
        report("product-practice", &wide).hints,
        [0],
        "five of eight"
    );
    let four = wide.replace("testing-doubt.enough=2", "");
    assert_eq!(
        report("product-practice", &four).hints,
        NONE,
        "four of eight are not more than half"
    );

    let definition = definition("product-practice");
    let answers = answers(&definition, "choosing.now=1");
    let hints_with = |terrain| {
        Report::of(
            &definition,
            &answers,
            Context {
                terrain: Some(terrain),
                earlier: 0,
            },
        )
        .unwrap()
        .hints
    };
    assert_eq!(
        (hints_with("expedition"), hints_with("scouts")),
        (vec![2], vec![])
    );
}

#[test]
fn the_question_at_the_end() {
    let of = |id: &str, responses: &str| report(id, responses).reflection;
    // Four of fourteen can't be seen, two of them in one dimension.
    let unseen = "finishing=? one-sentence=? money-for=? more-money=? stage=keeping straight-use=0 own-eyes=6";
    let money = Subject::Dimension(dimension_index("team-context", "money-source"));
    assert_eq!(of("team-context", unseen), Reflection::WhoCouldSee(money));
    let three = unseen.replace("finishing=?", "");
    assert_eq!(of("team-context", &three), Reflection::BothMayBeTrue(0));
    assert_eq!(of("team-context", "stage=keeping"), Reflection::Listed(0));
    // A question without a dimension is named itself.
    let hoops = "right-person=? old-rule=- which-rule=- someone-stuck.team=open someone-stuck.beyond=- \
         late-date.team=- late-date.beyond=- between-jobs.team=- between-jobs.beyond=- asking-across.team=- \
         asking-across.beyond=- failed-release.team=- failed-release.beyond=- better-way.team=open better-way.beyond=-";
    assert_eq!(
        of("bad-news", hoops),
        Reflection::WhoCouldSee(Subject::Question(6))
    );

    let relax = PRACTICE.replace("being-one-team.enough=2", "being-one-team.enough=0");
    assert_eq!(
        of("product-practice", &relax),
        Reflection::Relax(dimension_index("product-practice", "being-one-team"))
    );
    let wide = PRACTICE.replace("being-one-team.enough=2", "being-one-team.enough=3");
    assert_eq!(of("product-practice", &wide), Reflection::WideGaps);
    assert_eq!(
        of("product-practice", "choosing.now=1 choosing.enough=2"),
        Reflection::Listed(0)
    );
}

#[test]
fn each_sitting_ends_in_a_question_that_the_earlier_ones_did_not_use() {
    let definition = definition("team-context");
    let answers = answers(&definition, "stage=keeping");
    let after = |earlier| {
        let context = Context {
            earlier,
            ..Context::default()
        };
        Report::of(&definition, &answers, context)
            .unwrap()
            .reflection
    };
    let listed = definition.reflection.len();
    assert_eq!(listed, 4);
    assert_eq!(
        [0, 1, 3, listed, listed + 1].map(after),
        [0, 1, 3, 0, 1].map(Reflection::Listed)
    );
}
