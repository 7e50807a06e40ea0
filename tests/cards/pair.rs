//! Two views side by side: the order of their rows, their layout, both marks, and the same in words.

use crate::{
    golden::check,
    layout::{any_answers, any_definition, faults_of, report},
    sample::SAMPLES,
    two::{LONG, NAMES, Two, samples, two},
};
use bearings::card::{
    Measure, Paint, Palette, Role, Scene, Shape, Size, Text, pair_drawing, pair_in_words, svg,
};
use proptest::prelude::*;

#[test]
fn drawings() {
    for two in samples() {
        let pair = two.pair(NAMES);
        let name = two.name;
        for (size, of) in Size::ALL.into_iter().zip(["wide", "square"]) {
            let card = two.card(NAMES, size);
            check(
                &format!("pair-card-{name}-{of}.svg"),
                &svg(&card, Palette::Light),
            );
        }
        let wide = pair_drawing(&pair, Measure::WIDE);
        check(&format!("pair-{name}.svg"), &svg(&wide, Palette::Light));
        let narrow = pair_drawing(&pair, Measure::NARROW);
        check(
            &format!("pair-{name}-narrow.svg"),
            &svg(&narrow, Palette::Dark),
        );
        let text = pair_in_words(&pair).join("\n") + "\n";
        check(&format!("pair-{name}.txt"), &text);
    }
}

/// What each sentence is about.
fn order(two: &Two) -> Vec<String> {
    let lines = pair_in_words(&two.pair(NAMES)).into_iter();
    lines
        .map(|line| line.split([':', '.']).next().unwrap().to_owned())
        .collect()
}

#[test]
fn rulers_far_apart_come_first_and_those_without_an_answer_last() {
    let mine =
        "how-long=0 set-up-for=0 straight-use=3 one-sentence=5 money-for=? one-aim=1 week-off=2";
    let other =
        "how-long=2 set-up-for=2 straight-use=3 one-sentence=0 money-for=6 one-aim=? week-off=-";
    let lines = order(&two("team-context", mine, other));
    let expected = [
        "Why we are worth the money",
        "Lifespan",
        "Steps to effect",
        "Needed by other teams",
        "Breadth of requests",
        "How money comes",
        "Needing other teams",
        "Where our work stands",
        "Who uses what we make",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn habits_go_by_the_larger_difference() {
    let mine = "releasing.now=1 releasing.enough=2 choosing.now=0 choosing.enough=0 coming-back.now=2 \
         coming-back.enough=3 meeting-people.now=1 meeting-people.enough=? testing-doubt.now=2 being-one-team.now=1 \
         seeing-it-live.now=1 seeing-it-live.enough=1";
    let other = "releasing.now=1 releasing.enough=3 choosing.now=0 choosing.enough=3 coming-back.now=0 \
         coming-back.enough=3 meeting-people.now=1 meeting-people.enough=2 testing-doubt.now=2 seeing-it-live.now=1 \
         seeing-it-live.enough=1";
    let lines = order(&two("product-practice", mine, other));
    let expected = [
        "Choosing",
        "Coming back",
        "Releasing",
        "Seeing it live",
        "Testing doubt",
        "Meeting people",
        "Being one team",
        "Having room to decide",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn situations_and_choices_that_differ_come_first() {
    let mine = "someone-stuck.team=open late-date.team=open late-date.beyond=open between-jobs.beyond=open \
         right-person=1 old-rule=2 which-rule=?";
    let other = "someone-stuck.team=open late-date.team=open late-date.beyond=guarded between-jobs.team=open \
         right-person=1 old-rule=3 which-rule=2";
    let lines = order(&two("bad-news", mine, other));
    let first = [
        "A date slips, beyond it",
        "Someone is stuck, in our team",
        "A date slips, in our team",
        "Between two jobs, in our team",
        "Between two jobs, beyond it",
    ];
    assert_eq!(lines[..5], first);
    let choices = [
        "Rules without a reason",
        "Knowing the right person",
        "Unclear which rule applies",
    ];
    assert_eq!(lines[12..], choices);
}

#[test]
fn sentences() {
    let mine =
        "one-aim=1 next-problem=2 how-long=0 set-up-for=6 straight-use=- own-eyes=- stage=growing";
    let other = "one-aim=5 next-problem=6 how-long=3 set-up-for=3 straight-use=? stage=growing what-we-make=~";
    let lines = pair_in_words(&two("team-context", mine, other).pair(["Ana", "Ben"]));
    for line in [
        "Breadth of requests. Ana: leans towards “one aim”. Ben: clearly “many requests”.",
        "Lifespan. Ana: one answer clearly “here to stay”, another clearly “here for now”. Ben: in the \
         middle, or a mix.",
        "Steps to effect. Ana: doesn’t apply. Ben: not enough answers to say.",
        "How money comes: both have not enough answers to say.",
        "Where our work stands: both “growing, and it pays”.",
        "Who uses what we make. Ana: left blank. Ben: varies too much.",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line} {lines:#?}");
    }
}

#[test]
fn words_that_a_taker_never_reads() {
    for two in samples() {
        let text = pair_in_words(&two.pair(NAMES)).join("\n").to_lowercase();
        for word in [
            "score",
            "grade",
            "rank",
            "mature",
            "benchmark",
            "right view",
            "average",
            "gap",
            "far apart",
        ] {
            assert!(!text.contains(word), "{}: {word}", two.name);
        }
        assert!(!text.contains(char::is_numeric), "{}", two.name);
    }
}

/// Poles stand at every ruler, and words name those towards which a mark lies; the short name of a dimension
/// stands for its name.
fn assert_in_words(two: &Two, scene: &Scene, more: &[&str]) {
    let words = scene.description.to_lowercase();
    let dimensions = two.definition.dimensions.iter();
    let known: Vec<&str> = dimensions
        .flat_map(|one| [Some(&one.short), one.left.as_ref(), one.right.as_ref()])
        .flatten()
        .map(String::as_str)
        .chain(more.iter().copied())
        .collect();
    for shape in &scene.shapes {
        if let Shape::Text(text) = shape
            && !known.contains(&text.text.as_str())
        {
            for part in text.text.split([':', '→']) {
                // What is too long for a card is cut at a word.
                let part = part.trim().trim_end_matches('…').to_lowercase();
                assert!(words.contains(&part), "{part:?} is not in {words}");
            }
        }
    }
}

#[test]
fn every_word_of_a_picture_is_in_its_description() {
    for two in samples() {
        let pair = two.pair(NAMES);
        for measure in [Measure::WIDE, Measure::NARROW] {
            let scene = pair_drawing(&pair, measure);
            assert!(
                scene
                    .description
                    .starts_with("Two views: Mine and The other. ")
            );
            assert!(scene.description.ends_with(&pair_in_words(&pair).join(" ")));
            assert_in_words(&two, &scene, &[]);
        }
    }
}

#[test]
fn a_card_says_what_its_description_says() {
    for two in samples() {
        for size in Size::ALL {
            let card = two.card(NAMES, size);
            assert_card_in_words(&two, &card);
            let lines = pair_in_words(&two.pair(NAMES)).join(" ");
            assert!(card.description.ends_with(&lines));
        }
    }
    let card = samples()[2].card(NAMES, Size::Wide);
    let first = "Two views: Mine and The other. Mine: In our team a slipped date is said at once. Beyond it, it is held \
                 back. Inside the team, we talk about it. The other: In our team help for someone stuck comes unasked. \
                 Beyond it, it does not come. ";
    assert!(card.description.starts_with(first), "{}", card.description);
}

fn assert_card_in_words(two: &Two, card: &Scene) {
    let around: Vec<&str> = texts(card)
        .filter(|text| text.at.y == 72 || text.at.y >= card.height - 84)
        .map(|text| text.text.as_str())
        .collect();
    assert_in_words(two, card, &[&around[..], &["now", "enough"]].concat());
    for text in texts(card) {
        assert!(text.size >= 20, "{text:?}");
    }
}

fn texts(scene: &Scene) -> impl Iterator<Item = &Text> {
    scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    })
}

/// What has no room is counted, and what has room is all there.
#[test]
fn rows_that_do_not_fit_are_counted() {
    let more = |place: usize, size| {
        let two = &samples()[place];
        let card = two.card(NAMES, size);
        let more = texts(&card).find(|text| text.text.ends_with(" more"));
        more.map(|text| text.text.clone())
    };
    assert_eq!(more(0, Size::Wide), None);
    assert_eq!(more(4, Size::Square), None);
    assert_eq!(more(4, Size::Wide).unwrap(), "and 3 more");
}

/// Discs and rings on one place: the disc is painted after the ring and lies within its line.
fn assert_both_seen(scene: &Scene) -> usize {
    let mut seen = 0;
    for (place, shape) in scene.shapes.iter().enumerate() {
        let Shape::Circle { at, radius, paint } = shape else {
            continue;
        };
        let Paint::Over(Role::Paper, stroke) = paint else {
            continue;
        };
        if stroke.role != Role::Ink {
            continue;
        }
        for (other, shape) in scene.shapes.iter().enumerate() {
            if let Shape::Circle {
                at: there,
                radius: disc,
                paint: Paint::Fill(Role::Accent),
            } = shape
                && there == at
            {
                assert!(other > place, "the ring hides the disc at {at:?}");
                assert!(*disc + stroke.width / 2 < *radius, "{disc} in {radius}");
                seen += 1;
            }
        }
    }
    seen
}

#[test]
fn both_marks_are_seen_on_the_same_place() {
    // Rulers and the stage; the words of the stage and of the other choice.
    let (_, id, responses) = SAMPLES[0];
    for measure in [Measure::WIDE, Measure::NARROW] {
        let same = two(id, responses, responses);
        let scene = pair_drawing(&same.pair(NAMES), measure);
        assert_eq!(assert_both_seen(&scene), 7 + 1 + 2, "{measure:?}");
    }
    for two in samples() {
        for measure in [Measure::WIDE, Measure::NARROW] {
            assert_both_seen(&pair_drawing(&two.pair(NAMES), measure));
        }
    }
}

#[test]
fn samples_are_laid_out_well() {
    for two in samples() {
        for names in [NAMES, LONG] {
            let pair = two.pair(names);
            for measure in [Measure::WIDE, Measure::NARROW] {
                let faults = faults_of(&pair_drawing(&pair, measure));
                assert!(faults.is_empty(), "{} {measure:?}: {faults:#?}", two.name);
            }
            for size in Size::ALL {
                let faults = faults_of(&two.card(names, size));
                assert!(faults.is_empty(), "{} {size:?}: {faults:#?}", two.name);
            }
        }
    }
}

fn any_two() -> impl Strategy<Value = Two> {
    (any_definition(), any_answers(), any_answers()).prop_filter_map(
        "nothing answered",
        |(definition, mine, other)| {
            let reports = [report(&definition, mine)?, report(&definition, other)?];
            Some(Two {
                name: "any",
                definition,
                reports,
            })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_views_are_laid_out_well(two in any_two()) {
        for measure in [Measure::WIDE, Measure::NARROW] {
            let scene = pair_drawing(&two.pair(NAMES), measure);
            let faults = faults_of(&scene);
            prop_assert!(faults.is_empty(), "{measure:?}: {faults:#?}");
            assert_in_words(&two, &scene, &["now", "enough"]);
            assert_both_seen(&scene);
        }
        for size in Size::ALL {
            let card = two.card(NAMES, size);
            let faults = faults_of(&card);
            prop_assert!(faults.is_empty(), "{size:?}: {faults:#?}");
            assert_card_in_words(&two, &card);
            assert_both_seen(&card);
        }
    }

    /// Who is first changes no row's place and which marks there are, only whose they are.
    #[test]
    fn the_order_of_rows_is_the_same_for_both(two in any_two()) {
        let back = Two {
            name: two.name,
            definition: two.definition.clone(),
            reports: [two.reports[1].clone(), two.reports[0].clone()],
        };
        prop_assert_eq!(order(&two), order(&back));
    }
}
