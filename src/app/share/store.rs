//! The state of passing a result on, as a context beside the session's.

use std::ops::Deref;

use leptos::prelude::*;

use super::{Action, Content, Method, Outcome, Request, Sharing, Subject, Tick};
use crate::app::{
    SessionStore,
    parts::Handler,
    store::{Environment, Store, provided},
};

/// What follows from choices and content.
type Derived<T> = dyn Fn(&Sharing, &Content) -> T + Send + Sync;

/// Choices and outcomes, and what there is to pass on.
#[derive(Clone, Copy)]
pub struct SharingStore {
    store: Store<Sharing>,
    content: Memo<Option<Content>>,
}

impl Deref for SharingStore {
    type Target = Store<Sharing>;

    fn deref(&self) -> &Store<Sharing> {
        &self.store
    }
}

impl SharingStore {
    /// Makes the store and provides it. It belongs to whoever calls, who is to live as long as the page.
    pub fn provide(
        session: SessionStore,
        sharing: Sharing,
        environment: Environment<Sharing>,
    ) -> Self {
        let store = Store::new(sharing, environment);
        let content = Memo::new(move |_| session.read(|state| Content::of(state, session.today())));
        let number = session.memo(|session| session.sitting.number);
        Effect::watch(
            move || number.get(),
            move |_, _, _| store.dispatch(Action::ChangedSitting),
            false,
        );
        let sharing = Self { store, content };
        provide_context(sharing);
        sharing
    }

    /// The store that the page provided.
    #[must_use]
    pub fn from_context() -> Self {
        provided()
    }

    /// What the screen at hand has to pass on, if anything.
    #[must_use]
    pub fn subject(self) -> Memo<Option<Subject>> {
        Memo::new(move |_| {
            self.content
                .with(|content| content.as_ref().map(|content| content.subject))
        })
    }

    /// What follows from choices and content; the default while there is no content.
    pub fn derive<T: Default + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Sharing, &Content) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.derive_of(Box::new(read))
    }

    /// One body for all memos of a type keeps the program small.
    fn derive_of<T: Default + PartialEq + Send + Sync + 'static>(
        self,
        read: Box<Derived<T>>,
    ) -> Memo<T> {
        Memo::new(move |_| {
            self.content.with(|content| {
                let content = content.as_ref();
                content.map_or_else(T::default, |content| {
                    self.store.read(|sharing| read(sharing, content))
                })
            })
        })
    }

    /// Whether this is ticked.
    #[must_use]
    pub fn is_ticked(self, tick: Tick) -> Signal<bool> {
        self.flag(move |sharing| sharing.is_ticked(tick))
    }

    /// Ticks or unticks.
    pub fn tick(self, tick: Tick, is_on: bool) {
        self.dispatch(Action::Ticked(tick, is_on));
    }

    /// Has loaded what is loaded on demand, unless it is there or on its way.
    pub fn load_on_demand(self) {
        if self.read_once(|sharing| sharing.on_demand.is_asked()) {
            return;
        }
        self.dispatch(Action::AskedForMore);
        if self.read_once(|sharing| sharing.on_demand.is_asked()) {
            self.request(Request::LoadOnDemand);
        }
    }

    /// A handler that passes the content on each time.
    #[must_use]
    pub fn on(self, method: Method) -> Handler {
        Box::new(move || self.pass_on(method))
    }

    fn pass_on(self, method: Method) {
        // What became of the last attempt is no news any more.
        self.dispatch(Action::Started(method));
        let Some(content) = self.content.get_untracked() else {
            return;
        };
        let is_empty = self.read_once(|sharing| sharing.is_empty(&content));
        if is_empty && method != Method::DeviceLink {
            self.dispatch(Action::Ended(Outcome::NothingLeft));
        } else {
            self.request(Request::PassOn(method, Box::new(content)));
        }
    }
}
