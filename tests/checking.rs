//! The checker: each kind of mistake with its exact message, all mistakes at once, and never a panic.
//!
//! `tests/checking/*.txt` is the table. A case names a file beside it, then lines `- ` that stand in it once,
//! lines `+ ` that replace them, and every message that the checker then gives.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use bearings::assessment::{Definition, check};
use proptest::{prelude::*, sample::Index};

const STRIPS: &str = include_str!("checking/strips.json");
const SCENES: &str = include_str!("checking/scenes.json");
const DUMBBELL: &str = include_str!("checking/dumbbell.json");
const BUILT_IN: [&str; 3] = [
    include_str!("../assessments/team-context.json"),
    include_str!("../assessments/product-practice.json"),
    include_str!("../assessments/bad-news.json"),
];

fn messages(text: &str) -> Vec<String> {
    let problems = check(text).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

fn edited(file: &str, from: &str, to: &str) -> String {
    assert_eq!(file.matches(from).count(), 1, "stands once: {from}");
    file.replace(from, to)
}

/// Holds every case of a table; returns how many there are.
fn hold(table: &str) -> usize {
    let cases = table.split("\n\n");
    for case in cases.clone() {
        let marked = |mark: &str| {
            let lines: Vec<&str> = case.lines().filter_map(|l| l.strip_prefix(mark)).collect();
            lines.join("\n")
        };
        let file = match case.lines().next().unwrap() {
            "strips" => STRIPS,
            "scenes" => SCENES,
            "dumbbell" => DUMBBELL,
            other => panic!("no file {other}"),
        };
        let expected: Vec<&str> = case.lines().filter(|l| l.starts_with("line ")).collect();
        assert!(!expected.is_empty(), "{case}");
        assert_eq!(
            messages(&edited(file, &marked("- "), &marked("+ "))),
            expected,
            "{case}"
        );
    }
    cases.count()
}

#[test]
fn sound_files_pass_and_read_back() {
    for file in [STRIPS, SCENES, DUMBBELL].into_iter().chain(BUILT_IN) {
        assert_eq!(messages(file), [""; 0]);
        let definition = check(file).unwrap();
        assert_eq!(definition, Definition::from_json(file).unwrap());
        assert_eq!(definition, check(&definition.to_json()).unwrap());
        assert_eq!(
            definition.to_json(),
            check(&definition.to_json()).unwrap().to_json()
        );
    }
}

#[test]
fn broken_syntax() {
    assert_eq!(hold(include_str!("checking/syntax.txt")), 16);
}

#[test]
fn broken_shape() {
    assert_eq!(hold(include_str!("checking/shape.txt")), 29);
}

#[test]
fn broken_references() {
    assert_eq!(hold(include_str!("checking/references.txt")), 17);
}

#[test]
fn broken_priorities() {
    assert_eq!(hold(include_str!("checking/priorities.txt")), 5);
}

#[test]
fn broken_formats() {
    assert_eq!(hold(include_str!("checking/formats.txt")), 17);
}

/// The dumbbell with this screen on its first question, and this choice, asked in both rounds, after its two levels.
fn with_choices(screen: &str, choices: &[&str]) -> String {
    let mut file: serde_json::Value = serde_json::from_str(DUMBBELL).unwrap();
    let levels = file["questions"][0].clone();
    file["questions"][0]["screen"] = screen.into();
    for id in choices {
        let mut choice = levels.clone();
        choice["id"] = (*id).into();
        choice["format"] = "choice".into();
        choice["screen"] = "beds".into();
        choice.as_object_mut().unwrap().remove("dimension");
        file["questions"].as_array_mut().unwrap().insert(1, choice);
    }
    let screens = ["beds", screen].map(|id| serde_json::json!({ "id": id, "title": "Beds" }));
    let screens = if screen == "beds" {
        &screens[..1]
    } else {
        &screens
    };
    file["screens"] = screens.into();
    file.to_string()
}

#[test]
fn only_levels_need_a_screen_of_their_own() {
    // Choices share one in all their rounds, and a screen that is named may hold levels alone.
    assert_eq!(
        messages(&with_choices("alone", &["hoses", "cans"])),
        [""; 0]
    );
    let shared = messages(&with_choices("beds", &["hoses"]));
    assert_eq!(shared.len(), 1, "{shared:?}");
    assert!(
        shared[0].ends_with(
            "/questions/0/screen: found \"beds\", which holds other questions too, expected a screen of its own, \
             since levels ask one round after the other"
        ),
        "{shared:?}"
    );
}

#[test]
fn broken_outcome() {
    assert_eq!(hold(include_str!("checking/outcome.txt")), 26);
}

#[test]
fn broken_hints() {
    assert_eq!(hold(include_str!("checking/hints.txt")), 17);
}

#[test]
fn texts_that_are_no_file() {
    let table = [
        (
            "",
            "line 1, column 1: found nothing, expected a questionnaire as a JSON object",
        ),
        (
            " \n",
            "line 1, column 1: found nothing, expected a questionnaire as a JSON object",
        ),
        (
            "[]",
            "line 1, column 1: found a list, expected a questionnaire (an object)",
        ),
        (
            "3",
            "line 1, column 1: found 3, expected a questionnaire (an object)",
        ),
        (
            "\u{feff}{}",
            "line 1, column 1: found a byte order mark, expected UTF-8 without one",
        ),
        (
            "{\u{a0}}",
            "line 1, column 2: found the character U+00A0, expected JSON without it",
        ),
        (
            "{\"id\": \"\u{1}\"}",
            "line 1, column 9: found the character U+0001, expected JSON without it",
        ),
        (
            "{\r\n  \"éß\": nul\r\n}",
            "line 2, column 9: found \"nul\", \
          expected a text, a number, true, false, a list or an object",
        ),
    ];
    for (text, message) in table {
        assert_eq!(messages(text), [message], "{text:?}");
    }
    let large = format!("\"{}\"", "x".repeat(256 * 1024));
    let message = "line 1, column 1: found a file of 262146 bytes, expected at most 262144 bytes";
    assert_eq!(messages(&large), [message]);
    assert_eq!(messages(&"[".repeat(5000)).len(), 1);
}

#[test]
fn all_mistakes_are_reported_at_once() {
    let text = [
        ("\"version\": \"1.0.0\"", "\"version\": \"one\""),
        ("\"title\": \"What sort of trip\",", ""),
        ("\"short\": \"Weather\"", "\"shrt\": \"Weather\""),
        ("\"text\": \"How long are we away?\"", "\"text\": 7"),
        ("\"dimension\": \"weather\"", "\"dimension\": \"wether\""),
        ("[\"evening\", \"morning\"]", "[\"morning\"]"),
        ("[90, 70]", "[90]"),
        ("\"from\": 61", "\"from\": 61, \"to\": 12"),
    ];
    let text = text.iter().fold(STRIPS.to_owned(), |text, (from, to)| {
        edited(&text, from, to)
    });
    let places: Vec<String> = check(&text)
        .unwrap_err()
        .iter()
        .map(|problem| format!("{}:{} {}", problem.line, problem.column, problem.pointer))
        .collect();
    assert_eq!(
        places,
        [
            "1:1 ",
            "3:14 /version",
            "13:43 /dimensions/1/shrt",
            "20:15 /questions/0/text",
            "31:20 /questions/1/dimension",
            "47:16 /questions/2/order",
            "52:54 /patterns/1/prototype",
            "63:9 /hints/0/when/1",
        ]
    );
}

/// What could not be read draws no further messages after it.
#[test]
fn one_mistake_gives_one_message() {
    for (file, from, to) in [
        (STRIPS, "\"id\": \"length\"", "\"id\": 3"),
        (STRIPS, "\"id\": \"sun\"", "\"ib\": \"sun\""),
        (
            STRIPS,
            "\"drawing\": \"strips\"",
            "\"drawing\": \"stripes\"",
        ),
        (STRIPS, "\"format\": \"choice\"", "\"format\": \"choices\""),
        (SCENES, "\"rounds\": [\n", "\"round\": [\n"),
        (SCENES, "\"pattern\": \"waits\"", "\"pattern\": null"),
        (
            DUMBBELL,
            "\"dimension\": \"weeds\"",
            "\"dimensions\": \"weeds\"",
        ),
        (DUMBBELL, "\"gap\": \"wide\"", "\"gap\": \"broad\""),
    ] {
        let messages = messages(&edited(file, from, to));
        assert_eq!(messages.len(), 1, "{to}: {messages:#?}");
    }
}

/// The tokens of a text, white space and all, so that they can be put together again.
fn tokens(text: &str) -> Vec<String> {
    let is_word = |token: &String| token.chars().all(char::is_alphanumeric);
    let mut tokens: Vec<String> = Vec::new();
    let (mut inside, mut escaped) = (false, false);
    for character in text.chars() {
        let joins = inside || character.is_alphanumeric() && tokens.last().is_some_and(is_word);
        match tokens.last_mut() {
            Some(last) if joins => last.push(character),
            _ => tokens.push(character.to_string()),
        }
        if inside {
            inside = character != '"' || escaped;
            escaped = character == '\\' && !escaped;
        } else {
            inside = character == '"';
        }
    }
    tokens
}

/// Whatever passes is also read by the reader that does no checks; whatever does not has its place in the text.
fn agree(text: &str) -> Result<(), TestCaseError> {
    match check(text) {
        Ok(definition) => prop_assert_eq!(Definition::from_json(text).ok(), Some(definition)),
        Err(problems) => {
            prop_assert!(!problems.is_empty());
            for problem in problems {
                let line = text.split('\n').nth(problem.line - 1);
                let length = line.map(|line| line.chars().count());
                prop_assert!(
                    length.is_some_and(|length| problem.column <= length + 1),
                    "{}",
                    problem
                );
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        agree(&text)?;
    }

    #[test]
    fn no_text_like_json_makes_it_panic(text in "([\\[\\]{},:\"\\\\ue+-.0-9 \\n/*']|\"id\"|\"questions\"|null|true|é|\u{a0}){0,40}") {
        agree(&text)?;
    }

    #[test]
    fn no_changed_token_makes_it_panic(
        file in 0..6_usize,
        at in any::<Index>(),
        other in any::<Index>(),
        change in 0..4_u8,
    ) {
        let file = [STRIPS, SCENES, DUMBBELL, BUILT_IN[0], BUILT_IN[1], BUILT_IN[2]][file];
        let mut tokens = tokens(file);
        let (at, other) = (at.index(tokens.len()), other.index(tokens.len()));
        match change {
            0 => tokens[at].clear(),
            1 => tokens[at] = tokens[other].clone(),
            2 => tokens[at] = "null".to_owned(),
            _ => tokens.insert(at, tokens[other].clone()),
        }
        agree(&tokens.concat())?;
    }
}

#[test]
fn no_lost_token_makes_it_panic() {
    for file in [STRIPS, SCENES, DUMBBELL] {
        let tokens = tokens(file);
        assert_eq!(tokens.concat(), file);
        for at in 0..tokens.len() {
            let rest = [&tokens[..at], &tokens[at + 1..]].concat().concat();
            agree(&rest).unwrap();
        }
    }
}

/// The example for authors is a file that passes.
#[test]
fn the_documented_example_passes() {
    let document = include_str!("../docs/questionnaire-format.md");
    let (_, rest) = document.split_once("\n```json\n").unwrap();
    let (example, rest) = rest.split_once("\n```\n").unwrap();
    assert_eq!(messages(example), [""; 0]);
    assert!(!rest.contains("```json"), "one example");
}
