//! Modules import only what stands above them: read from the sources, so that a wrong `use` fails here.

#![allow(clippy::expect_used, clippy::string_slice)]

#[path = "support/sources.rs"]
mod source;

use std::path::Path;

use source::sources;

/// From the top down. A module may use those before it.
const ORDER: [&str; 10] = [
    "assessment",
    "answers",
    "scoring",
    "share",
    "words",
    "card",
    "snippet",
    "session",
    "browser",
    "app",
];

/// Uses of a later module that are agreed on, with the reason.
const AGREED: [(&str, &str, &str); 1] = [
    // Sentences are said about notices and reports of files: types only.
    (
        "words",
        "session",
        "the sentences of notices and of file reports",
    ),
];

#[test]
fn modules_use_only_what_stands_above_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for (place, module) in ORDER.iter().enumerate() {
        for (path, text) in sources(&root.join(module)) {
            for used in used_modules(&text) {
                let Some(other) = ORDER.iter().position(|known| *known == used) else {
                    continue;
                };
                let agreed = AGREED
                    .iter()
                    .any(|(from, to, _)| from == module && *to == used);
                if other > place && !agreed {
                    wrong.push(format!(
                        "{path}: `{module}` uses `{used}`, which stands below it"
                    ));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Components and states are compiled natively too: only what runs in a browser may call it.
#[test]
fn of_the_app_only_its_client_knows_a_browser() {
    let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app");
    let client = app.join("client").display().to_string();
    let users = sources(&app)
        .into_iter()
        .filter(|(_, text)| used_modules(text).iter().any(|module| module == "browser"));
    let users: Vec<String> = users.map(|(path, _)| path).collect();
    let others = users.iter().filter(|path| !path.starts_with(&client));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(
        !users.is_empty(),
        "the client is not where it is looked for"
    );
}

#[test]
fn the_pure_modules_know_no_browser_and_no_clock() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let foreign = [
        "web_sys",
        "wasm_bindgen",
        "js_sys",
        "leptos",
        "std::time",
        "std::env",
        "SystemTime",
        "rand::",
    ];
    let mut wrong = Vec::new();
    for module in ORDER
        .iter()
        .filter(|module| !["browser", "app"].contains(module))
    {
        for (path, text) in sources(&root.join(module)) {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let lines = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            for line in lines {
                wrong.extend(
                    foreign
                        .iter()
                        .filter(|name| line.contains(**name))
                        .map(|name| format!("{path}: {name}")),
                );
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The names after `crate::` in the code before the tests, one by one or in braces.
fn used_modules(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut used = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => used.extend(top_level(list)),
            None => used.push(word(rest)),
        }
    }
    used
}

/// The first words of the entries of a `{…}` list, not of the lists inside it.
fn top_level(list: &str) -> Vec<String> {
    let mut depth = 0;
    let mut entry = String::new();
    let mut words = Vec::new();
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => words.push(word(std::mem::take(&mut entry).trim())),
            _ if depth == 0 => entry.push(c),
            _ => {}
        }
    }
    words.push(word(entry.trim()));
    words
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn uses_are_found_however_they_are_written() {
    let text = "use crate::{\n    answers::{Answer, items},\n    ui::Html,\n};\nfn f() { crate::share::find(\"\") }";
    assert_eq!(used_modules(text), ["answers", "ui", "", "share"]);
}
