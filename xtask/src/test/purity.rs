//! The proof that the core is free of the browser, and visitors of what draws pages and pictures: what cargo says the
//! library depends on.

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

/// Crates, and families of crates, that only the pages tool uses: no visitor is to load them.
const NATIVE: [&str; 6] = ["leptos", "resvg", "usvg", "tiny-skia", "fontdb", "skrifa"];

/// Asks cargo for all that the library is built from without features, and for visitors.
///
/// # Errors
/// Names every browser crate among the first, and every native one among the second.
pub(crate) fn check(workspace: &Workspace) -> Result {
    let found = judge(&tree(workspace, "")?, &BROWSER)?;
    if !found.is_empty() {
        return Err(Failure::new(format!(
            "The core depends on {found}. Only the features web and pages may bring browser crates; see Cargo.toml."
        )));
    }
    let found = judge(&tree(workspace, "web")?, &NATIVE)?;
    if !found.is_empty() {
        return Err(Failure::new(format!(
            "The programs for visitors depend on {found}. Only the feature pages may bring them; see Cargo.toml."
        )));
    }
    Ok(())
}

/// One package a line.
fn tree(workspace: &Workspace, features: &str) -> Result<String> {
    let mut cargo = process::cargo();
    cargo.args(["tree", "--edges", "normal", "--package", "bearings"]);
    cargo.args(["--no-default-features", "--features", features]);
    // For every target: a dependency for browsers only would hide on this machine.
    cargo
        .args(["--target", "all", "--prefix", "none", "--format", "{p}"])
        .current_dir(workspace.root());
    process::output(&mut cargo)
}

/// Those of the families that are in a tree, with a comma between them. It has one package a line, the library first.
fn judge(tree: &str, families: &[&str]) -> Result<String> {
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
        .filter(|package| belongs_to(families, package))
        .collect();
    found.sort_unstable();
    found.dedup();
    Ok(found.join(", "))
}

fn belongs_to(families: &[&str], package: &str) -> bool {
    families.iter().any(|name| {
        package
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn browser(tree: &str) -> String {
        judge(tree, &BROWSER).unwrap()
    }

    #[test]
    fn a_pure_tree_passes() {
        let tree = "bearings v0.1.0 (/x)\nserde v1.0.1\nserde_json v1.0.2\nserde v1.0.1 (*)\n";
        assert_eq!(browser(tree), "");
    }

    #[test]
    fn crates_are_named_at_any_depth() {
        let tree = "bearings v0.1.0 (/x)\nchrono v0.4.1\njs-sys v0.3.1\nwasm-bindgen v0.2.130\nwasm-bindgen-macro v0.2.130 (*)\n";
        assert_eq!(browser(tree), "js-sys, wasm-bindgen, wasm-bindgen-macro");
        assert_eq!(
            browser("bearings v0.1.0\ngloo-storage v0.4.0\n"),
            "gloo-storage"
        );
        assert_eq!(browser("bearings v0.1.0\nglooxy v0.4.0\n"), "");
        let tree = "bearings v0.1.0\nweb-sys v0.3.1\nresvg v0.49.0\ntiny-skia-path v0.12.0\n";
        assert_eq!(judge(tree, &NATIVE).unwrap(), "resvg, tiny-skia-path");
    }

    #[test]
    fn silence_proves_nothing() {
        assert_eq!(
            judge("", &BROWSER).unwrap_err().to_string(),
            "`cargo tree` does not start with bearings, so nothing is proved."
        );
    }
}
