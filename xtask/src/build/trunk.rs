//! Plain Trunk: the step that it runs after its own build of the programs, so that `trunk serve` and
//! `trunk build --release` give the whole site too.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};

use super::{Build, Profile, module::Files, program::PROGRAMS};
use crate::{
    failure::{Context, Failure, Result},
    workspace::Workspace,
};

/// Runs the step on the folder that Trunk names in its environment.
///
/// # Errors
/// When a stage fails.
pub fn run() -> Result {
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Failure::new(
            "`cargo xtask pages` is the step that Trunk runs after its build. `cargo xtask dist` builds the site.",
        ));
    };
    let workspace = Workspace::find()?;
    let profile = match env::var("TRUNK_PROFILE") {
        Ok(profile) if profile == "release" => Profile::Release,
        _ => Profile::Debug,
    };
    let programs = programs(&folder)?;
    let entry = folder.join("index.html");
    fs::remove_file(&entry).context(|| format!("cannot remove Trunk's {}", entry.display()))?;
    let build = Build::new(&workspace, profile, workspace.target("site-trunk"))?;
    build.finish(programs, None, &folder)
}

/// The programs under the names that Trunk gives them, which are not made from their bytes.
fn programs(folder: &Path) -> Result<Map<String, Value>> {
    let mut programs = Map::new();
    for program in &PROGRAMS {
        let name = program.binary;
        let (js, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
        for file in [&js, &wasm] {
            if !folder.join(file).is_file() {
                return Err(Failure::new(format!(
                    "Trunk left no {file} in {}. See index.html.",
                    folder.display()
                )));
            }
        }
        let files = Files {
            js,
            wasm,
            parts: Map::new(),
        };
        programs.insert(program.key.to_owned(), files.json());
    }
    Ok(programs)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_trunk_left_out_is_named() {
        let folder = env::temp_dir().join(format!("bearings-trunk-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        assert_eq!(
            programs(&folder).unwrap_err().to_string(),
            format!(
                "Trunk left no bearings-web.js in {}. See index.html.",
                folder.display()
            )
        );
        for program in &PROGRAMS {
            for ending in [".js", "_bg.wasm"] {
                fs::write(folder.join(format!("{}{ending}", program.binary)), "").unwrap();
            }
        }
        let programs = programs(&folder).unwrap();
        assert_eq!(
            programs["writers"],
            json!({ "js": "bearings-writers.js", "wasm": "bearings-writers_bg.wasm", "parts": {} })
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
