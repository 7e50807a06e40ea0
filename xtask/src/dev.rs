//! `cargo xtask dev`: a quick build that is renewed, and reloaded in the browser, while files change.

use std::{
    sync::mpsc::{self, Receiver},
    time::Duration,
};

use notify::{Event, RecursiveMode, Watcher};

use crate::{
    build::{Build, Profile},
    failure::{Context, Failure, Result},
    folder,
    serve::{start, take_port},
    server::Site,
    workspace::Workspace,
};

/// What the site is made of.
const WATCHED: [&str; 6] = [
    "Cargo.toml",
    "assessments",
    "assets",
    "embed",
    "src",
    "style",
];

/// An editor writes a file in several steps, and a person saves several files: without a change for this long, all are there.
const QUIET: Duration = Duration::from_millis(100);

/// Builds, serves and watches until the person stops it. Each page loads itself again when it was written anew.
///
/// # Errors
/// When the port or a tool cannot be had, or files cannot be watched. A build that fails says why, and the next change is
/// waited for.
pub fn run(port: u16) -> Result {
    let workspace = Workspace::find()?;
    let listener = take_port(port, "dev")?;
    let work = workspace.target("site-debug");
    let out = work.join("dist");
    folder::empty(&out)?;
    let build = Build::new(&workspace, Profile::Debug, work)?;
    let (tell, changes) = mpsc::channel();
    let watching = || "cannot watch the files of the site".to_owned();
    let mut watcher = notify::recommended_watcher(tell).context(watching)?;
    for path in WATCHED {
        let path = workspace.root().join(path);
        watcher
            .watch(&path, RecursiveMode::Recursive)
            .context(watching)?;
    }
    let server = start(Site::new(&out), listener)?;
    let mut is_told = false;
    loop {
        match build.run(None, &out) {
            Err(failure) => eprintln!("{failure}"),
            Ok(()) if is_told => {}
            Ok(()) => {
                println!(
                    "Bearings is at {} until you press Ctrl+C; pages reload when files change",
                    server.address()
                );
                is_told = true;
            }
        }
        wait(&changes)?;
    }
}

/// Blocks until a file was changed and all is quiet again.
fn wait(changes: &Receiver<notify::Result<Event>>) -> Result {
    loop {
        let change = changes
            .recv()
            .map_err(|_| Failure::new("Files are not watched any more."))?;
        // To read a file, as each build does, is no change.
        if change.is_ok_and(|change| !change.kind.is_access()) {
            break;
        }
    }
    while changes.recv_timeout(QUIET).is_ok() {}
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::thread;

    use notify::{
        EventKind,
        event::{AccessKind, ModifyKind},
    };

    use super::*;

    #[test]
    fn reading_is_no_change_and_many_changes_are_one() {
        let (tell, changes) = mpsc::channel();
        let event = |kind| Ok(Event::new(kind));
        tell.send(event(EventKind::Access(AccessKind::Any)))
            .unwrap();
        let waiting = thread::spawn(move || wait(&changes));
        tell.send(event(EventKind::Modify(ModifyKind::Any)))
            .unwrap();
        let _ = tell.send(event(EventKind::Modify(ModifyKind::Any)));
        assert_eq!(waiting.join().unwrap(), Ok(()));
        let (tell, changes) = mpsc::channel();
        drop(tell);
        assert!(wait(&changes).is_err());
    }
}
