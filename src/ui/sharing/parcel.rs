//! What the program of the questions hands to the one that passes on: a line of words in an attribute.

use crate::{
    answers::Date,
    session::{Place, Session, Terrain},
    share::{self, FreeText, Shared, Tag},
};

/// What is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The list of questions: there is only another device to go on with.
    List,
    /// My result.
    Result,
    /// Two views of a link: nothing of mine is passed on.
    Views,
}

/// Where a sitting stands, and all that could be in a link of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    pub shown: Shown,
    /// My answers with the typed name and what I want to try, as an `a1` fragment; with two views of a link, the
    /// first.
    pub mine: String,
    /// The name of the sketch that my kept terrain is most like.
    pub terrain: Option<String>,
    /// Somebody else's result beside it, as an `r1` fragment.
    pub other: Option<String>,
}

impl Parcel {
    /// What there is to pass on from this place; nothing beside questions, or on somebody else's result.
    #[must_use]
    pub fn of(session: &Session, today: Date) -> Option<Self> {
        let encode = |tag, shared: &Shared| share::encode(tag, &session.definition, shared);
        let guest = session.received.as_ref();
        if let Some(guest) = guest.filter(|guest| guest.shown) {
            return Some(Self {
                shown: Shown::Views,
                mine: encode(Tag::Carried, &guest.shared),
                terrain: None,
                other: Some(encode(Tag::Result, guest.second.as_ref()?)),
            });
        }
        let shown = match session.place {
            Place::Result => Shown::Result,
            Place::Questions | Place::Review => Shown::List,
            Place::Screen(_) | Place::Arrows => return None,
        };
        Some(Self {
            shown,
            mine: carried(session, today)?,
            terrain: session.terrain.as_ref().and_then(Terrain::sketch_name),
            other: guest
                .filter(|guest| guest.second.is_none())
                .map(|guest| encode(Tag::Result, &guest.shared)),
        })
    }

    /// One line: where, my answers, the other's or `-`, then the name of the terrain.
    #[must_use]
    pub fn encode(&self) -> String {
        let place = match self.shown {
            Shown::List => "list",
            Shown::Result => "result",
            Shown::Views => "views",
        };
        let other = self.other.as_deref().unwrap_or("-");
        let terrain = self.terrain.as_deref().unwrap_or_default();
        [place, &self.mine, other, terrain].join(" ")
    }

    /// Reads what [`Parcel::encode`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.splitn(4, ' ');
        let shown = match words.next()? {
            "result" => Shown::Result,
            "views" => Shown::Views,
            _ => Shown::List,
        };
        let mine = words.next()?.to_owned();
        let other = words.next().filter(|other| *other != "-");
        let terrain = words.next().filter(|terrain| !terrain.is_empty());
        Some(Self {
            shown,
            mine,
            terrain: terrain.map(str::to_owned),
            other: other.map(str::to_owned),
        })
    }
}

/// My answers so far with the typed name and what I want to try, as an `a1` fragment; nothing when all are blank.
#[must_use]
pub fn carried(session: &Session, today: Date) -> Option<String> {
    let sitting = &session.sitting;
    if sitting.answers.is_blank() {
        return None;
    }
    let mine = Shared {
        about: sitting.about(today),
        answers: sitting.answers.clone(),
        left_out: Vec::new(),
        tags: None,
        text: sitting
            .sentences
            .first()
            .and_then(|text| FreeText::typed(text)),
        reply_tag: None,
        answer_first: false,
    };
    Some(share::encode(Tag::Carried, &session.definition, &mine))
}
