//! The sentences about what is kept in the browser, and about its export file.

use crate::session::{ImportError, ImportReport};

pub const TITLE: &str = "Your answers";
pub const NOTHING: &str = "This site keeps nothing in this browser yet.";
pub const EXPORT: &str = "Save everything as a file";
pub const IMPORT: &str = "Open a saved file";
pub const FORGET_EVERYTHING: &str = "Delete everything";
pub const FORGET_ASK: &str =
    "Delete all answers, results and notes of this site from this browser? This cannot be undone.";
pub const FORGET_SURE: &str = "Yes, delete everything";
pub const FORGET_ONE_ASK: &str = "Delete these answers from this browser? This cannot be undone.";
pub const FORGET_ONE_SURE: &str = "Yes, delete them";
pub const CANCEL: &str = "Keep them";
pub const FORGOTTEN: &str = "Everything that this site kept in this browser is deleted.";
pub const FILE_NAME: &str = "bearings-answers.json";
pub const REFUSED: &str = "This browser does not let the site keep anything. You can answer all the same: \
     your answers last as long as the page.";
pub const NEWER: &str =
    "Some answers here were saved by a newer version of Bearings. They are left as they are.";
pub const NOT_LOADED: &str =
    "The part of this page that shows what is kept in this browser did not load. Nothing is lost.";
pub const FILE_UNREADABLE: &str = "The browser could not read this file. Nothing was changed.";
pub const FILE_NOT_KEPT: &str =
    "There was no room to keep what is in this file. Nothing that was here is lost.";

/// The reason why a file was not imported.
#[must_use]
pub fn import_error(error: ImportError) -> &'static str {
    match error {
        ImportError::TooLarge => {
            "This file is larger than 5 MB, so it is not one of Bearings. Nothing was changed."
        }
        ImportError::Foreign => "This file was not made by Bearings. Nothing was changed.",
        ImportError::Broken => {
            "This file was made by Bearings, but it is damaged. Nothing was changed. Try to save it again \
             where it comes from."
        }
        ImportError::Newer => {
            "This file was made by a newer version of Bearings. Nothing was changed. Load this page again to \
             get the newest version."
        }
    }
}

/// How far an import is.
#[must_use]
pub fn importing(percent: usize) -> String {
    format!("Adding the answers: {percent} %.")
}

/// What another copy of the site keeps in the same browser. `folder` is where it lies, such as `/team`.
#[must_use]
pub fn other_copy(folder: &str, count: usize) -> String {
    let results = results(count);
    format!("A copy of this site, under {folder}/, keeps {results} in this browser.")
}

pub const BRING_IN: &str = "Add them here";
pub const MORE_ROWS: &str = "Show more";

fn results(count: usize) -> String {
    if count == 1 {
        "1 set of answers".to_owned()
    } else {
        format!("{count} sets of answers")
    }
}

/// What was imported, and what was not.
#[must_use]
pub fn import_report(report: &ImportReport) -> String {
    let mut sentences = Vec::new();
    match report.taken.len() {
        0 => sentences.push("Nothing new was in this file.".to_owned()),
        taken => sentences.push(format!("Added: {}.", results(taken))),
    }
    if report.present > 0 {
        sentences.push(format!("Already here: {}.", results(report.present)));
    }
    if !report.unknown.is_empty() {
        sentences.push(format!(
            "Kept, but not shown, because this site does not have the questionnaire: {}.",
            report.unknown.join(", ")
        ));
    }
    sentences.join(" ")
}
