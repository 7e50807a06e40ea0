//! What goes out of it: links, pictures and texts, all of the same choices.

use crate::{
    answers::Answers,
    assessment::Definition,
    card::{self, Card, Measure, Palette, Size, svg},
    scoring::{Context, Report},
    share::{self, FreeText, Pair, Shared, Tag},
    ui::Html,
    words::{link, result},
};

use super::{Sharing, Shown};

impl Sharing {
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
        let mut report = report(&self.definition, &shared.answers)?;
        report.leave_out(&self.definition, &self.left_out);
        let drawn = Card {
            definition: &self.definition,
            report: &report,
            about: &shared.about,
            address: self.place(),
            terrain: self.terrain.as_deref().filter(|_| self.with_terrain),
            code: Some(&*self.page).filter(|_| self.with_address),
            text: shared.text.as_ref().map(FreeText::as_str),
            covered: self.answer_first,
        };
        Some(draw(&drawn))
    }

    /// Both views in one drawing, in a size for columns and one for phones; nothing when there is no other.
    #[must_use]
    pub fn pair_drawings(&self) -> Option<String> {
        let draw = |pair: &card::Pair<'_>| {
            let mut html = Html::default();
            for (class, measure) in Measure::BOTH {
                let drawing = svg(&card::pair_drawing(pair, measure), Palette::Page);
                html.put("<figure class=\"").put(class).put("\">");
                html.drawing(&drawing).put("</figure>");
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
}

fn report(definition: &Definition, answers: &Answers) -> Option<Report> {
    Report::of(definition, answers, Context::default())
}
