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
    /// The feature that it is compiled with.
    feature: &'static str,
    /// What documents import from its glue.
    pub(crate) exports: &'static str,
}

/// All programs. Those with the same feature are compiled by one call of cargo.
pub(crate) const PROGRAMS: [Program; 4] = [
    Program {
        key: "web",
        binary: "bearings-web",
        feature: "web",
        exports: "default",
    },
    Program {
        key: "share",
        binary: "bearings-share",
        feature: "web",
        exports: "default",
    },
    Program {
        key: "kit",
        binary: "bearings-kit",
        feature: "web",
        exports: "default",
    },
    Program {
        key: "own",
        binary: "bearings-own",
        feature: "own",
        exports: "default",
    },
];

/// Compiles all programs; returns the folder with their modules, each `<binary>.wasm`.
///
/// # Errors
/// When the target cannot be had or cargo fails.
pub(crate) fn compile(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    ensure_target()?;
    let mut features: Vec<_> = PROGRAMS.iter().map(|program| program.feature).collect();
    features.dedup();
    for feature in features {
        let mut cargo = process::cargo();
        cargo.args(["build", "--package", "bearings", "--target", TARGET]);
        cargo.args(["--features", feature]);
        for program in PROGRAMS.iter().filter(|one| one.feature == feature) {
            cargo.args(["--bin", program.binary]);
        }
        if profile == Profile::Release {
            // Whatever was compiled before has no say in the bytes.
            cargo.arg("--release").env("CARGO_INCREMENTAL", "0");
            // Added to those in .cargo/config.toml. A JSON list of strings is one of TOML too.
            let flags = json!(Machine::of(workspace)?.remapping());
            cargo.arg("--config");
            cargo.arg(format!("target.{TARGET}.rustflags={flags}"));
        }
        // Both would take the place of the flags in .cargo/config.toml.
        cargo.env_remove("RUSTFLAGS");
        cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
        process::run(cargo.current_dir(workspace.root()))?;
    }
    let profile = match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    };
    Ok(workspace.compiled()?.join(TARGET).join(profile))
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
