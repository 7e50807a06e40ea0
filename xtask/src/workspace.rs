//! Where things are: the root of the repository, the folders of a build, and the lock file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    argument::parse_site,
    failure::{Context, Failure, Result},
    process,
};

/// The repository that `cargo xtask` was started in.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The nearest folder upwards that holds both `Trunk.toml` and `xtask/`.
    ///
    /// # Errors
    /// When the current folder is outside the repository.
    pub fn find() -> Result<Self> {
        let here =
            std::env::current_dir().context(|| "cannot tell the current folder".to_owned())?;
        match here
            .ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("xtask").is_dir())
        {
            Some(root) => Ok(Self {
                root: root.to_owned(),
            }),
            None => Err(Failure::new(format!(
                "{} is not inside the Bearings repository. Change into it and try again.",
                here.display()
            ))),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A folder or file of our own below `target/`.
    pub fn target(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    /// Where a release is made, and what it is made from: [`dist`](Self::dist) holds the site alone.
    pub fn release(&self) -> PathBuf {
        self.target("site-release")
    }

    /// The exact version of `package` in `Cargo.lock`.
    ///
    /// # Errors
    /// When there is no lock file, or it does not name the package.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock =
            fs::read_to_string(&path).context(|| format!("cannot read {}", path.display()))?;
        locked_version(&lock, package)
    }

    /// The address of the site as `Cargo.toml` has it (`package.metadata.bearings.site`).
    ///
    /// # Errors
    /// When cargo cannot read the manifest or the address is not there.
    pub fn site(&self) -> Result<String> {
        let metadata = self.metadata()?;
        let mut packages = metadata
            .get("packages")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        match packages.find_map(|package| package.pointer("/metadata/bearings/site")?.as_str()) {
            Some(site) => parse_site(site),
            None => Err(Failure::new(
                "Cargo.toml names no site. Add `site = \"https://…/\"` under [package.metadata.bearings].",
            )),
        }
    }

    /// The folder into which cargo compiles.
    ///
    /// # Errors
    /// When cargo cannot read the manifest.
    pub fn compiled(&self) -> Result<PathBuf> {
        let metadata = self.metadata()?;
        let folder = metadata.get("target_directory").and_then(Value::as_str);
        folder
            .map(PathBuf::from)
            .ok_or_else(|| Failure::new("`cargo metadata` names no target folder."))
    }

    fn metadata(&self) -> Result<Value> {
        let mut cargo = process::cargo();
        cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
        serde_json::from_str(&process::output(cargo.current_dir(&self.root))?)
            .context(|| "cannot read what `cargo metadata` said".to_owned())
    }
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| {
        Failure::new(format!(
            "Cargo.lock names no version of {package}. `cargo update --package {package}` may help."
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "bearings"
version = "0.1.0"
dependencies = [
 "wasm-bindgen",
]

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"
"#;

    #[test]
    fn version_is_the_one_of_exactly_that_package() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen"),
            Ok("0.2.130".to_owned())
        );
    }

    #[test]
    fn a_package_that_is_not_locked_is_named() {
        assert_eq!(
            locked_version(LOCK, "wasm").unwrap_err().to_string(),
            "Cargo.lock names no version of wasm. `cargo update --package wasm` may help."
        );
    }
}
