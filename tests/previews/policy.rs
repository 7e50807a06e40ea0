//! The policy of each document allows exactly the inline blocks that stand in it.

use std::fs;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use crate::{
    built::{built, files_ending},
    element::elements,
};

#[test]
fn every_inline_block_and_no_other_is_allowed() {
    let documents = files_ending(&built().folder, ".html");
    assert!(documents.len() >= 7, "{documents:?}");
    for document in documents {
        let elements = elements(&fs::read_to_string(built().folder.join(&document)).unwrap());
        let policies: Vec<_> = elements
            .iter()
            .filter(|one| one.is("meta", "http-equiv", "Content-Security-Policy"))
            .map(|one| one.attribute("content"))
            .collect();
        assert_eq!(policies.len(), 1, "{document}");
        let hashes = |directive: &str| {
            let rule = policies[0].split("; ").find_map(|rule| {
                let (name, sources) = rule.split_once(' ')?;
                (name == directive).then_some(sources)
            });
            let sources = rule.unwrap_or_default().split(' ');
            let mut hashes: Vec<_> = sources
                .filter(|source| source.starts_with("'sha256-"))
                .map(str::to_owned)
                .collect();
            hashes.sort();
            hashes
        };
        let inline = |is_one: fn(&crate::element::Element) -> bool| {
            let blocks = elements.iter().filter(|one| is_one(one));
            let mut hashes: Vec<_> = blocks
                .map(|one| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(&one.text))))
                .collect();
            hashes.sort();
            hashes
        };
        let scripts = inline(crate::element::Element::is_inline_script);
        assert_eq!(hashes("script-src"), scripts, "{document}");
        assert_eq!(
            hashes("style-src"),
            inline(|one| one.name == "style"),
            "{document}"
        );
    }
}
