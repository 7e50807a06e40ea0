//! The state of the page for questions of another page: nothing received yet, something wrong, or taken.

use std::ops::Deref;

use super::{HostPage, Mistake, read};
use crate::{
    answers::Date,
    app::{
        IndexEntry,
        store::{State, Store, provided},
    },
    assessment::Definition,
};

/// Receives the questions of a host page, once.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// The questionnaires of this site, whose ids are taken.
    pub index: Vec<IndexEntry>,
    pub stage: Stage,
}

/// What became of the questions.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    Waiting,
    Wrong(Vec<Mistake>),
    Taken(Box<Definition>),
}

/// What happens to the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The host handed over the text of a questionnaire file, and said where it stands.
    Received { file: String, host: HostPage },
}

impl Intake {
    /// The page before anything is received.
    #[must_use]
    pub fn new(index: Vec<IndexEntry>) -> Self {
        Self {
            index,
            stage: Stage::Waiting,
        }
    }
}

impl State for Intake {
    type Action = Action;
    type Request = ();

    /// Only the first file counts: somebody who answers already is not given other questions.
    fn apply(&mut self, Action::Received { file, host }: Action, _: Date) {
        if self.stage != Stage::Waiting {
            return;
        }
        self.stage = match read(&file, &self.index) {
            Ok(definition) => Stage::Taken(Box::new(at_home(definition, &host))),
            Err(mistakes) => Stage::Wrong(mistakes),
        };
    }
}

/// Questions without an address of their own are taken on the page that handed them over.
fn at_home(definition: Definition, host: &HostPage) -> Definition {
    let home = definition.home.clone().or_else(|| host.lasting_address());
    Definition { home, ..definition }
}

/// The store of the page, as a context.
#[derive(Clone, Copy)]
pub struct IntakeStore(pub Store<Intake>);

impl Deref for IntakeStore {
    type Target = Store<Intake>;

    fn deref(&self) -> &Store<Intake> {
        &self.0
    }
}

impl IntakeStore {
    /// The store that the page provided.
    #[must_use]
    pub fn from_context() -> Self {
        provided()
    }
}
