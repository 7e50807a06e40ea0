//! Questions that another page hands over: taken when they hold, otherwise all that is wrong is said.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use bearings::{
    assessment::Definition,
    ui::{Entry, Page, own},
};

/// The complete example of the questionnaire format.
fn example() -> String {
    let text = include_str!("../docs/questionnaire-format.md");
    let (_, rest) = text.split_once("```json\n").unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

/// The data block of a page of this site.
fn block() -> Page {
    let built_in = include_str!("../assessments/team-context.json");
    let built_in = Definition::from_json(built_in).unwrap();
    Page {
        definition: None,
        history: Vec::new(),
        terrains: Vec::new(),
        index: vec![Entry::of(&built_in)],
    }
}

fn problems(text: &str) -> Vec<String> {
    own::read(text, &block()).expect_err("something is wrong")
}

#[test]
fn questions_that_hold_are_taken() {
    let definition = own::read(&example(), &block()).unwrap();
    assert_eq!(
        (definition.id.as_str(), definition.questions.len()),
        ("our-meetings", 2)
    );
}

#[test]
fn every_mistake_is_said_with_its_place() {
    let text = example().replacen("\"levels\"", "\"levls\"", 1).replacen(
        "\"minutes\": 1",
        "\"minutes\": 0",
        1,
    );
    assert_eq!(
        problems(&text),
        [
            "line 7, column 14, /minutes: found 0, expected a whole number from 1 to 60",
            "line 22, column 17, /questions/0/format: found \"levls\", expected one of levels, spectrum, choice, scale, \
             allocate, sort, place, check or blank (did you mean \"levels\"?)",
        ]
    );
    assert_eq!(
        problems("{\"id\": }"),
        [
            "line 1, column 8: found \"}\", expected a text, a number, true, false, a list or an object"
        ]
    );
}

#[test]
fn an_id_of_this_site_is_refused() {
    let text = example().replacen("our-meetings", "team-context", 1);
    assert_eq!(
        problems(&text),
        [
            "/id: “team-context” is the id of a questionnaire of this site. Choose another one, such as your name and what \
          it asks about."
        ]
    );
}

#[test]
fn a_file_that_is_too_long_is_not_read() {
    let text = " ".repeat(own::LONGEST + 1);
    assert_eq!(
        problems(&text),
        ["The file has 300001 characters. At most 300000 are read."]
    );
}

#[test]
fn what_is_wrong_is_shown_as_text() {
    let html = own::wrong(&["line 1: found \"<script>\"".to_owned()]);
    assert!(
        html.contains("<li>line 1: found &quot;&lt;script&gt;&quot;</li>"),
        "{html}"
    );
}
