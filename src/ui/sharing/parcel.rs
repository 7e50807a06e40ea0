//! What the program of the questions hands to the one that passes on: a line of words in an attribute.

use crate::{
    answers::Date,
    session::{Place, Session, Terrain},
    share::{self, Shared, Tag},
};

/// Where a sitting stands, and all that could be in a link of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The result is on the screen; otherwise the list of questions is.
    pub result: bool,
    /// My answers with the typed name, as an `a1` fragment.
    pub mine: String,
    /// The name of the sketch that my kept terrain is most like.
    pub terrain: Option<String>,
    /// Somebody else's result beside mine, as an `r1` fragment.
    pub other: Option<String>,
}

impl Parcel {
    /// What there is to pass on from this place; nothing beside questions, or on somebody else's result.
    #[must_use]
    pub fn of(session: &Session, today: Date) -> Option<Self> {
        let result = match session.place {
            Place::Result => true,
            Place::Questions | Place::Review => false,
            Place::Screen(_) | Place::Arrows => return None,
        };
        let covered = session.guest.as_ref().is_some_and(|guest| guest.shown);
        if covered || session.sitting.answers.is_blank() {
            return None;
        }
        let mine = Shared {
            about: session.sitting.about(today),
            answers: session.sitting.answers.clone(),
            left_out: Vec::new(),
            tags: None,
            text: None,
            reply_tag: None,
            answer_first: false,
        };
        let encode = |tag, shared: &Shared| share::encode(tag, &session.definition, shared);
        Some(Self {
            result,
            mine: encode(Tag::Carried, &mine),
            terrain: session.terrain.as_ref().and_then(Terrain::sketch_name),
            other: session
                .guest
                .as_ref()
                .filter(|guest| guest.second.is_none())
                .map(|guest| encode(Tag::Result, &guest.shared)),
        })
    }

    /// One line: where, my answers, the other's or `-`, then the name of the terrain.
    #[must_use]
    pub fn encode(&self) -> String {
        let place = if self.result { "result" } else { "list" };
        let other = self.other.as_deref().unwrap_or("-");
        let terrain = self.terrain.as_deref().unwrap_or_default();
        [place, &self.mine, other, terrain].join(" ")
    }

    /// Reads what [`Parcel::encode`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.splitn(4, ' ');
        let place = words.next()?;
        let mine = words.next()?.to_owned();
        let other = words.next().filter(|other| *other != "-");
        let terrain = words.next().filter(|terrain| !terrain.is_empty());
        Some(Self {
            result: place == "result",
            mine,
            terrain: terrain.map(str::to_owned),
            other: other.map(str::to_owned),
        })
    }
}
