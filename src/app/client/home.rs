//! The first page: what this browser keeps enters, and files and forgetting are carried out.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::takeover;
use crate::{
    app::{
        IndexEntry, PageData,
        pages::home::{Action, Home, HomePage, HomeStore, Request},
        store::{Environment, Store},
        target,
    },
    browser::{
        clock, document, download, events,
        file::{self, FileError},
        json, location,
        storage::{self, StorageError},
    },
    session::{self, ImportError, Records, SavedIndex},
    words::{keeping, notice},
};

/// Starts it. Nothing can be done in the document before: it has links only.
pub(super) fn start(place: &HtmlElement, data: &PageData) {
    // Lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let home = HomeStore(Store::new(
        Home::new(data.index.clone()),
        Environment {
            today: clock::today,
            carry_out: |store, request| carry_out(HomeStore(store), request),
        },
    ));
    provide_context(home);
    read_storage(home);
    follow_address(home);
    takeover::mount(place, || view! { <HomePage/> });
    events::on_storage(move |_| read_storage(home));
    events::on_address(move || follow_address(home));
    // A page that was put away whole may have missed what other tabs wrote.
    events::on_return(move || read_storage(home));
    document::mark_ready();
    std::mem::forget(owner);
}

fn read_storage(home: HomeStore) {
    let saved = storage::read().map(|records| SavedIndex::read(&records));
    home.dispatch(Action::ReadStorage(saved.ok()));
}

/// Shows what is kept now, and a sentence about what was just done; without one, that storage is refused.
fn report(home: HomeStore, message: &str) {
    read_storage(home);
    if !message.is_empty() {
        home.dispatch(Action::Messaged(message.to_owned()));
    }
}

/// A link that was pasted behind the address of the first page is opened where it belongs.
fn follow_address(home: HomeStore) {
    let ids = home.read_once(ids);
    match target::address_of_link(&location::fragment(), &ids) {
        None => {}
        Some(Ok(address)) => location::open(&address),
        Some(Err(error)) => report(home, &notice::link_error(&error)),
    }
}

fn ids(home: &Home) -> Vec<String> {
    let ids = home.index.iter().map(|IndexEntry { id, .. }| id.clone());
    ids.collect()
}

fn carry_out(home: HomeStore, request: Request) {
    match request {
        Request::Export => export(home),
        Request::Import(event) => {
            let input = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(input) = input {
                import(home, input);
            }
        }
        Request::Forget {
            questionnaire,
            number,
        } => {
            let forgotten = storage::read().and_then(|records| {
                let sitting = records.of_sitting(&questionnaire, number);
                storage::write(&sitting, &Records::new())
            });
            report(home, outcome(forgotten, ""));
        }
        Request::ForgetEverything => {
            let forgotten = storage::forget_everything();
            report(home, outcome(forgotten, keeping::FORGOTTEN));
        }
    }
}

/// What is said of a change in storage.
fn outcome(changed: Result<(), StorageError>, success: &'static str) -> &'static str {
    match changed {
        Ok(()) => success,
        Err(StorageError::Refused) => keeping::REFUSED,
        Err(StorageError::Full) => keeping::FILE_NOT_KEPT,
    }
}

fn export(home: HomeStore) {
    let text = storage::read().map(|records| session::export(&records, clock::today()));
    let saved = text
        .ok()
        .map(|text| download::save(keeping::FILE_NAME, "application/json", &text));
    if !matches!(saved, Some(Ok(()))) {
        report(home, keeping::REFUSED);
    }
}

fn import(home: HomeStore, input: HtmlInputElement) {
    file::read_text(input, session::LARGEST_FILE, move |read| {
        let message = match read {
            Ok(text) => home.read_once(|home| take_in(&text, &ids(home))),
            Err(FileError::TooLarge) => keeping::import_error(ImportError::TooLarge).to_owned(),
            Err(FileError::Unreadable) => keeping::FILE_UNREADABLE.to_owned(),
        };
        report(home, &message);
    });
}

/// Keeps what the text of a file holds and says what became of it; `ids` are those of the questionnaires here.
fn take_in(text: &str, ids: &[String]) -> String {
    let Ok(records) = storage::read() else {
        return keeping::REFUSED.to_owned();
    };
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
