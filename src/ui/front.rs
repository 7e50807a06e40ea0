//! Starts the first page in a browser: what is kept, and what is in progress.

use std::{cell::RefCell, rc::Rc};

use super::{Entry, Page, open, panel::kept};
use crate::{
    browser::{
        clock, download, events, face as controls, file, json, location,
        storage::{self, StorageError},
    },
    session::{self, Records, SavedIndex},
    words::{day, home, keeping, notice, terrain},
};

/// Starts the first page.
pub(super) fn begin(page: Page) {
    let front = Rc::new(Front {
        page,
        shown: RefCell::default(),
    });
    front.show("");
    front.follow_address();
    let touched = Rc::clone(&front);
    events::on_touch(move |what| {
        match what {
            events::Touched::Clicked { act } => touched.clicked(&act),
            events::Touched::Changed { id, .. } if id == "import" => {
                Rc::clone(&touched).bring_file()
            }
            _ => {}
        }
        false
    });
    let heard = Rc::clone(&front);
    events::on_storage(move |_| heard.show(""));
    let moved = Rc::clone(&front);
    events::on_address(move || moved.follow_address());
    events::on_return(move || front.show(""));
}

struct Front {
    page: Page,
    /// What stands in the place for what is kept.
    shown: RefCell<String>,
}

impl Front {
    fn clicked(&self, act: &str) {
        match act.split_once(':') {
            None if act == "export" => self.save_file(),
            None if act == "forget-everything" => {
                self.done(storage::forget_everything(), keeping::FORGOTTEN)
            }
            Some(("forget", sitting)) => {
                let Some((id, number)) = sitting.rsplit_once('.') else {
                    return;
                };
                let number = number.parse().unwrap_or_default();
                let forgotten = storage::read().and_then(|records| {
                    storage::write(&records.of_sitting(id, number), &Records::new())
                });
                self.done(forgotten, "");
            }
            _ => {}
        }
    }

    /// Shows what is kept, beside each questionnaire how far it is, and a sentence about what was just done.
    fn show(&self, said: &str) {
        let records = storage::read();
        let said = if records.is_err() && said.is_empty() {
            keeping::REFUSED
        } else {
            said
        };
        let shelf = SavedIndex::read(&records.unwrap_or_default());
        for entry in &self.page.index {
            let (state, verb) = match shelf.current(&entry.id) {
                None => (String::new(), home::START),
                Some(kept) if kept.finished => {
                    (kept.date.map(day::day).unwrap_or_default(), home::SEE)
                }
                Some(kept) => (
                    home::in_progress(kept.answered, entry.questions),
                    home::GO_ON,
                ),
            };
            controls::set_text(&format!("state-{}", entry.id), &state);
            controls::set_text(&format!("verb-{}", entry.id), verb);
        }
        self.show_terrain(&shelf);
        let html = kept(&shelf, &self.page.index, said);
        if *self.shown.borrow() != html {
            controls::set_html("kept", &html);
            self.shown.replace(html);
        }
    }

    /// Says beside which terrain the habits are read, or which to take first.
    fn show_terrain(&self, shelf: &SavedIndex) {
        let terrains = || Entry::terrains(&self.page.index);
        let kept = shelf.latest(terrains().map(|entry| &*entry.id));
        let of = |id: &str| terrains().find(|entry| entry.id == id);
        let known = kept.and_then(|kept| Some((of(&kept.questionnaire)?, kept.date?)));
        let said = match known {
            Some((entry, date)) => Some(terrain::read_with(&entry.title, &day::day(date))),
            None => terrains().next().map(|entry| terrain::first(&entry.title)),
        };
        if let Some(said) = said {
            controls::set_text("beside", &said);
        }
    }

    /// Shows what became of a wish.
    fn done(&self, done: Result<(), StorageError>, said: &str) {
        self.show(match done {
            Ok(()) => said,
            Err(StorageError::Refused) => keeping::REFUSED,
            Err(StorageError::Full) => keeping::FILE_NOT_KEPT,
        });
    }

    /// A link that was pasted behind the address of the first page is opened where it belongs.
    fn follow_address(&self) {
        let ids = self.ids();
        match open::belongs_to(&location::fragment(), &ids) {
            None => {}
            Some(Ok(address)) => location::open(&address),
            Some(Err(error)) => self.show(&notice::link_error(&error)),
        }
    }

    fn ids(&self) -> Vec<String> {
        self.page
            .index
            .iter()
            .map(|entry| entry.id.clone())
            .collect()
    }

    fn save_file(&self) {
        let text = storage::read().map(|records| session::export(&records, clock::today()));
        let saved = text
            .ok()
            .map(|text| download::save(keeping::FILE_NAME, "application/json", &text));
        if !matches!(saved, Some(Ok(()))) {
            self.show(keeping::REFUSED);
        }
    }

    fn bring_file(self: Rc<Self>) {
        file::chosen_text("import", session::LARGEST_FILE, move |read| {
            let said = match read {
                Ok(text) => self.take_in(&text),
                Err(file::FileError::TooLarge) => {
                    keeping::import_error(session::ImportError::TooLarge).to_owned()
                }
                Err(file::FileError::Unreadable) => keeping::FILE_UNREADABLE.to_owned(),
            };
            self.show(&said);
        });
    }

    /// Takes in the text of a file and says what became of it.
    fn take_in(&self, text: &str) -> String {
        let Ok(records) = storage::read() else {
            return keeping::REFUSED.to_owned();
        };
        let ids = self.ids();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        match session::import::<json::Value>(text, &records, &known) {
            Err(error) => keeping::import_error(error).to_owned(),
            Ok(report) => match storage::write(&Records::new(), &report.records) {
                Ok(()) => keeping::import_report(&report),
                Err(_) => {
                    // What was written of it goes again, so that the file can be brought in later as a whole.
                    let _ = storage::write(&report.records, &Records::new());
                    keeping::FILE_NOT_KEPT.to_owned()
                }
            },
        }
    }
}
