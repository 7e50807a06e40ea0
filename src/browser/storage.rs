//! Local storage, asked for anew each time: a person may refuse it at any moment.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

use crate::session::Records;

/// Start of every key of ours, in any version.
const OURS: &str = "bearings/";

/// Where the wish is kept that answers are not: it says nothing about the person.
const UNWANTED: &str = "bearings/keep-nothing";

/// Why something is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser, the person or the frame does not allow it.
    Refused,
    /// There is no room left.
    Full,
}

/// The storage, asked for first: the handle fails hard where it is refused.
fn open() -> Result<Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Refused)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(StorageError::Refused),
    }
}

/// Everything of ours.
///
/// # Errors
/// Storage is refused.
pub fn read() -> Result<Records, StorageError> {
    let storage = open()?;
    let count = storage.length().map_err(|_| StorageError::Refused)?;
    let mut records = Records::new();
    for key in (0..count).filter_map(|at| storage.key(at).ok().flatten()) {
        if key.starts_with(OURS)
            && let Ok(Some(text)) = storage.get_item(&key)
        {
            records.insert(key, text);
        }
    }
    Ok(records)
}

/// Writes what differs from what was written before: first what is new, such as a backup, then what changed,
/// and only then what is not there any more goes, so that nothing is lost when there is no room.
///
/// # Errors
/// Storage is refused, or full: what was written until then stays.
pub fn write(before: &Records, after: &Records) -> Result<(), StorageError> {
    if before == after {
        return Ok(());
    }
    let storage = open()?;
    for known in [false, true] {
        for (key, text) in after {
            let old = before.get(key);
            if old.is_some() == known && old != Some(text) {
                storage
                    .set_item(key, text)
                    .map_err(|_| StorageError::Full)?;
            }
        }
    }
    for key in before.keys().filter(|key| !after.contains_key(key)) {
        storage
            .remove_item(key)
            .map_err(|_| StorageError::Refused)?;
    }
    Ok(())
}

/// Removes everything of ours, in any version.
///
/// # Errors
/// Storage is refused.
pub fn forget_everything() -> Result<(), StorageError> {
    write(&read()?, &Records::new())
}

/// The person asked that answers are not kept here.
#[must_use]
pub fn is_unwanted() -> bool {
    open().is_ok_and(|storage| storage.get_item(UNWANTED).ok().flatten().is_some())
}

/// That is the key of the wish.
#[must_use]
pub fn is_wish(key: &str) -> bool {
    key == UNWANTED
}

/// Remembers that wish, or its end.
///
/// # Errors
/// Storage is refused or full.
pub fn set_unwanted(unwanted: bool) -> Result<(), StorageError> {
    let storage = open()?;
    let done = if unwanted {
        storage.set_item(UNWANTED, "yes")
    } else {
        storage.remove_item(UNWANTED)
    };
    done.map_err(|_| StorageError::Full)
}
