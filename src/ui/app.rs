//! Starts a document in a browser: what happens outside enters as an action, and what follows from it goes
//! outwards. The only place where the two meet.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
    sync::Arc,
};

use super::{
    Page, front,
    open::{self, Opening},
    outward::{Outward, focus_on},
    sharing::carried,
    touch::{self, Changed, Deed, Request},
};
use crate::{
    answers::{Answer, Arrow, Item},
    assessment::{Definition, Json as _},
    browser::{clock, document, events, face as controls, json, location, media, storage},
    session::{Action, Notice, Place, SavedIndex, Session, Terrain, is_of_sitting},
};

/// The link out of a frame, which `embed/frame.js` puts below the questions. Answers are in its address only when
/// it is followed.
const FULL_PAGE: &str = "full-page";

/// Starts whatever document this is.
///
/// # Errors
/// The document is none of ours.
pub fn start() -> Result<(), &'static str> {
    let block = document::data_block().ok_or("the page has no data block")?;
    let block = json::Value::parse(&block).ok_or("the page's data block is not JSON")?;
    let page = Page::read(&block).ok_or("the page's data block cannot be read")?;
    match page.definition.clone() {
        Some(definition) => Rc::new(Taking::new(Arc::new(definition), page)).begin(),
        None => front::begin(page),
    }
    document::mark_ready();
    Ok(())
}

/// A questionnaire being taken in this document.
struct Taking {
    session: RefCell<Session>,
    outward: RefCell<Outward>,
    page: Page,
    /// Outlines of the terrains that these habits stand beside.
    terrains: Vec<Arc<Definition>>,
    /// The last touch was a key, not a pointer.
    keyed: Cell<bool>,
    /// Actions that have yet to enter, and whether one is having its effect.
    waiting: RefCell<VecDeque<Action>>,
    busy: Cell<bool>,
}

impl Taking {
    fn new(definition: Arc<Definition>, mut page: Page) -> Self {
        let session = Session::fresh(definition);
        Self {
            outward: RefCell::new(Outward::new(&session)),
            session: RefCell::new(session),
            terrains: page.terrains.drain(..).map(Arc::new).collect(),
            page,
            keyed: Cell::new(false),
            waiting: RefCell::default(),
            busy: Cell::new(false),
        }
    }

    /// What this browser knows enters; from then on, what changes goes out.
    fn begin(self: Rc<Self>) {
        let chosen = self.taken_over();
        let in_question = document::has_focus_in_radio();
        if location::is_framed() {
            self.apply(Action::OpenedInFrame);
        }
        if media::wants_less_motion() {
            self.apply(Action::ChangedGoingOn(false));
        }
        self.resume(open::sitting_number(&location::fragment()).or_else(location::sitting));
        self.apply(Action::TookOver(chosen));
        // The address is read before anything is written into it.
        self.busy.set(true);
        self.follow_address();
        self.run();
        if in_question {
            // Who was in the question still is, also when its next round has opened.
            let place = self.with(|session| session.place);
            focus_on(place);
        }
        let taking = Rc::clone(&self);
        events::on_touch(move |touched| Rc::clone(&taking).feel(touched));
        let taking = Rc::clone(&self);
        events::on_storage(move |stored| taking.hear(stored));
        let taking = Rc::clone(&self);
        events::on_address(move || {
            let other = location::sitting();
            if other.is_some_and(|other| taking.with(|session| session.sitting.number != other)) {
                taking.resume(other);
            }
            if location::fragment().is_empty() {
                // The address with which the visit began: its first screen.
                taking.act(Action::WentTo(Place::Screen(0)));
            } else {
                taking.follow_address();
            }
        });
        // A page that was put away whole may have missed what other tabs wrote.
        events::on_return(move || {
            self.resume(Some(self.with(|session| session.sitting.number)));
            self.run();
        });
    }

    fn with<T>(&self, read: impl FnOnce(&Session) -> T) -> T {
        read(&self.session.borrow())
    }

    /// The one way in for everything that happens.
    fn apply(&self, action: Action) {
        // Who answers has no answers in the address.
        let answers = match &action {
            Action::CarriedOver(_) | Action::StartedAnswering | Action::ClosedResult => true,
            Action::OpenedResult(opened) => {
                opened.shared.answer_first && !self.with(|session| session.sitting.finished)
            }
            _ => false,
        };
        if answers {
            location::replace("", self.with(|session| session.sitting.number));
        }
        self.session.borrow_mut().apply(action, clock::today());
    }

    /// And the one way out for what follows.
    fn follow(&self) {
        let trouble = self.with(|session| self.outward.borrow_mut().follow(session));
        if let Some(trouble) = trouble {
            self.apply(trouble);
            self.with(|session| self.outward.borrow_mut().show(session));
        }
    }

    /// Takes in an action and lets it have its effect. Moving the focus makes browsers report a note that was
    /// just left, in the midst of it: what arrives meanwhile waits its turn.
    fn act(&self, action: Action) {
        self.waiting.borrow_mut().push_back(action);
        if !self.busy.get() {
            self.run();
        }
    }

    /// Lets everything that waits enter, and what follows go out, until nothing waits.
    fn run(&self) {
        self.busy.set(true);
        loop {
            while let Some(action) = self.next() {
                self.apply(action);
            }
            self.follow();
            if self.waiting.borrow().is_empty() {
                break;
            }
        }
        self.busy.set(false);
    }

    fn next(&self) -> Option<Action> {
        self.waiting.borrow_mut().pop_front()
    }

    /// Answers that were given before the program came.
    fn taken_over(&self) -> Vec<(Item, Answer)> {
        let definition = self.with(|session| Arc::clone(&session.definition));
        let answers = document::chosen().into_iter().filter_map(|(name, code)| {
            let item = definition.item_named(&name)?;
            let question = definition.questions.get(item.question)?;
            Some((item, Answer::from_code(&code, question)?))
        });
        answers.collect()
    }

    /// Goes on with what is kept: the sitting asked for, or the one that a visit goes on with.
    fn resume(&self, number: Option<u16>) {
        let Ok(records) = storage::read() else {
            return self.apply(Action::StorageRefused);
        };
        self.apply(Action::FoundTerrain(Terrain::find(
            &self.terrains,
            &records,
        )));
        let shelf = SavedIndex::read(&records);
        let id = self.with(|session| session.definition.id.clone());
        let current = shelf.current(&id).map(|entry| entry.number);
        if let Some(number) = number.or(current) {
            let records = records.of_sitting(&id, number);
            self.apply(Action::Resumed { number, records });
        }
        if shelf.newer {
            self.apply(Action::Noticed(Notice::StorageNewer));
        }
        if storage::is_unwanted() {
            self.apply(Action::ChangedKeeping(false));
        }
    }

    /// Takes in what the address says: a place, or a link.
    fn follow_address(&self) {
        let fragment = location::fragment();
        match self.with(|session| open::open(&fragment, &session.definition, &self.page)) {
            Opening::Nothing => {}
            Opening::Place(place) => {
                if self.with(|session| session.place != place) {
                    self.act(Action::WentTo(place));
                }
            }
            Opening::Act(action) => self.act(*action),
        }
    }

    /// Another tab wrote something.
    fn hear(&self, stored: events::Stored) {
        self.outward.borrow_mut().hear(&stored);
        match stored {
            events::Stored::Changed { key, text } => {
                let mine = self.with(|session| {
                    is_of_sitting(&key, &session.definition.id, session.sitting.number)
                });
                if storage::is_wish(&key) {
                    self.act(Action::ChangedKeeping(text.is_none()));
                } else if mine {
                    self.act(Action::StoredElsewhere { key, text });
                } else if let Ok(records) = storage::read() {
                    let terrain = Terrain::find(&self.terrains, &records);
                    self.act(Action::FoundTerrain(terrain));
                }
            }
            events::Stored::Cleared => self.act(Action::StorageWiped),
        }
    }

    /// A control was touched. True when the browser is not to do its own part.
    fn feel(self: Rc<Self>, touched: events::Touched) -> bool {
        let deed = match touched {
            events::Touched::Pointed => {
                self.keyed.set(false);
                None
            }
            events::Touched::Clicked { act } => self.with(|session| touch::clicked(session, &act)),
            events::Touched::Changed {
                id,
                name,
                value,
                checked,
            } => {
                let by_key = self.keyed.get();
                let control = Changed {
                    id,
                    name,
                    value,
                    checked,
                    by_key,
                };
                self.with(|session| touch::changed(&session.definition, &control))
            }
            events::Touched::Pressed { key, radio } => {
                self.keyed.set(true);
                let action = radio
                    .and_then(|name| self.with(|session| touch::pressed(session, &name, &key)));
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

    /// Does what only the browser can do.
    fn fulfil(self: Rc<Self>, request: Request) {
        match request {
            Request::DrawArrow => {
                let definition = self.with(|session| Arc::clone(&session.definition));
                let place = |control: &str| {
                    let id = controls::value(control)?;
                    let place = definition
                        .dimensions
                        .iter()
                        .position(|dimension| dimension.id == id)?;
                    u8::try_from(place).ok()
                };
                if let Some((from, to)) = place("arrow-from").zip(place("arrow-to")) {
                    self.act(Action::DrewArrow(Arrow { from, to }));
                }
            }
            Request::KeepNothing(unwanted) => {
                // It is remembered first: other tabs hear of the wish before the records go. It holds for this
                // page even where it cannot be remembered.
                let remembered = storage::set_unwanted(unwanted);
                self.act(Action::ChangedKeeping(!unwanted));
                if remembered.is_err() {
                    self.act(Action::StorageRefused);
                }
            }
            Request::GoToFullPage => {
                let carried = self.with(|session| carried(session, clock::today()));
                let fragment = carried.map_or_else(String::new, |link| format!("#{link}"));
                let home = self.with(|session| session.definition.home.clone());
                let address = location::home(home.as_deref()) + &fragment;
                controls::set_address(FULL_PAGE, &address);
            }
            Request::KeepResult => {
                let kept = storage::read()
                    .map(|records| SavedIndex::read(&records))
                    .unwrap_or_default();
                let number = self.with(|session| {
                    let next = kept.next_number(&session.definition.id);
                    let mine = session.sitting.number;
                    if session.sitting.is_blank() {
                        mine
                    } else {
                        next.max(mine + 1)
                    }
                });
                location::replace("", number);
                self.act(Action::KeptResult { number });
            }
        }
    }
}
