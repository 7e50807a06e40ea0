//! The site: Trunk with everything it needs on its `PATH`, and `dist/` put in place as a whole.

use std::{fs, path::Path, process::Command};

use crate::{
    cache::Cache,
    failure::{Context, Failure, Result},
    pages::SITE_VARIABLE,
    process,
    tool::Tool,
    workspace::Workspace,
};

/// What the browser half is compiled to.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// How a site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, not minified, reloads itself.
    Debug,
    /// What visitors get.
    Release,
}

/// Builds the finished site into `dist/`. `site` is the address for absolute links, else the one in `Cargo.toml`.
///
/// # Errors
/// When a tool cannot be had, or a stage of the build fails; `dist/` is as it was then.
pub fn run(site: Option<&str>) -> Result {
    let workspace = Workspace::find()?;
    dist(&workspace, site)?;
    println!("The site is in {}", workspace.dist().display());
    Ok(())
}

/// [`run`] for a workspace known already.
///
/// # Errors
/// As for [`run`].
pub fn dist(workspace: &Workspace, site: Option<&str>) -> Result {
    let built = workspace.target("trunk-release");
    let mut trunk = trunk(workspace, Profile::Release, &built)?;
    if let Some(site) = site {
        trunk.env(SITE_VARIABLE, site);
    }
    process::run(&mut trunk)?;
    put_in_place(&built, &workspace.target("dist-new"), &workspace.dist())
}

/// Trunk for `profile`, ready to run: `build` for a release, `watch` for a debug build.
///
/// # Errors
/// When a tool cannot be installed.
pub fn trunk(workspace: &Workspace, profile: Profile, dist: &Path) -> Result<Command> {
    ensure_target()?;
    let cache = Cache::of_user()?;
    let mut tools = vec![Tool::trunk(), Tool::wasm_bindgen(workspace)?];
    if profile == Profile::Release {
        tools.extend([Tool::wasm_opt(), Tool::esbuild()]);
    }
    let mut folders = Vec::new();
    for tool in &tools {
        let program = cache.ensure(tool)?;
        // What is on PATH is not put in front of it: its folder may hold another cargo.
        if cache.holds(&program) {
            folders.extend(program.parent().map(Path::to_owned));
        }
    }
    let mut command = Command::new(cache.ensure(&Tool::trunk())?);
    match profile {
        Profile::Release => command.args(["build", "--release"]),
        Profile::Debug => command.arg("watch"),
    };
    command
        .arg("--dist")
        .arg(dist)
        .current_dir(workspace.root());
    command.env("PATH", process::path_with(&folders)?);
    // It would ask the network for a newer Trunk; and it refuses to start over a NO_COLOR=1.
    command
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env_remove("NO_COLOR");
    // Its own stack after every failed hook would bury what the hook said.
    command.env("RUST_BACKTRACE", "0");
    Ok(command)
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

/// Makes `place` a copy of `built`: copied beside it first, so that a failure leaves `place` as it was.
fn put_in_place(built: &Path, fresh: &Path, place: &Path) -> Result {
    remove(fresh)?;
    copy(built, fresh)?;
    remove(place)?;
    fs::rename(fresh, place).context(|| format!("cannot put {} into its place", place.display()))
}

fn remove(folder: &Path) -> Result {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).context(|| format!("cannot remove {}", folder.display()))
}

fn copy(from: &Path, to: &Path) -> Result {
    let doing = || format!("cannot copy {} to {}", from.display(), to.display());
    fs::create_dir_all(to).context(doing)?;
    for entry in fs::read_dir(from).context(doing)? {
        let entry = entry.context(doing)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target).context(doing)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_site_replaces_the_old_one_whole() {
        let root = std::env::temp_dir().join(format!("bearings-place-{}", std::process::id()));
        let (built, fresh, place) = (root.join("built"), root.join("fresh"), root.join("dist"));
        for file in [
            "built/index.html",
            "built/team/index.html",
            "dist/old.js",
            "fresh/left-over",
        ] {
            let file = root.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x").unwrap();
        }
        put_in_place(&built, &fresh, &place).unwrap();
        assert!(place.join("index.html").is_file() && place.join("team/index.html").is_file());
        assert!(
            !place.join("old.js").exists() && !place.join("left-over").exists() && !fresh.exists()
        );

        fs::remove_dir_all(&built).unwrap();
        assert!(put_in_place(&built, &fresh, &place).is_err());
        assert!(
            place.join("index.html").is_file(),
            "a failure leaves the site as it was"
        );
        fs::remove_dir_all(root).unwrap();
    }
}
