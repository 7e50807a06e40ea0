//! Reading and writing files, with messages that name them.

use std::{fs, path::Path};

pub(crate) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub(crate) fn put(path: &Path, text: &str) -> Result<(), String> {
    put_bytes(path, text.as_bytes())
}

/// Writes a file, and the folders that lead to it.
pub(crate) fn put_bytes(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes));
    written.map_err(|error| format!("{}: {error}", path.display()))
}
