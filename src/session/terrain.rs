//! The terrain for a result of habits: the result of another questionnaire that was finished in this browser.

use std::sync::Arc;

use super::{Records, SavedIndex, Session, Sitting, field};
use crate::{
    assessment::{Definition, Pattern},
    scoring::{Context, Report},
};

/// The terrain questionnaire with which habits are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Terrain {
    /// Its definition, without what its result does not need, see [`Definition::outline`].
    pub outline: Arc<Definition>,
    /// The latest finished sitting that is kept here.
    pub sitting: Option<Sitting>,
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
        Some(Self { outline, sitting })
    }

    /// Returns the report of the kept answers; `None` without any.
    #[must_use]
    pub fn report(&self) -> Option<Report> {
        let sitting = self.sitting.as_ref()?;
        Report::of(&self.outline, &sitting.answers, Context::default())
    }

    /// Returns the nearest sketch of the kept answers.
    fn sketch(&self) -> Option<&Pattern> {
        let sketch = self.report()?.nearest?.sketch()?;
        self.outline.patterns.get(sketch)
    }

    /// Returns the name of the nearest sketch.
    #[must_use]
    pub fn sketch_name(&self) -> Option<String> {
        self.sketch().map(|sketch| sketch.name.clone())
    }
}

impl Session {
    /// Returns the context for the report of my answers.
    #[must_use]
    pub fn context(&self) -> Context<'_> {
        Context {
            terrain: self
                .terrain
                .as_ref()
                .and_then(Terrain::sketch)
                .map(|sketch| &*sketch.id),
            earlier: usize::from(self.sitting.number.saturating_sub(1)),
        }
    }
}

/// Reads a kept sitting of another questionnaire.
fn sitting(outline: &Arc<Definition>, number: u16, records: &Records) -> Sitting {
    field::read(outline, number, &records.of_sitting(&outline.id, number))
}
