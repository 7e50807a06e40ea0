//! Modules import only what stands above them: read from the sources, so that a wrong `use` fails here.

#![allow(clippy::expect_used, clippy::string_slice)]

use std::{fs, path::Path};

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
    "ui",
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
        .filter(|module| !["browser", "ui"].contains(module))
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

/// Every source file below a folder.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of a module") {
        let path = entry.expect("an entry of the folder").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("a source file");
            found.push((path.display().to_string(), text));
        }
    }
    found
}

#[test]
fn uses_are_found_however_they_are_written() {
    let text = "use crate::{\n    answers::{Answer, items},\n    ui::Html,\n};\nfn f() { crate::share::find(\"\") }";
    assert_eq!(used_modules(text), ["answers", "ui", "", "share"]);
}
