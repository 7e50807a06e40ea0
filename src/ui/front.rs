//! Starts the first page in a browser: what is kept, and what is in progress.

use leptos::prelude::*;

use super::{
    Page,
    app::of_sitting,
    open,
    panel::{Kept, KeptDesk},
};
use crate::{
    browser::{
        clock, document, download, events, face as controls, file, json, location,
        storage::{self, StorageError},
    },
    session::{self, Records, Shelf},
    words::{day, home, keeping, notice},
};

/// Starts the first page.
pub(super) fn begin(page: &Page) -> Option<()> {
    let front = Front::new(page);
    let (desk, titles) = (front.desk(), front.titles.get_value());
    mount_to(document::place("kept")?, move || view! { <Kept desk titles/> }).forget();
    front.begin();
    Some(())
}

#[derive(Clone, Copy)]
struct Front {
    shelf: RwSignal<Shelf>,
    said: RwSignal<String>,
    /// Ids, titles and numbers of questions of the questionnaires of this site.
    titles: StoredValue<Vec<(String, String, usize)>>,
}

impl Front {
    fn new(page: &Page) -> Self {
        Self {
            shelf: RwSignal::new(Shelf::default()),
            said: RwSignal::new(String::new()),
            titles: StoredValue::new(
                page.index.iter().map(|entry| (entry.id.clone(), entry.title.clone(), entry.questions)).collect(),
            ),
        }
    }

    fn desk(self) -> KeptDesk {
        KeptDesk {
            shelf: self.shelf.read_only(),
            said: self.said.read_only(),
            save_file: Callback::new(move |()| self.save_file()),
            bring_file: Callback::new(move |event| self.bring_file(event)),
            forget: Callback::new(move |(id, number): (String, u16)| {
                self.tell(storage::read().and_then(|records| {
                    storage::write(&of_sitting(&records, &id, number), &Records::new())
                }));
            }),
            forget_everything: Callback::new(move |()| {
                self.tell(storage::forget_everything());
                if self.shelf.with_untracked(|shelf| shelf.entries.is_empty()) {
                    self.said.set(keeping::FORGOTTEN.to_owned());
                }
            }),
        }
    }

    fn begin(self) {
        self.tell(Ok(()));
        self.show_progress();
        self.follow_address();
        events::on_storage(move |_| self.tell(Ok(())));
        events::on_address(move || self.follow_address());
        events::on_return(move || self.tell(Ok(())));
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
        self.titles.with_value(|titles| titles.iter().map(|(id, ..)| id.clone()).collect())
    }

    /// Says beside each questionnaire how far it is.
    fn show_progress(self) {
        Effect::new(move |_| {
            let shelf = self.shelf.get();
            for (id, _, questions) in self.titles.get_value() {
                let (state, verb) = match shelf.current(&id) {
                    None => (String::new(), home::START),
                    Some(kept) if kept.finished => (kept.date.map(day::day).unwrap_or_default(), home::SEE),
                    Some(kept) => (home::in_progress(kept.answered, questions), home::GO_ON),
                };
                controls::set_text(&format!("state-{id}"), &state);
                controls::set_text(&format!("verb-{id}"), verb);
            }
        });
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

    fn bring_file(self, event: leptos::ev::Event) {
        leptos::task::spawn_local(async move {
            let said = match file::chosen_text(&event, session::LARGEST_FILE).await {
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
