//! How tall a widget is from the start: each questionnaire has a height of its own, which follows its texts.
//!
//! That the estimate is true is held in a browser, in `tests/browser/tests/writers_height.rs`.

use bearings::{
    assessment::{self, Definition, Question, Screen},
    snippet::{Height, Look, OWN_EXAMPLE, OWN_HEIGHT, Subject},
};

use crate::{built_in, snippet};

fn of(change: impl Fn(&mut Definition)) -> Height {
    let mut definition = built_in(0);
    change(&mut definition);
    Height::of(&definition)
}

fn first(definition: &mut Definition) -> &mut Question {
    &mut definition.questions[0]
}

#[test]
fn every_built_in_has_its_own() {
    let heights = [0, 1, 2].map(|at| {
        let subject = Subject::of(&built_in(at));
        (subject.height, subject.frame_height)
    });
    assert_eq!(heights, [(590, 590), (730, 770), (770, 770)]);
}

#[test]
fn code_without_choices_has_it_and_so_have_the_documents() {
    let look = Look::default();
    for at in 0..3 {
        let subject = Subject::of(&built_in(at));
        let snippet = snippet(&subject, &look);
        let height = subject.height;
        let reserved =
            format!(" min-height=\"{height}\" style=\"display:block;min-height:{height}px\"");
        assert!(snippet.widget().contains(&reserved), "{}", subject.id);
        // A theme's rule overrides the attribute, but not the style.
        let frame = subject.frame_height;
        for written in [
            format!(" height=\"{frame}\""),
            format!(";height:{frame}px\""),
        ] {
            assert!(snippet.iframe().contains(&written), "{}", subject.id);
        }
    }
    let Subject {
        height,
        frame_height,
        ..
    } = Subject::of(&built_in(0));
    let element = format!(
        "<bearings-widget questionnaire=\"team-context\" min-height=\"{height}\" style=\"display: block; min-height: \
         {height}px\">"
    );
    let embedding = include_str!("../../docs/embedding.md");
    for (name, text) in [
        ("README.md", include_str!("../../README.md")),
        ("embedding.md", embedding),
    ] {
        assert!(text.contains(&element), "{name}: {element}");
    }
    let frame = format!("width=\"100%\" height=\"{frame_height}\"");
    assert!(embedding.contains(&frame), "{frame}");
}

#[test]
fn more_to_read_takes_more_room() {
    let usual = of(|_| {}).first;
    let long = "Is there a word that is longer than all others? ".repeat(3);
    let taller: [&dyn Fn(&mut Definition); 5] = [
        &|definition| definition.notice = Some("Careful.".to_owned()),
        &|definition| first(definition).text.clone_from(&long),
        &|definition| first(definition).help = Some(long.clone()),
        &|definition| {
            first(definition)
                .left
                .as_mut()
                .unwrap()
                .text
                .clone_from(&long)
        },
        // A script without spaces, whose letters are wider.
        &|definition| first(definition).text = "何".repeat(60),
    ];
    for (at, change) in taller.into_iter().enumerate() {
        let height = of(change).first;
        assert!(height > usual && height < usual + 150, "{at}: {height}");
    }
    // What stands on later screens changes nothing for the first.
    let later = of(|definition| definition.questions[1].text.clone_from(&long));
    assert_eq!(later.first, usual);
}

#[test]
fn questions_of_one_screen_add_up() {
    let shared = of(|definition| {
        definition.screens = vec![Screen {
            id: "together".to_owned(),
            title: "Together".to_owned(),
            help: None,
        }];
        for question in &mut definition.questions[..3] {
            question.screen = Some("together".to_owned());
        }
    });
    assert_eq!(
        shared,
        Height {
            first: 1150,
            most: 1150
        }
    );
}

#[test]
fn a_frame_has_room_for_most_screens_but_not_for_the_tallest() {
    let options = |count| {
        of(|definition| {
            let pattern = built_in(2).questions[0].clone();
            for question in &mut definition.questions[1..=count] {
                question.format = pattern.format;
                question.options = [pattern.options.clone(), pattern.options.clone()].concat();
            }
        })
    };
    let usual = of(|_| {});
    // Of 14 screens the two tallest, which are the choices at the end, may scroll.
    assert_eq!(usual.most, usual.first);
    assert!(options(1).most > usual.most);
    assert!(options(4).most > usual.most + 100);
    assert_eq!(options(4).first, usual.first);
}

#[test]
fn no_height_is_one_that_could_not_be_chosen() {
    let (least, most) = Look::HEIGHTS;
    let endless = of(|definition| first(definition).text = "word ".repeat(10_000));
    assert_eq!(endless, Height { first: most, most });
    let nothing = of(|definition| definition.questions.clear());
    assert!((least..400).contains(&nothing.first), "{nothing:?}");
}

#[test]
fn the_example_of_questions_of_ones_own_holds() {
    let definition = assessment::check(OWN_EXAMPLE).unwrap();
    assert_eq!(Height::of(&definition).first, OWN_HEIGHT);
    // It stands inside a script element.
    assert!(!OWN_EXAMPLE.contains('<') && OWN_EXAMPLE.ends_with("}\n"));
    let subject = Subject::of(&built_in(0));
    let look = Look {
        max_height: Some(640),
        ..Look::default()
    };
    assert_eq!(
        snippet(&subject, &look).own(),
        format!(
            "<script async src=\"https://bearings.example/embed.js\"></script>\n\
             <bearings-widget questionnaire=\"own\" min-height=\"640\" max-height=\"640\" \
             style=\"display:block;min-height:640px\">\n<script type=\"application/json\">\n{OWN_EXAMPLE}</script>\n\
             <p>These questions need scripts.</p>\n</bearings-widget>"
        )
    );
}
