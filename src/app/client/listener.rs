//! What happens outside the page's own controls: other tabs, the address, a page that comes back.

use std::{cell::RefCell, rc::Rc};

use super::{output::Output, questionnaire::Page};
use crate::{
    browser::{document, events, location, storage},
    session::{Action, Place, Terrain, is_of_sitting},
};

/// Listens for as long as the page lives.
pub(super) fn listen(page: &Rc<Page>, output: &Rc<RefCell<Output>>) {
    let (here, written) = (Rc::clone(page), Rc::clone(output));
    events::on_storage(move |write| {
        written.borrow_mut().take_foreign_write(&write);
        take_write(&here, write);
    });
    if !location::is_framed() {
        follow_history(page);
    }
    // A page that was put away whole may have missed what other tabs wrote.
    let here = Rc::clone(page);
    events::on_return(move || {
        let number = here.session.read_once(|session| session.sitting.number);
        here.resume(Some(number));
    });
    // Browsers report a change when the focus leaves: whoever closes the page in the middle of a text is not to lose it.
    events::on_hidden(document::report_text_in_hand);
}

/// Goes where Back, Forward or an address typed by hand leads. In a frame nobody does that but the page around it, which
/// is to move neither the page nor the focus of its reader.
fn follow_history(page: &Rc<Page>) {
    let here = Rc::clone(page);
    events::on_address(move || {
        let other = location::sitting();
        let number = here.session.read_once(|session| session.sitting.number);
        if other.is_some_and(|other| other != number) {
            here.resume(other);
        }
        if location::fragment().is_empty() {
            // The address with which the visit began: its first screen.
            here.session.dispatch(Action::WentTo(Place::Screen(0)));
        } else {
            here.follow_address();
        }
    });
}

/// Takes in what another tab wrote.
fn take_write(page: &Page, write: events::Stored) {
    let session = page.session;
    match write {
        events::Stored::Changed { key, text } => {
            let is_mine = session.read_once(|session| {
                is_of_sitting(&key, &session.definition.id, session.sitting.number)
            });
            if storage::is_wish(&key) {
                session.dispatch(Action::ChangedKeeping(text.is_none()));
            } else if is_mine {
                session.dispatch(Action::StoredElsewhere { key, text });
            } else if let Ok(records) = storage::read() {
                let terrain = Terrain::find(&page.terrains, &records);
                session.dispatch(Action::FoundTerrain(terrain));
            }
        }
        events::Stored::Cleared => session.dispatch(Action::StorageWiped),
    }
}
