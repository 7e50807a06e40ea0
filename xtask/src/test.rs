//! `cargo xtask test`: everything that must hold, cheapest first, each step named and timed, stopping at the first that
//! does not hold.

mod browser;
mod path;
mod purity;
mod trunk;
mod types;

use std::{
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    build::{self, TARGET},
    failure::{Failure, Result},
    process, size,
    workspace::Workspace,
};

/// The browser half alone, as it is compiled for visitors.
const WEB: [&str; 5] = ["--features", "web", "--target", TARGET, "--bins"];

/// One thing that must hold.
struct Step {
    name: &'static str,
    run: Box<dyn Fn(&Workspace) -> Result>,
}

/// Runs every step; without `browser` the last two are left out.
///
/// # Errors
/// When something is missing and cannot be installed, or a step does not hold.
pub fn run(browser: bool) -> Result {
    let workspace = Workspace::find()?;
    build::ensure_target()?;
    ensure_components()?;
    let mut steps = steps();
    if browser {
        // Before all else: whoever lacks a browser should not learn it after ten minutes.
        let tools = browser::ensure()?;
        let same = tools.clone();
        steps.push(step("a site of plain Trunk", move |workspace| {
            trunk::check(workspace, &same)
        }));
        steps.push(step("browser tests", move |workspace| {
            process::run(&mut browser::tests(workspace, &tools, &workspace.dist()))
        }));
    }
    let mut done = Vec::new();
    for step in &steps {
        eprintln!("\n== {} ==", step.name);
        let start = Instant::now();
        let held = (step.run)(&workspace);
        done.push((step.name, start.elapsed()));
        if let Err(failure) = held {
            eprint!("{}", summary(&done, steps.len(), Some(step.name)));
            return Err(failure);
        }
    }
    eprint!("{}", summary(&done, steps.len(), None));
    Ok(())
}

fn steps() -> Vec<Step> {
    let mut web = vec!["clippy", "--package", "bearings", "--lib"];
    web.extend(WEB);
    let mut split = web.clone();
    split.extend(["--features", "split"]);
    vec![
        cargo_step("format", &["fmt", "--all", "--check"]),
        clippy(
            "lints: core",
            &["clippy", "--package", "bearings", "--all-targets"],
        ),
        clippy(
            "lints: pages",
            &[
                "clippy",
                "--package",
                "bearings",
                "--all-targets",
                "--features",
                "pages",
            ],
        ),
        clippy("lints: web", &web),
        clippy("lints: web in parts", &split),
        clippy(
            "lints: tools",
            &[
                "clippy",
                "--package",
                "xtask",
                "--package",
                "browser-tests",
                "--all-targets",
            ],
        ),
        cargo_step(
            "purity: the core builds alone",
            &[
                "build",
                "--package",
                "bearings",
                "--lib",
                "--no-default-features",
            ],
        ),
        step("purity: who depends on what", purity::check),
        step("types of embed.js", types::check),
        cargo_step("tests: core", &["test", "--package", "bearings"]),
        cargo_step(
            "tests: pages",
            &["test", "--package", "bearings", "--features", "pages"],
        ),
        cargo_step("tests: tools", &["test", "--package", "xtask"]),
        step("documentation", documentation),
        step("release site", |workspace| build::dist(workspace, None)),
        step("size", |_| size::run()),
        step("no path of this machine in the site", path::check),
        step("documents of the release site", documents),
    ]
}

fn step(name: &'static str, run: impl Fn(&Workspace) -> Result + 'static) -> Step {
    Step {
        name,
        run: Box::new(run),
    }
}

fn cargo_step(name: &'static str, words: &[&str]) -> Step {
    let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
    step(name, move |workspace| {
        process::run(cargo(workspace).args(&words))
    })
}

fn clippy(name: &'static str, words: &[&str]) -> Step {
    cargo_step(name, &[words, &["--", "-D", "warnings"]].concat())
}

/// The tests that have read what the pages tool writes read what is in `dist/`.
fn documents(workspace: &Workspace) -> Result {
    let mut cargo = cargo(workspace);
    cargo.args(["test", "--package", "bearings", "--features", "pages"]);
    cargo.args(["--test", "previews"]);
    process::run(cargo.env("BEARINGS_BUILT", workspace.dist()))
}

fn documentation(workspace: &Workspace) -> Result {
    let mut cargo = cargo(workspace);
    cargo.args([
        "doc",
        "--no-deps",
        "--package",
        "bearings",
        "--package",
        "xtask",
        "--features",
        "bearings/pages",
    ]);
    process::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Cargo at the root.
fn cargo(workspace: &Workspace) -> Command {
    let mut cargo = process::cargo();
    cargo.current_dir(workspace.root());
    cargo
}

/// rustup's smallest profile comes without them.
fn ensure_components() -> Result {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        let there =
            process::on_path(program).is_some_and(|program| process::version(&program).is_some());
        if there {
            continue;
        }
        if process::on_path("rustup").is_none() {
            return Err(Failure::new(format!(
                "{component} is missing. Install it from where your Rust came."
            )));
        }
        process::run(Command::new("rustup").args(["component", "add", component]))?;
    }
    Ok(())
}

/// What was run and how long it took.
fn summary(done: &[(&str, Duration)], all: usize, failed: Option<&str>) -> String {
    let width = done.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    let mut text = String::from("\n");
    for (name, took) in done {
        let mark = if failed == Some(name) { "FAILED" } else { "ok" };
        text.push_str(&format!(
            "{name:width$}  {:>7.1} s  {mark}\n",
            took.as_secs_f32()
        ));
    }
    let took: Duration = done.iter().map(|(_, took)| *took).sum();
    let verdict = match failed {
        None => format!("All {all} steps hold"),
        Some(name) => format!("Stopped at \"{name}\", step {} of {all}", done.len()),
    };
    text.push_str(&format!("{verdict}, after {:.0} s.\n", took.as_secs_f32()));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const DONE: [(&str, Duration); 2] = [
        ("format", Duration::from_millis(1_500)),
        ("size", Duration::from_secs(2)),
    ];

    #[test]
    fn the_summary_names_what_failed() {
        assert_eq!(
            summary(&DONE, 2, None),
            "\nformat      1.5 s  ok\nsize        2.0 s  ok\nAll 2 steps hold, after 4 s.\n"
        );
        assert_eq!(
            summary(&DONE, 9, Some("size")),
            "\nformat      1.5 s  ok\nsize        2.0 s  FAILED\nStopped at \"size\", step 2 of 9, after 4 s.\n"
        );
    }
}
