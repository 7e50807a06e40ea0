//! `cargo xtask simulate`: how well the sketches of a questionnaire can be told apart.

use crate::{failure::Result, process, workspace::Workspace};

/// Prints the tables of one questionnaire in Markdown.
///
/// # Errors
/// When there is no such questionnaire, or it has no sketches.
pub fn run(id: &str) -> Result {
    let workspace = Workspace::find()?;
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root()).args([
        "run",
        "--quiet",
        "--package",
        "bearings",
        "--example",
        "simulate",
        "--",
        id,
    ]);
    process::run(&mut cargo)
}
