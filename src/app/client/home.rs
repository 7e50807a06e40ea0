//! The first page: what this browser keeps enters, and files and forgetting are carried out.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{bring_in, own_card, takeover};
use crate::{
    app::{
        IndexEntry, PageData,
        pages::home::{Action, Home, HomePage, HomeStore, Request},
        store::{Environment, Store},
        target,
    },
    browser::{
        clock, document, download, events, location,
        storage::{self, StorageError},
    },
    session::{self, SavedIndex, sitting_key},
    words::keeping,
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
            refresh: |_, _| None,
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
    let ids = home.read_once(ids);
    let Ok(stored) = storage::prepare(&ids) else {
        return home.dispatch(Action::ReadStorage(None));
    };
    let mut saved = SavedIndex::read(&stored.records);
    saved.newer = stored.has_newer;
    home.dispatch(Action::ReadStorage(Some(saved)));
    home.dispatch(Action::FoundCopies(bring_in::other_copies(&stored, &ids)));
    own_card::draw(home, &stored.records);
}

/// Shows what is kept now, and a sentence about what was just done; without one, that storage is refused.
pub(super) fn report(home: HomeStore, message: &str) {
    read_storage(home);
    if !message.is_empty() {
        home.dispatch(Action::Messaged(message.to_owned()));
    }
}

/// A link behind the address of the first page is opened where it belongs, in place of this page: going back does not
/// lead here again. A whole message can stand there, from the page for addresses that do not exist.
fn follow_address(home: HomeStore) {
    let fragment = location::fragment();
    if fragment.is_empty() {
        return;
    }
    let ids = home.read_once(ids);
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    match target::find_link(&fragment, &ids) {
        // What is wrong with a damaged one, its own page knows.
        Ok(found) => location::open_instead(&found.address),
        Err(_) => {
            location::replace("", 0);
            let sentence = home.read_once(|home| home.look_into(&fragment)).err();
            home.dispatch(Action::Refused(sentence.unwrap_or_default()));
        }
    }
}

/// Opens the link in the field, or says why not.
fn open_pasted(home: HomeStore) {
    match home.read_once(|home| home.look_into(&home.pasted.0)) {
        Ok((address, _)) => location::open(&address),
        Err(sentence) => home.dispatch(Action::Refused(sentence)),
    }
}

/// The ids of the questionnaires of this site.
pub(super) fn ids(home: &Home) -> Vec<String> {
    let ids = home.index.iter().map(|IndexEntry { id, .. }| id.clone());
    ids.collect()
}

fn carry_out(home: HomeStore, request: Request) {
    match request {
        Request::Export => export(home),
        Request::Import(event) => {
            let input = event.target().and_then(|target| target.dyn_into().ok());
            if let Some(input) = input {
                bring_in::from_file(home, input);
            }
        }
        Request::OpenPasted => open_pasted(home),
        Request::BringIn(folder) => bring_in::from_copy(home, &folder),
        Request::Forget {
            questionnaire,
            number,
        } => {
            let start = format!("{}/", sitting_key(&questionnaire, number));
            let forgotten = storage::read().and_then(|stored| {
                let own = stored.records.keys().filter(|key| key.starts_with(&start));
                storage::remove(own.cloned().collect())
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
    let text = storage::read().map(|stored| session::export(&stored.records, clock::today()));
    let saved = text
        .ok()
        .map(|text| download::save(keeping::FILE_NAME, "application/json", &text));
    if !matches!(saved, Some(Ok(()))) {
        report(home, keeping::REFUSED);
    }
}
