//! The state of one page: one signal, one way to change it, and the requests that only a browser can carry out.

use std::collections::VecDeque;

use leptos::prelude::*;

use crate::answers::Date;

/// The state of a page. It changes by actions only.
pub trait State: Send + Sync + 'static {
    /// A fact in the past tense.
    type Action: Send + Sync + 'static;
    /// Something that only the browser can do, and that no state follows from until it is done.
    type Request: 'static;

    /// Takes in one fact; `today` dates what is answered.
    fn apply(&mut self, action: Self::Action, today: Date);
}

/// What a page is given when it starts: the clock, and whoever carries requests out.
pub struct Environment<S: State> {
    pub today: fn() -> Date,
    pub carry_out: fn(Store<S>, S::Request),
    /// What is to enter before this action, since the world outside may have changed meanwhile.
    pub refresh: fn(&S, &S::Action) -> Option<S::Action>,
}

impl<S: State> Environment<S> {
    /// For documents that are rendered natively: a fixed day, and nobody who carries anything out.
    #[must_use]
    pub fn of_document(today: fn() -> Date) -> Self {
        Self {
            today,
            carry_out: |_, _| {},
            refresh: |_, _| None,
        }
    }
}

/// What the page provided to its components. Not Leptos' `expect_context`: its message quotes a type's name, and what
/// quotes texts would be in the program for that alone, in 2,500 bytes of brotli.
#[expect(
    clippy::expect_used,
    reason = "every page provides its stores before its components are made"
)]
#[must_use]
pub fn provided<T: Clone + 'static>() -> T {
    use_context().expect("the page provides its stores")
}

/// A handle of the state, which components copy. It lives as long as the page.
pub struct Store<S: State> {
    state: RwSignal<S>,
    environment: StoredValue<Environment<S>>,
    queue: StoredValue<Queue<S::Action>>,
}

/// Actions that have yet to enter.
struct Queue<A> {
    waiting: VecDeque<A>,
    /// An action is entering, or the browser is being called: what arrives meanwhile waits its turn.
    is_busy: bool,
}

impl<S: State> Clone for Store<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: State> Copy for Store<S> {}

impl<S: State> Store<S> {
    #[must_use]
    pub fn new(state: S, environment: Environment<S>) -> Self {
        Self {
            state: RwSignal::new(state),
            environment: StoredValue::new(environment),
            queue: StoredValue::new(Queue {
                waiting: VecDeque::new(),
                is_busy: false,
            }),
        }
    }

    /// Reads the state and follows it.
    pub fn read<T>(self, read: impl FnOnce(&S) -> T) -> T {
        self.state.with(read)
    }

    /// Reads the state once.
    pub fn read_once<T>(self, read: impl FnOnce(&S) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// A part of the state, or what follows from it. Whoever reads it is told only when it differs.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&S) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.memo_of(Box::new(read))
    }

    /// One body for all memos of a type keeps the program small.
    fn memo_of<T: PartialEq + Send + Sync + 'static>(
        self,
        read: Box<dyn Fn(&S) -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| self.state.with(&read))
    }

    /// A fact of the state: one type for every class, property and condition.
    pub fn flag(self, read: impl Fn(&S) -> bool + Send + Sync + 'static) -> Signal<bool> {
        self.memo(read).into()
    }

    /// A text of the state.
    pub fn text(self, read: impl Fn(&S) -> String + Send + Sync + 'static) -> Signal<String> {
        self.memo(read).into()
    }

    #[must_use]
    pub fn today(self) -> Date {
        let today = self.environment.with_value(|given| given.today);
        today()
    }

    /// The one way in. While another action enters, or the browser is being called, this one waits.
    pub fn dispatch(self, action: S::Action) {
        self.queue
            .update_value(|queue| queue.waiting.push_back(action));
        if !self.queue.with_value(|queue| queue.is_busy) {
            self.drain();
        }
    }

    /// Has something done that only the browser can do.
    pub fn request(self, request: S::Request) {
        let carry_out = self.environment.with_value(|given| given.carry_out);
        carry_out(self, request);
    }

    /// Calls the browser, which may answer with events in the midst of it: moving the focus reports a note that
    /// is left by it. What they dispatch enters afterwards.
    pub fn with_queue_held(self, call: impl FnOnce()) {
        self.queue.update_value(|queue| queue.is_busy = true);
        call();
        self.drain();
    }

    /// Takes in what no page shows: nobody is told.
    pub fn dispatch_unseen(self, action: S::Action) {
        let today = self.today();
        self.state
            .update_untracked(|state| state.apply(action, today));
    }

    fn drain(self) {
        self.queue.update_value(|queue| queue.is_busy = true);
        let refresh = self.environment.with_value(|given| given.refresh);
        while let Some(action) = self.next() {
            let today = self.today();
            self.state.update(|state| {
                if let Some(first) = refresh(state, &action) {
                    state.apply(first, today);
                }
                state.apply(action, today);
            });
        }
        self.queue.update_value(|queue| queue.is_busy = false);
    }

    fn next(self) -> Option<S::Action> {
        self.queue
            .try_update_value(|queue| queue.waiting.pop_front())
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts, and remembers what it was told in which order.
    #[derive(Default)]
    struct Log(Vec<u8>);

    impl State for Log {
        type Action = u8;
        type Request = ();

        fn apply(&mut self, action: u8, _: Date) {
            self.0.push(action);
        }
    }

    fn store() -> Store<Log> {
        Store::new(Log::default(), Environment::of_document(|| Date::LAST))
    }

    #[test]
    fn what_arrives_while_the_browser_is_called_waits() {
        Owner::new().with(|| {
            let store = store();
            store.dispatch(1);
            store.with_queue_held(|| {
                store.dispatch(2);
                store.dispatch(3);
                assert_eq!(store.read_once(|log| log.0.clone()), [1]);
            });
            assert_eq!(store.read_once(|log| log.0.clone()), [1, 2, 3]);
        });
    }
}
