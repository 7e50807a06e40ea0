//! The summary of a picture has the facts that it shows.

use crate::sample::{SAMPLES, about, sample};
use crate::support::{PRACTICE, answers, definition};
use bearings::{
    answers::About,
    assessment::Definition,
    card::{Card, Headline, Measure, Shape, Summary, drawing, text_version},
    scoring::{Context, Report},
    words,
};

fn in_words(definition: &Definition, report: &Report, about: &About) -> String {
    text_version(&Card {
        definition,
        report,
        about,
        address: "bearings.example",
        terrain: None,
        code: None,
        text: None,
        covered: false,
    })
}

#[test]
fn every_word_of_a_picture_is_in_its_description() {
    for (name, id, responses) in SAMPLES {
        let (definition, report) = sample(id, responses);
        let scene = drawing(&definition, &report, Measure::WIDE);
        let description = scene.description.to_lowercase();
        // The poles stand at every ruler; words name those towards which a mark lies.
        let poles: Vec<&String> = definition
            .dimensions
            .iter()
            .flat_map(|one| one.left.iter().chain(&one.right))
            .collect();
        // A card name may be shorter than the name in a sentence.
        let names: Vec<&String> = definition.dimensions.iter().map(|one| &one.short).collect();
        // The key to the shapes, and the remark that two marks are joined, are about the drawing.
        let mut about_marks: Vec<String> = definition
            .patterns
            .iter()
            .map(|one| one.name.to_lowercase())
            .collect();
        about_marks.push(words::report::DIFFER.to_owned());
        for shape in &scene.shapes {
            if let Shape::Text(text) = shape
                && !poles.contains(&&text.text)
                && !names.contains(&&text.text)
                && !about_marks.contains(&text.text)
            {
                for part in text.text.split([':', '→']) {
                    let part = part.trim().to_lowercase();
                    assert!(
                        description.contains(&part),
                        "{name}: {part:?} is not in {description}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_remark_on_answers_that_differ_is_made_once() {
    let (definition, report) = sample(SAMPLES[1].1, SAMPLES[1].2);
    let apart = report
        .rows
        .iter()
        .filter_map(|row| row.spectrum()?.divergent_ends())
        .count();
    assert_eq!(apart, 2);
    let text = in_words(&definition, &report, &about());
    assert_eq!(text.matches("The two answers here differ.").count(), 1);
}

#[test]
fn a_name_stands_there_only_when_it_is_passed() {
    let (definition, report) = sample("product-practice", PRACTICE);
    let with = in_words(&definition, &report, &about());
    assert!(
        with.contains(
            "One person’s view of Team Blue, these days, 30 June 2026. 16 of 16 answered."
        )
    );
    let without = in_words(
        &definition,
        &report,
        &About {
            label: None,
            ..about()
        },
    );
    assert!(without.contains("One person’s view of their team, these days, 30 June 2026."));
    assert!(without.contains("Look again by 25 August 2026."));
}

#[test]
fn words_that_a_taker_never_reads() {
    for (_, id, responses) in SAMPLES {
        let (definition, report) = sample(id, responses);
        let text = in_words(&definition, &report, &about()).to_lowercase();
        for word in [
            "score",
            "grade",
            "rank",
            "mature",
            "world-class",
            "elite",
            "above average",
            "benchmark",
            "diagnosis",
            "%",
        ] {
            assert!(!text.contains(word), "{id}: {word}");
        }
    }
}

fn headline(id: &str, responses: &str) -> (Vec<String>, Option<String>) {
    let definition = definition(id);
    let report = Report::of(
        &definition,
        &answers(&definition, responses),
        Context::default(),
    )
    .unwrap();
    let headline = Headline::of(&definition, &report);
    (headline.lines, headline.beneath)
}

#[test]
fn headlines() {
    let of = |id: &str, responses: &str| {
        let (lines, beneath) = headline(id, responses);
        format!("{}|{}", lines.join("/"), beneath.unwrap_or_default())
    };
    assert_eq!(
        of("team-context", SAMPLES[0].2),
        "Groundwork|with some Guides"
    );
    let between = "straight-use=3 own-eyes=4 finishing=3 week-off=4 how-long=0 set-up-for=1 one-aim=2 \
         next-problem=3 one-sentence=3 how-soon-missed=4 money-for=1 more-money=2";
    assert_eq!(of("team-context", between), "Groundwork/or Relay leg|");
    let middle = between.replace(char::is_numeric, "3");
    assert_eq!(
        of("team-context", &middle),
        "No sketch fits well|Nearest are Workbench and Relay leg."
    );
    assert_eq!(
        of("team-context", "stage=keeping"),
        "Not enough answers yet for a sketch|"
    );
    assert_eq!(
        of("bad-news", SAMPLES[2].2),
        "In our team a slipped date is said at once./Beyond it, it is held back.|Inside the team, we talk about it."
    );
    assert_eq!(
        of("bad-news", "right-person=mostly"),
        "Not enough answers yet to say anything.|"
    );
    assert_eq!(
        of("product-practice", PRACTICE),
        "Next: meet the people we serve.|Good enough already: releasing, room to decide, coming back."
    );
    let arrows = format!("{PRACTICE} meeting-people>choosing");
    let beneath = "Good enough already: releasing, room to decide, coming back. Choosing would get easier too.";
    assert_eq!(
        of("product-practice", &arrows),
        format!("Next: meet the people we serve.|{beneath}")
    );
    let even = PRACTICE.replace(char::is_numeric, "2");
    assert_eq!(
        of("product-practice", &even),
        "Good enough for now, by our own measure.|"
    );
}

#[test]
fn the_description_is_one_paragraph() {
    let (definition, report) = sample("product-practice", PRACTICE);
    let paragraph = Summary::of(&definition, &report).paragraph();
    assert!(paragraph.starts_with(
        "Next: meet the people we serve. Good enough already: releasing, room to decide, coming back. 1 wide gap, \
         3 gaps,"
    ));
    assert!(!paragraph.contains('\n'));
}
