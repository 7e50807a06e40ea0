//! What a person lets into the link and onto the card: state, and how each deed changes it.

use std::sync::Arc;

use crate::{
    answers::{Answer, Item, items},
    assessment::Definition,
    card::{Palette, Size},
    share::{self, FreeText, Shared},
};

use super::{Parcel, Shown};

/// A result that is about to be passed on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sharing {
    pub definition: Arc<Definition>,
    pub shown: Shown,
    /// All that could be in the link.
    pub all: Shared,
    /// Somebody else's result beside mine.
    pub other: Option<Shared>,
    /// The name of the terrain beside habits.
    pub terrain: Option<String>,
    /// The address of the page, without its fragment.
    pub page: String,
    pub with_label: bool,
    pub with_terrain: bool,
    /// What the person wants to try, in their own words.
    pub with_text: bool,
    /// The address of the questionnaire stands on the picture as a code.
    pub with_address: bool,
    /// The reader answers before seeing it.
    pub answer_first: bool,
    /// Questions that stay out of link and card, by place.
    pub left_out: Vec<usize>,
    pub picture: Picture,
    pub said: Option<Said>,
    /// The link is shown as a code to scan.
    pub code: bool,
    /// Both views are in link and picture.
    pub both: bool,
}

/// How the card is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    pub size: Size,
    pub dark: bool,
}

/// A way to pass a result on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    PictureAndLink,
    Link,
    DeviceLink,
    PairLink,
    RichText,
    Markdown,
    Html,
    Text,
    Png,
    Svg,
    Sheet,
    Print,
    Calendar,
    LinkFile,
}

/// What became of it, said below the buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Copied(Way),
    Saved(Way),
    /// The clipboard takes texts only: the picture was saved as a file, and the link copied.
    PictureSavedLinkCopied,
    /// The clipboard refused: what was to be copied was saved as a file.
    SavedInstead,
    /// The clipboard refused: the link is selected, to be copied by hand.
    CopyByHand(Way),
    /// The browser could not draw the picture: it was saved as SVG.
    SvgInstead,
    /// The same, and the link was copied.
    SvgSavedLinkCopied,
    /// Every answer is left out.
    NothingLeft,
    /// The browser did not let a file be saved.
    NotSaved,
    /// The share sheet refused.
    NotShared,
}

/// What a person does in the panel.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    Ticked(&'static str, bool),
    LeftOut {
        question: usize,
        out: bool,
    },
    Told(Said),
    /// Another way begins.
    WentOn,
}

/// The names of the ticks.
pub(super) const LABEL: &str = "share-label";
pub(super) const TERRAIN: &str = "share-terrain";
pub(super) const TEXT: &str = "share-text";
pub(super) const ADDRESS: &str = "share-address";
pub(super) const FIRST: &str = "share-first";
pub(super) const DARK: &str = "share-dark";
pub(super) const SQUARE: &str = "share-square";
pub(super) const CODE: &str = "share-code";
pub(super) const BOTH: &str = "share-both";
#[cfg(feature = "web")]
pub(super) const TICKS: [&str; 9] = [
    LABEL, TERRAIN, TEXT, ADDRESS, FIRST, DARK, SQUARE, CODE, BOTH,
];

impl Sharing {
    /// What was handed over, with nothing ticked; nothing when it cannot be read.
    #[must_use]
    pub fn of(definition: Arc<Definition>, parcel: &Parcel, page: String) -> Option<Self> {
        let open = |link: &str| share::decode(link, &definition, &[]).ok();
        let all = open(&parcel.mine)?.shared;
        let other = parcel
            .other
            .as_deref()
            .and_then(open)
            .map(|other| other.shared);
        Some(Self {
            definition,
            shown: parcel.shown,
            all,
            other,
            terrain: parcel.terrain.clone(),
            page,
            with_label: false,
            with_terrain: false,
            with_text: false,
            with_address: false,
            answer_first: false,
            left_out: Vec::new(),
            picture: Picture {
                size: Size::Wide,
                // Posted into pages of others, most of which are light.
                dark: false,
            },
            said: None,
            code: false,
            both: false,
        })
    }

    /// The same choices for answers that changed meanwhile.
    #[must_use]
    pub fn renewed(self, before: &Self) -> Self {
        Self {
            with_label: before.with_label,
            with_terrain: before.with_terrain,
            with_text: before.with_text,
            with_address: before.with_address,
            answer_first: before.answer_first,
            left_out: before.left_out.clone(),
            picture: before.picture,
            code: before.code,
            both: before.both,
            ..self
        }
    }

    /// Takes in one deed.
    pub fn apply(&mut self, deed: Deed) {
        self.said = None;
        match deed {
            Deed::Ticked(LABEL, on) => self.with_label = on,
            Deed::Ticked(TERRAIN, on) => self.with_terrain = on,
            Deed::Ticked(TEXT, on) => self.with_text = on,
            Deed::Ticked(ADDRESS, on) => self.with_address = on,
            // A link of two views covers neither.
            Deed::Ticked(FIRST, on) => {
                self.answer_first = on;
                self.both &= !on;
            }
            Deed::Ticked(DARK, on) => self.picture.dark = on,
            Deed::Ticked(CODE, on) => self.code = on,
            Deed::Ticked(BOTH, on) => {
                self.both = on;
                self.answer_first &= !on;
            }
            Deed::Ticked(SQUARE, on) => {
                self.picture.size = if on { Size::Square } else { Size::Wide };
            }
            Deed::Ticked(..) => {}
            Deed::LeftOut { question, out } => {
                self.left_out.retain(|other| *other != question);
                if out {
                    self.left_out.push(question);
                }
            }
            Deed::Told(said) => self.said = Some(said),
            Deed::WentOn => {}
        }
    }

    /// Exactly what the link holds.
    #[must_use]
    pub fn shared(&self) -> Shared {
        let mut shared = self.all.clone();
        if !self.with_label {
            shared.about.label = None;
        }
        if !self.with_text {
            shared.text = None;
        }
        shared.answer_first = self.answer_first;
        let slots = items(&self.definition).enumerate();
        let out: Vec<(usize, Item)> = slots
            .filter(|(_, item)| self.left_out.contains(&item.question))
            .collect();
        for (slot, item) in out {
            shared.answers.set(item, Answer::Blank);
            shared.left_out.push(slot);
        }
        // An arrow says something of both its ends.
        let kept = |end: u8| {
            let dimension = self.definition.dimensions.get(usize::from(end));
            let out = self
                .left_out
                .iter()
                .filter_map(|at| self.definition.questions.get(*at));
            let mut out = out.filter_map(|question| question.dimension.as_ref());
            dimension.is_some_and(|dimension| !out.any(|id| *id == dimension.id))
        };
        let mut arrows = shared.answers.arrows().to_vec();
        arrows.retain(|arrow| kept(arrow.from) && kept(arrow.to));
        shared.answers.set_arrows(arrows);
        shared
    }

    /// What the person wants to try, where it can be ticked: links of two views hold no words.
    #[must_use]
    pub fn own_words(&self) -> Option<&FreeText> {
        self.all.text.as_ref().filter(|_| !self.both)
    }

    /// The colours of the chosen picture.
    #[must_use]
    pub fn palette(&self) -> Palette {
        if self.picture.dark {
            Palette::Dark
        } else {
            Palette::Light
        }
    }
}
