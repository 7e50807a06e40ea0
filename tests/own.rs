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
    let mistakes = own::read(text, &block()).expect_err("something is wrong");
    mistakes.iter().map(ToString::to_string).collect()
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
    // In a page the file begins below its tag, often further in.
    assert_eq!(
        problems("\n \n  {\"id\": }"),
        [
            "line 1, column 10: found \"}\", expected a text, a number, true, false, a list or an object"
        ]
    );
    assert_eq!(
        problems("{“id”: 1}"),
        [
            "line 1, column 2: found \"“\", expected straight double quotes (\") around keys and texts"
        ]
    );
    assert_eq!(
        problems(" \n"),
        [
            "The widget holds no file of questions. Put it between <script type=\"application/json\"> and </script> inside \
             the widget."
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

/// The page of what is wrong in a file.
fn page(text: &str) -> String {
    own::wrong(&own::read(text, &block()).expect_err("something is wrong"))
}

#[test]
fn each_mistake_is_an_entry_with_its_place_apart_from_what_is_wrong_and_what_was_expected() {
    let text = example().replacen("\"levels\"", "\"levls\"", 1);
    let html = page(&text);
    let expected = "<article class=\"wrong\"><h1 class=\"headline\">These questions cannot be shown yet</h1>\
         <p>Whoever made this page finds here what to change in the file of the questions.</p><ul class=\"mistakes\">\
         <li><p class=\"place\">Line 22, column 17 <code>/questions/0/format</code></p>\
         <dl><dt>Found</dt><dd><code>&quot;levls&quot;</code></dd><dt>Expected</dt><dd>one of levels, spectrum, choice, \
         scale, allocate, sort, place, check or blank (did you mean <code>&quot;levels&quot;</code>?)</dd></dl></li></ul>\
         </article>";
    assert_eq!(html, expected);
}

#[test]
fn what_has_no_line_is_a_sentence() {
    let html = page(&example().replacen("our-meetings", "team-context", 1));
    let entry = "<li><p class=\"place\"> <code>/id</code></p><p>“team-context” is the id of a questionnaire of this site. \
         Choose another one, such as your name and what it asks about.</p></li>";
    assert!(html.contains(entry), "{html}");
    let html = page(&" ".repeat(own::LONGEST + 1));
    let entry = "<li><p>The file has 300001 characters. At most 300000 are read.</p></li>";
    assert!(html.contains(entry), "{html}");
}

#[test]
fn what_is_wrong_is_shown_as_text() {
    let text = example().replacen("\"levels\"", "\"<script>\"", 1);
    let html = page(&text);
    let entry = "<dd><code>&quot;&lt;script&gt;&quot;</code></dd>";
    assert!(html.contains(entry), "{html}");
}

#[test]
fn of_many_mistakes_ten_are_in_sight_and_the_others_folded() {
    let with = |many: usize| {
        let keys = (0..many).map(|at| format!("\"key-{at}\": 0,"));
        example().replacen('{', &format!("{{{}", keys.collect::<String>()), 1)
    };
    let ten = page(&with(10));
    assert_eq!(ten.matches("<li>").count(), 10);
    assert!(!ten.contains("<details>"), "{ten}");
    let eleven = page(&with(11));
    assert!(eleven.contains("<summary>Show one more mistake</summary>"));
    let fifty = page(&with(50));
    let (in_sight, folded) = fifty
        .split_once("<details><summary>Show 40 more mistakes</summary>")
        .unwrap();
    assert_eq!(in_sight.matches("<li>").count(), 10);
    assert_eq!(folded.matches("<li>").count(), 40);
    assert!(folded.contains("/key-49"), "{folded}");
}
