//! What a visit is measured by: the files that the build says a document loads are the ones that it names.

use std::{collections::BTreeSet, fs};

use crate::{
    built::{built, files_ending, visits},
    link::{references, resolve},
};

#[test]
fn a_visit_is_what_the_document_names() {
    let visits = visits();
    let mut purposes = BTreeSet::new();
    for document in files_ending(&built().folder, ".html") {
        // They have no program.
        if document == "404.html" || document.contains("/s/") {
            continue;
        }
        let text = fs::read_to_string(built().folder.join(&document)).unwrap();
        let named = references(&document, &text);
        let named = named.iter().filter_map(|written| {
            let target = resolve(&document, written, &built().address).unwrap()?;
            let runs = target.ends_with(".js") || target.ends_with(".wasm");
            // Only inside another page.
            let framed = target.contains("frame");
            (runs && !framed).then_some(target)
        });
        let named: BTreeSet<_> = named.chain([document.clone()]).collect();

        let visit = &visits[&document];
        assert_eq!(visit["first"][0], document);
        let listed = |key: &str| {
            let files = visit[key].as_array().unwrap().iter();
            let files: BTreeSet<_> = files
                .map(|file| file.as_str().unwrap().to_owned())
                .collect();
            files
        };
        let (first, later) = (listed("first"), listed("later"));
        assert!(named.is_subset(&first), "{document}: {first:?}");
        assert!(first.is_disjoint(&later), "{document}");
        let purpose = visit["purpose"].as_str().unwrap();
        // Parts are named by their program, not by a document.
        let parts: Vec<_> = first.difference(&named).collect();
        let own_part = match purpose {
            "home" | "own" => Some(purpose),
            _ => None,
        };
        let is_own = |file: &&String| own_part.is_some_and(|part| file.contains(part));
        assert_eq!(
            parts.iter().any(is_own),
            own_part.is_some(),
            "{document}: {parts:?}"
        );
        assert!(own_part.is_some() || parts.is_empty(), "{document}");
        let part_of_results = match purpose {
            "home" => Some("thumbnail"),
            "writers" => None,
            _ => Some("result"),
        };
        let is_it = |file: &String| part_of_results.is_some_and(|part| file.contains(part));
        let is_there = later.iter().any(is_it);
        assert_eq!(is_there, part_of_results.is_some(), "{document}: {later:?}");
        purposes.insert(purpose.to_owned());
    }
    let expected = ["home", "own", "questionnaire", "writers"];
    assert_eq!(purposes, expected.map(str::to_owned).into());
}
