//! Prints how well the sketches of a questionnaire can be told apart: `cargo xtask simulate team-context`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../tests/scoring/simulation.rs"]
mod simulation;

use std::{env, fs, process::ExitCode};

use bearings::assessment::Definition;

fn main() -> ExitCode {
    let id = env::args().nth(1).unwrap_or_default();
    let path = format!("assessments/{id}.json");
    let definition = match fs::read_to_string(&path) {
        Ok(text) => Definition::from_json(&text).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let definition = match definition {
        Ok(definition) => definition,
        Err(why) => {
            return refuse(&format!(
                "Cannot read {path}: {why}. Give the id of a questionnaire in assessments/."
            ));
        }
    };
    if definition
        .patterns
        .iter()
        .all(|one| one.prototype.is_empty())
    {
        return refuse(&format!(
            "{id} has no sketches, so there is nothing to simulate. team-context has."
        ));
    }
    print!("{}", simulation::table(&definition));
    ExitCode::SUCCESS
}

fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}
