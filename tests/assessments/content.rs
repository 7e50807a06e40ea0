//! What the catalogue promises of each questionnaire.

use bearings::assessment::{Definition, Format, Question, Unit, Window};

use crate::{definition, definitions};

fn question<'a>(definition: &'a Definition, id: &str) -> &'a Question {
    definition.question(id).unwrap()
}

#[test]
fn team_context_is_what_the_catalogue_says() {
    let definition = definition("team-context");
    assert_eq!(
        (definition.unit, definition.window),
        (Unit::MyTeam, Window::TheseDays)
    );
    let of_format = |format| {
        definition
            .questions
            .iter()
            .filter(move |q| q.format == format)
    };
    assert_eq!(of_format(Format::Spectrum).count(), 12);
    let counts: Vec<(&str, usize)> = of_format(Format::Choice)
        .map(|q| (&*q.id, q.options.len()))
        .collect();
    assert_eq!(counts, [("stage", 7), ("what-we-make", 4)]);
    assert_eq!(definition.questions.len(), 14);

    let dimensions: Vec<(&str, usize)> = definition
        .dimensions
        .iter()
        .map(|dimension| {
            let own = |q: &&Question| q.dimension.as_deref() == Some(&*dimension.id);
            (
                &*dimension.id,
                definition.questions.iter().filter(own).count(),
            )
        })
        .collect();
    assert_eq!(
        dimensions,
        [
            ("steps", 2),
            ("leaning", 1),
            ("leaned-on", 1),
            ("lifespan", 2),
            ("asks", 2),
            ("money-story", 2),
            ("money-source", 2),
        ]
    );
    assert_eq!(definition.patterns.len(), 10);
    assert_eq!(
        definition.pattern("groundwork").unwrap().prototype,
        [80, 35, 90, 10, 45, 75, 20]
    );
    assert_eq!(definition.afterwards.len(), 3);
}

/// No side reads as the good one, and a row of the card stands as its questions stood.
#[test]
fn half_of_team_context_is_flipped() {
    let definition = definition("team-context");
    assert_eq!(
        definition
            .questions
            .iter()
            .filter(|question| question.flipped)
            .count(),
        6
    );
    assert_eq!(
        definition
            .dimensions
            .iter()
            .filter(|dimension| dimension.flipped)
            .count(),
        4
    );
    for question in &definition.questions {
        if let Some(id) = &question.dimension {
            assert_eq!(
                question.flipped,
                definition.dimension(id).unwrap().flipped,
                "{id}"
            );
        }
    }
}

#[test]
fn questions_of_one_dimension_stand_apart() {
    for definition in definitions() {
        for (one, next) in definition
            .questions
            .iter()
            .zip(definition.questions.iter().skip(1))
        {
            let same = one.dimension.is_some() && one.dimension == next.dimension;
            assert!(!same, "{} and {}", one.id, next.id);
        }
    }
}

/// Stages lie along the hill: up before the top, which is kept, down after it.
#[test]
fn stages_lie_along_the_hill() {
    let definition = definition("team-context");
    let mut stages = question(&definition, "stage").options.clone();
    stages.sort_by_key(|option| option.hill);
    let ids: Vec<&str> = stages.iter().map(|option| &*option.id).collect();
    assert_eq!(
        ids,
        [
            "just-formed",
            "finding-out",
            "growing",
            "growing-slower",
            "keeping",
            "starting-anew",
            "closing"
        ]
    );
    let top = question(&definition, "stage")
        .options
        .iter()
        .find(|option| option.id == "keeping");
    assert!((45..=50).contains(&top.unwrap().hill.unwrap()));
}

#[test]
fn bad_news_is_what_the_catalogue_says() {
    let definition = definition("bad-news");
    assert_eq!(definition.unit, Unit::OurOrganisation);
    assert_eq!(definition.window, Window::LastThreeMonths);
    let notice = definition.notice.as_deref();
    assert_eq!(
        notice,
        Some("If answering honestly could hurt you, don’t share your link.")
    );
    let drops: Vec<Option<&str>> = definition
        .rounds
        .iter()
        .map(|r| r.drop.as_deref())
        .collect();
    assert_eq!(drops, [None, Some("We are the whole organisation")]);

    let (hoops, situations): (Vec<&Question>, Vec<&Question>) = definition
        .questions
        .iter()
        .partition(|question| question.screen.is_some());
    assert_eq!((situations.len(), hoops.len()), (6, 3));
    for hoop in hoops {
        assert_eq!(
            (hoop.options.len(), hoop.rounds.len()),
            (5, 0),
            "{}",
            hoop.id
        );
    }
    for situation in situations {
        assert_eq!(situation.rounds, ["team", "beyond"]);
        let ids: Vec<&str> = situation.options.iter().map(|option| &*option.id).collect();
        assert_eq!(
            ids,
            ["guarded", "by-the-book", "open", "depends"],
            "{}",
            situation.id
        );
        for option in &situation.options {
            assert_eq!(option.pattern.as_ref(), Some(&option.id));
        }
    }
    assert_eq!(question(&definition, "asking-across").round_texts.len(), 2);
}

/// No place in the list belongs to one kind of scene, and "it depends" always comes last.
#[test]
fn scenes_are_shuffled() {
    let definition = definition("bad-news");
    let orders: Vec<&Vec<String>> = definition
        .questions
        .iter()
        .map(|q| &q.order)
        .filter(|order| !order.is_empty())
        .collect();
    for (at, order) in orders.iter().enumerate() {
        assert_eq!(order[3], "depends");
        assert!(!orders[..at].contains(order), "{order:?} again");
    }
    for place in 0..3 {
        for kind in ["guarded", "by-the-book", "open"] {
            assert_eq!(
                orders.iter().filter(|order| order[place] == kind).count(),
                2
            );
        }
    }
}

#[test]
fn product_practice_is_what_the_catalogue_says() {
    let definition = definition("product-practice");
    assert_eq!(
        (definition.unit, definition.window),
        (Unit::MyTeam, Window::LastThreeMonths)
    );
    assert_eq!(definition.questions.len(), 8);
    for question in &definition.questions {
        assert_eq!(question.format, Format::Levels);
        assert_eq!(question.rounds, ["now", "enough"]);
        assert_eq!(question.dimension.as_ref(), Some(&question.id));
    }
    assert_eq!(definition.arrows.unwrap().most, 2);
}

/// Hints on the terrain name sketches that there are.
#[test]
fn terrains_in_hints_exist() {
    let sketches = definition("team-context").patterns;
    for definition in definitions() {
        for condition in definition.hints.iter().flat_map(|hint| &hint.when) {
            for terrain in &condition.terrain {
                assert!(
                    sketches.iter().any(|sketch| sketch.id == *terrain),
                    "{terrain}"
                );
            }
        }
    }
}
