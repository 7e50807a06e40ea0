//! Posters, and the six lines that go with a shared result.

use bearings::{
    card::{Palette, PosterSize, Role, Scene, Shape, Size, card, poster, share_text, svg},
    words::report,
};

use crate::{
    case::{cases, readings},
    golden::check,
    layout::faults_of,
};

fn texts(scene: &Scene) -> String {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text.text.as_str()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" ")
}

#[test]
fn posters() {
    for case in cases() {
        for (size, name) in [(PosterSize::Square, "square"), (PosterSize::Tall, "tall")] {
            let scene = poster(&case.card(), size);
            assert_eq!((scene.width, scene.height), size.pixels());
            // What strikes a question through lies on it, and nothing else may.
            let mut others = scene.clone();
            others.shapes.retain(|shape| {
                !matches!(shape, Shape::Line { from, to, stroke } if from.y == to.y && stroke.role == Role::Muted)
            });
            let faults = faults_of(&others);
            assert!(faults.is_empty(), "{} {size:?}: {faults:#?}", case.name);
            for shape in &scene.shapes {
                if let Shape::Text(text) = shape {
                    assert!(text.size >= 25, "{} {size:?}: {text:?}", case.name);
                }
            }
            if !case.name.contains("long")
                && !case.name.contains("words")
                && !case.name.contains("code")
            {
                check(
                    &format!("poster-{}-{name}.svg", case.name),
                    &svg(&scene, Palette::Light),
                );
            }
        }
    }
}

/// What is struck through is also named, in the picture and in its words.
#[test]
fn a_question_that_is_not_fair_is_struck_through_and_named() {
    let case = cases().remove(0);
    let scene = poster(&case.card(), PosterSize::Square);
    let says = "Not fair to ask us: What did you earn this month? Fair to ask us: What could others do sooner?";
    assert!(scene.description.ends_with(says), "{}", scene.description);
    assert!(texts(&scene).contains("NOT FAIR TO ASK US What did you earn this month?"));
    let struck = scene.shapes.iter().any(|shape| matches!(shape, Shape::Line { from, to, stroke } if from.y == to.y && stroke.width == 4));
    assert!(struck);
}

#[test]
fn with_answer_first_a_poster_shows_nothing_of_the_answers() {
    for mut case in cases() {
        case.covered = true;
        for size in PosterSize::ALL {
            let scene = poster(&case.card(), size);
            let purpose = &case.definition.purpose;
            let words = format!("{} {}", report::WAITS, purpose);
            assert!(scene.description.ends_with(&words), "{}", scene.description);
        }
        let title = &case.definition.title;
        assert_eq!(
            share_text(&case.card()),
            format!("{title}\n{}", report::WAITS)
        );
    }
}

#[test]
fn every_reading_is_laid_out_well() {
    let readings = readings();
    assert_eq!(
        readings.len(),
        33,
        "three sets, without a terrain and in ten"
    );
    for case in readings {
        for size in Size::ALL {
            let faults = faults_of(&card(&case.card(), size));
            assert!(
                faults.is_empty(),
                "{} {:?} {size:?}: {faults:#?}",
                case.name,
                case.terrain
            );
        }
    }
}

/// With the address as the last line there are six.
#[test]
fn five_lines_at_most() {
    let mut all = String::new();
    for case in cases() {
        let text = share_text(&case.card());
        assert!(
            (2..=5).contains(&text.lines().count()),
            "{}: {text}",
            case.name
        );
        assert!(
            text.lines().all(|line| !line.is_empty()),
            "{}: {text}",
            case.name
        );
        all += &format!("# {}\n{text}\n\n", case.name);
    }
    check("share-texts.txt", &all);
}
