//! The proof that the core is free of the browser: what cargo says the library depends on without any feature.

use crate::{
    failure::{Failure, Result},
    process,
    workspace::Workspace,
};

/// Crates, and families of crates, that belong to the browser half alone.
const BROWSER: [&str; 11] = [
    "leptos",
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "gloo",
    "reactive_graph",
    "tachys",
    "any_spawner",
    "hydration_context",
    "console_error_panic_hook",
    "wasm-streams",
];

/// Asks cargo for all that the library is built from without features.
///
/// # Errors
/// Names every browser crate among it.
pub(crate) fn check(workspace: &Workspace) -> Result {
    let mut cargo = process::cargo();
    cargo.args([
        "tree",
        "--edges",
        "normal",
        "--package",
        "bearings",
        "--no-default-features",
    ]);
    // For every target: a dependency for browsers only would hide on this machine.
    cargo
        .args(["--target", "all", "--prefix", "none", "--format", "{p}"])
        .current_dir(workspace.root());
    judge(&process::output(&mut cargo)?)
}

/// `tree` has one package a line, the library itself first.
fn judge(tree: &str) -> Result {
    let packages: Vec<_> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    if packages.first() != Some(&"bearings") {
        return Err(Failure::new(
            "`cargo tree` does not start with bearings, so nothing is proved.",
        ));
    }
    let mut found: Vec<_> = packages
        .into_iter()
        .filter(|package| belongs_to_browser(package))
        .collect();
    found.sort_unstable();
    found.dedup();
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "The core depends on {}. Only the features ui, web and pages may bring browser crates; see Cargo.toml.",
        found.join(", ")
    )))
}

fn belongs_to_browser(package: &str) -> bool {
    BROWSER.iter().any(|name| {
        package
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pure_tree_passes() {
        assert_eq!(
            judge("bearings v0.1.0 (/x)\nserde v1.0.1\nserde_json v1.0.2\nserde v1.0.1 (*)\n"),
            Ok(())
        );
    }

    #[test]
    fn browser_crates_are_named_at_any_depth() {
        let tree = "bearings v0.1.0 (/x)\nchrono v0.4.1\njs-sys v0.3.1\nwasm-bindgen v0.2.130\nwasm-bindgen-macro v0.2.130 (*)\n";
        assert_eq!(
            judge(tree).unwrap_err().to_string(),
            "The core depends on js-sys, wasm-bindgen, wasm-bindgen-macro. Only the features ui, web and pages may bring \
             browser crates; see Cargo.toml."
        );
        assert!(judge("bearings v0.1.0\ngloo-storage v0.4.0\n").is_err());
        assert!(judge("bearings v0.1.0\nglooxy v0.4.0\n").is_ok());
    }

    #[test]
    fn silence_proves_nothing() {
        assert_eq!(
            judge("").unwrap_err().to_string(),
            "`cargo tree` does not start with bearings, so nothing is proved."
        );
    }
}
