//! Running other programs, so that a failure names the program and what it was for.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::failure::{Context, Failure, Result};

/// The cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs `command` in sight of the person.
///
/// # Errors
/// When it cannot start or ends with a failure.
pub fn run(command: &mut Command) -> Result {
    let status = command
        .status()
        .context(|| format!("cannot start {}", line(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} failed ({status}). What it said is above.",
        line(command)
    )))
}

/// Runs `command` and returns what it wrote to its standard output; errors stay in sight.
///
/// # Errors
/// When it cannot start, ends with a failure, or writes no UTF-8.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .context(|| format!("cannot start {}", line(command)))?;
    if !output.status.success() {
        return Err(Failure::new(format!(
            "{} failed ({}).",
            line(command),
            output.status
        )));
    }
    String::from_utf8(output.stdout).context(|| format!("{} wrote no text", line(command)))
}

/// The file that `program` stands for on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let names = if cfg!(windows) {
        vec![format!("{program}.exe"), format!("{program}.cmd")]
    } else {
        vec![program.to_owned()]
    };
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| {
            names
                .iter()
                .map(move |name| folder.join(name))
                .collect::<Vec<_>>()
        })
        .find(|file| file.is_file())
}

/// `PATH` with `folders` in front.
///
/// # Errors
/// When a folder has the separator of `PATH` in its name.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).context(|| "cannot put the tools on PATH".to_owned())
}

/// What `program --version` says; nothing when it does not run.
pub fn version(program: &Path) -> Option<String> {
    let output = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one could type it, without folders before the program.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    let words: Vec<_> = std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect();
    format!("`{}`", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let mut command = cargo();
        command.args(["no-such-command"]).stderr(Stdio::null());
        let sentence = run(&mut command).unwrap_err().to_string();
        assert!(
            sentence.starts_with("`cargo no-such-command` failed ("),
            "{sentence}"
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let sentence = run(&mut Command::new("/nowhere/bearings-none"))
            .unwrap_err()
            .to_string();
        assert!(
            sentence.starts_with("cannot start `bearings-none`: "),
            "{sentence}"
        );
        assert_eq!(on_path("bearings-none"), None);
    }
}
