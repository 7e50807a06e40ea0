//! The built-in questionnaires: each passes the checker and stands in the menu.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod content;
mod layouts;
mod outcomes;
mod wording;

use std::{collections::BTreeMap, fs, path::Path};

use bearings::assessment::{Definition, check};

pub(crate) const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments");

/// The texts of all questionnaires in the folder, by id.
pub(crate) fn files() -> BTreeMap<String, String> {
    let paths = fs::read_dir(FOLDER).unwrap();
    let paths = paths.map(|entry| entry.unwrap().path());
    let id = |path: &Path| {
        path.file_name()?
            .to_str()?
            .strip_suffix(".json")
            .map(str::to_owned)
    };
    paths
        .filter_map(|path| Some((id(&path)?, fs::read_to_string(path).unwrap())))
        .filter(|(id, _)| id != "menu")
        .collect()
}

pub(crate) fn definitions() -> Vec<Definition> {
    let read = |(id, text): (String, String)| match check(&text) {
        Ok(definition) => {
            assert_eq!(definition.id, id, "a file is named after its questionnaire");
            definition
        }
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("assessments/{id}.json\n{}", problems.join("\n"));
        }
    };
    files().into_iter().map(read).collect()
}

pub(crate) fn definition(id: &str) -> Definition {
    definitions()
        .into_iter()
        .find(|definition| definition.id == id)
        .unwrap()
}

#[test]
fn the_menu_lists_each_questionnaire_once() {
    let menu = fs::read_to_string(format!("{FOLDER}/menu.json")).unwrap();
    let mut menu: Vec<String> = serde_json::from_str(&menu).unwrap();
    menu.sort();
    let files = files().into_keys().collect::<Vec<_>>();
    assert_eq!(
        menu, files,
        "each questionnaire has its id in assessments/menu.json, at its place in the list"
    );
}
