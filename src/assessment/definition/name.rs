//! The words by which files, records and links name the cases of a questionnaire's types.

use super::{Drawing, Format, Gap, Headline, Kind, Unit, Window};

/// A type whose cases are written as words. The table says both how they are written and how they are read.
pub trait Named: Copy + PartialEq + 'static {
    /// Every case with its word.
    const NAMES: &'static [(Self, &'static str)];

    /// The first case of the table, to stand in where a file names none.
    #[allow(clippy::indexing_slicing)] // a table without a case would not compile
    const FIRST: Self = Self::NAMES[0].0;

    /// The word for this case.
    #[must_use]
    fn name(self) -> &'static str {
        let named = Self::NAMES.iter().find(|(case, _)| *case == self);
        named.map_or("", |(_, name)| name)
    }

    /// The case of this word.
    #[must_use]
    fn named(name: &str) -> Option<Self> {
        let named = Self::NAMES.iter().find(|(_, other)| *other == name);
        named.map(|(case, _)| *case)
    }
}

impl Named for Kind {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Context, "context"), (Self::Maturity, "maturity")];
}

impl Named for Unit {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::MyTeam, "my-team"),
        (Self::GroupOfTeams, "group-of-teams"),
        (Self::OurOrganisation, "our-organisation"),
        (Self::OneInitiative, "one-initiative"),
        (Self::JustMe, "just-me"),
    ];
}

impl Named for Window {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::TheseDays, "these-days"),
        (Self::LastMonth, "last-month"),
        (Self::LastThreeMonths, "last-three-months"),
        (Self::LastHalfYear, "last-half-year"),
        (Self::LastYear, "last-year"),
    ];
}

impl Named for Format {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Levels, "levels"),
        (Self::Spectrum, "spectrum"),
        (Self::Choice, "choice"),
        (Self::Scale, "scale"),
        (Self::Allocate, "allocate"),
        (Self::Sort, "sort"),
        (Self::Place, "place"),
        (Self::Check, "check"),
        (Self::Blank, "blank"),
    ];
}

impl Named for Drawing {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Strips, "strips"),
        (Self::Scenes, "scenes"),
        (Self::Dumbbell, "dumbbell"),
    ];
}

impl Named for Headline {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Pattern, "pattern"),
        (Self::Majority, "majority"),
        (Self::Next, "next"),
    ];
}

impl Named for Gap {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::MoreThanNeeded, "more-than-needed"),
        (Self::Enough, "enough"),
        (Self::Gap, "gap"),
        (Self::Wide, "wide"),
    ];
}
