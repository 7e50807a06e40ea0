//! Starts a document in a browser. The only place where effects meet signals: what happens outside enters as
//! an action, and effects push outwards what the document shows, what is kept, and where the person is.

use std::sync::Arc;

use leptos::{mount::mount_to_body, prelude::*};

use super::{
    Page,
    face::{Show, as_built, face},
    front,
    open::{self, Opening},
    panel,
    touch::{self, Changed, Deed, Request},
};
use crate::{
    answers::{Answer, Arrow, Item},
    assessment::{Definition, Json as _},
    browser::{
        clipboard, clock, document, events, face as controls, json, location, media,
        storage::{self, StorageError},
    },
    session::{Action, Keeping, Notice, Place, Records, Session, Shelf, is_of_sitting},
    share::{Tag, encode_position},
};

/// Starts whatever document this is.
///
/// # Errors
/// The document is none of ours.
pub fn start() -> Result<(), &'static str> {
    let block = document::data_block().ok_or("the page has no data block")?;
    let block = json::Value::parse(&block).ok_or("the page's data block is not JSON")?;
    let page = Page::read(&block).ok_or("the page's data block cannot be read")?;
    // Nothing is rendered here: the document stands already. Signals and effects live as long as the page.
    mount_to_body(move || match page.definition.clone() {
        Some(definition) => Taking::new(Arc::new(definition), page).begin(),
        None => front::begin(page),
    });
    document::mark_ready();
    Ok(())
}

/// A questionnaire being taken in this document.
#[derive(Clone, Copy)]
struct Taking {
    session: RwSignal<Session>,
    page: StoredValue<Page>,
    /// The address of the document, without its fragment.
    address: StoredValue<String>,
    /// The last touch was a key, not a pointer.
    keyed: StoredValue<bool>,
}

impl Taking {
    fn new(definition: Arc<Definition>, page: Page) -> Self {
        Self {
            session: RwSignal::new(Session::fresh(definition)),
            page: StoredValue::new(page),
            address: StoredValue::new(location::page_address()),
            keyed: StoredValue::new(false),
        }
    }

    /// The one way in for everything that happens.
    fn act(self, action: Action) {
        if matches!(action, Action::CarriedOver(_) | Action::StartedAnswering | Action::ClosedResult) {
            // Who answers has no answers in the address.
            location::replace("");
        }
        self.session.update(|session| session.apply(action, clock::today()));
    }

    /// What this browser knows enters; from then on, what changes goes out.
    fn begin(self) {
        let as_built = self.session.with_untracked(as_built);
        let chosen = self.taken_over();
        if media::wants_less_motion() {
            self.act(Action::ChangedGoingOn(false));
        }
        self.resume(open::sitting_number(&location::fragment()));
        self.act(Action::TookOver(chosen));
        self.follow_address();
        self.show(as_built);
        self.keep();
        self.show_place();
        events::on_touch(move |touched| self.feel(touched));
        events::on_storage(move |stored| self.hear(stored));
        events::on_address(move || self.follow_address());
        // A page that was put away whole may have missed what other tabs wrote.
        events::on_return(move || self.resume(Some(self.session.with_untracked(|session| session.sitting.number))));
    }

    fn definition(self) -> Arc<Definition> {
        self.session.with_untracked(|session| Arc::clone(&session.definition))
    }

    /// Answers that were given before the program came.
    fn taken_over(self) -> Vec<(Item, Answer)> {
        let definition = self.definition();
        let answers = document::chosen().into_iter().filter_map(|(name, code)| {
            let item = definition.item_named(&name)?;
            let question = definition.questions.get(item.question)?;
            Some((item, Answer::from_code(&code, question)?))
        });
        answers.collect()
    }

    /// The document follows the session: what differs from what it showed before is touched, nothing else.
    fn show(self, as_built: Vec<Show>) {
        Effect::new(move |before: Option<Vec<Show>>| {
            let address = self.address.get_value();
            let now = self.session.with(|session| face(session, &address, clock::today()));
            let before = before.as_ref().unwrap_or(&as_built);
            let mut renewed = false;
            for (at, shown) in now.iter().enumerate() {
                if renewed || before.get(at) != Some(shown) {
                    renewed |= matches!(shown, Show::Html { id: "panel", .. });
                    show(shown);
                }
            }
            now
        });
    }

    /// A control was touched. True when the browser is not to do its own part.
    fn feel(self, touched: events::Touched) -> bool {
        let deed = match touched {
            events::Touched::Pointed => {
                self.keyed.set_value(false);
                None
            }
            events::Touched::Clicked { act } => {
                self.session.with_untracked(|session| touch::clicked(session, &act))
            }
            events::Touched::Changed { id, name, value, checked } => {
                let by_key = self.keyed.get_value();
                let control = Changed { id, name, value, checked, by_key };
                touch::changed(&self.definition(), &control)
            }
            events::Touched::Pressed { key, radio } => {
                self.keyed.set_value(true);
                let action = radio.and_then(|name| {
                    self.session.with_untracked(|session| touch::pressed(session, &name, &key))
                });
                let done = action.is_some();
                if let Some(action) = action {
                    self.act(action);
                }
                return done;
            }
        };
        match deed {
            Some(Deed::Act(action)) => self.act(action),
            Some(Deed::Ask(request)) => self.fulfil(request),
            None => {}
        }
        false
    }

    /// Goes on with what is kept: the sitting asked for, or the one that a visit goes on with.
    fn resume(self, number: Option<u16>) {
        let records = match storage::read() {
            Ok(records) => records,
            Err(_) => return self.act(Action::StorageRefused),
        };
        let shelf = Shelf::read(&records);
        let id = self.session.with_untracked(|session| session.definition.id.clone());
        let current = shelf.current(&id).map(|entry| entry.number);
        if let Some(number) = number.or(current) {
            let records = of_sitting(&records, &id, number);
            self.act(Action::Resumed { number, records });
        }
        if shelf.newer {
            self.act(Action::Noticed(Notice::StorageNewer));
        }
        if storage::is_unwanted() {
            self.act(Action::ChangedKeeping(false));
        }
    }

    /// Takes in what the address says: a place, or a link.
    fn follow_address(self) {
        let fragment = location::fragment();
        let opening = self.page.with_value(|page| {
            self.session.with_untracked(|session| open::open(&fragment, &session.definition, page))
        });
        match opening {
            Opening::Nothing => {}
            Opening::Place(place) => {
                if self.session.with_untracked(|session| session.place != place) {
                    self.act(Action::WentTo(place));
                }
            }
            Opening::Act(action) => self.act(*action),
        }
    }

    /// Keeps what changed.
    fn keep(self) {
        let kept = StoredValue::new((0_u16, Records::new()));
        Effect::new(move |_| {
            let (number, id, records, keeping) = self.session.with(|session| {
                let id = session.definition.id.clone();
                (session.sitting.number, id, session.records(), session.keeping)
            });
            if matches!(keeping, Keeping::Refused | Keeping::Wiped) {
                kept.set_value((number, Records::new()));
                return;
            }
            let before = kept.with_value(|(of, before)| (*of == number).then(|| before.clone()));
            let before = before.map_or_else(|| stored(&id, number), Ok);
            let written = before.and_then(|before| storage::write(&before, &records));
            match written {
                Ok(()) => kept.set_value((number, records)),
                Err(StorageError::Full) => self.act(Action::StorageFilled),
                Err(StorageError::Refused) => self.act(Action::StorageRefused),
            }
        });
        // What another tab wrote is not written again.
        events::on_storage(move |stored| match stored {
            events::Stored::Changed { key, text } => kept.update_value(|(_, records)| {
                match text {
                    Some(text) => records.insert(key, text),
                    None => records.remove(&key),
                };
            }),
            events::Stored::Cleared => kept.update_value(|(_, records)| records.clear()),
        });
    }

    /// Shows where the person is in the address, and moves the focus along.
    fn show_place(self) {
        Effect::new(move |before: Option<(Place, usize, bool)>| {
            let now = self.session.with(|session| {
                let guest = session.guest.as_ref().is_some_and(|guest| guest.shown);
                (session.place, session.round, guest)
            });
            let Some(before) = before else {
                if !now.2 && now.0 != Place::Screen(0) {
                    location::replace(&self.position(now.0));
                }
                return now;
            };
            if before == now {
                return now;
            }
            if now.2 {
                return now;
            }
            if before.0 != now.0 || before.2 {
                location::go_to(&self.position(now.0));
                document::scroll_to_top();
            }
            // After the view has followed.
            leptos::task::spawn_local(async move {
                leptos::task::tick().await;
                focus_on(now.0);
            });
            now
        });
    }

    /// Does what only the browser can do.
    fn fulfil(self, request: Request) {
        match request {
            Request::CopyResult => self.copy(Tag::Result),
            Request::CopyDevice => self.copy(Tag::Carried),
            Request::DrawArrow => {
                let definition = self.definition();
                let place = |control: &str| {
                    let id = controls::value(control)?;
                    let place = definition.dimensions.iter().position(|dimension| dimension.id == id)?;
                    u8::try_from(place).ok()
                };
                if let Some((from, to)) = place("arrow-from").zip(place("arrow-to")) {
                    self.act(Action::DrewArrow(Arrow { from, to }));
                }
            }
            Request::KeepNothing(unwanted) => {
                // The wish holds for this page even where it cannot be remembered.
                self.act(Action::ChangedKeeping(!unwanted));
                if storage::set_unwanted(unwanted).is_err() {
                    self.act(Action::StorageRefused);
                }
            }
            Request::KeepResult => {
                let kept = storage::read().map(|records| Shelf::read(&records)).unwrap_or_default();
                let number = self.session.with_untracked(|session| {
                    let next = kept.next_number(&session.definition.id);
                    let mine = session.sitting.number;
                    if session.sitting.is_blank() { mine } else { next.max(mine + 1) }
                });
                location::replace("");
                self.act(Action::KeptResult { number });
            }
        }
    }

    fn copy(self, tag: Tag) {
        let page = self.address.get_value();
        let link = self.session.with_untracked(|session| {
            let labelled = tag == Tag::Carried || session.labelled;
            panel::address(session, tag, labelled, &page, clock::today())
        });
        leptos::task::spawn_local(async move {
            let notice = match clipboard::copy(&link).await {
                Ok(()) => Notice::Copied,
                Err(clipboard::Refused) => Notice::CopyRefused,
            };
            self.act(Action::Noticed(notice));
        });
    }

    fn position(self, place: Place) -> String {
        encode_position(&self.session.with_untracked(|session| place.position(&session.definition)))
    }

    fn hear(self, stored: events::Stored) {
        match stored {
            events::Stored::Changed { key, text } => {
                let mine = self.session.with_untracked(|session| {
                    is_of_sitting(&key, &session.definition.id, session.sitting.number)
                });
                if mine {
                    self.act(Action::StoredElsewhere { key, text });
                }
            }
            events::Stored::Cleared => self.act(Action::StorageWiped),
        }
    }
}

/// The input to go on with, or the heading of a screen without questions.
fn focus_on(place: Place) {
    let found = match place {
        Place::Screen(_) => {
            let inputs = ".screen.current .round.current input, .screen.current .scope:not(.dropped) input, .screen.current .stops input";
            let checked = inputs.replace("input", "input:checked");
            document::focus(&checked) || document::focus(inputs)
        }
        Place::Arrows => document::focus(".arrows h2"),
        Place::Questions | Place::Review => document::focus(".overview h2"),
        Place::Result => document::focus(".result h2"),
    };
    // A screen without anything to focus keeps the focus where it was.
    let _ = found;
}

pub(super) fn of_sitting(records: &Records, id: &str, number: u16) -> Records {
    let mine = records.iter().filter(|(key, _)| is_of_sitting(key, id, number));
    let mut records = Records::new();
    records.extend(mine.map(|(key, text)| (key.clone(), text.clone())));
    records
}

fn stored(id: &str, number: u16) -> Result<Records, StorageError> {
    Ok(of_sitting(&storage::read()?, id, number))
}

fn show(shown: &Show) {
    match shown {
        Show::Chosen { name, value } => controls::choose(name, value),
        Show::Class { id, class, on } => controls::set_class(id, class, *on),
        Show::Text { id, text } => controls::set_text(id, text),
        Show::Value { id, value } => controls::set_value(id, value),
        Show::Ticked { id, ticked } => controls::set_ticked(id, *ticked),
        Show::Html { id, html } => controls::set_html(id, html),
    }
}
