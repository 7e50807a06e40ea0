//! The terrain for a result of habits: the result of another questionnaire that was finished in this browser.

use std::sync::Arc;

use super::{Records, SavedIndex, Session, Sitting, field};
use crate::{
    assessment::{Definition, Pattern, id_hash},
    scoring::{Context, Nearest, Report},
    share::Shared,
};

/// The terrain questionnaire with which habits are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Terrain {
    /// Its definition, without what its result does not need, see [`Definition::outline`].
    pub outline: Arc<Definition>,
    /// The latest finished sitting that is kept here.
    pub sitting: Option<Sitting>,
    /// Index of the nearest sketch of its answers, found once: each screen of habits asks for it after every answer.
    sketch: Option<usize>,
}

impl Terrain {
    /// Returns the terrain with the latest kept result, else the first of the outlines without a result.
    #[must_use]
    pub fn find(outlines: &[Arc<Definition>], records: &Records) -> Option<Self> {
        let index = SavedIndex::read(records);
        let kept = index.latest(outlines.iter().map(|outline| &*outline.id));
        let of = |id: &str| outlines.iter().find(|outline| outline.id == id);
        let outline = match kept {
            Some(kept) => of(&kept.questionnaire),
            None => outlines.first(),
        };
        let outline = Arc::clone(outline?);
        let sitting = kept.map(|kept| sitting(&outline, kept.number, records));
        // Without the rest of a report: a visit that only answers loads this.
        let nearest = sitting
            .as_ref()
            .and_then(|sitting| Nearest::of_answers(&outline, &sitting.answers));
        Some(Self {
            sketch: nearest.and_then(Nearest::sketch),
            outline,
            sitting,
        })
    }

    /// Returns the report of the kept answers; `None` without any.
    #[must_use]
    pub fn report(&self) -> Option<Report> {
        let sitting = self.sitting.as_ref()?;
        Report::of(&self.outline, &sitting.answers, Context::default())
    }

    /// Returns the nearest sketch of the kept answers.
    #[must_use]
    pub fn sketch(&self) -> Option<&Pattern> {
        self.outline.patterns.get(self.sketch?)
    }
}

/// The terrain that the reader of a result of habits picked, in place of the one that it comes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadAs(
    /// Index of the definition's priorities; `None` to read it without a terrain.
    pub Option<usize>,
);

impl Session {
    /// Returns the context for the report of my answers.
    #[must_use]
    pub fn context(&self) -> Context<'_> {
        let own = self.terrain.as_ref().and_then(Terrain::sketch);
        Context {
            terrain: match self.read_as {
                Some(ReadAs(picked)) => self.sketch_of(picked),
                None => own.map(|sketch| &*sketch.id),
            },
            earlier: usize::from(self.sitting.number.saturating_sub(1)),
        }
    }

    /// Returns the context for the report of somebody else's answers: the terrain that their link names, never mine.
    #[must_use]
    pub fn context_of(&self, shared: &Shared) -> Context<'_> {
        let theirs = shared.terrain.and_then(|hash| self.priorities_of(hash));
        let picked = self.read_as.map_or(theirs, |ReadAs(picked)| picked);
        Context {
            terrain: self.sketch_of(picked),
            earlier: 0,
        }
    }

    /// Returns the priorities of my own terrain, as an index of the definition.
    #[must_use]
    pub fn own_priorities(&self) -> Option<usize> {
        let own = self.terrain.as_ref()?.sketch()?;
        let mut all = self.definition.priorities.iter();
        all.position(|one| one.sketch == own.id)
    }

    /// Returns whether a link names a terrain of which this questionnaire says nothing: the file may have changed.
    #[must_use]
    pub fn names_unknown_terrain(&self, shared: &Shared) -> bool {
        let hash = shared.terrain;
        hash.is_some_and(|hash| self.priorities_of(hash).is_none())
    }

    fn priorities_of(&self, hash: u16) -> Option<usize> {
        let mut all = self.definition.priorities.iter();
        all.position(|one| id_hash(&one.sketch) == hash)
    }

    /// Id of a sketch, by the index of its priorities.
    fn sketch_of(&self, priorities: Option<usize>) -> Option<&str> {
        let priorities = self.definition.priorities.get(priorities?)?;
        Some(&priorities.sketch)
    }
}

/// Reads a kept sitting of another questionnaire.
fn sitting(outline: &Arc<Definition>, number: u16, records: &Records) -> Sitting {
    field::read(outline, number, &records.of_sitting(&outline.id, number))
}
