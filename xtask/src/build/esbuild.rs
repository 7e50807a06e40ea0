//! Scripts and styles through esbuild: what they import in one file, and small.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Map, Value};

use crate::{failure::Result, folder, process};

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

    /// A script as a module, or a style sheet, with everything it imports. Properties whose name is in `names` get another
    /// one; so none of them may be a property that the browser gives a meaning.
    ///
    /// # Errors
    /// When esbuild finds a mistake in it, or an import is not there.
    pub(crate) fn bundle(&self, file: &Path, names: &Map<String, Value>) -> Result<String> {
        // wasm-bindgen imports the loader of parts once for each, under one key.
        const SAME_KEY: &str = "--log-override:duplicate-object-key=silent";
        let bundle = ["--bundle", "--format=esm", SAME_KEY].map(str::to_owned);
        if names.is_empty() {
            return self.run(file, &bundle);
        }
        let cache = file.with_extension("names.json");
        folder::write(&cache, &Value::from(names.clone()).to_string())?;
        let mangle = [
            "--mangle-quoted".to_owned(),
            format!("--mangle-props={}", pattern(names.keys())),
            format!("--mangle-cache={}", cache.display()),
        ];
        self.run(file, &[bundle.as_slice(), &mangle].concat())
    }

    fn run(&self, file: &Path, options: &[String]) -> Result<String> {
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

/// A regular expression for exactly these names.
fn pattern<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let names: Vec<_> = names
        .map(|name| name.replace('.', "\\.").replace('$', "\\$"))
        .collect();
    format!("^({})$", names.join("|"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pattern_fits_the_names_and_no_other() {
        let names = ["./app_bg.js", "__wbg_new_$0"].map(str::to_owned);
        assert_eq!(pattern(names.iter()), r"^(\./app_bg\.js|__wbg_new_\$0)$");
    }
}
