//! What a result is passed on as: links, pictures and texts, all of the same choices.

use super::{Content, PairCards, Picture, Sharing, Subject, Tick, content::answers_only};
use crate::{
    answers::{Answer, Answers, Label},
    assessment::{Definition, Pattern},
    card::{self, Card, Measure, Palette, Size, svg},
    scoring::{Context, Nearest, Report},
    share::{self, Pair, Shared, Tag},
    words::{link, report as report_words},
};

/// Two views as the page shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairDrawing {
    /// A drawing for columns and one for phones, as SVG, each with its class.
    pub drawings: [(&'static str, String); 2],
    /// The same in words.
    pub lines: Vec<String>,
}

impl Sharing {
    /// No answer is left to be seen.
    #[must_use]
    pub fn is_empty(&self, content: &Content) -> bool {
        self.with_card(content, |_| ()).is_none()
    }

    /// How many items the link answers, of how many that there are.
    #[must_use]
    pub fn count(&self, content: &Content) -> (usize, usize) {
        let shared = self.shared(content);
        let slots = shared.answers.slots();
        let given = slots.iter().filter(|answer| **answer != Answer::Blank);
        (given.count(), slots.len())
    }

    /// The link of the result, or of both views.
    #[must_use]
    pub fn link(&self, content: &Content) -> String {
        let both = self.pair_link(content);
        if let Some(both) = both.filter(|_| self.is_ticked(Tick::Both)) {
            return both;
        }
        let fragment = share::encode(Tag::Result, &self.definition, &self.shared(content));
        let sketch = self.sketch(content);
        let sketch = sketch.filter(|_| self.is_ticked(Tick::SketchPreview));
        let folder = sketch.map_or_else(String::new, |sketch| format!("s/{}/", sketch.id));
        format!("{}{folder}#{fragment}", self.platform.address)
    }

    /// The sketch that a preview of the link could show: the one that the answers in it are most like.
    #[must_use]
    pub fn sketch(&self, content: &Content) -> Option<&Pattern> {
        if !self.platform.has_sketch_pages || self.is_ticked(Tick::Both) {
            return None;
        }
        let shared = self.shared(content);
        let nearest = Nearest::of_answers(&self.definition, &shared.answers)?;
        self.definition.patterns.get(nearest.sketch()?)
    }

    /// What a colleague is asked with: the answers wait behind theirs, under the name that was typed.
    fn asking(&self, content: &Content) -> Shared {
        let mut shared = answers_only(self.shared(content));
        shared.answer_first = true;
        shared.terrain = None;
        shared.about.label = Label::typed(&self.name);
        shared
    }

    /// The link for a colleague.
    #[must_use]
    pub fn ask_link(&self, content: &Content) -> String {
        self.address(Tag::Result, &self.asking(content))
    }

    /// Title and invitation for a colleague.
    #[must_use]
    pub fn invitation(&self) -> String {
        format!("{}\n{}", self.definition.title, report_words::WAITS)
    }

    /// The six lines that go with the result: the last is its address.
    #[must_use]
    pub fn share_text(&self, content: &Content) -> String {
        let text = match content.other {
            Some(_) if self.is_ticked(Tick::Both) => Some(self.definition.title.clone()),
            _ => self.with_card(content, card::share_text),
        };
        text.unwrap_or_default()
    }

    /// The link of both views; nothing when there is no other.
    #[must_use]
    pub fn pair_link(&self, content: &Content) -> Option<String> {
        // Two views are there to be compared: nobody's own text goes along, and no terrain.
        let without_text = |shared: Shared| Shared {
            text: None,
            experiment: None,
            terrain: None,
            ..shared
        };
        let pair = Pair {
            mine: without_text(self.shared(content)),
            other: without_text(content.other.clone()?),
        };
        let fragment = share::encode_pair(&self.definition, &pair);
        Some(format!("{}#{fragment}", self.platform.address))
    }

    /// The link with which another device goes on.
    #[must_use]
    pub fn device_link(&self, content: &Content) -> String {
        let mut whole = self.whole(content);
        if self.platform.is_handed {
            whole = answers_only(whole);
        }
        self.address(Tag::Carried, &whole)
    }

    /// The whole result, for oneself.
    #[must_use]
    pub fn own_link(&self, content: &Content) -> String {
        self.address(Tag::Result, &self.whole(content))
    }

    /// What a calendar knows the result by: the answers alone, whatever else is written or ticked.
    #[must_use]
    pub fn record(&self, content: &Content) -> String {
        let Shared { about, answers, .. } = &content.mine;
        let mut plain = Shared::plain(about.clone(), answers.clone());
        plain.about.label = None;
        self.address(Tag::Result, &plain)
    }

    /// All of it; the person's own text when that is ticked, as everywhere, and so the name where scripts of somebody's
    /// page can read it.
    fn whole(&self, content: &Content) -> Shared {
        let mut whole = content.mine.clone();
        if !self.is_ticked(Tick::Text) {
            whole.text = None;
            whole.experiment = None;
        }
        if self.platform.is_handed && !self.is_ticked(Tick::Label) {
            whole.about.label = None;
        }
        whole
    }

    /// The QR code of a link as SVG, under this title; empty before codes can be made, and for a link that is too long.
    #[must_use]
    pub fn code(&self, link: &str, title: &str) -> String {
        let code = self.on_demand.code(link);
        code.map(|code| card::qr_svg(&code, title))
            .unwrap_or_default()
    }

    fn address(&self, tag: Tag, shared: &Shared) -> String {
        let fragment = share::encode(tag, &self.definition, shared);
        format!("{}#{fragment}", self.platform.address)
    }

    /// The card of what the link holds, as SVG; nothing when no answer is left.
    #[must_use]
    pub fn svg(&self, content: &Content) -> Option<String> {
        let picture = self.picture();
        let scene = match &content.other {
            Some(other) if self.is_ticked(Tick::Both) => {
                let mine = self.shared(content);
                let dates = [mine.about.date, other.about.date];
                let size = match picture {
                    Picture::Card(size) => size,
                    Picture::Poster(_) => Size::Square,
                };
                self.with_pair(content, &mine, |cards, pair| {
                    (cards.card)(pair, dates, self.host_and_path(), size)
                })
            }
            _ => {
                let on_demand = self.on_demand.loaded();
                self.with_card(content, |card| match (picture, on_demand) {
                    (Picture::Card(size), _) => card::card(card, size),
                    (Picture::Poster(size), Some(on_demand)) => (on_demand.poster)(card, size),
                    (Picture::Poster(_), None) => card::card(card, Size::Square),
                })
            }
        };
        scene.map(|scene| svg(&scene, self.palette()))
    }

    /// Where the questionnaire is taken, as cards say it.
    fn host_and_path(&self) -> &str {
        let address = &*self.platform.address;
        let parts = address.split_once(':');
        let rest = parts.map_or(address, |(_, rest)| rest);
        rest.trim_matches('/')
    }

    /// Calls back with the card; nothing when no answer is left.
    pub fn with_card<T>(&self, content: &Content, draw: impl FnOnce(&Card<'_>) -> T) -> Option<T> {
        let (mut draw, mut drawn) = (Some(draw), None);
        self.call_with_card(content, &mut |card| {
            drawn = draw.take().map(|draw| draw(card));
        });
        drawn
    }

    /// One body for all that is drawn keeps the program small.
    fn call_with_card(&self, content: &Content, draw: &mut dyn FnMut(&Card<'_>)) -> Option<()> {
        let shared = self.shared(content);
        let terrain = content.terrain.as_ref();
        let terrain = terrain.filter(|_| self.is_ticked(Tick::Terrain));
        let context = Context {
            terrain: terrain.map(|terrain| &*terrain.id),
            earlier: 0,
        };
        let mut report = Report::of(&self.definition, &shared.answers, context)?;
        report.leave_out(&self.definition, self.left_out());
        let text = self.to_try(&shared);
        let address = Some(&*self.platform.address).filter(|_| self.is_ticked(Tick::Address));
        let code = address.and_then(|address| self.on_demand.code(address));
        let card = Card {
            definition: &self.definition,
            report: &report,
            about: &shared.about,
            address: self.host_and_path(),
            terrain: terrain.map(|terrain| &*terrain.name),
            code: code.as_ref(),
            text: text.as_deref(),
            covered: shared.answer_first,
        };
        draw(&card);
        Some(())
    }

    /// Both views as the page shows them; nothing when there is no other.
    #[must_use]
    pub fn pair_drawing(&self, content: &Content) -> Option<PairDrawing> {
        self.with_pair(content, &content.mine, |cards, pair| PairDrawing {
            drawings: Measure::BOTH.map(|(class, measure)| {
                let scene = (cards.drawing)(pair, measure);
                (class, svg(&scene, Palette::Page))
            }),
            lines: (cards.in_words)(pair),
        })
    }

    /// Where both views are furthest apart; nothing when there is no other, or when they are alike.
    #[must_use]
    pub fn widest(&self, content: &Content) -> Option<card::Widest> {
        self.with_pair(content, &content.mine, |cards, pair| (cards.widest)(pair))
            .flatten()
    }

    /// Calls back with both views, mine as given; nothing when there is no other.
    fn with_pair<T>(
        &self,
        content: &Content,
        mine: &Shared,
        draw: impl FnOnce(PairCards, &card::Pair<'_>) -> T,
    ) -> Option<T> {
        let cards = (self.platform.pair_cards)()?;
        let other = content.other.as_ref()?;
        let name = |shared: &Shared, otherwise: &str| {
            let label = shared.about.label.as_ref();
            label.map_or(otherwise, |label| label.as_str()).to_owned()
        };
        let names = match content.subject {
            Subject::Views => [name(mine, link::FIRST_VIEW), name(other, link::SECOND_VIEW)],
            Subject::List | Subject::Result => [link::MINE.to_owned(), name(other, link::OTHER)],
        };
        let pair = card::Pair {
            definition: &self.definition,
            mine: &report(&self.definition, &mine.answers)?,
            other: &report(&self.definition, &other.answers)?,
            names: names.each_ref().map(String::as_str),
        };
        Some(draw(cards, &pair))
    }
}

fn report(definition: &Definition, answers: &Answers) -> Option<Report> {
    Report::of(definition, answers, Context::default())
}
