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
        if document == "404.html" {
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
        let listed = ["first", "later"].map(|key| visit[key].as_array().unwrap());
        let listed = listed
            .into_iter()
            .flatten()
            .map(|file| file.as_str().unwrap().to_owned());
        // Parts are named by their program, not by a document.
        let listed: BTreeSet<_> = listed.filter(|file| !file.contains("-part")).collect();
        assert_eq!(listed, named, "{document}");
        purposes.insert(visit["purpose"].as_str().unwrap().to_owned());
    }
    let expected = ["home", "own", "questionnaire", "writers"];
    assert_eq!(purposes, expected.map(str::to_owned).into());
}
