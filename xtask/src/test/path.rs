//! No file of the site names a folder of the machine that built it: neither where the sources were nor whose they were.

use std::fs;

use crate::{
    build::Machine,
    failure::{Context, Failure, Result},
    folder,
    workspace::Workspace,
};

/// What the sources of the standard library, and of the crates in it, are called on every machine.
const RUST: [&str; 2] = ["/rustc/", "/rust/deps/"];

/// Searches every file of `dist/`.
///
/// # Errors
/// Names each file that names a folder, with the text.
pub(crate) fn check(workspace: &Workspace) -> Result {
    let machine = Machine::of(workspace)?;
    let folders: Vec<_> = machine
        .folders()
        .into_iter()
        .filter(|folder| folder.parent().is_some())
        .map(|folder| folder.display().to_string())
        .collect();
    let dist = workspace.dist();
    let mut wrong = Vec::new();
    let files = folder::files(&dist)?;
    for file in &files {
        let bytes = fs::read(dist.join(file)).context(|| format!("cannot read {file}"))?;
        let text = String::from_utf8_lossy(&bytes);
        let found = paths(&text, &folders);
        wrong.extend(found.map(|path| format!("dist/{file} names {path}")));
    }
    if !wrong.is_empty() {
        return Err(Failure::new(wrong.join("\n")));
    }
    println!("{} files name no folder of this machine.", files.len());
    Ok(())
}

/// The words of a text that hold the path of one of the folders, or lead to a source file from the root of a file system.
fn paths<'a>(text: &'a str, folders: &'a [String]) -> impl Iterator<Item = &'a str> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || "/\\._-+@:~".contains(c));
    let words = text.split(ends);
    words.filter(move |word| {
        // Texts stand in a module without anything between them, so a path may begin within a word.
        let within = |folder: &String| {
            word.match_indices(folder.as_str())
                .any(|(at, _)| ends_name(word, at + folder.len()))
        };
        let rooted = word.starts_with('/') || word.get(1..3) == Some(":\\");
        let source =
            rooted && word.contains(".rs") && !RUST.iter().any(|start| word.starts_with(start));
        folders.iter().any(within) || source
    })
}

/// Whether the name of a folder ends at this place, so that `/srv` is not found in `/srv2`.
fn ends_name(word: &str, at: usize) -> bool {
    word.get(at..)
        .is_none_or(|rest| rest.is_empty() || rest.starts_with(['/', '\\']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_the_machine_and_sources_from_the_root_are_found() {
        let folders = ["/home/ada/bearings".to_owned(), "/srv".to_owned()];
        let found = |text| paths(text, &folders).collect::<Vec<_>>();
        assert_eq!(
            found("a\0/home/ada/bearings/src/a.rs\0x"),
            ["/home/ada/bearings/src/a.rs"]
        );
        // Two texts of a module, one after the other.
        assert_eq!(found("wrong/srv/.cargo/x"), ["wrong/srv/.cargo/x"]);
        assert_eq!(found("(/srv)"), ["/srv"]);
        assert_eq!(found("at /build/x/lib.rs:1"), ["/build/x/lib.rs:1"]);
        assert_eq!(found("C:\\x\\lib.rs"), ["C:\\x\\lib.rs"]);
        for fine in [
            "/rustc/59807616e1fa/library/core/src/x.rs",
            "/rust/deps/dlmalloc-0.2.11/src/dlmalloc.rs",
            "crates/leptos-0.8.23/src/x.rs",
            "./src/main.rs",
            "https://ada.example/srv2/",
            "a/b/c.js",
        ] {
            assert_eq!(found(fine), Vec::<&str>::new(), "{fine}");
        }
    }
}
