//! `cargo xtask dev`: a quick build that is renewed, and reloaded in the browser, while files change.

use std::{
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::Duration,
};

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
    let (tell, ended) = mpsc::channel();
    thread::spawn(move || tell.send(trunk.wait()));
    let mut status = ended.recv_timeout(LOOK);
    while matches!(status, Err(RecvTimeoutError::Timeout)) && !home.is_file() {
        status = ended.recv_timeout(LOOK);
    }
    if matches!(status, Err(RecvTimeoutError::Timeout)) {
        println!(
            "Bearings is at {} until you press Ctrl+C; pages reload when files change",
            server.address()
        );
        status = ended.recv().map_err(RecvTimeoutError::from);
    }
    let status = status
        .map_err(|_| Failure::new("cannot wait for Trunk"))?
        .context(|| "cannot wait for Trunk".to_owned())?;
    Err(Failure::new(format!(
        "Trunk ended ({status}). What it said is above."
    )))
}
