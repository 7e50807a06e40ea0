//! The pages as they are rendered: everything is there, and everything that follows the session can be found.
#![cfg(feature = "pages")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::sync::Arc;

use bearings::{
    answers::items,
    assessment::Definition,
    session::Session,
    ui::{
        document::{self, Offer},
        face::{Part, as_built},
    },
};

const BUILT_IN: [&str; 3] = [
    include_str!("../assessments/team-context.json"),
    include_str!("../assessments/bad-news.json"),
    include_str!("../assessments/product-practice.json"),
];

fn pages() -> Vec<(Definition, String)> {
    let page = |text| {
        let definition = Definition::from_json(text).unwrap();
        let html = document::questionnaire(&definition, "A sample card");
        (definition, html)
    };
    BUILT_IN.map(page).to_vec()
}

/// Text as HTML writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[test]
fn every_question_with_every_answer_stands_in_the_page() {
    for (definition, html) in pages() {
        for question in &definition.questions {
            assert!(html.contains(&escaped(&question.text)), "{}", question.text);
            for option in &question.options {
                assert!(html.contains(&escaped(&option.text)), "{}", option.text);
            }
        }
        for item in items(&definition) {
            let question = &definition.questions[item.question];
            let name = format!("name=\"{}\"", definition.item_name(item));
            assert_eq!(
                html.matches(&name).count(),
                question.points() + 3,
                "{name}: values and non-answers"
            );
        }
        assert!(
            !html.contains(" style="),
            "the policy forbids style attributes"
        );
        for rest in html.split(" on").skip(1) {
            let after = rest.trim_start_matches(|c: char| c.is_ascii_lowercase());
            assert!(
                !after.starts_with('='),
                "and handlers in attributes: on{rest:.20}"
            );
        }
    }
}

#[test]
fn what_follows_the_session_is_in_the_page_and_shows_what_a_fresh_session_says() {
    for (definition, html) in pages() {
        let id = definition.id.clone();
        for show in as_built(&Session::fresh(Arc::new(definition))) {
            let found = match show.part {
                Part::Chosen => format!("name=\"{}\"", show.of),
                _ => format!("id=\"{}\"", show.of),
            };
            assert!(html.contains(&found), "{id}: {found}");
            if let (Part::Class(class), Some(at)) = (show.part, html.find(&found)) {
                let element =
                    &html[html[..at].rfind('<').unwrap()..at + html[at..].find('>').unwrap()];
                let classes = element
                    .split("class=\"")
                    .nth(1)
                    .map_or("", |rest| rest.split('"').next().unwrap());
                let has = classes.split(' ').any(|other| other == class);
                assert_eq!(has, show.is_on(), "{id}: `{class}` in {element}");
            }
        }
    }
}

#[test]
fn the_first_page_offers_each_questionnaire() {
    let definitions = BUILT_IN.map(|text| Definition::from_json(text).unwrap());
    let offers = definitions.each_ref().map(|definition| Offer {
        definition,
        sample: String::new(),
    });
    let html = document::home(&offers);
    for definition in &definitions {
        assert!(
            html.contains(&format!("href=\"{}/\"", definition.id)),
            "{html}"
        );
        assert!(html.contains(&escaped(&definition.title)), "{html}");
        assert!(
            html.contains(&format!("id=\"verb-{}\"", definition.id)),
            "{html}"
        );
    }
    for (_, page) in pages() {
        let offered = "<summary>What will I get?</summary><picture>";
        assert!(page.contains(offered), "{page}");
    }
    assert!(html.contains("id=\"kept\""), "{html}");
    let first =
        "If you can, take “Where this team sits” first: what is enough depends on the terrain.";
    assert!(
        html.contains(&format!("<p id=\"beside\" class=\"help\">{first}</p>")),
        "{html}"
    );
}
