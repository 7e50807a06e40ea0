//! The programs of the site: one table, and their compilation by cargo.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::json;

use super::{Profile, machine::Machine};
use crate::{
    failure::{Failure, Result},
    process,
    workspace::Workspace,
};

/// What the programs are compiled to.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// One program.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Program {
    /// What the pages tool calls it.
    pub(crate) key: &'static str,
    /// Its name in `Cargo.toml`, with which its files begin.
    pub(crate) binary: &'static str,
    /// Whether a release of it is split: what it loads later becomes files of their own.
    pub(crate) in_parts: bool,
}

/// All programs.
pub(crate) const PROGRAMS: [Program; 2] = [
    Program {
        key: "web",
        binary: "bearings-web",
        in_parts: true,
    },
    Program {
        key: "writers",
        binary: "bearings-writers",
        in_parts: false,
    },
];

/// Compiles all programs; returns the folder with their modules, each `<binary>.wasm`.
///
/// # Errors
/// When the target cannot be had or cargo fails.
pub(crate) fn compile(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    ensure_target()?;
    match profile {
        Profile::Debug => {
            let mut cargo = cargo(workspace, "build", "web");
            for program in &PROGRAMS {
                cargo.args(["--bin", program.binary]);
            }
            process::run(&mut cargo)?;
        }
        Profile::Release => {
            for program in &PROGRAMS {
                process::run(&mut release(workspace, program)?)?;
            }
        }
    }
    let profile = match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    };
    Ok(workspace.compiled()?.join(TARGET).join(profile))
}

/// The compilation that visitors get.
fn release(workspace: &Workspace, program: &Program) -> Result<Command> {
    let feature = if program.in_parts { "split" } else { "web" };
    let mut cargo = cargo(workspace, "rustc", feature);
    cargo.args(["--release", "--bin", program.binary]);
    // Whatever was compiled before has no say in the bytes.
    cargo.env("CARGO_INCREMENTAL", "0");
    // Added to those in .cargo/config.toml. A JSON list of strings is one of TOML too.
    let flags = json!(Machine::of(workspace)?.remapping());
    cargo.arg("--config");
    cargo.arg(format!("target.{TARGET}.rustflags={flags}"));
    if program.in_parts {
        // The splitter follows relocations. Given to the last crate alone, so that all programs share the others.
        cargo.args(["--", "-Clink-args=--emit-relocs"]);
    }
    Ok(cargo)
}

fn cargo(workspace: &Workspace, command: &str, feature: &str) -> Command {
    let mut cargo = process::cargo();
    cargo.args([command, "--package", "bearings", "--target", TARGET]);
    cargo.args(["--features", feature]);
    // Both would take the place of the flags in .cargo/config.toml.
    cargo.env_remove("RUSTFLAGS");
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.current_dir(workspace.root());
    cargo
}

/// Makes sure that rustc can compile for browsers.
///
/// # Errors
/// When the target is missing and rustup is not there or cannot add it.
pub(crate) fn ensure_target() -> Result {
    let mut rustc = Command::new("rustc");
    let folder = process::output(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        return Err(Failure::new(format!(
            "This Rust cannot compile for {TARGET}, and there is no rustup to add it. Install Rust with rustup, or the \
             target from where your Rust came."
        )));
    }
    eprintln!("Adding the target {TARGET}");
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
}
