//! Where this machine keeps sources, and how rustc is told to leave that out of what it compiles.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    failure::{Failure, Result},
    process,
    workspace::Workspace,
};

/// The folders whose names a compiled program would hold, in the places of its panics.
#[derive(Debug, Clone)]
pub(crate) struct Machine {
    root: PathBuf,
    target: PathBuf,
    cargo_home: PathBuf,
    sysroot: PathBuf,
    home: Option<PathBuf>,
    /// The commit that rustc was built from.
    commit: String,
}

impl Machine {
    /// Asks the environment and rustc.
    ///
    /// # Errors
    /// When there is no home folder, or rustc does not say what it is.
    pub(crate) fn of(workspace: &Workspace) -> Result<Self> {
        let home = env::home_dir();
        let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let cargo_home = cargo_home.or_else(|| home.as_ref().map(|home| home.join(".cargo")));
        let Some(cargo_home) = cargo_home else {
            return Err(Failure::new(
                "There is no home folder. Name the folder of cargo in CARGO_HOME.",
            ));
        };
        let rustc = |arguments: &[&str]| process::output(Command::new("rustc").args(arguments));
        let version = rustc(&["--version", "--verbose"])?;
        let commit = version
            .lines()
            .find_map(|line| line.strip_prefix("commit-hash: "));
        Ok(Self {
            root: workspace.root().to_owned(),
            target: workspace.compiled()?,
            cargo_home,
            sysroot: rustc(&["--print", "sysroot"])?.trim().into(),
            home,
            commit: commit.unwrap_or("unknown").to_owned(),
        })
    }

    /// Options of rustc: names for folders that are the same on every machine. Of those that fit, the last one holds.
    pub(crate) fn remapping(&self) -> Vec<String> {
        let mut names = vec![
            (self.root.clone(), ".".to_owned()),
            (self.target.clone(), "./target".to_owned()),
            (self.cargo_home.clone(), "cargo".to_owned()),
        ];
        // The folder of a registry is named after its host.
        let mut registries = folders_in(&self.cargo_home.join("registry/src"));
        registries.sort();
        names.extend(registries.into_iter().map(|one| (one, "crates".to_owned())));
        // As rustc names them where it came without its sources.
        names.push((
            self.sysroot.join("lib/rustlib/src/rust"),
            format!("/rustc/{}", self.commit),
        ));
        names
            .iter()
            .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()))
            .collect()
    }

    /// The folders of this machine that nothing in a site may name.
    pub(crate) fn folders(&self) -> Vec<&Path> {
        let named = [&self.root, &self.target, &self.cargo_home, &self.sysroot];
        let all = named.into_iter().chain(&self.home);
        all.map(PathBuf::as_path).collect()
    }
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_gets_a_name_and_registries_come_after_the_folder_that_holds_them() {
        let cargo = env::temp_dir().join(format!("bearings-machine-{}", std::process::id()));
        let registry = cargo.join("registry/src/host-1");
        fs::create_dir_all(&registry).unwrap();
        let machine = Machine {
            root: "/home/ada/bearings".into(),
            target: "/home/ada/bearings/target".into(),
            cargo_home: cargo.clone(),
            sysroot: "/rust".into(),
            home: None,
            commit: "abc".to_owned(),
        };
        let expected = [
            "/home/ada/bearings=.".to_owned(),
            "/home/ada/bearings/target=./target".to_owned(),
            format!("{}=cargo", cargo.display()),
            format!("{}=crates", registry.display()),
            "/rust/lib/rustlib/src/rust=/rustc/abc".to_owned(),
        ];
        assert_eq!(
            machine.remapping(),
            expected.map(|name| format!("--remap-path-prefix={name}"))
        );
        fs::remove_dir_all(cargo).unwrap();
    }
}
