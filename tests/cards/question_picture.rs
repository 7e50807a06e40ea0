//! The picture in an e-mail: well laid out whatever the question, legible on a phone, in line with the texts around it.

use crate::{golden::check, support::definition};
use bearings::{
    assessment::{Definition, Format, QuestionOption},
    card::{
        Bounds, Paint, Palette, QUESTION_PICTURE_MARGIN, QUESTION_PICTURE_WIDTH, Scene, Shape,
        Text, faults, question_picture, svg,
    },
};
use proptest::prelude::*;

const BUILT_IN: [&str; 3] = ["team-context", "bad-news", "product-practice"];

fn texts(scene: &Scene) -> Vec<&Text> {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    });
    texts.collect()
}

fn texts_of(scene: &Scene) -> Vec<&str> {
    texts(scene).iter().map(|text| &*text.text).collect()
}

fn assert_laid_out_well(scene: &Scene) {
    assert_eq!(scene.width, QUESTION_PICTURE_WIDTH);
    // As high as it needs, and never more than a phone shows at once: 1500 of 1104 become 424 of 312.
    assert!((240..=1500).contains(&scene.height), "{}", scene.height);
    let right = QUESTION_PICTURE_WIDTH - QUESTION_PICTURE_MARGIN;
    let inside = Bounds::new(QUESTION_PICTURE_MARGIN, 16, right, scene.height - 16);
    let found = faults(&scene.shapes, inside, inside);
    assert!(found.is_empty(), "{found:#?}");
    // A phone of 360 pixels shows 1104 on 312: 36 become 10.
    let small = texts(scene).into_iter().filter(|text| text.size < 36);
    assert_eq!(small.collect::<Vec<_>>(), Vec::<&Text>::new());
    // The question begins where the texts of the mail begin: 24 pixels around the picture, and half of its margin.
    assert_eq!(texts(scene)[0].extent().0, QUESTION_PICTURE_MARGIN);
    assert_eq!(24 + QUESTION_PICTURE_MARGIN / 2, 32);
    // What nobody has answered has no filled mark.
    let filled = |shape: &Shape| {
        matches!(
            shape,
            Shape::Circle {
                paint: Paint::Fill(_),
                ..
            } | Shape::Rect {
                paint: Paint::Fill(_),
                ..
            }
        )
    };
    assert!(!scene.shapes.iter().any(filled));
}

fn with_options(count: usize, text: &str) -> Definition {
    let mut definition = definition("bad-news");
    let question = &mut definition.questions[0];
    question.order.clear();
    let first = question.options[0].clone();
    let option = |at| QuestionOption {
        id: format!("option-{at}"),
        text: format!("{text}{at}"),
        ..first.clone()
    };
    question.options = (1..=count).map(option).collect();
    definition
}

#[test]
fn pictures() {
    for id in BUILT_IN {
        let scene = question_picture(&definition(id)).unwrap();
        assert_laid_out_well(&scene);
        check(&format!("asked-{id}.svg"), &svg(&scene, Palette::Light));
    }
}

#[test]
fn it_says_the_question_and_nothing_that_the_mail_says_in_text() {
    let scene = question_picture(&definition("team-context")).unwrap();
    assert_eq!(
        texts_of(&scene),
        [
            "How soon can people use our work?",
            "The people it is for can",
            "use it straight away",
            "Another team has to",
            "take it further first",
        ]
    );
    assert_eq!(
        scene.description,
        "The first question: “How soon can people use our work?” 7 places to choose from, between “The people it is for \
         can use it straight away” and “Another team has to take it further first”."
    );
}

#[test]
fn of_several_rounds_the_first_is_shown() {
    let definition = definition("product-practice");
    let scene = question_picture(&definition).unwrap();
    let question = &definition.questions[0];
    let prompt = question.prompt(definition.round(&question.rounds[0]).unwrap());
    assert_eq!(texts_of(&scene)[1], prompt);
    let options = question.options.iter().map(|option| &option.text);
    for option in options {
        assert!(
            scene.description.contains(&format!("“{option}”")),
            "{option}"
        );
    }
    let start = format!("The first question: “{} {prompt}” To choose", question.text);
    assert!(
        scene.description.starts_with(&start),
        "{}",
        scene.description
    );
}

#[test]
fn seven_options_are_shown_and_of_more_the_rest_is_counted() {
    let scene = question_picture(&with_options(7, "Option ")).unwrap();
    assert_laid_out_well(&scene);
    assert_eq!(texts_of(&scene).last(), Some(&"Option 7"));
    let scene = question_picture(&with_options(12, "Option ")).unwrap();
    assert_laid_out_well(&scene);
    assert_eq!(
        texts_of(&scene).iter().rev().take(2).collect::<Vec<_>>(),
        [&"and 6 more", &"Option 6"]
    );
    assert!(scene.description.ends_with("“Option 6”, and 6 more."));
}

#[test]
fn long_texts_are_shortened_at_a_word() {
    let mut definition = with_options(3, &"MAKING WHOLE WORLDS ".repeat(5));
    definition.questions[0].text = "MAKING WHOLE WORLDS ".repeat(12);
    let scene = question_picture(&definition).unwrap();
    assert_laid_out_well(&scene);
    let cut: Vec<&str> = texts_of(&scene)
        .into_iter()
        .filter(|text| text.ends_with('…'))
        .collect();
    assert_eq!(cut.len(), 4);
    for text in cut {
        let word = text
            .trim_end_matches('…')
            .rsplit(' ')
            .next()
            .unwrap_or_default();
        assert!(["MAKING", "WHOLE", "WORLDS"].contains(&word), "{text}");
    }
}

#[test]
fn other_scripts_are_laid_out_well() {
    let mut definition = with_options(4, "אנחנו מדברים על זה מיד, גם כשזה לא נעים ");
    definition.questions[0].text = "מה קורה אצלכם כשמישהו מביא חדשות לא טובות?".to_owned();
    assert_laid_out_well(&question_picture(&definition).unwrap());
}

#[test]
fn what_has_no_picture_has_none() {
    let mut definition = definition("bad-news");
    definition.questions[0].format = Format::Allocate;
    assert_eq!(question_picture(&definition), None);
    definition.questions[0].format = Format::Spectrum;
    assert_eq!(
        question_picture(&definition),
        None,
        "a spectrum without poles"
    );
    definition.questions[0].format = Format::Choice;
    definition.questions[0].options.clear();
    assert_eq!(question_picture(&definition), None);
    definition.questions.clear();
    assert_eq!(question_picture(&definition), None);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// As long as the checker allows: texts of 160 characters, options and poles of 90.
    #[test]
    fn any_question_is_laid_out_well(
        id in prop::sample::select(BUILT_IN.to_vec()),
        text in "[A-Za-zW ]{0,160}\\?",
        prompt in "[A-Za-zW ]{1,90}",
        option in "[A-Zm ]{0,89}[a-z]",
        count in 1_usize..13,
    ) {
        let mut definition = definition(id);
        for round in &mut definition.rounds {
            round.prompt.clone_from(&prompt);
        }
        let question = &mut definition.questions[0];
        question.text = text;
        question.round_texts.clear();
        question.order.clear();
        for pole in [&mut question.left, &mut question.right].into_iter().flatten() {
            pole.text.clone_from(&option);
        }
        if let Some(first) = question.options.first().cloned() {
            question.options = vec![QuestionOption { text: option, ..first }; count];
        }
        assert_laid_out_well(&question_picture(&definition).unwrap());
    }
}
