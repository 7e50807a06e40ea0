//! What happens outside the page's own controls: other tabs, the address, a page that comes back.

use std::rc::Rc;

use super::questionnaire::Page;
use crate::{
    browser::{
        document, events, location,
        storage::{self, Subject},
    },
    session::{Action, Changes, Place, convert},
};

/// Listens for as long as the page lives.
pub(super) fn listen(page: &Rc<Page>) {
    let here = Rc::clone(page);
    events::on_storage(move |key| match key {
        Some(key) => take_write(&here, &key),
        None => here.session.dispatch(Action::StorageWiped),
    });
    if !location::is_framed() {
        follow_history(page);
    }
    // A page that was put away whole may have missed what other tabs wrote.
    let here = Rc::clone(page);
    events::on_return(move || here.catch_up());
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

/// Takes in what another tab wrote or removed.
fn take_write(page: &Page, key: &str) {
    let session = page.session;
    let (id, number, mut names) = session.read_once(|session| {
        let id = session.definition.id.clone();
        (id, session.sitting.number, session.field_names())
    });
    match storage::subject(key, &id, number) {
        Subject::Field(field) => {
            if !names.contains(&field) {
                names.push(field);
            }
            if let Ok((fields, is_unwanted)) = storage::read_fields(&id, number, &names)
                // Whoever forbids keeping removes the fields: the answers stay on this page.
                && !is_unwanted
                && session.read_once(|session| !session.is_as_stored(&fields))
            {
                session.dispatch(Action::ReadStorage(fields));
            }
        }
        Subject::Wish => {
            if let Ok((_, is_unwanted)) = storage::read_fields(&id, number, &[]) {
                session.dispatch(Action::ChangedKeeping(!is_unwanted));
            }
        }
        Subject::FirstForm => take_first_form(page, &id, number),
        Subject::Other => page.read_terrain(),
        Subject::Foreign => {}
    }
}

/// Takes over what a tab with an older program changed of this sitting.
fn take_first_form(page: &Page, id: &str, number: u16) {
    let Ok(stored) = storage::read() else {
        return;
    };
    let now = convert(&stored.first, id);
    let before = page.first_form.replace(now.clone());
    let (before, now) = (before.of_sitting(id, number), now.of_sitting(id, number));
    let changes = Changes::between(&before, &now);
    page.session.dispatch(Action::ChangedElsewhere(changes));
}
