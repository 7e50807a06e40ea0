//! The names by which files, records and layouts write the variants of a questionnaire's enums.

use super::{Drawing, Format, Gap, Headline, Kind, Unit, Window};

/// An enum whose variants are written by name. One table serves for writing and reading.
pub trait Named: Copy + PartialEq + 'static {
    /// Every variant with its name.
    const NAMES: &'static [(Self, &'static str)];

    /// The first variant of the table, as a placeholder where a file names none.
    #[allow(clippy::indexing_slicing)] // a table without a variant would not compile
    const FIRST: Self = Self::NAMES[0].0;

    /// Returns the name of this variant.
    #[must_use]
    fn name(self) -> &'static str {
        let named = Self::NAMES.iter().find(|(case, _)| *case == self);
        named.map_or("", |(_, name)| name)
    }

    /// Returns the variant with this name.
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
