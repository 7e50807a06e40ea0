//! What a person lets into link and picture, and what became of passing them on: state, and how each action changes it.

use std::sync::Arc;

use super::{Content, Loading, OnDemand, PairCards, Picture};
use crate::{
    answers::{Answer, Date, Item, items},
    app::store::State,
    assessment::{Definition, id_hash},
    card::{self, Size},
    share::Shared,
};

/// The choices of a person who passes a result on. They hold for whatever [`Content`] there is: answers may change
/// meanwhile.
#[derive(Debug, Clone)]
pub struct Sharing {
    pub definition: Arc<Definition>,
    pub platform: Platform,
    ticks: Vec<Tick>,
    /// Questions that stay out of link and picture, by place.
    left_out: Vec<usize>,
    /// The panel that is unfolded.
    pub panel: Option<Panel>,
    pub(super) picture: Picture,
    /// What a colleague is to call the person who asks.
    pub name: String,
    /// What became of the last attempt, until the next action.
    outcome: Option<Outcome>,
    /// How many attempts were started, and how the last one passes it on.
    pub attempts: usize,
    method: Option<Method>,
    /// What only some ask for.
    pub on_demand: Loading,
}

/// Where the page stands, and in what browser.
#[derive(Debug, Clone)]
pub struct Platform {
    /// The address at which the questions are taken, without a fragment.
    pub address: String,
    /// That page handed the questions over: its scripts can read what a link holds.
    pub is_handed: bool,
    pub has_share_menu: bool,
    /// The site has a page for each sketch, with a preview of its own.
    pub has_sketch_pages: bool,
    /// The browser is that of a mail or chat app, which forgets soon.
    pub is_in_app: bool,
    /// What draws two views, once it is loaded.
    pub pair_cards: fn() -> Option<PairCards>,
    /// What is loaded on demand, where it is there from the start.
    pub on_demand: Option<OnDemand>,
}

impl Default for Platform {
    fn default() -> Self {
        Self {
            address: String::new(),
            is_handed: false,
            has_share_menu: false,
            has_sketch_pages: true,
            is_in_app: false,
            pair_cards: || Some(PairCards::LOADED),
            on_demand: Some(OnDemand::LOADED),
        }
    }
}

/// What can be ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// The typed name is in link and picture.
    Label,
    /// The answers are read in the terrain, in link and picture.
    Terrain,
    /// What the person wants to try is in link and picture, in their own words.
    Text,
    /// The address of the questionnaire is on the picture as a code.
    Address,
    /// The reader answers before seeing it.
    AnswerFirst,
    /// The picture is dark. It is light otherwise: most pages it is posted into are.
    Dark,
    /// The link is shown as a code to scan.
    Code,
    /// Both views are in link and picture.
    Both,
    /// The calendar entry of what is tried holds a link with the answers.
    CalendarLink,
    /// The address names the sketch, so that previews of the link show it.
    SketchPreview,
}

/// What can be unfolded below a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The ways to pass the result on.
    Share,
    /// A link for a colleague, who answers first.
    Ask,
}

/// How a result is passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    PictureAndLink,
    Link,
    DeviceLink,
    PairLink,
    RichText,
    Markdown,
    Html,
    /// The six lines that are worth posting.
    Text,
    /// All of it in words.
    Words,
    Png,
    Svg,
    ShareMenu,
    /// The link for a colleague.
    AskLink,
    /// Invitation and link for a colleague.
    AskText,
    AskShareMenu,
    Print,
    /// A calendar entry that asks to look again.
    Calendar,
    /// A calendar entry for the day on which it is decided what comes of an experiment.
    Experiment,
    LinkFile,
}

/// What became of it, shown below the buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Copied(Method),
    Saved,
    /// The clipboard takes texts only: the picture was saved as a file, and the link copied.
    PictureSavedLinkCopied,
    /// The clipboard refused: what was to be copied was saved as a file.
    SavedInstead,
    /// The clipboard refused: the link is selected, to be copied by hand.
    CopyByHand(Method),
    /// The browser could not draw the picture: it was saved as SVG.
    SvgInstead,
    /// The same, and the link was copied.
    SvgSavedLinkCopied,
    /// Every answer is left out.
    NothingLeft,
    /// The browser did not let a file be saved.
    NotSaved,
    /// What makes the file did not load.
    NotLoaded,
    /// The share menu refused.
    NotShared,
}

/// What happens while a result is passed on.
#[derive(Debug, Clone)]
pub enum Action {
    /// A panel was unfolded, or both are folded.
    Opened(Option<Panel>),
    ChosePicture(Picture),
    /// The name for a colleague was edited.
    TypedName(String),
    /// Something is to be shown that is loaded on demand.
    AskedForMore,
    /// What is loaded on demand came; nothing when it did not load.
    LoadedOnDemand(Option<OnDemand>),
    Ticked(Tick, bool),
    LeftOut {
        question: usize,
        is_out: bool,
    },
    Started(Method),
    Ended(Outcome),
    /// Another sitting is at hand: nothing of it was let out yet.
    ChangedSitting,
}

/// What only the browser can do.
#[derive(Debug, Clone)]
pub enum Request {
    PassOn(Method, Box<Content>),
    LoadOnDemand,
}

/// A calendar is one's own, so a link is in it, unless answering honestly could hurt.
fn first_ticks(definition: &Definition) -> Vec<Tick> {
    let is_harmless = definition.notice.is_none();
    Vec::from_iter(is_harmless.then_some(Tick::CalendarLink))
}

impl State for Sharing {
    type Action = Action;
    type Request = Request;

    fn apply(&mut self, action: Action, _: Date) {
        Self::apply(self, action);
    }
}

impl Sharing {
    /// Nothing is ticked that goes out to others, nothing left out.
    #[must_use]
    pub fn new(definition: Arc<Definition>, platform: Platform) -> Self {
        Self {
            ticks: first_ticks(&definition),
            definition,
            on_demand: platform
                .on_demand
                .map_or(Loading::NotAsked, Loading::Loaded),
            platform,
            left_out: Vec::new(),
            panel: None,
            picture: Picture::Card(Size::Wide),
            name: String::new(),
            outcome: None,
            attempts: 0,
            method: None,
        }
    }

    /// Takes in one action.
    pub fn apply(&mut self, action: Action) {
        if !matches!(action, Action::AskedForMore | Action::LoadedOnDemand(_)) {
            self.outcome = None;
        }
        match action {
            Action::Opened(panel) => self.panel = panel,
            Action::ChosePicture(picture) => self.picture = picture,
            Action::TypedName(name) => self.name = name,
            Action::AskedForMore => self.on_demand.ask(),
            Action::LoadedOnDemand(loaded) => {
                self.on_demand = loaded.map_or(Loading::Failed, Loading::Loaded);
            }
            Action::Ticked(tick, is_on) => {
                // A link of two views covers neither, and an address that names the sketch covers nothing.
                let excluded: &[Tick] = match tick {
                    Tick::Both | Tick::SketchPreview => &[Tick::AnswerFirst],
                    Tick::AnswerFirst => &[Tick::Both, Tick::SketchPreview],
                    _ => &[],
                };
                self.ticks
                    .retain(|other| *other != tick && !(is_on && excluded.contains(other)));
                if is_on {
                    self.ticks.push(tick);
                }
            }
            Action::LeftOut { question, is_out } => {
                self.left_out.retain(|other| *other != question);
                if is_out {
                    self.left_out.push(question);
                }
            }
            Action::Started(method) => {
                self.attempts += 1;
                self.method = Some(method);
            }
            Action::Ended(outcome) => self.outcome = Some(outcome),
            Action::ChangedSitting => {
                self.ticks = first_ticks(&self.definition);
                self.left_out.clear();
                self.panel = None;
                self.name.clear();
            }
        }
    }

    /// The outcome of an attempt that was started after so many others, with its number. `is_experiment`: one that passes on what
    /// is to be tried, and no other.
    #[must_use]
    pub fn news(&self, earlier: usize, is_experiment: bool) -> Option<(usize, Outcome)> {
        let is_own = (self.method == Some(Method::Experiment)) == is_experiment;
        let outcome = self.outcome.filter(|_| is_own && self.attempts > earlier);
        outcome.map(|outcome| (self.attempts, outcome))
    }

    #[must_use]
    pub fn is_ticked(&self, tick: Tick) -> bool {
        self.ticks.contains(&tick)
    }

    /// The answers to this question stay out of link and picture.
    #[must_use]
    pub fn is_left_out(&self, question: usize) -> bool {
        self.left_out.contains(&question)
    }

    /// Questions that stay out, by place.
    pub(super) fn left_out(&self) -> &[usize] {
        &self.left_out
    }

    /// Exactly what the link holds.
    #[must_use]
    pub fn shared(&self, content: &Content) -> Shared {
        let mut shared = content.mine.clone();
        if !self.is_ticked(Tick::Label) {
            shared.about.label = None;
        }
        if !self.is_ticked(Tick::Text) {
            shared.text = None;
            shared.experiment = None;
        }
        shared.answer_first = self.is_ticked(Tick::AnswerFirst);
        let terrain = content.terrain.as_ref();
        let terrain = terrain.filter(|_| self.is_ticked(Tick::Terrain));
        shared.terrain = terrain.map(|terrain| id_hash(&terrain.id));
        let slots = items(&self.definition).enumerate();
        let out: Vec<(usize, Item)> = slots
            .filter(|(_, item)| self.is_left_out(item.question))
            .collect();
        for (slot, item) in out {
            shared.answers.set(item, Answer::Blank);
            shared.left_out.push(slot);
        }
        let mut arrows = shared.answers.arrows().to_vec();
        // An arrow says something of both its ends.
        arrows.retain(|arrow| self.keeps_end(arrow.from) && self.keeps_end(arrow.to));
        shared.answers.set_arrows(arrows);
        shared
    }

    /// No question about this dimension is left out.
    fn keeps_end(&self, end: u8) -> bool {
        let Some(dimension) = self.definition.dimensions.get(usize::from(end)) else {
            return false;
        };
        let out = self.left_out.iter();
        let mut out = out.filter_map(|place| self.definition.questions.get(*place));
        !out.any(|question| question.dimension.as_ref() == Some(&dimension.id))
    }

    /// All that goes along of what the person wants to try, where it can be ticked: links of two views hold no text.
    #[must_use]
    pub fn text(&self, content: &Content) -> Option<String> {
        let mine = &content.mine;
        let experiment = mine.experiment.as_ref();
        let all = experiment.map(|one| card::experiment_lines(&self.definition, one).join(" "));
        let text = all.or_else(|| self.to_try(mine));
        text.filter(|_| !self.is_ticked(Tick::Both))
    }

    /// What a view wants to try, in words.
    pub(super) fn to_try(&self, shared: &Shared) -> Option<String> {
        let experiment = shared.experiment.as_ref();
        let experiment = experiment.map(|one| card::experiment(&self.definition, one));
        experiment.or_else(|| Some(shared.text.as_ref()?.as_str().to_owned()))
    }
}
