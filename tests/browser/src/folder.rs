//! Folders that nobody else uses: for profiles, downloads and evidence.

use std::{
    env, fs,
    path::PathBuf,
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::Result;

/// A new folder of this program.
///
/// # Errors
/// When it cannot be made.
pub fn fresh(name: &str) -> Result<PathBuf> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = root().join(format!("{name}-{}-{count}", process::id()));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Where a failed test leaves its picture.
///
/// # Errors
/// When it cannot be made.
pub fn evidence() -> Result<PathBuf> {
    let folder = root().join("evidence");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn root() -> PathBuf {
    env::temp_dir().join("bearings-browser-tests")
}
