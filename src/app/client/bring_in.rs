//! Answers from a file, or from another copy of the site, come to those that are kept here. It is done in pieces, so that
//! the page stays in hand and says how far it is.

use web_sys::HtmlInputElement;

use super::home;
use crate::{
    app::pages::home::{Action, HomeStore},
    browser::{
        file::{self, FileError},
        json,
        storage::{self, Stored},
        timer,
    },
    session::{Import, ImportError, LARGEST_FILE},
    words::keeping,
};

/// Sittings that are compared and stored at once: about 20 ms of a slow phone.
const AT_ONCE: usize = 20;

/// What a file holds.
pub(super) fn from_file(home: HomeStore, input: HtmlInputElement) {
    file::read_text(input, LARGEST_FILE, move |read| {
        let text = match read {
            Ok(text) => text,
            Err(FileError::TooLarge) => {
                return home::report(home, keeping::import_error(ImportError::TooLarge));
            }
            Err(FileError::Unreadable) => return home::report(home, keeping::FILE_UNREADABLE),
        };
        let Ok(stored) = storage::read() else {
            return home::report(home, "");
        };
        let ids = home.read_once(home::ids);
        match Import::of_file::<json::Value>(&text, &stored.records, &known(&ids)) {
            Ok(import) => go_on(home, import, Vec::new()),
            Err(error) => home::report(home, keeping::import_error(error)),
        }
    });
}

/// What another copy keeps.
pub(super) fn from_copy(home: HomeStore, folder: &str) {
    let Ok(stored) = storage::read() else {
        return home::report(home, "");
    };
    let copies = stored.copies();
    let mut copies = copies.iter();
    if let Some((_, theirs)) = copies.find(|(other, _)| other == folder) {
        let ids = home.read_once(home::ids);
        let import = Import::of_copy(theirs, &stored.records, &known(&ids));
        go_on(home, import, Vec::new());
    }
}

/// The other copies that keep what is not kept here: their folders, and how many sets of answers.
pub(super) fn other_copies(stored: &Stored, ids: &[String]) -> Vec<(String, usize)> {
    let copies = stored.copies().into_iter().map(|(folder, theirs)| {
        let mut import = Import::of_copy(&theirs, &stored.records, &known(ids));
        import.step(usize::MAX);
        (folder, import.report().taken.len())
    });
    copies.filter(|(_, count)| *count > 0).collect()
}

fn known(ids: &[String]) -> Vec<&str> {
    ids.iter().map(String::as_str).collect()
}

/// Stores the next piece; `written` are the keys of those before, which go again when there is no room, so that the whole
/// can be brought in later.
fn go_on(home: HomeStore, mut import: Import, mut written: Vec<String>) {
    let records = import.step(AT_ONCE);
    let keys: Vec<String> = records.keys().cloned().collect();
    if storage::write_records(records).is_err() {
        // What cannot be removed now can be forgotten later.
        let _ = storage::remove(written);
        return home::report(home, keeping::FILE_NOT_KEPT);
    }
    written.extend(keys);
    let percent = import.progress();
    if percent == 100 {
        return home::report(home, &keeping::import_report(import.report()));
    }
    home.dispatch(Action::Messaged(keeping::importing(percent)));
    timer::soon(move || go_on(home, import, written));
}
