//! Local storage, asked for anew each time: a person may refuse it at any moment.
//!
//! Keys of this copy of the site begin with its folder, since several copies can share one origin. Functions here take and
//! return keys without that start.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Array, Object};
use web_sys::Storage;

use super::document;
use crate::session::{
    Changes, FIRST_FORM, FORM, KEEP_NOTHING, Records, backup_keys, convert, copied_key, field_key,
    sitting_key,
};

/// Start of every key of ours, in any version.
const OURS: &str = "bearings/";

/// Start of the keys under which the first form kept what it could not read.
const FIRST_BACKUP: &str = "bearings/backup/";

/// Key of the wish that nothing is kept, in the first form.
const FIRST_KEEP_NOTHING: &str = "bearings/keep-nothing";

/// Why something is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageError {
    /// The browser, the person or the frame does not allow it.
    Refused,
    /// There is no room left.
    Full,
}

/// What storage holds of ours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stored {
    /// What this copy of the site keeps.
    pub records: Records,
    /// What other copies on this origin keep, by the folder of each as it stands in keys, a slash, and the key.
    others: Records,
    /// What the first form keeps, without the start of its keys.
    pub first: Records,
    /// Whether the first form holds the wish that nothing is kept.
    has_first_wish: bool,
    /// Whether some keys are of a form that this program does not know.
    pub has_newer: bool,
}

impl Stored {
    /// Whether the person asked that nothing is kept here.
    #[must_use]
    pub fn is_unwanted(&self) -> bool {
        self.records.contains_key(KEEP_NOTHING)
    }

    /// What other copies on this origin keep, by folder.
    #[must_use]
    pub fn copies(&self) -> Vec<(String, Records)> {
        let mut copies: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for (key, text) in &self.others {
            let Some((folder, key)) = key.split_once('/') else {
                continue;
            };
            // Keys of one folder follow one another.
            let folder = folder.replace("%2F", "/");
            if copies.last().is_none_or(|(last, _)| *last != folder) {
                copies.push((folder, Vec::new()));
            }
            if let Some((_, records)) = copies.last_mut() {
                records.push((key.to_owned(), text.clone()));
            }
        }
        let copies = copies.into_iter();
        copies
            .map(|(folder, records)| (folder, records.into_iter().collect()))
            .collect()
    }
}

/// The storage, asked for first: the handle fails hard where it is refused.
fn open() -> Result<Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Refused)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(StorageError::Refused),
    }
}

/// What the keys of this copy start with. The folder is one segment, so that no folder is the start of another's.
fn start() -> String {
    format!("{FORM}{}/", document::site_folder().replace('/', "%2F"))
}

/// Everything of ours, of any form and folder, with whole keys. One call gets it all: asking key by key takes ten times
/// as long.
fn entries() -> Result<Records, StorageError> {
    let entries = Object::entries(&open()?.into());
    let entries = entries.iter().filter_map(|entry| {
        let entry = Array::from(&entry);
        let key = entry.get(0).as_string()?;
        key.starts_with(OURS).then_some(())?;
        Some((key, entry.get(1).as_string()?))
    });
    Ok(entries.collect())
}

/// Everything of ours.
///
/// # Errors
/// Storage is refused.
pub fn read() -> Result<Stored, StorageError> {
    let start = start();
    let mut stored = Stored::default();
    let (mut own, mut others, mut first) = (Vec::new(), Vec::new(), Vec::new());
    for (key, text) in entries()? {
        if let Some(key) = key.strip_prefix(&start) {
            own.push((key.to_owned(), text));
        } else if let Some(key) = key.strip_prefix(FORM).filter(|key| key.contains('/')) {
            others.push((key.to_owned(), text));
        } else if let Some(key) = key.strip_prefix(FIRST_FORM) {
            first.push((key.to_owned(), text));
        } else {
            stored.has_first_wish |= key == FIRST_KEEP_NOTHING;
            stored.has_newer |= is_newer(&key);
        }
    }
    stored.records = own.into_iter().collect();
    stored.first = first.into_iter().collect();
    stored.others = others.into_iter().collect();
    Ok(stored)
}

/// Everything of ours, after this copy took over what the first form keeps of these questionnaires. It does so once for
/// each: that form has no folder, so every copy of the site copies it, and none removes it before "Forget everything".
///
/// # Errors
/// Storage is refused. What there is no room for is there as if it were stored, and tried again at the next visit.
pub fn prepare(questionnaires: &[String]) -> Result<Stored, StorageError> {
    let mut stored = read()?;
    let wish_mark = copied_key(KEEP_NOTHING);
    if stored.has_first_wish && !stored.records.contains_key(&wish_mark) {
        let wish = [KEEP_NOTHING.to_owned(), wish_mark];
        let wish: Records = wish
            .into_iter()
            .map(|key| (key, "yes".to_owned()))
            .collect();
        let _ = write_records(wish.clone());
        stored.records.extend(wish);
    }
    if stored.first.is_empty() {
        return Ok(stored);
    }
    for id in questionnaires {
        let mark = copied_key(id);
        if stored.records.contains_key(&mark) {
            continue;
        }
        let converted = convert(&stored.first, id).into_iter();
        let mut new: Records = converted
            .filter(|(key, _)| !stored.records.contains_key(key))
            .collect();
        new.insert(mark, "yes".to_owned());
        // What was not stored is there for this visit all the same.
        let _ = write_records(new.clone());
        stored.records.extend(new);
    }
    Ok(stored)
}

/// These fields of one sitting, as far as they are there, and whether the person asked that nothing is kept.
///
/// # Errors
/// Storage is refused.
pub fn read_fields(
    questionnaire: &str,
    number: u16,
    names: &[String],
) -> Result<(Records, bool), StorageError> {
    let storage = open()?;
    let start = start();
    let get = |key: &str| storage.get_item(&format!("{start}{key}")).ok().flatten();
    let fields = names.iter().filter_map(|name| {
        let text = get(&field_key(questionnaire, number, name))?;
        Some((name.clone(), text))
    });
    Ok((fields.collect(), get(KEEP_NOTHING).is_some()))
}

/// Writes fields of one sitting. What is new comes first, so that nothing is lost when there is no room.
///
/// # Errors
/// Storage is refused, or full: what was written until then stays.
pub fn write(questionnaire: &str, number: u16, changes: &Changes) -> Result<(), StorageError> {
    let start = format!("{}{}/", start(), sitting_key(questionnaire, number));
    write_behind(&start, changes)
}

/// Stores records of several sittings; with none left of them when there is no room.
///
/// # Errors
/// Storage is refused or full.
pub fn write_records(records: Records) -> Result<(), StorageError> {
    let keys = records.keys().cloned().collect();
    let start = start();
    let done = write_behind(
        &start,
        &Changes {
            set: records,
            removed: Vec::new(),
        },
    );
    if done.is_err() {
        // What cannot be removed now stays, and does no harm.
        let _ = write_behind(
            &start,
            &Changes {
                set: Records::new(),
                removed: keys,
            },
        );
    }
    done
}

/// Removes records.
///
/// # Errors
/// Storage is refused.
pub fn remove(keys: Vec<String>) -> Result<(), StorageError> {
    let changes = Changes {
        set: Records::new(),
        removed: keys,
    };
    write_behind(&start(), &changes)
}

fn write_behind(start: &str, changes: &Changes) -> Result<(), StorageError> {
    if changes.is_empty() {
        return Ok(());
    }
    let storage = open()?;
    for (key, text) in &changes.set {
        storage
            .set_item(&format!("{start}{key}"), text)
            .map_err(|_| StorageError::Full)?;
    }
    for key in &changes.removed {
        storage
            .remove_item(&format!("{start}{key}"))
            .map_err(|_| StorageError::Refused)?;
    }
    Ok(())
}

/// What became of a copy of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Backup {
    /// It is now under this key.
    Made(String),
    /// The same text has a copy already.
    There,
    /// As many other texts as may be have copies.
    None,
}

/// Copies a text that cannot be used. A copy is never overwritten.
///
/// # Errors
/// Storage is refused or full.
pub fn back_up(key: &str, text: &str) -> Result<Backup, StorageError> {
    let storage = open()?;
    let start = start();
    for backup in backup_keys(key) {
        let whole = format!("{start}{backup}");
        match storage.get_item(&whole).ok().flatten() {
            Some(there) if there == text => return Ok(Backup::There),
            Some(_) => {}
            None => {
                let done = storage.set_item(&whole, text);
                return done
                    .map(|()| Backup::Made(backup))
                    .map_err(|_| StorageError::Full);
            }
        }
    }
    Ok(Backup::None)
}

/// Removes everything that this copy of the site keeps, in any later form too, and what the first form kept. What other
/// copies keep stays.
///
/// # Errors
/// Storage is refused.
pub fn forget_everything() -> Result<(), StorageError> {
    let start = start();
    let folder = start.strip_prefix(FORM).unwrap_or_default();
    let storage = open()?;
    for key in entries()?.keys() {
        let is_first = key.starts_with(FIRST_FORM)
            || key.starts_with(FIRST_BACKUP)
            || key == FIRST_KEEP_NOTHING;
        let is_later = is_newer(key)
            && key
                .splitn(3, '/')
                .nth(2)
                .is_some_and(|rest| rest.starts_with(folder));
        if key.starts_with(&start) || is_first || is_later {
            storage
                .remove_item(key)
                .map_err(|_| StorageError::Refused)?;
        }
    }
    Ok(())
}

/// What a key of storage is about, for the page of one sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The wish that nothing is kept here.
    Wish,
    /// This field of the sitting.
    Field(String),
    /// Anything else that this copy of the site keeps.
    Other,
    /// The sitting, as a program of the first form keeps it.
    FirstForm,
    /// Nothing of this copy.
    Foreign,
}

/// Tells what a key is about.
#[must_use]
pub fn subject(key: &str, questionnaire: &str, number: u16) -> Subject {
    let sitting = sitting_key(questionnaire, number);
    if let Some(key) = key.strip_prefix(&start()) {
        if key == KEEP_NOTHING {
            return Subject::Wish;
        }
        let field = key
            .strip_prefix(&sitting)
            .and_then(|rest| rest.strip_prefix('/'));
        return field.map_or(Subject::Other, |field| Subject::Field(field.to_owned()));
    }
    let first = key.strip_prefix(FIRST_FORM);
    match first.and_then(|key| key.strip_prefix(&sitting)) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => Subject::FirstForm,
        _ => Subject::Foreign,
    }
}

/// Remembers the wish that answers are not kept here, or its end.
///
/// # Errors
/// Storage is refused or full.
pub fn set_unwanted(unwanted: bool) -> Result<(), StorageError> {
    let storage = open()?;
    let key = format!("{}{KEEP_NOTHING}", start());
    let done = if unwanted {
        storage.set_item(&key, "yes")
    } else {
        storage.remove_item(&key)
    };
    done.map_err(|_| StorageError::Full)
}

/// Returns whether a key has the form of a later version: `bearings/3/…`.
fn is_newer(key: &str) -> bool {
    let version = key
        .strip_prefix(OURS)
        .and_then(|rest| rest.split('/').next())
        .and_then(|version| version.parse::<u32>().ok());
    version.is_some_and(|version| version > 2)
}
