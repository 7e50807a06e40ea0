//! The browser tests: a real browser and its driver found or installed, then the tests against the finished site.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    cache::Cache,
    failure::{Failure, Result},
    process,
    tool::Tool,
    workspace::Workspace,
};

/// What the driver may drive: Debian's name first.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Names the driver; the environment may name another.
const DRIVER_VARIABLE: &str = "BEARINGS_CHROMEDRIVER";

/// The packages of Debian and those who follow it.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// What the tests are told by the environment.
#[derive(Clone)]
pub(crate) struct Tools {
    driver: PathBuf,
    axe: PathBuf,
}

/// Finds or installs a browser, its driver and the accessibility checker.
///
/// # Errors
/// When something is missing and this is not the place to install packages: names the command that does.
pub(crate) fn ensure() -> Result<Tools> {
    let axe = Cache::of_user()?.ensure(&Tool::axe())?;
    if let Some(driver) = find() {
        return Ok(Tools { driver, axe });
    }
    let root = is_root();
    let allowed = root || env::var("CI").is_ok_and(|ci| ci == "true");
    if !allowed || process::on_path("apt-get").is_none() {
        return Err(Failure::new(format!(
            "The browser tests need Chromium and its driver. On Debian:\n\n    sudo apt-get install {}\n\n\
             or leave them out: cargo xtask test --no-browser",
            PACKAGES.join(" ")
        )));
    }
    eprintln!("Installing {}", PACKAGES.join(" and "));
    apt(root, &["update"])?;
    apt(
        root,
        &[
            &["install", "--yes", "--no-install-recommends"],
            PACKAGES.as_slice(),
        ]
        .concat(),
    )?;
    match find() {
        Some(driver) => Ok(Tools { driver, axe }),
        None => Err(Failure::new(format!(
            "apt-get installed {}, but no driver is on PATH. Name it in {DRIVER_VARIABLE}.",
            PACKAGES.join(" and ")
        ))),
    }
}

/// The tests on the site in the folder `site`, ready to run.
pub(crate) fn tests(workspace: &Workspace, tools: &Tools, site: &Path) -> Command {
    let mut cargo = process::cargo();
    cargo
        .args(["test", "--package", "browser-tests"])
        .current_dir(workspace.root());
    cargo
        .env("BEARINGS_DIST", site)
        .env("BEARINGS_AXE", &tools.axe)
        .env(DRIVER_VARIABLE, &tools.driver);
    cargo
}

/// The driver, if there is a browser for it too. A driver that is named brings its own.
fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os(DRIVER_VARIABLE)
        .map(PathBuf::from)
        .filter(|file| file.is_file())
    {
        return Some(named);
    }
    let mac =
        cfg!(target_os = "macos") && PathBuf::from("/Applications/Google Chrome.app").is_dir();
    let browser = mac
        || cfg!(windows)
        || BROWSERS
            .iter()
            .any(|browser| process::on_path(browser).is_some());
    process::on_path("chromedriver").filter(|_| browser)
}

fn apt(root: bool, words: &[&str]) -> Result {
    let mut command = if root {
        Command::new("apt-get")
    } else {
        Command::new("sudo")
    };
    if !root {
        command.args([
            "--non-interactive",
            "--preserve-env=DEBIAN_FRONTEND",
            "apt-get",
        ]);
    }
    process::run(command.args(words).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| String::from_utf8_lossy(&id.stdout).trim() == "0")
}
