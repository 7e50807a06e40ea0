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
const NATIVE: [&str; 5] = ["resvg", "usvg", "tiny-skia", "fontdb", "skrifa"];

/// What the programs for visitors are built on.
const STACK: [&str; 3] = ["leptos", "wasm-bindgen", "gloo-storage"];

/// The feature of Leptos that renders natively.
const NATIVE_RENDERING: &str = "ssr";

/// Asks cargo for all that the library is built from without features, and for visitors.
///
/// # Errors
/// Names every browser crate among the first, every native one among the second, and what the second lack of their stack.
pub(crate) fn check(workspace: &Workspace) -> Result {
    let found = judge(&tree(workspace, "")?, &BROWSER)?;
    if !found.is_empty() {
        return Err(Failure::new(format!(
            "The core depends on {found}. Only the features web and pages may bring browser crates; see Cargo.toml."
        )));
    }
    let tree = tree(workspace, "web")?;
    let found = judge(&tree, &NATIVE)?;
    if !found.is_empty() {
        return Err(Failure::new(format!(
            "The programs for visitors depend on {found}. Only the feature pages may bring them; see Cargo.toml."
        )));
    }
    let missing = missing(&tree);
    if !missing.is_empty() {
        return Err(Failure::new(format!(
            "The programs for visitors do not depend on {missing}."
        )));
    }
    if renders_natively(&tree) {
        return Err(Failure::new(
            "The programs for visitors hold what renders Leptos natively. Only the feature pages may bring it; see \
             Cargo.toml.",
        ));
    }
    Ok(())
}

/// Those of the stack that are not in a tree.
fn missing(tree: &str) -> String {
    let lacks = |name: &&&str| !tree.lines().any(|line| package(line) == Some(**name));
    let missing: Vec<_> = STACK.iter().filter(lacks).copied().collect();
    missing.join(", ")
}

/// Whether Leptos, or one of its crates, has the feature for it.
fn renders_natively(tree: &str) -> bool {
    tree.lines().any(|line| {
        let line = line.trim_end_matches(" (*)");
        let features = line.rsplit(' ').next().unwrap_or_default();
        package(line).is_some() && features.split(',').any(|one| one == NATIVE_RENDERING)
    })
}

fn package(line: &str) -> Option<&str> {
    line.split_whitespace().next()
}

/// One package a line: its name, version and features.
fn tree(workspace: &Workspace, features: &str) -> Result<String> {
    let mut cargo = process::cargo();
    cargo.args(["tree", "--edges", "normal", "--package", "bearings"]);
    cargo.args(["--no-default-features", "--features", features]);
    // For every target: a dependency for browsers only would hide on this machine.
    cargo
        .args(["--target", "all", "--prefix", "none", "--format", "{p} {f}"])
        .current_dir(workspace.root());
    process::output(&mut cargo)
}

/// Those of the families that are in a tree, with a comma between them. It has one package a line, the library first.
fn judge(tree: &str, families: &[&str]) -> Result<String> {
    let packages: Vec<_> = tree.lines().filter_map(package).collect();
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
    fn the_stack_is_there_and_renders_in_browsers_only() {
        let tree =
            "bearings v0.1.0 (/x) app,web\nleptos v0.8.23 csr\nwasm-bindgen v0.2.130 default,std\n";
        assert_eq!(missing(tree), "gloo-storage");
        assert!(!renders_natively(tree));
        assert!(renders_natively("leptos v0.8.23 csr,ssr\n"));
    }

    #[test]
    fn silence_proves_nothing() {
        assert_eq!(
            judge("", &BROWSER).unwrap_err().to_string(),
            "`cargo tree` does not start with bearings, so nothing is proved."
        );
    }
}
