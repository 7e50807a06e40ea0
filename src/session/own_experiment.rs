//! What the person wants to try until a day, as far as it is written.

use crate::{
    answers::Date,
    assessment::Definition,
    share::{Blank, Effect, Experiment, Outcome},
};

/// An experiment in the making, with its blanks as they are typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnExperiment {
    /// Those that every questionnaire has, then those of its own sentence, see [`Experiment::blanks`].
    pub blanks: Vec<String>,
    /// The day on which it is decided; none before anything is written.
    pub date: Option<Date>,
    pub outcome: Option<Outcome>,
    pub effect: Option<Effect>,
}

impl OwnExperiment {
    /// Days that an experiment takes unless the person says otherwise: six weeks.
    pub const DAYS: u16 = 42;

    /// Returns one in which nothing is written.
    #[must_use]
    pub fn blank(definition: &Definition) -> Self {
        let own = Definition::around_blanks(&definition.experiment).len() - 1;
        let blanks = (Experiment::COMMON + own).min(Experiment::MOST_BLANKS);
        Self {
            blanks: vec![String::new(); blanks],
            date: None,
            outcome: None,
            effect: None,
        }
    }

    /// Returns whether no blank is filled. A day alone is nothing to try.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.blanks
            .iter()
            .all(|blank| Blank::typed(blank).is_none())
    }

    /// Returns the day on which it is decided: the one that was chosen, or six weeks from today.
    #[must_use]
    pub fn until(&self, today: Date) -> Date {
        self.date.unwrap_or_else(|| today.plus_days(Self::DAYS))
    }

    /// Returns whether the day has come and it is to be said what became of it.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        !self.is_blank() && self.date.is_some_and(|date| date <= today)
    }

    /// Returns it as a link holds it; nothing while no blank is filled.
    #[must_use]
    pub fn shared(&self, today: Date) -> Option<Experiment> {
        let blanks = self.blanks.iter().map(|blank| Blank::typed(blank));
        let experiment = Experiment::until(self.until(today), blanks.collect())?;
        Some(Experiment {
            outcome: self.outcome,
            effect: self.effect,
            ..experiment
        })
    }

    /// Takes over what a link holds. Blanks that the sentence does not have are left out.
    pub(super) fn take(&mut self, shared: &Experiment) {
        for (own, theirs) in self.blanks.iter_mut().zip(&shared.blanks) {
            theirs.as_ref().map_or("", Blank::as_str).clone_into(own);
        }
        self.date = Some(shared.date);
        self.outcome = shared.outcome;
        self.effect = shared.effect;
    }

    /// Writes a blank. The day is fixed by the first that is.
    pub(super) fn write(&mut self, index: usize, text: &str, today: Date) {
        let Some(blank) = self.blanks.get_mut(index) else {
            return;
        };
        *blank = text.chars().take(Blank::MOST).collect();
        if self.is_blank() {
            (self.outcome, self.effect) = (None, None);
        } else {
            self.date = Some(self.until(today));
        }
    }
}
