//! `cargo xtask verify`: the same commit built in two folders gives the same bytes.

use std::{env, fs, path::Path, process::Command};

use crate::{
    build,
    failure::{Context, Failure, Result},
    folder, process,
    workspace::Workspace,
};

/// Builds the last commit here and in another folder, and compares the two sites.
///
/// # Errors
/// When there are changes that no commit has, a build fails, or files differ: they are named.
pub fn run() -> Result {
    let workspace = Workspace::find()?;
    let mut git = git(&workspace);
    let changes = process::output(git.args(["status", "--porcelain"]))?;
    if !changes.is_empty() {
        return Err(Failure::new(format!(
            "There are changes that no commit has, so two builds of it cannot be compared:\n{changes}"
        )));
    }
    build::dist(&workspace, None)?;
    // A path of another length, in case one is kept somewhere in a form that no search finds.
    let name = format!(
        "bearings-built-again-in-another-folder-{}",
        std::process::id()
    );
    let copy = env::temp_dir().join(name);
    folder::remove(&copy)?;
    let compared = build_again(&workspace, &copy)
        .and_then(|()| compare(&workspace.dist(), &copy.join("dist")));
    folder::remove(&copy)?;
    println!("{}", compared?);
    Ok(())
}

/// Clones into the folder `copy` and builds there, with nothing compiled before.
fn build_again(workspace: &Workspace, copy: &Path) -> Result {
    let mut git = git(workspace);
    git.args(["clone", "--quiet", "--local", "."]).arg(copy);
    process::run(&mut git)?;
    let mut cargo = process::cargo();
    cargo.args(["xtask", "dist"]).current_dir(copy);
    cargo.env_remove("CARGO_TARGET_DIR");
    process::run(&mut cargo)
}

fn git(workspace: &Workspace) -> Command {
    let mut git = Command::new("git");
    git.current_dir(workspace.root());
    git
}

/// A sentence on how many files are the same.
///
/// # Errors
/// Names the files that differ or are in one of the folders only.
fn compare(one: &Path, other: &Path) -> Result<String> {
    let (ours, theirs) = (folder::files(one)?, folder::files(other)?);
    let mut wrong = Vec::new();
    for file in &ours {
        if !theirs.contains(file) {
            wrong.push(format!("{file} is in the first build only."));
            continue;
        }
        let read =
            |folder: &Path| fs::read(folder.join(file)).context(|| format!("cannot read {file}"));
        if read(one)? != read(other)? {
            wrong.push(format!("{file} differs."));
        }
    }
    let new = theirs.iter().filter(|file| !ours.contains(file));
    wrong.extend(new.map(|file| format!("{file} is in the second build only.")));
    if wrong.is_empty() {
        Ok(format!("{} files are the same in both builds.", ours.len()))
    } else {
        Err(Failure::new(wrong.join("\n")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_named() {
        let root = env::temp_dir().join(format!("bearings-verify-{}", std::process::id()));
        let (one, other) = (root.join("one"), root.join("other"));
        let put = |folder: &Path, file: &str, text: &str| {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        for folder in [&one, &other] {
            put(folder, "index.html", "home");
            put(folder, "team/index.html", "team");
        }
        assert_eq!(
            compare(&one, &other),
            Ok("2 files are the same in both builds.".to_owned())
        );
        put(&other, "team/index.html", "maet");
        put(&one, "a-1.wasm", "");
        put(&other, "a-2.wasm", "");
        assert_eq!(
            compare(&one, &other).unwrap_err().to_string(),
            "a-1.wasm is in the first build only.\n\
             team/index.html differs.\n\
             a-2.wasm is in the second build only."
        );
        fs::remove_dir_all(root).unwrap();
    }
}
