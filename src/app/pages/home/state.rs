//! The state of the first page: the questionnaires of the site, and what this browser keeps of them.

use std::ops::Deref;

use leptos::ev;

use crate::{
    answers::Date,
    app::{
        IndexEntry,
        store::{State, Store, provided},
        target,
    },
    session::{Records, SavedEntry, SavedIndex},
    share::LinkError,
    words::{home as words, keeping, notice},
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
    /// The text in the field for links, and a sentence about what is in it.
    pub pasted: (String, String),
    /// Own last results.
    pub cards: Vec<OwnCard>,
}

/// The own last result of a questionnaire, as its offer shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCard {
    pub questionnaire: String,
    pub headline: String,
    /// Addresses of its drawing in light and dark colours.
    pub drawings: [String; 2],
    /// Its height in CSS pixels, where it is 320 wide.
    pub height: i32,
    /// What it was drawn of.
    pub fields: Records,
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
    /// This text stands in the field for links.
    Pasted(String),
    /// What was pasted, or stands behind the address, is not opened for this reason.
    Refused(String),
    /// The own result of a questionnaire was drawn.
    Drew(OwnCard),
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
    /// The link in the field is to be opened.
    OpenPasted,
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
            pasted: Default::default(),
            cards: Vec::new(),
        }
    }

    /// The finished sitting of this questionnaire with the latest date.
    #[must_use]
    pub fn finished(&self, questionnaire: &str) -> Option<&SavedEntry> {
        self.saved.as_ref()?.latest([questionnaire].into_iter())
    }

    /// The questionnaire that comes next: habits, once their terrain is known, or the other way round.
    #[must_use]
    pub fn next(&self) -> Option<&IndexEntry> {
        self.index.iter().find(|entry| {
            let belongs = |other: &IndexEntry| {
                other.terrain.contains(&entry.id) || entry.terrain.contains(&other.id)
            };
            let mut others = self.index.iter();
            self.current(&entry.id).is_none()
                && others.any(|other| belongs(other) && self.finished(&other.id).is_some())
        })
    }

    /// The address at which the link in the field opens, with a sentence about it.
    ///
    /// # Errors
    /// A sentence that says why none opens.
    pub fn look_into(&self, text: &str) -> Result<(String, String), String> {
        let ids: Vec<&str> = self.index.iter().map(|entry| &*entry.id).collect();
        let found = match target::find_link(text, &ids) {
            Ok(found) if found.intact => found,
            Ok(_) => return Err(notice::link_error(&LinkError::Damaged)),
            Err(LinkError::NotALink) if is_our_page(text, &ids) => {
                return Err(notice::link_error(&LinkError::NoFragment));
            }
            Err(error) => return Err(notice::link_error(&error)),
        };
        let mut index = self.index.iter();
        let entry = index.find(|entry| found.address.starts_with(&format!("{}/", entry.id)));
        let sentence = words::found(found.kind, entry.map_or("", |entry| &*entry.title));
        Ok((found.address, sentence))
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

/// The words of the way to what comes next.
pub(super) fn next_words(next: &IndexEntry) -> &'static str {
    if next.terrain.is_empty() {
        words::NOW_TERRAIN
    } else {
        words::NOW_HABITS
    }
}

/// Whether a text without a link has the address of a questionnaire in it: its link has lost what stood behind the `#`.
fn is_our_page(text: &str, ids: &[&str]) -> bool {
    ids.iter().any(|id| text.contains(&format!("/{id}/")))
}

impl State for Home {
    type Action = Action;
    type Request = Request;

    fn apply(&mut self, action: Action, _: Date) {
        match action {
            Action::ReadStorage(Some(saved)) => {
                self.cards
                    .retain(|card| saved.latest([&*card.questionnaire].into_iter()).is_some());
                self.saved = Some(saved);
                self.message.clear();
            }
            Action::ReadStorage(None) => {
                self.saved = Some(SavedIndex::default());
                keeping::REFUSED.clone_into(&mut self.message);
            }
            Action::FoundCopies(copies) => self.copies = copies,
            Action::Messaged(message) => self.message = message,
            Action::Pasted(text) => {
                let found = self.look_into(&text).map(|(_, sentence)| sentence);
                self.pasted = (text, found.unwrap_or_default());
            }
            Action::Refused(sentence) => self.pasted.1 = sentence,
            Action::Drew(card) => {
                self.cards
                    .retain(|other| other.questionnaire != card.questionnaire);
                self.cards.push(card);
            }
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
        provided()
    }
}
