//! `cargo xtask dev`: a quick build that is renewed, and reloaded in the browser, while files change.

use std::{thread, time::Duration};

use crate::{
    build::{self, Profile},
    failure::{Context, Failure, Result},
    serve::{start, take_port},
    server::Site,
    workspace::Workspace,
};

/// How often to look whether the first build is there.
const LOOK: Duration = Duration::from_millis(200);

/// Builds, serves and watches until the person stops it.
///
/// Trunk watches and builds; the server is ours, so that pages behave as they do when finished. Each page reloads itself
/// when it was written anew (`pages.rs`).
///
/// # Errors
/// When the port or a tool cannot be had, or Trunk ends.
pub fn run(port: u16) -> Result {
    let workspace = Workspace::find()?;
    let listener = take_port(port, "dev")?;
    let built = workspace.target("trunk-dev");
    let home = built.join("index.html");
    if home.exists() {
        // Of an earlier run: the address is printed when there is something new to see.
        std::fs::remove_file(&home).context(|| format!("cannot remove {}", home.display()))?;
    }
    let mut trunk = build::trunk(&workspace, Profile::Debug, &built)?;
    let mut trunk = trunk.spawn().context(|| "cannot start Trunk".to_owned())?;
    let server = start(Site::new(&built), listener)?;
    let mut told = false;
    loop {
        if let Some(status) = trunk
            .try_wait()
            .context(|| "cannot wait for Trunk".to_owned())?
        {
            return Err(Failure::new(format!(
                "Trunk ended ({status}). What it said is above."
            )));
        }
        if !told && home.is_file() {
            println!(
                "Bearings is at {} until you press Ctrl+C; pages reload when files change",
                server.address()
            );
            told = true;
        }
        thread::sleep(LOOK);
    }
}
