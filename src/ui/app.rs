//! Starts a document in a browser. The only place where effects meet signals: what happens outside enters as
//! an action, and two effects push outwards what has to be kept and where the person is.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Desk, HomeDesk, Page, Request, home::Home, questionnaire::Questionnaire};
use crate::{
    answers::{Answer, Item},
    assessment::Definition,
    browser::{
        clipboard, clock, document, download, events, file, location, media,
        storage::{self, StorageError},
    },
    session::{
        self, Action, Keeping, Notice, Place, Records, Session, Shelf, is_of_sitting,
    },
    share::encode_position,
    ui::open::{self, Opening},
    words::keeping,
};

/// Starts whatever document this is.
///
/// # Errors
/// The document is none of ours.
pub fn start() -> Result<(), &'static str> {
    let block = document::data_block().ok_or("the page has no data block")?;
    let page = Page::from_json(&block).map_err(|_| "the page's data block cannot be read")?;
    let root = document::root().ok_or("the page has no place for the program")?;
    let as_built = document::is_as_built(&root);
    match page.definition.clone() {
        Some(definition) => {
            let definition = Arc::new(definition);
            let checked = taken_over(&definition, document::checked(&root));
            let focused = document::focused();
            let sitting = Taking::new(definition, page);
            mount_or_hydrate(root, as_built, move || view! { <Questionnaire desk=sitting.desk/> });
            sitting.begin(checked, focused.is_some());
        }
        None => {
            let front = Front::new(&page);
            let desk = front.desk();
            mount_or_hydrate(root, as_built, move || view! { <Home desk page/> });
            front.begin();
        }
    }
    document::mark_ready();
    Ok(())
}

/// A document that is not as it was built is cleared: hydration would trip over what it does not know.
fn mount_or_hydrate<V: IntoView + 'static>(
    root: web_sys::HtmlElement,
    as_built: bool,
    view: impl FnOnce() -> V + 'static,
) {
    if as_built {
        hydrate_from(root, view).forget();
    } else {
        root.set_inner_html("");
        mount_to(root, view).forget();
    }
}

/// Answers that were given before the program came.
fn taken_over(definition: &Definition, checked: Vec<(String, String)>) -> Vec<(Item, Answer)> {
    let answers = checked.into_iter().filter_map(|(name, code)| {
        let item = definition.item_named(&name)?;
        let question = definition.questions.get(item.question)?;
        Some((item, Answer::from_code(&code, question)?))
    });
    answers.collect()
}

/// A questionnaire being taken in this document.
#[derive(Clone, Copy)]
struct Taking {
    session: ReadSignal<Session>,
    act: Callback<Action>,
    desk: Desk,
    page: StoredValue<Page>,
}

impl Taking {
    fn new(definition: Arc<Definition>, page: Page) -> Self {
        let (session, set_session) = signal(Session::fresh(definition));
        let act = Callback::new(move |action: Action| {
            set_session.update(|session| session.apply(action, clock::today()));
        });
        let ask = Callback::new(move |request| fulfil(request, session, act));
        Self {
            session,
            act,
            desk: Desk::new(session, act, ask, location::page_address()),
            page: StoredValue::new(page),
        }
    }

    /// What this browser knows enters; from then on, what changes goes out.
    fn begin(self, checked: Vec<(Item, Answer)>, had_focus: bool) {
        if media::wants_less_motion() {
            self.act.run(Action::ChangedGoingOn(false));
        }
        let number = open::sitting_number(&location::fragment());
        self.resume(number);
        if !checked.is_empty() {
            self.act.run(Action::TookOver(checked));
        }
        self.follow_address();
        self.keep();
        self.show_place(had_focus);
        events::on_storage(move |stored| self.hear(stored));
        events::on_address(move || self.follow_address());
        // A page that was put away whole may have missed what other tabs wrote.
        events::on_return(move || self.resume(Some(self.session.with_untracked(|session| session.sitting.number))));
    }

    /// Goes on with what is kept: the sitting asked for, or the one that a visit goes on with.
    fn resume(self, number: Option<u16>) {
        let records = match storage::read() {
            Ok(records) => records,
            Err(_) => return self.act.run(Action::StorageRefused),
        };
        let shelf = Shelf::read(&records);
        let id = self.session.with_untracked(|session| session.definition.id.clone());
        let current = shelf.current(&id).map(|entry| entry.number);
        if let Some(number) = number.or(current) {
            let records = of_sitting(&records, &id, number);
            self.act.run(Action::Resumed { number, records });
        }
        if shelf.newer {
            self.act.run(Action::Noticed(Notice::StorageNewer));
        }
        if storage::is_unwanted() {
            self.act.run(Action::ChangedKeeping(false));
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
                    self.act.run(Action::WentTo(place));
                }
            }
            Opening::Act(action) => {
                if matches!(*action, Action::CarriedOver(_)) {
                    location::replace("");
                }
                self.act.run(*action);
            }
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
                Err(StorageError::Full) => self.act.run(Action::StorageFilled),
                Err(StorageError::Refused) => self.act.run(Action::StorageRefused),
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
    fn show_place(self, had_focus: bool) {
        Effect::new(move |before: Option<(Place, usize, bool)>| {
            let now = self.session.with(|session| {
                let guest = session.guest.as_ref().is_some_and(|guest| guest.shown);
                (session.place, session.round, guest)
            });
            let Some(before) = before else {
                if !now.2 && now.0 != Place::Screen(0) {
                    location::replace(&self.position(now.0));
                }
                if had_focus && now.0 == Place::Screen(0) {
                    return now;
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
                    self.act.run(Action::StoredElsewhere { key, text });
                }
            }
            events::Stored::Cleared => self.act.run(Action::StorageWiped),
        }
    }
}

/// The input to go on with, or the heading of a screen without questions.
fn focus_on(place: Place) {
    let found = match place {
        Place::Screen(_) => {
            let inputs = ".screen.current .round.current input, .screen.current .scope input, .screen.current .stops input";
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

fn of_sitting(records: &Records, id: &str, number: u16) -> Records {
    let mine = records.iter().filter(|(key, _)| is_of_sitting(key, id, number));
    mine.map(|(key, text)| (key.clone(), text.clone())).collect()
}

fn stored(id: &str, number: u16) -> Result<Records, StorageError> {
    Ok(of_sitting(&storage::read()?, id, number))
}

/// Does what only the browser can do.
fn fulfil(request: Request, session: ReadSignal<Session>, act: Callback<Action>) {
    match request {
        Request::Copy(text) => leptos::task::spawn_local(async move {
            let notice = match clipboard::copy(&text).await {
                Ok(()) => Notice::Copied,
                Err(clipboard::Refused) => Notice::CopyRefused,
            };
            act.run(Action::Noticed(notice));
        }),
        Request::KeepNothing(unwanted) => {
            // The wish holds for this page even where it cannot be remembered.
            act.run(Action::ChangedKeeping(!unwanted));
            if storage::set_unwanted(unwanted).is_err() {
                act.run(Action::StorageRefused);
            }
        }
        Request::ForgetLink => location::replace(""),
        Request::KeepResult => {
            let id = session.with_untracked(|session| session.definition.id.clone());
            let shelf = storage::read().map(|records| Shelf::read(&records)).unwrap_or_default();
            let mine = session.with_untracked(|session| session.sitting.number);
            let blank = session.with_untracked(|session| session.sitting.is_blank());
            let number = if blank { mine } else { shelf.next_number(&id).max(mine + 1) };
            location::replace("");
            act.run(Action::KeptResult { number });
        }
    }
}

/// The first page in a browser.
#[derive(Clone, Copy)]
struct Front {
    shelf: RwSignal<Shelf>,
    said: RwSignal<String>,
    ids: StoredValue<Vec<String>>,
}

impl Front {
    fn new(page: &Page) -> Self {
        Self {
            shelf: RwSignal::new(Shelf::default()),
            said: RwSignal::new(String::new()),
            ids: StoredValue::new(page.index.iter().map(|entry| entry.id.clone()).collect()),
        }
    }

    fn desk(self) -> HomeDesk {
        HomeDesk {
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
        self.follow_address();
        events::on_storage(move |_| self.tell(Ok(())));
        events::on_address(move || self.follow_address());
        events::on_return(move || self.tell(Ok(())));
    }

    /// A link that was pasted behind the address of the first page is opened where it belongs.
    fn follow_address(self) {
        let ids = self.ids.get_value();
        match open::belongs_to(&location::fragment(), &ids) {
            None => {}
            Some(Ok(address)) => location::open(&address),
            Some(Err(error)) => self.said.set(crate::words::notice::link_error(&error)),
        }
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
        let ids = self.ids.get_value();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        match session::import(text, &records, &known) {
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
