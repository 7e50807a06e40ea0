//! One program after its compilation: wasm-bindgen's glue, both made small, and named by their bytes.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value, json};

use super::{
    Profile,
    esbuild::Esbuild,
    name::put_named,
    program::Program,
    split::{Split, split},
};
use crate::{
    cache::Cache,
    failure::{Context, Failure, Result},
    folder, process,
    tool::Tool,
    workspace::Workspace,
};

/// What makes a module smaller: by 4 to 5 % of brotli over one `-Oz`, on three different modules.
///
/// The passes before `-Oz` write control flow anew and drop stores that change nothing (1 %). A function of four
/// instructions is inlined everywhere: its call is no shorter. Functions in the order of their names stand beside those
/// that were made of the same generic one, which brotli finds again (0.7 %). rustc puts the stack first, so that nothing
/// but its last kilobyte is low memory. Never `-all`: Chromium refuses the module; the features are read from the module
/// itself.
const PASSES: [&str; 11] = [
    "--low-memory-unused",
    "--always-inline-max-function-size=4",
    "--flatten",
    "--rereloop",
    "--rse",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The pass that makes names of imports and exports short, and prints them.
///
/// Names like `__wbg_setAttribute_b12bd10fb43b4e50` do not compress and stand in module and glue: short ones save 3,000
/// bytes of brotli for a program. Parts keep theirs: the loader gives them what they import (`split`).
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// The programs that this calls.
#[derive(Debug)]
pub(crate) struct Tools {
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
    wasm_split: PathBuf,
}

/// A module and its glue as wasm-bindgen wrote them.
#[derive(Debug)]
pub(crate) struct Glued<'a> {
    program: &'a Program,
    folder: PathBuf,
    /// What is loaded later, of a program in parts.
    split: Option<Split>,
}

/// Names of the files of a program in the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Files {
    pub(super) js: String,
    pub(super) wasm: String,
    /// The parts that the program loads by itself, by name: a list of the files that each needs.
    pub(super) parts: Map<String, Value>,
}

impl Tools {
    /// Both, installed first where they are missing.
    ///
    /// # Errors
    /// When one cannot be installed.
    pub(crate) fn ensure(workspace: &Workspace) -> Result<Self> {
        let cache = Cache::of_user()?;
        Ok(Self {
            wasm_bindgen: cache.ensure(&Tool::wasm_bindgen(workspace)?)?,
            wasm_opt: cache.ensure(&Tool::wasm_opt())?,
            wasm_split: cache.ensure(&Tool::wasm_split())?,
        })
    }
}

/// Calls wasm-bindgen on the compiled module of `program`; writes into a folder of its own in `work`. Documents say
/// where the module is, so the glue does not name it.
///
/// # Errors
/// When wasm-bindgen fails.
pub(crate) fn bind<'a>(
    tools: &Tools,
    program: &'a Program,
    profile: Profile,
    compiled: &Path,
    work: &Path,
) -> Result<Glued<'a>> {
    let module = compiled.join(format!("{}.wasm", program.binary));
    let is_split = program.in_parts && profile == Profile::Release;
    let split = if is_split {
        let work = work.join(format!("{}-parts", program.binary));
        Some(split(&tools.wasm_split, program, &module, work)?)
    } else {
        None
    };
    let work = work.join(program.binary);
    folder::empty(&work)?;
    let mut command = Command::new(&tools.wasm_bindgen);
    command.args(["--target", "web", "--no-typescript"]);
    command.args(["--omit-default-module-path", "--out-name", program.binary]);
    command.arg("--out-dir").arg(&work);
    match &split {
        // Parts import names that wasm-bindgen would take for its own to drop.
        Some(split) => command
            .args(["--keep-lld-exports", "--no-demangle"])
            .arg(split.main(program)),
        None => command.arg(module),
    };
    process::run(&mut command)?;
    Ok(Glued {
        program,
        folder: work,
        split,
    })
}

impl Glued<'_> {
    /// Puts both into the site; in a release the module is made small first.
    ///
    /// # Errors
    /// When wasm-opt or esbuild fails, or a file cannot be written.
    pub(crate) fn put(
        &self,
        tools: &Tools,
        esbuild: &Esbuild,
        profile: Profile,
        site: &Path,
    ) -> Result<Files> {
        let stem = self.program.binary;
        let module = self.folder.join(format!("{stem}_bg.wasm"));
        let (module, names) = match profile {
            Profile::Debug => (module, Map::new()),
            Profile::Release => short(&tools.wasm_opt, &module)?,
        };
        let wasm = put_file(site, profile, stem, &module)?;
        let parts = self.put_parts(tools, profile, site)?;
        let glue = self.bundle(esbuild, &names)?;
        let js = put_named(site, profile, stem, "js", glue.as_bytes())?;
        Ok(Files { js, wasm, parts })
    }

    /// Puts what is loaded later into the site, and the script that loads it beside the glue.
    fn put_parts(
        &self,
        tools: &Tools,
        profile: Profile,
        site: &Path,
    ) -> Result<Map<String, Value>> {
        let Some(split) = &self.split else {
            return Ok(Map::new());
        };
        let mut names = Vec::new();
        for (name, file) in split.parts() {
            let name = name.trim_start_matches("split_").trim_end_matches(".wasm");
            let stem = format!("bearings-{name}").replace('_', "-");
            let part = optimise(&tools.wasm_opt, &file, None)?;
            names.push(put_file(site, profile, &stem, &part)?);
        }
        split.join_loader(
            &self.folder.join(format!("{}.js", self.program.binary)),
            self.program,
        )?;
        split.put_loader(&self.folder, &names)
    }

    /// The glue and what it imports as one script, without what no document imports. `names` are the short ones of the
    /// module.
    fn bundle(&self, esbuild: &Esbuild, names: &Map<String, Value>) -> Result<String> {
        let entry = self.folder.join("entry.js");
        let binary = self.program.binary;
        let text = format!("export {{ default, start }} from './{binary}.js';\n");
        folder::write(&entry, &text)?;
        esbuild.bundle(&entry, names)
    }
}

/// Puts a module into the site and returns its name there.
fn put_file(site: &Path, profile: Profile, stem: &str, module: &Path) -> Result<String> {
    let bytes = fs::read(module).context(|| format!("cannot read {}", module.display()))?;
    put_named(site, profile, stem, "wasm", &bytes)
}

/// The module as wasm-opt makes it, and the names that it has changed.
fn short(wasm_opt: &Path, module: &Path) -> Result<(PathBuf, Map<String, Value>)> {
    let mut printed = String::new();
    let small = optimise(wasm_opt, module, Some(&mut printed))?;
    let names = short_names(&printed).ok_or_else(|| {
        Failure::new("wasm-opt prints the names that it has changed in a new form. See xtask/src/build/module.rs.")
    })?;
    Ok((small, names))
}

/// The module as wasm-opt makes it. With a place for what it prints, names become short.
fn optimise(wasm_opt: &Path, module: &Path, printed: Option<&mut String>) -> Result<PathBuf> {
    let small = module.with_extension("small.wasm");
    let mut command = Command::new(wasm_opt);
    command.arg(module).args(PASSES).arg("-o").arg(&small);
    match printed {
        None => process::run(&mut command)?,
        Some(printed) => *printed = process::output(command.arg(SHORT_NAMES))?,
    }
    Ok(small)
}

/// Each old name with the new one. All imports come from one module then, which is called `a`.
fn short_names(printed: &str) -> Option<Map<String, Value>> {
    let printed: Value = serde_json::from_str(printed).ok()?;
    let mut names = Map::new();
    for row in printed.get("imports")?.as_array()? {
        let [module, old, new] = row.as_array()?.as_slice() else {
            return None;
        };
        names.insert(module.as_str()?.to_owned(), json!("a"));
        names.insert(old.as_str()?.to_owned(), new.clone());
    }
    for row in printed.get("exports")?.as_array()? {
        let [old, new] = row.as_array()?.as_slice() else {
            return None;
        };
        names.insert(old.as_str()?.to_owned(), new.clone());
    }
    Some(names)
}

impl Files {
    /// As the pages tool reads it.
    pub(crate) fn json(&self) -> Value {
        json!({ "js": self.js, "wasm": self.wasm, "parts": self.parts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_imports_exports_and_their_module_are_read() {
        let printed = r#"{
            "imports": [["./app_bg.js", "__wbg_add_cf82c8d1", "b"], ["./app_bg.js", "__wbg_new_09", "$"]],
            "exports": [["memory", "c"]]
        }"#;
        let expected = json!({ "./app_bg.js": "a", "__wbg_add_cf82c8d1": "b", "__wbg_new_09": "$", "memory": "c" });
        assert_eq!(short_names(printed).map(Value::Object), Some(expected));
        for other in ["", "{}", r#"{"imports": [["f", "a"]], "exports": []}"#] {
            assert_eq!(short_names(other), None, "{other}");
        }
    }
}
