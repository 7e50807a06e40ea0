//! What holds for any answers.

use crate::support::definition;
use bearings::{
    answers::{Answer, Answers, Arrow, items},
    assessment::Definition,
    scoring::{Context, Frequencies, Report},
};
use proptest::prelude::*;

fn any_answers(id: &'static str) -> impl Strategy<Value = (Definition, Answers)> {
    let definition = definition(id);
    let slots = items(&definition).count();
    let answer = prop_oneof![
        6 => (0_u8..9).prop_map(Answer::Pick),
        1 => Just(Answer::Blank),
        1 => Just(Answer::CannotSee),
        1 => Just(Answer::Varies),
        1 => Just(Answer::NotApplicable),
        1 => any::<u8>().prop_map(Answer::Pick),
    ];
    let arrow = (any::<u8>(), 0_u8..9).prop_map(|(from, to)| Arrow {
        from: from % 10,
        to,
    });
    (
        prop::collection::vec(answer, slots),
        prop::collection::vec(arrow, 0..4),
    )
        .prop_map(move |(slots, arrows)| {
            let mut answers = Answers::blank(&definition);
            for (slot, answer) in slots.into_iter().enumerate() {
                answers.set_slot(slot, answer);
            }
            answers.set_arrows(arrows);
            (definition.clone(), answers)
        })
}

fn any_questionnaire() -> impl Strategy<Value = (Definition, Answers)> {
    prop_oneof![
        any_answers("team-context"),
        any_answers("product-practice"),
        any_answers("bad-news")
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_answers_have_a_report_that_adds_up((definition, answers) in any_questionnaire()) {
        let Some(report) = Report::of(&definition, &answers, Context { terrain: Some("groundwork"), earlier: 0 }) else { return Ok(()) };
        let counts = report.counts;
        prop_assert_eq!(counts.applicable() + counts.not_applicable, items(&definition).count());
        prop_assert!(counts.answered > 0);
        prop_assert_eq!(report.rows_drawn().len(), report.rows.len());
        prop_assert_eq!(report.situations_drawn().len(), report.situations.len());
        for row in &report.rows {
            let covered = row.counts.answered > 0 && 2 * row.counts.answered >= row.counts.applicable();
            prop_assert_eq!(covered, row.spectrum().is_some() || row.states().is_some());
            if let Some(spectrum) = row.spectrum() {
                prop_assert!(spectrum.at.get() <= 100);
                prop_assert_eq!(spectrum.marks.len(), row.counts.answered);
            }
        }
        for distribution in &report.distributions {
            if let Frequencies::Kinds { answered, counts, .. } = &distribution.frequencies {
                prop_assert_eq!(counts.iter().sum::<usize>(), *answered);
                prop_assert!((4..=6).contains(answered));
            }
        }
    }

    #[test]
    fn how_a_question_is_shown_changes_no_report((mut definition, answers) in any_questionnaire()) {
        let before = Report::of(&definition, &answers, Context::default());
        for dimension in &mut definition.dimensions {
            dimension.flipped = !dimension.flipped;
        }
        for question in &mut definition.questions {
            question.flipped = !question.flipped;
            question.order.reverse();
        }
        prop_assert_eq!(Report::of(&definition, &answers, Context::default()), before);
    }

    #[test]
    fn a_non_answer_is_never_counted_as_a_place((definition, answers) in any_answers("team-context")) {
        // Another non-answer in place of "can't see" moves no mark.
        let mut other = answers.clone();
        for item in items(&definition) {
            if answers.get(item) == Answer::CannotSee {
                other.set(item, Answer::Varies);
            }
        }
        let rows = |answers: &Answers| {
            Report::of(&definition, answers, Context::default())
                .map(|report| report.rows.into_iter().map(|row| row.reading).collect::<Vec<_>>())
        };
        prop_assert_eq!(rows(&answers), rows(&other));
    }
}
