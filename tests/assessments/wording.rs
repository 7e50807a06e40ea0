//! The words that people read: none that judges, and sentences that are whole.

use serde_json::Value;

use crate::{definitions, files};

/// Everything that a person reads, with its key.
fn texts(value: &Value, key: &str, out: &mut Vec<(String, String)>) {
    const NOT_READ: [&str; 18] = [
        "id",
        "version",
        "kind",
        "language",
        "unit",
        "window",
        "dimension",
        "screen",
        "rounds",
        "round",
        "pattern",
        "order",
        "question",
        "terrain",
        "format",
        "drawing",
        "gap",
        "licence",
    ];
    match value {
        Value::String(text) if !NOT_READ.contains(&key) => out.push((key.to_owned(), text.clone())),
        Value::Array(list) => list.iter().for_each(|entry| texts(entry, key, out)),
        Value::Object(object) => object
            .iter()
            .for_each(|(key, value)| texts(value, key, out)),
        _ => {}
    }
}

fn all_texts() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for text in files().values() {
        texts(&serde_json::from_str(text).unwrap(), "", &mut out);
    }
    out
}

#[test]
fn no_text_judges() {
    let refused = [
        "score",
        "scoring",
        "grade",
        "grading",
        "rank",
        "matur",
        "immatur",
        "world-class",
        "world class",
        "elite",
        "above average",
        "benchmark",
        "diagnos",
        "level 3",
    ];
    let texts = all_texts();
    assert!(texts.len() > 300);
    for (_, text) in texts {
        let lower = text.to_lowercase();
        for word in refused {
            let starts = lower.match_indices(word).any(|(at, _)| {
                let before = lower.get(..at).unwrap().chars().next_back();
                !before.is_some_and(char::is_alphabetic)
            });
            assert!(!starts, "{word} in: {text}");
        }
    }
}

#[test]
fn sentences_are_whole_and_well_set() {
    let sentences = ["purpose", "reading", "text", "help", "notice"];
    for (key, text) in all_texts() {
        assert!(
            !text.contains(['\'', '"', '…']) && !text.contains("  "),
            "{text}"
        );
        let ends = text.ends_with(['.', '?']);
        match &*key {
            "purpose" | "notice" | "reading" | "reflection" | "experiment" | "afterwards"
            | "caveats" | "credits" | "help" | "fair" | "unfair" => assert!(ends, "{key}: {text}"),
            "short" | "name" | "headline" => assert!(!text.ends_with('.'), "{key}: {text}"),
            _ => {}
        }
        if sentences.contains(&&*key) {
            assert!(
                text.starts_with(|first: char| !first.is_lowercase()),
                "{key}: {text}"
            );
        }
    }
    for definition in definitions() {
        for question in &definition.questions {
            assert!(question.text.ends_with('?'), "{}", question.text);
        }
    }
}
