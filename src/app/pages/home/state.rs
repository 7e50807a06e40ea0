//! The state of the first page: the questionnaires of the site, and what this browser keeps of them.

use std::ops::Deref;

use leptos::{ev, prelude::*};

use crate::{
    answers::Date,
    app::{
        IndexEntry,
        store::{State, Store},
    },
    session::{SavedEntry, SavedIndex},
    words::keeping,
};

/// The first page in use.
#[derive(Debug, Clone, PartialEq)]
pub struct Home {
    /// The questionnaires of this site, in the order of the menu.
    pub index: Vec<IndexEntry>,
    /// What this browser keeps; nothing before storage was read.
    pub saved: Option<SavedIndex>,
    /// Other copies of the site on this origin that keep what is not here: their folders, such as `/team`, and how many
    /// sets of answers.
    pub copies: Vec<(String, usize)>,
    /// A sentence about what was just done.
    pub message: String,
}

/// What happens on the first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Storage was read, or is refused. What was said before is over.
    ReadStorage(Option<SavedIndex>),
    /// This is what other copies of the site keep, by folder.
    FoundCopies(Vec<(String, usize)>),
    /// A sentence about what was just done.
    Messaged(String),
}

/// Something that only the browser can do for the first page.
#[derive(Debug, Clone)]
pub enum Request {
    /// Everything that is kept, saved as a file.
    Export,
    /// A file was chosen: what it holds is to be kept too.
    Import(ev::Event),
    /// What another copy of the site keeps, by its folder, is to be kept too.
    BringIn(String),
    /// One sitting goes.
    Forget { questionnaire: String, number: u16 },
    /// Everything goes.
    ForgetEverything,
}

impl Home {
    /// The page before storage was read.
    #[must_use]
    pub fn new(index: Vec<IndexEntry>) -> Self {
        Self {
            index,
            saved: None,
            copies: Vec::new(),
            message: String::new(),
        }
    }

    /// The sitting that a visit of this questionnaire goes on with.
    #[must_use]
    pub fn current(&self, questionnaire: &str) -> Option<&SavedEntry> {
        self.saved.as_ref()?.current(questionnaire)
    }

    /// The terrain that the habits are read beside, with the day of its result; nothing while none is kept.
    #[must_use]
    pub fn terrain(&self) -> Option<(&IndexEntry, Date)> {
        let mut terrains = IndexEntry::terrains(&self.index);
        let ids = terrains.clone().map(|entry| entry.id.as_str());
        let latest = self.saved.as_ref()?.latest(ids)?;
        let entry = terrains.find(|entry| entry.id == latest.questionnaire)?;
        Some((entry, latest.date?))
    }
}

impl State for Home {
    type Action = Action;
    type Request = Request;

    fn apply(&mut self, action: Action, _: Date) {
        match action {
            Action::ReadStorage(Some(saved)) => {
                self.saved = Some(saved);
                self.message.clear();
            }
            Action::ReadStorage(None) => {
                self.saved = Some(SavedIndex::default());
                keeping::REFUSED.clone_into(&mut self.message);
            }
            Action::FoundCopies(copies) => self.copies = copies,
            Action::Messaged(message) => self.message = message,
        }
    }
}

/// The store of the first page, as a context.
#[derive(Clone, Copy)]
pub struct HomeStore(pub Store<Home>);

impl Deref for HomeStore {
    type Target = Store<Home>;

    fn deref(&self) -> &Store<Home> {
        &self.0
    }
}

impl HomeStore {
    /// The store that the page provided.
    #[must_use]
    pub fn from_context() -> Self {
        expect_context()
    }
}
