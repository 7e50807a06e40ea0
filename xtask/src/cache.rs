//! The per-user folder of tools: found per platform, filled so that a broken-off install is never taken for a whole one.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, SystemTime},
};

use crate::{
    failure::{Context, Failure, Result},
    process,
    tool::{Source, Tool},
};

/// No install takes longer; what is left of an older one was broken off.
const ABANDONED: Duration = Duration::from_secs(2 * 60 * 60);

/// The folder that holds one folder for each tool and version.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// `tools` in `$BEARINGS_CACHE`, or in `bearings` in the user's cache folder.
    ///
    /// # Errors
    /// When the environment names no such folder.
    pub fn of_user() -> Result<Self> {
        let variable = |name: &str| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let Some(folder) = cache_folder(cfg!(windows), cfg!(target_os = "macos"), variable) else {
            return Err(Failure::new(
                "There is no home folder to keep tools in. Name a folder in BEARINGS_CACHE.",
            ));
        };
        let folder = std::path::absolute(folder.join("tools"))
            .context(|| "cannot use BEARINGS_CACHE".to_owned())?;
        Ok(Self { folder })
    }

    /// The tool if it is there: on `PATH` or in the cache. Installs nothing.
    pub fn find(&self, tool: &Tool) -> Option<PathBuf> {
        tool.find(&self.folder)
    }

    /// The tool, installed first if it is missing.
    ///
    /// # Errors
    /// When it cannot be installed.
    pub fn ensure(&self, tool: &Tool) -> Result<PathBuf> {
        match self.find(tool) {
            Some(found) => Ok(found),
            None => self.install(tool),
        }
    }

    /// Whether `program` is one of the cache, not of `PATH`.
    pub fn holds(&self, program: &Path) -> bool {
        program.starts_with(&self.folder)
    }

    fn install(&self, tool: &Tool) -> Result<PathBuf> {
        let whole = self.folder.join(tool.folder());
        let part = self
            .folder
            .join(format!("{}.part-{}", tool.folder(), std::process::id()));
        eprintln!(
            "Installing {} {} once for this user, into {}",
            tool.name,
            tool.version,
            whole.display()
        );
        if let Source::Cargo { minutes, .. } = tool.source {
            eprintln!("It is compiled here, which takes about {minutes} minutes on two cores.");
        }
        self.sweep();
        fs::create_dir_all(&part).context(|| format!("cannot make {}", part.display()))?;
        process::run(&mut install_command(tool, &part)?)?;
        if tool.find_in(&part).is_none() {
            return Err(Failure::new(format!(
                "{} {} was installed, but {} is not in it. Its package may have changed.",
                tool.name, tool.version, tool.entry
            )));
        }
        // Whoever was there first, another clone or a folder of an older kind, must give way only if it is not whole.
        if tool.find_in(&whole).is_some() {
            let _ = fs::remove_dir_all(&part);
        } else {
            let _ = fs::remove_dir_all(&whole);
            fs::rename(&part, &whole)
                .context(|| format!("cannot put {} into its place", whole.display()))?;
        }
        tool.find_in(&whole).ok_or_else(|| {
            Failure::new(format!(
                "{} is not whole. Delete it and try again.",
                whole.display()
            ))
        })
    }

    /// Removes what broken-off installs left behind.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let changed = entry.metadata().and_then(|about| about.modified());
            let age = changed.map(|changed| SystemTime::now().duration_since(changed));
            let old = matches!(age, Ok(Ok(age)) if age > ABANDONED);
            if old && entry.file_name().to_string_lossy().contains(".part-") {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

fn install_command(tool: &Tool, into: &Path) -> Result<Command> {
    match tool.source {
        Source::Cargo {
            package,
            features,
            locked,
            ..
        } => {
            let mut command = process::cargo();
            command
                .args(["install", package, "--version", &tool.version, "--root"])
                .arg(into)
                .args(["--features", features]);
            if locked {
                command.arg("--locked");
            }
            // Outside the repository, so that neither its toolchain nor its target folder has a say.
            command.current_dir(into).env_remove("CARGO_TARGET_DIR");
            Ok(command)
        }
        Source::Npm { package } => {
            let Some(npm) = process::on_path("npm") else {
                return Err(Failure::new(format!(
                    "{} {} comes from npm, which is not on PATH. Install Node.js 20 or newer and try again.",
                    tool.name, tool.version
                )));
            };
            let mut command = Command::new(npm);
            // No package here needs its install script; not running them leaves nothing to trust.
            command.args([
                "install",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--loglevel=error",
                "--prefix",
            ]);
            command
                .arg(into)
                .arg(format!("{package}@{}", tool.version))
                .current_dir(into);
            Ok(command)
        }
    }
}

fn cache_folder(
    windows: bool,
    mac: bool,
    variable: impl Fn(&str) -> Option<PathBuf>,
) -> Option<PathBuf> {
    let user = || {
        if windows {
            return variable("LOCALAPPDATA");
        }
        if mac {
            return variable("HOME").map(|home| home.join("Library").join("Caches"));
        }
        // The XDG base directory specification: a relative path is to be ignored.
        let xdg = variable("XDG_CACHE_HOME").filter(|folder| folder.is_absolute());
        xdg.or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    variable("BEARINGS_CACHE").or_else(|| user().map(|folder| folder.join("bearings")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(windows: bool, mac: bool, variables: &[(&str, &str)]) -> Option<String> {
        let variable = |name: &str| {
            variables
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value.into())
        };
        cache_folder(windows, mac, variable)
            .map(|folder| folder.to_string_lossy().replace('\\', "/"))
    }

    #[test]
    fn each_platform_has_its_own_place() {
        let home = ("HOME", "/home/ada");
        assert_eq!(
            folder_with(false, false, &[home]).as_deref(),
            Some("/home/ada/.cache/bearings")
        );
        assert_eq!(
            folder_with(false, false, &[home, ("XDG_CACHE_HOME", "/x")]).as_deref(),
            Some("/x/bearings")
        );
        assert_eq!(
            folder_with(false, false, &[home, ("XDG_CACHE_HOME", "x")]).as_deref(),
            Some("/home/ada/.cache/bearings")
        );
        assert_eq!(
            folder_with(false, true, &[home]).as_deref(),
            Some("/home/ada/Library/Caches/bearings")
        );
        assert_eq!(
            folder_with(true, false, &[("LOCALAPPDATA", "/local")]).as_deref(),
            Some("/local/bearings")
        );
        assert_eq!(
            folder_with(false, false, &[home, ("BEARINGS_CACHE", "/mine")]).as_deref(),
            Some("/mine")
        );
        assert_eq!(folder_with(false, false, &[]), None);
    }

    #[test]
    fn a_broken_off_install_is_not_the_tool() {
        let root = env::temp_dir().join(format!("bearings-cache-{}", std::process::id()));
        let cache = Cache {
            folder: root.clone(),
        };
        let part = root
            .join(format!("{}.part-7", Tool::axe().folder()))
            .join(Tool::axe().entry);
        fs::create_dir_all(part.parent().unwrap()).unwrap();
        fs::write(&part, "").unwrap();
        assert_eq!(cache.find(&Tool::axe()), None);
        fs::rename(
            root.join(format!("{}.part-7", Tool::axe().folder())),
            root.join(Tool::axe().folder()),
        )
        .unwrap();
        assert_eq!(
            cache.find(&Tool::axe()),
            Some(root.join(Tool::axe().folder()).join(Tool::axe().entry))
        );
        fs::remove_dir_all(root).unwrap();
    }
}
