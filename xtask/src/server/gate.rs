//! How a test gets in between: it holds answers back, breaks them, and sees what was asked for.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// How a broken path answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 404: the file was not uploaded.
    Missing,
    /// 500: the host failed.
    Failing,
}

/// Keeps requests waiting until it is opened or dropped.
#[derive(Debug)]
#[must_use = "a gate that is dropped is open"]
pub struct Gate {
    lock: Arc<Lock>,
}

/// What tests asked of a site. Clones share it.
#[derive(Debug, Default, Clone)]
pub(super) struct Rules(Arc<Mutex<List>>);

#[derive(Debug, Default)]
struct List {
    held: Vec<(String, Arc<Lock>)>,
    broken: Vec<(String, Fault)>,
    requested: Vec<String>,
}

#[derive(Debug, Default)]
struct Lock {
    state: Mutex<LockState>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct LockState {
    open: bool,
    waiting: usize,
}

impl Rules {
    pub(super) fn hold(&self, suffix: &str) -> Gate {
        let lock = Arc::<Lock>::default();
        let held = (suffix.to_owned(), Arc::clone(&lock));
        locked(&self.0).held.push(held);
        Gate { lock }
    }

    pub(super) fn break_path(&self, suffix: &str, fault: Fault) {
        locked(&self.0).broken.push((suffix.to_owned(), fault));
    }

    pub(super) fn requested(&self) -> Vec<String> {
        locked(&self.0).requested.clone()
    }

    /// Takes note of a request, waits where a gate is closed, and returns what is broken. `path` is `target` without its
    /// query.
    pub(super) fn pass(&self, target: &str, path: &str) -> Option<Fault> {
        let mut list = locked(&self.0);
        list.requested.push(target.to_owned());
        let held = list.held.iter().filter(|(end, _)| path.ends_with(end));
        let locks: Vec<_> = held.map(|(_, lock)| Arc::clone(lock)).collect();
        drop(list);
        for lock in locks {
            lock.wait();
        }
        let list = locked(&self.0);
        let broken = list.broken.iter().find(|(end, _)| path.ends_with(end));
        broken.map(|(_, fault)| *fault)
    }
}

impl Gate {
    /// Lets everything through, now and from now on.
    pub fn open(&self) {
        locked(&self.lock.state).open = true;
        self.lock.changed.notify_all();
    }

    /// How many requests wait now.
    pub fn waiting(&self) -> usize {
        locked(&self.lock.state).waiting
    }

    /// Blocks until at least so many requests wait, or the patience ends; tells whether they do.
    #[must_use]
    pub fn wait_for(&self, requests: usize, patience: Duration) -> bool {
        let too_few = |state: &mut LockState| state.waiting < requests;
        let state = locked(&self.lock.state);
        let (_state, ended) = self
            .lock
            .changed
            .wait_timeout_while(state, patience, too_few)
            .unwrap_or_else(PoisonError::into_inner);
        !ended.timed_out()
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.open();
    }
}

impl Lock {
    fn wait(&self) {
        let mut state = locked(&self.state);
        state.waiting += 1;
        self.changed.notify_all();
        while !state.open {
            state = self
                .changed
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting -= 1;
    }
}

/// A test that failed while holding a lock must not take the server with it.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
