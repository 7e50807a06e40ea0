//! One program after its compilation: wasm-bindgen's glue, both made small, and named by their bytes.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use super::{Profile, esbuild::Esbuild, name::put_named, program::Program};
use crate::{
    cache::Cache,
    failure::{Context, Result},
    folder, process,
    tool::Tool,
    workspace::Workspace,
};

/// What makes a module smaller: by 3 to 4 % of brotli over one `-Oz`, on three different modules.
///
/// The two passes before `-Oz` write control flow anew (1 %). rustc puts the stack first, so that nothing but its last
/// kilobyte is low memory. Never `-all`: Chromium refuses the module; the features are read from the module itself.
const PASSES: [&str; 7] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--strip-producers",
    "--strip-target-features",
];

/// The programs that this calls.
#[derive(Debug)]
pub(crate) struct Tools {
    wasm_bindgen: PathBuf,
    wasm_opt: PathBuf,
}

/// A module and its glue as wasm-bindgen wrote them.
#[derive(Debug)]
pub(crate) struct Glued<'a> {
    program: &'a Program,
    folder: PathBuf,
}

/// Names of the files of a program in the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Files {
    pub(super) js: String,
    pub(super) wasm: String,
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
    compiled: &Path,
    work: &Path,
) -> Result<Glued<'a>> {
    let work = work.join(program.binary);
    folder::empty(&work)?;
    let mut command = Command::new(&tools.wasm_bindgen);
    command.args(["--target", "web", "--no-typescript"]);
    command.args(["--omit-default-module-path", "--out-name", program.binary]);
    command.arg("--out-dir").arg(&work);
    command.arg(compiled.join(format!("{}.wasm", program.binary)));
    process::run(&mut command)?;
    Ok(Glued {
        program,
        folder: work,
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
        let module = match profile {
            Profile::Debug => module,
            Profile::Release => optimise(&tools.wasm_opt, &module)?,
        };
        let module = fs::read(&module).context(|| format!("cannot read {}", module.display()))?;
        let glue = self.bundle(esbuild)?;
        Ok(Files {
            wasm: put_named(site, profile, stem, "wasm", &module)?,
            js: put_named(site, profile, stem, "js", glue.as_bytes())?,
        })
    }

    /// The glue and what it imports as one script, without what no document imports.
    fn bundle(&self, esbuild: &Esbuild) -> Result<String> {
        let entry = self.folder.join("entry.js");
        let Program {
            binary, exports, ..
        } = self.program;
        let text = format!("export {{ {exports} }} from './{binary}.js';\n");
        folder::write(&entry, &text)?;
        esbuild.bundle(&entry)
    }
}

/// The module as wasm-opt makes it.
fn optimise(wasm_opt: &Path, module: &Path) -> Result<PathBuf> {
    let small = module.with_extension("small.wasm");
    let mut command = Command::new(wasm_opt);
    command.arg(module).args(PASSES).arg("-o").arg(&small);
    process::run(&mut command)?;
    Ok(small)
}

impl Files {
    /// As the pages tool reads it. The parts are files that a program loads later by itself: none does.
    pub(crate) fn json(&self) -> Value {
        json!({ "js": self.js, "wasm": self.wasm, "parts": [] })
    }
}
