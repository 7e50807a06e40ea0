//! What there is to pass on from where the reader is. It holds what a link could hold, and nothing else of the session.

use crate::{
    answers::Date,
    session::{self, Place, Session},
    share::{FreeText, Shared},
};

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The list of questions: there is only another device to go on with.
    List,
    /// My result.
    Result,
    /// Two received views: nothing of mine is passed on.
    Views,
}

/// All that could be passed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    pub subject: Subject,
    /// My answers with the typed name and what I want to try; of two received views, the first.
    pub mine: Shared,
    /// Somebody else's result beside it.
    pub other: Option<Shared>,
    /// The terrain in which my answers are read.
    pub terrain: Option<Terrain>,
}

/// A sketch, by id and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terrain {
    pub id: String,
    pub name: String,
}

impl Content {
    /// Returns what there is to pass on; nothing beside questions, or on somebody else's single result.
    #[must_use]
    pub fn of(session: &Session, today: Date) -> Option<Self> {
        let received = session.received.as_ref();
        if let Some(received) = received.filter(|received| received.shown) {
            return Some(Self {
                subject: Subject::Views,
                mine: received.shared.clone(),
                other: Some(received.second.clone()?),
                terrain: None,
            });
        }
        let subject = match session.place {
            Place::Result => Subject::Result,
            Place::Questions | Place::Review => Subject::List,
            Place::Screen(_) | Place::Arrows => return None,
        };
        Some(Self {
            subject,
            mine: mine(session, today)?,
            other: received
                .filter(|received| received.second.is_none())
                .map(|received| received.shared.clone()),
            terrain: terrain(session),
        })
    }
}

/// The terrain that was picked or is kept, where it has a name.
fn terrain(session: &Session) -> Option<Terrain> {
    let id = session.context().terrain?;
    let own = session.terrain.as_ref().and_then(session::Terrain::sketch);
    let own = own.filter(|sketch| sketch.id == id);
    let mut all = session.definition.priorities.iter();
    let named = all.find(|one| one.sketch == id).map(|one| &one.name);
    Some(Terrain {
        id: id.to_owned(),
        name: named.or(own.map(|sketch| &sketch.name))?.clone(),
    })
}

/// My answers so far with the typed name and what I want to try; nothing when all are blank.
pub(super) fn mine(session: &Session, today: Date) -> Option<Shared> {
    let sitting = &session.sitting;
    if sitting.answers.is_blank() {
        return None;
    }
    let experiment = sitting.experiment.shared(today);
    // What earlier versions asked for, unless there is something newer to try.
    let text = sitting.sentences.first().filter(|_| experiment.is_none());
    Some(Shared {
        text: text.and_then(|text| FreeText::typed(text)),
        experiment,
        ..Shared::plain(sitting.about(today), sitting.answers.clone())
    })
}

/// The same without the name and without what the person wants to try.
pub(super) fn answers_only(mut shared: Shared) -> Shared {
    shared.about.label = None;
    shared.text = None;
    shared.experiment = None;
    shared
}
