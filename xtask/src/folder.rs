//! Folders: what is in them, made empty, and put in the place of others.

use std::{fs, path::Path};

use crate::failure::{Context, Result};

/// All files in `folder` and those below: relative paths with `/`, in order.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting = vec![String::new()];
    while let Some(within) = waiting.pop() {
        let here = folder.join(&within);
        let doing = || format!("cannot look into {}", here.display());
        for entry in fs::read_dir(&here).context(doing)? {
            let entry = entry.context(doing)?;
            let path = format!("{within}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                waiting.push(format!("{path}/"));
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Makes `folder`, or removes all that is in it.
///
/// # Errors
/// When it cannot be removed or made.
pub fn empty(folder: &Path) -> Result {
    remove(folder)?;
    make(folder)
}

/// Makes `folder` if it is not there, and those that lead to it.
///
/// # Errors
/// When it cannot be made.
pub fn make(folder: &Path) -> Result {
    fs::create_dir_all(folder).context(|| format!("cannot make {}", folder.display()))
}

/// Moves `fresh` to where `place` was.
///
/// # Errors
/// When there is no `fresh`, then `place` is as it was; or when `place` cannot be replaced.
pub fn put_in_place(fresh: &Path, place: &Path) -> Result {
    let doing = || format!("cannot put {} into its place", place.display());
    fs::metadata(fresh).context(doing)?;
    remove(place)?;
    fs::rename(fresh, place).context(doing)
}

/// Writes `text` into `file`.
///
/// # Errors
/// When it cannot be written.
pub fn write(file: &Path, text: &str) -> Result {
    fs::write(file, text).context(|| format!("cannot write {}", file.display()))
}

/// Removes `folder` if it is there.
///
/// # Errors
/// When it cannot be removed.
pub fn remove(folder: &Path) -> Result {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).context(|| format!("cannot remove {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_site_replaces_the_old_one_whole() {
        let root = std::env::temp_dir().join(format!("bearings-place-{}", std::process::id()));
        let (fresh, place) = (root.join("fresh"), root.join("dist"));
        for file in ["fresh/index.html", "fresh/team/index.html", "dist/old.js"] {
            let file = root.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "x").unwrap();
        }
        put_in_place(&fresh, &place).unwrap();
        assert_eq!(
            files(&root).unwrap(),
            ["dist/index.html", "dist/team/index.html"]
        );

        assert!(put_in_place(&fresh, &place).is_err());
        assert!(
            place.join("index.html").is_file(),
            "a failure leaves the site as it was"
        );
        empty(&place).unwrap();
        assert_eq!(files(&root).unwrap(), Vec::<String>::new());
        fs::remove_dir_all(root).unwrap();
    }
}
