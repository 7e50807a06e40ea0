//! Plain Trunk still builds a site that works: built as a release, opened, and a questionnaire taken to its result.

use std::process::Command;

use super::browser;
use crate::{
    build::{Machine, TARGET},
    cache::Cache,
    failure::Result,
    folder, process,
    tool::Tool,
    workspace::Workspace,
};

/// The browser test that is run on the site.
const TEST: [&str; 4] = ["--test", "taking", "--", "--exact"];
const NAME: &str = "a_teams_terrain_by_taps";

/// Runs Trunk with everything it calls on its `PATH`, so that it fetches nothing, and then the test.
///
/// # Errors
/// When a tool cannot be installed, Trunk fails, or the test does.
pub(crate) fn check(workspace: &Workspace, tools: &browser::Tools) -> Result {
    let site = workspace.target("site-trunk").join("dist");
    folder::make(&site)?;
    process::run(trunk(workspace)?.arg("--dist").arg(&site))?;
    let mut cargo = browser::tests(workspace, tools, &site);
    process::run(cargo.args(TEST).arg(NAME))
}

fn trunk(workspace: &Workspace) -> Result<Command> {
    let cache = Cache::of_user()?;
    let called = [Tool::wasm_bindgen(workspace)?, Tool::wasm_opt()];
    let mut folders = Vec::new();
    for tool in &called {
        let program = cache.ensure(tool)?;
        // What is on PATH is not put in front of it: its folder may hold another cargo.
        if cache.holds(&program) {
            folders.extend(program.parent().map(ToOwned::to_owned));
        }
    }
    let mut trunk = Command::new(cache.ensure(&Tool::trunk())?);
    trunk.args(["build", "--release"]);
    trunk.current_dir(workspace.root());
    trunk.env("PATH", process::path_with(&folders)?);
    // It would ask the network for a newer Trunk; and it refuses to start over a NO_COLOR=1.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.env_remove("NO_COLOR");
    // Its own stack after a failed hook would bury what the hook said.
    trunk.env("RUST_BACKTRACE", "0");
    // With the same flags as `dist/`, cargo has compiled everything already. A space would end a flag.
    let flags = Machine::of(workspace)?.remapping();
    if !flags.iter().any(|flag| flag.contains(char::is_whitespace)) {
        let variable = format!("CARGO_TARGET_{TARGET}_RUSTFLAGS");
        let variable = variable.to_uppercase().replace('-', "_");
        trunk.env(variable, flags.join(" "));
    }
    Ok(trunk)
}
