//! Scripts and styles through esbuild: what they import in one file, and small.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{failure::Result, process};

/// esbuild, and whether it is to make things small.
#[derive(Debug, Clone)]
pub(crate) struct Esbuild {
    pub(crate) program: PathBuf,
    pub(crate) minify: bool,
}

impl Esbuild {
    /// One script or style sheet alone.
    ///
    /// # Errors
    /// When esbuild finds a mistake in it.
    pub(crate) fn transform(&self, file: &Path) -> Result<String> {
        self.run(file, &[])
    }

    /// A script as a module, or a style sheet, with everything it imports.
    ///
    /// # Errors
    /// When esbuild finds a mistake in it, or an import is not there.
    pub(crate) fn bundle(&self, file: &Path) -> Result<String> {
        // wasm-bindgen imports the loader of parts once for each, under one key.
        const SAME_KEY: &str = "--log-override:duplicate-object-key=silent";
        self.run(file, &["--bundle", "--format=esm", SAME_KEY])
    }

    fn run(&self, file: &Path, options: &[&str]) -> Result<String> {
        let mut command = Command::new(&self.program);
        command.arg(file).args(options);
        command.args(["--legal-comments=none", "--log-level=warning"]);
        if self.minify {
            command.arg("--minify");
        }
        let text = process::output(&mut command)?;
        Ok(text.trim_end().to_owned())
    }
}
