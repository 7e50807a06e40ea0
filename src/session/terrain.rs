//! The terrain beside a result of habits: what another questionnaire, finished in this browser, said of it.

use std::sync::Arc;

use super::{Records, SavedIndex, Session, Sitting};
use crate::{
    assessment::{Definition, Pattern},
    scoring::{Context, Report},
};

/// A terrain questionnaire that stands beside this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Terrain {
    /// As far as its result needs it, see [`Definition::outline`].
    pub outline: Arc<Definition>,
    /// The latest finished sitting that is kept here; nothing when there is none.
    pub sitting: Option<Sitting>,
}

impl Terrain {
    /// The terrain whose result is the latest, else the first that can be taken; nothing when there is none.
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

    /// What its kept answers say.
    #[must_use]
    pub fn report(&self) -> Option<Report> {
        let sitting = self.sitting.as_ref()?;
        Report::of(&self.outline, &sitting.answers, Context::default())
    }

    /// The sketch that they are most like.
    fn sketch(&self) -> Option<&Pattern> {
        let sketch = self.report()?.nearest?.sketch()?;
        self.outline.patterns.get(sketch)
    }

    /// What that sketch is called.
    #[must_use]
    pub fn sketch_name(&self) -> Option<String> {
        self.sketch().map(|sketch| sketch.name.clone())
    }
}

impl Session {
    /// What is known beside my answers.
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

/// A kept sitting of another questionnaire, only to be read.
fn sitting(outline: &Arc<Definition>, number: u16, records: &Records) -> Sitting {
    let mut reading = Session::fresh(Arc::clone(outline));
    reading.resume(number, &records.of_sitting(&outline.id, number));
    reading.sitting
}
