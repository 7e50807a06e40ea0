//! What a person lets into the link and onto the card: state, and how each deed changes it.

use std::sync::Arc;

use crate::{
    answers::{Answer, Answers, Item, items},
    assessment::Definition,
    card::{self, Card, Measure, Palette, Size, svg},
    scoring::{Beside, Report},
    share::{self, FreeText, Pair, Shared, Tag},
    ui::Html,
    words::{link, result},
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
    LeftOut { question: usize, out: bool },
    Told(Said),
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
    pub fn of(
        definition: Arc<Definition>,
        parcel: &Parcel,
        page: String,
        dark: bool,
    ) -> Option<Self> {
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
                dark,
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
            Deed::Ticked(FIRST, on) => self.answer_first = on,
            Deed::Ticked(DARK, on) => self.picture.dark = on,
            Deed::Ticked(CODE, on) => self.code = on,
            Deed::Ticked(BOTH, on) => self.both = on,
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

    /// No answer is left to be seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.with_card(|_| ()).is_none()
    }

    /// The link of the result, or of both views.
    #[must_use]
    pub fn link(&self) -> String {
        let both = self.pair_link().filter(|_| self.both);
        both.unwrap_or_else(|| self.address(Tag::Result, &self.shared()))
    }

    /// The link of both views; nothing when there is no other.
    #[must_use]
    pub fn pair_link(&self) -> Option<String> {
        // Two views are there to be compared: nobody's own words go along.
        let wordless = |shared: Shared| Shared {
            text: None,
            ..shared
        };
        let pair = Pair {
            mine: wordless(self.shared()),
            other: wordless(self.other.clone()?),
        };
        let fragment = share::encode_pair(&self.definition, &pair);
        Some(format!("{}#{fragment}", self.page))
    }

    /// The link with which another device goes on.
    #[must_use]
    pub fn device_link(&self) -> String {
        self.address(Tag::Carried, &self.own())
    }

    /// The whole result, for oneself.
    #[must_use]
    pub fn own_link(&self) -> String {
        self.address(Tag::Result, &self.own())
    }

    /// All of it; own words when they are ticked, as everywhere.
    fn own(&self) -> Shared {
        let all = self.all.clone();
        let text = all.text.filter(|_| self.with_text);
        Shared { text, ..all }
    }

    fn address(&self, tag: Tag, shared: &Shared) -> String {
        let fragment = share::encode(tag, &self.definition, shared);
        format!("{}#{fragment}", self.page)
    }

    /// The card of what the link holds, as SVG; nothing when no answer is left.
    #[must_use]
    pub fn svg(&self, size: Size, palette: Palette) -> Option<String> {
        let scene = match &self.other {
            Some(other) if self.both => {
                let mine = self.shared();
                let dates = [mine.about.date, other.about.date];
                let draw = |pair: &card::Pair<'_>| card::pair_card(pair, dates, self.place(), size);
                self.with_pair(&mine, draw)
            }
            _ => self.with_card(|drawn| card::card(drawn, size)),
        };
        scene.map(|scene| svg(&scene, palette))
    }

    /// The card as a figure for a web page, with its words; nothing when no answer is left.
    #[must_use]
    pub fn figure(&self, link: &str) -> Option<String> {
        self.with_card(|drawn| {
            let scene = card::card(drawn, self.picture.size);
            card::figure(drawn, &scene, self.palette(), link)
        })
    }

    /// Where the questionnaire is taken, as cards say it.
    fn place(&self) -> &str {
        let page = self.page.split_once("://");
        page.map_or(&*self.page, |(_, rest)| rest)
            .trim_end_matches('/')
    }

    /// Calls back with the card.
    pub fn with_card<T>(&self, draw: impl FnOnce(&Card<'_>) -> T) -> Option<T> {
        let shared = self.shared();
        let report = report(&self.definition, &shared.answers)?;
        let drawn = Card {
            definition: &self.definition,
            report: &report,
            about: &shared.about,
            address: self.place(),
            terrain: self.terrain.as_deref().filter(|_| self.with_terrain),
            code: Some(&*self.page).filter(|_| self.with_address),
            text: shared.text.as_ref().map(FreeText::as_str),
        };
        Some(draw(&drawn))
    }

    /// Both views in one drawing, in a size for columns and one for phones; nothing when there is no other.
    #[must_use]
    pub fn pair_drawings(&self) -> Option<String> {
        let draw = |pair: &card::Pair<'_>| {
            let mut html = Html::default();
            for (open, measure) in Measure::BOTH {
                let drawing = svg(&card::pair_drawing(pair, measure), Palette::Page);
                html.put(open).drawing(&drawing).put("</figure>");
            }
            html.put("<details>")
                .element("<summary>", result::IN_WORDS, "</summary>");
            html.list(&card::pair_in_words(pair)).put("</details>");
            html.into_string()
        };
        self.with_pair(&self.all, draw)
    }

    /// Calls back with both views, mine as given.
    fn with_pair<T>(&self, mine: &Shared, draw: impl FnOnce(&card::Pair<'_>) -> T) -> Option<T> {
        let other = self.other.as_ref()?;
        let (first, second) = match self.shown {
            Shown::Views => (link::FIRST_VIEW, link::SECOND_VIEW),
            _ => (link::MINE, link::OTHER),
        };
        let name = |shared: &Shared, otherwise: &str| {
            let label = shared.about.label.as_ref();
            label.map_or(otherwise, |label| label.as_str()).to_owned()
        };
        let names = match self.shown {
            Shown::Views => [name(mine, first), name(other, second)],
            _ => [first.to_owned(), name(other, second)],
        };
        Some(draw(&card::Pair {
            definition: &self.definition,
            mine: &report(&self.definition, &mine.answers)?,
            other: &report(&self.definition, &other.answers)?,
            names: names.each_ref().map(String::as_str),
        }))
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

fn report(definition: &Definition, answers: &Answers) -> Option<Report> {
    Report::of(definition, answers, Beside::default())
}
