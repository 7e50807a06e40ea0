//! Starts the first page in a browser: what is kept, and what is in progress.

use leptos::prelude::*;

use super::{Page, app::of_sitting, open, panel::kept};
use crate::{
    browser::{
        clock, download, events, face as controls, file, json, location,
        storage::{self, StorageError},
    },
    session::{self, Records, Shelf},
    words::{day, home, keeping, notice},
};

/// Starts the first page.
pub(super) fn begin(page: Page) {
    let front = Front {
        shelf: RwSignal::new(Shelf::default()),
        said: RwSignal::new(String::new()),
        page: StoredValue::new(page),
    };
    front.tell(Ok(()));
    front.show();
    front.follow_address();
    events::on_touch(move |touched| {
        match touched {
            events::Touched::Clicked { act } => front.clicked(&act),
            events::Touched::Changed { id, .. } if id == "import" => front.bring_file(),
            _ => {}
        }
        false
    });
    events::on_storage(move |_| front.tell(Ok(())));
    events::on_address(move || front.follow_address());
    events::on_return(move || front.tell(Ok(())));
}

#[derive(Clone, Copy)]
struct Front {
    shelf: RwSignal<Shelf>,
    /// A sentence about what was just done.
    said: RwSignal<String>,
    page: StoredValue<Page>,
}

impl Front {
    fn clicked(self, act: &str) {
        match act.split_once(':') {
            None if act == "export" => self.save_file(),
            None if act == "forget-everything" => {
                self.tell(storage::forget_everything());
                if self.shelf.with_untracked(|shelf| shelf.entries.is_empty()) {
                    self.said.set(keeping::FORGOTTEN.to_owned());
                }
            }
            Some(("forget", sitting)) => {
                let Some((id, number)) = sitting.rsplit_once('.') else {
                    return;
                };
                let number = number.parse().unwrap_or_default();
                self.tell(storage::read().and_then(|records| {
                    storage::write(&of_sitting(&records, id, number), &Records::new())
                }));
            }
            _ => {}
        }
    }

    /// Shows what is kept, and beside each questionnaire how far it is.
    fn show(self) {
        Effect::new(move |before: Option<String>| {
            let shelf = self.shelf.get();
            let index = self.page.with_value(|page| page.index.clone());
            for entry in &index {
                let (state, verb) = match shelf.current(&entry.id) {
                    None => (String::new(), home::START),
                    Some(kept) if kept.finished => (kept.date.map(day::day).unwrap_or_default(), home::SEE),
                    Some(kept) => (home::in_progress(kept.answered, entry.questions), home::GO_ON),
                };
                controls::set_text(&format!("state-{}", entry.id), &state);
                controls::set_text(&format!("verb-{}", entry.id), verb);
            }
            let html = kept(&shelf, &index, &self.said.get());
            if before.as_ref() != Some(&html) {
                controls::set_html("kept", &html);
            }
            html
        });
    }

    /// A link that was pasted behind the address of the first page is opened where it belongs.
    fn follow_address(self) {
        let ids = self.ids();
        match open::belongs_to(&location::fragment(), &ids) {
            None => {}
            Some(Ok(address)) => location::open(&address),
            Some(Err(error)) => self.said.set(notice::link_error(&error)),
        }
    }

    fn ids(self) -> Vec<String> {
        self.page.with_value(|page| page.index.iter().map(|entry| entry.id.clone()).collect())
    }

    /// Shows what is kept now, and what went wrong.
    fn tell(self, done: Result<(), StorageError>) {
        match done.and_then(|()| storage::read()) {
            Ok(records) => self.shelf.set(Shelf::read(&records)),
            Err(StorageError::Refused) => self.said.set(keeping::REFUSED.to_owned()),
            Err(StorageError::Full) => self.said.set(keeping::FILE_NOT_KEPT.to_owned()),
        }
    }

    fn save_file(self) {
        let text = storage::read().map(|records| session::export(&records, clock::today()));
        let saved = text.ok().map(|text| download::save(keeping::FILE_NAME, "application/json", &text));
        if !matches!(saved, Some(Ok(()))) {
            self.said.set(keeping::REFUSED.to_owned());
        }
    }

    fn bring_file(self) {
        leptos::task::spawn_local(async move {
            let said = match file::chosen_text("import", session::LARGEST_FILE).await {
                Ok(None) => return,
                Ok(Some(text)) => self.take_in(&text),
                Err(file::FileError::TooLarge) => {
                    keeping::import_error(session::ImportError::TooLarge).to_owned()
                }
                Err(file::FileError::Unreadable) => keeping::FILE_UNREADABLE.to_owned(),
            };
            self.said.set(said);
        });
    }

    /// Takes in the text of a file and says what became of it.
    fn take_in(self, text: &str) -> String {
        let Ok(records) = storage::read() else {
            return keeping::REFUSED.to_owned();
        };
        let ids = self.ids();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        match session::import::<json::Value>(text, &records, &known) {
            Err(error) => keeping::import_error(error).to_owned(),
            Ok(report) => match storage::write(&Records::new(), &report.records) {
                Ok(()) => {
                    self.tell(Ok(()));
                    keeping::import_report(&report)
                }
                Err(_) => {
                    // What was written of it goes again, so that the file can be brought in later as a whole.
                    let _ = storage::write(&report.records, &Records::new());
                    keeping::FILE_NOT_KEPT.to_owned()
                }
            },
        }
    }
}
