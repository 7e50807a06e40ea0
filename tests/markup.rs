//! The interface is written by components: HTML is text only where it is something to paste, a drawing, or the head of a
//! document.
#![allow(clippy::expect_used)]

#[path = "support/sources.rs"]
mod source;

use std::{fs, path::Path};

use source::sources;

/// Where HTML may stand in strings: what is pasted or drawn, sentences that name a tag, and documents around the rendered
/// components.
const WRITES_MARKUP: [&str; 4] = ["src/card/", "src/snippet/", "src/words/", "src/bin/pages/"];

/// The component that shows drawings.
const DRAWING: &str = "src/app/parts/drawing.rs";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file by its path from the root, without its tests.
fn code() -> Vec<(String, String)> {
    let root = format!("{}/", root().display());
    let files = sources(Path::new(&root).join("src").as_path());
    let code = files.into_iter().map(|(path, text)| {
        let path = path.strip_prefix(&root).unwrap_or(&path).to_owned();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        (path, code.to_owned())
    });
    code.collect()
}

#[test]
fn no_html_stands_in_strings_of_the_interface() {
    let mut found = Vec::new();
    for (path, code) in code() {
        if !WRITES_MARKUP.iter().any(|place| path.starts_with(place)) {
            let strings = strings(&code).into_iter().filter(|text| has_tag(text));
            found.extend(strings.map(|text| format!("{path}: {text}")));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn one_component_takes_html_as_text_and_nothing_else_does() {
    for (path, code) in code() {
        for name in [
            "inner_html",
            "innerHTML",
            "outer_html",
            "insert_adjacent_html",
        ] {
            let uses = code
                .lines()
                .filter(|line| !is_comment(line) && line.contains(name));
            let agreed = usize::from(path == DRAWING && name == "inner_html");
            assert_eq!(uses.count(), agreed, "{path}: {name}");
        }
    }
}

/// A translator changes them: what is done follows from ids, names and values. The data block is no text of the page.
#[test]
fn nothing_reads_the_words_of_the_page() {
    for (path, code) in code() {
        for name in ["text_content()", "inner_text", "textContent;", "innerText"] {
            let uses = code
                .lines()
                .filter(|line| !is_comment(line) && line.contains(name));
            let agreed = usize::from(path == "src/browser/document.rs" && name == "text_content()");
            assert_eq!(uses.count(), agreed, "{path}: {name}");
        }
    }
    // A component's own option has a value; the empty one of a list is none.
    for (path, code) in code() {
        for option in code.split("<option").skip(1) {
            assert!(
                option.starts_with(" value="),
                "{path}: an option without a value"
            );
        }
    }
}

#[test]
fn no_button_says_in_an_attribute_what_it_does() {
    let mut files: Vec<(String, String)> = code();
    for folder in ["embed", "style"] {
        for entry in fs::read_dir(root().join(folder)).expect("a folder of sources") {
            let path = entry.expect("an entry of it").path();
            let text = fs::read_to_string(&path).expect("a source file");
            files.push((path.display().to_string(), text));
        }
    }
    for (path, text) in files {
        for name in ["data-act", "dataset.act", "data-parcel"] {
            assert!(!text.contains(name), "{path}: {name}");
        }
    }
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// A tag begins or ends in it.
fn has_tag(text: &str) -> bool {
    let begins = |rest: &str| {
        let name = rest.strip_prefix('/').unwrap_or(rest);
        name.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    text.split('<').skip(1).any(begins)
}

/// The string literals of some code, as they are written, without those in comments.
fn strings(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut characters = code.chars().peekable();
    let mut before = ' ';
    while let Some(c) = characters.next() {
        match c {
            '/' if characters.peek() == Some(&'/') => {
                // A comment, to the end of its line.
                let _ = characters.by_ref().find(|c| *c == '\n');
            }
            // A quotation mark as a character is none of a string.
            '"' if before != '\'' => {
                let mut text = String::new();
                let mut escaped = false;
                for c in characters.by_ref() {
                    if c == '"' && !escaped {
                        break;
                    }
                    escaped = c == '\\' && !escaped;
                    text.push(c);
                }
                found.push(text);
            }
            _ => {}
        }
        before = c;
    }
    found
}

#[test]
fn strings_and_tags_are_found() {
    let code = "// \"<p>\"\nlet a = \"x < y\"; let b = '\"'; put(\"<p class=\\\"a\\\">\"); view! { <p>\"b\"</p> }";
    let found = strings(code);
    assert_eq!(found, ["x < y", "<p class=\\\"a\\\">", "b"]);
    let tagged = found.iter().map(|text| has_tag(text));
    assert_eq!(tagged.collect::<Vec<_>>(), [false, true, false]);
}
