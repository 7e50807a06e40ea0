//! What only the browser can do for a session.

use leptos::{prelude::*, reactive::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, HtmlElement};

use super::{output, part};

use crate::{
    app::{Request, SessionStore, is_covered, share::carried},
    browser::{clock, location, storage, timer},
    session::{Action, Place, SavedIndex},
};

/// Carries a request out at once: browsers allow some of this only while a tap or key is being handled.
pub(super) fn carry_out(session: SessionStore, request: Request) {
    match request {
        Request::KeepNothing(is_unwanted) => keep_nothing(session, is_unwanted),
        Request::KeepResult => keep_result(session),
        Request::OpenFullPage(event) => {
            let link = event.current_target();
            if let Some(link) = link.and_then(|link| link.dyn_into().ok()) {
                open_full_page(session, link);
            }
        }
        Request::MountResult {
            place,
            owner,
            takes_focus,
            on_end,
        } => mount_result(session, place, owner, takes_focus, on_end),
    }
}

fn mount_result(
    session: SessionStore,
    place: HtmlElement,
    owner: Owner,
    takes_focus: bool,
    on_end: Callback<bool>,
) {
    spawn_local(async move {
        let is_mounted = part::mount_result(place, owner, session).await.is_ok();
        on_end.run(is_mounted);
        let is_result =
            session.read_once(|session| session.place == Place::Result && !is_covered(session));
        if is_mounted && takes_focus && is_result {
            // Its heading was not there when the focus went along.
            output::focus_on(Place::Result);
        }
    });
}

fn keep_nothing(session: SessionStore, is_unwanted: bool) {
    // It is remembered first: other tabs hear of the wish before the records go. It holds for this page even where it
    // cannot be remembered.
    let remembered = storage::set_unwanted(is_unwanted);
    session.dispatch(Action::ChangedKeeping(!is_unwanted));
    if remembered.is_err() {
        session.dispatch(Action::StorageRefused);
    }
}

fn keep_result(session: SessionStore) {
    let saved = storage::read().map(|records| SavedIndex::read(&records));
    let saved = saved.unwrap_or_default();
    let number = session.read_once(|session| {
        let next = saved.next_number(&session.definition.id);
        let mine = session.sitting.number;
        if session.sitting.is_blank() {
            mine
        } else {
            next.max(mine + 1)
        }
    });
    location::replace("", number);
    session.dispatch(Action::KeptResult { number });
}

/// The answers are in the address of the link only while it is followed.
fn open_full_page(session: SessionStore, link: HtmlAnchorElement) {
    let host = session.read_once(|session| {
        let home = session.definition.home.clone();
        home.filter(|_| session.handed)
    });
    let page = host.unwrap_or_else(location::page_address);
    let carried = session.read_once(|session| carried(session, clock::today()));
    if let Some(carried) = carried {
        link.set_href(&format!("{page}#{carried}"));
        timer::soon(move || link.set_href(&page));
    }
}
