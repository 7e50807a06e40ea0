//! What only some ask for when they pass a result on: further forms of it, what it holds, a link for a colleague. The program
//! loads all of it when somebody asks for one.

use leptos::prelude::*;

use super::{
    Content, Method, Sharing, SharingStore,
    ask::Ask,
    choices::Choices,
    code::LoadFailure,
    methods::{KeepForLater, MoreMethods},
    text_form::{TextForm, text_form},
};
use crate::{
    answers::Date,
    app::parts::renewed,
    card::{self, Card, PosterSize, QrCode, Scene},
    words::sharing,
};

/// The functions and views that are loaded on demand.
#[derive(Debug, Clone, Copy)]
pub struct OnDemand {
    /// Makes the QR code of a text; nothing when the text is too long for one.
    pub encode: fn(&str) -> Option<QrCode>,
    pub poster: fn(&Card<'_>, PosterSize) -> Scene,
    /// The result as a text, made on this day; nothing for a method that needs none.
    pub text_form: fn(Method, &Sharing, &Content, Date) -> Option<TextForm>,
    pub choices: fn() -> AnyView,
    pub more_methods: fn() -> AnyView,
    pub keep_for_later: fn() -> AnyView,
    pub ask: fn() -> AnyView,
}

impl OnDemand {
    /// All of it. What names this has its code in its own part.
    pub const LOADED: Self = Self {
        encode: card::qr_code,
        poster: card::poster,
        text_form,
        choices: || view! { <Choices/> }.into_any(),
        more_methods: || view! { <MoreMethods/> }.into_any(),
        keep_for_later: || view! { <KeepForLater/> }.into_any(),
        ask: || view! { <Ask/> }.into_any(),
    };
}

/// How far loading it is.
#[derive(Debug, Default, Clone, Copy)]
pub enum Loading {
    #[default]
    NotAsked,
    Asked,
    Failed,
    AskedAgain,
    Loaded(OnDemand),
}

impl Loading {
    /// Somebody wants it: what has failed is asked for again.
    pub fn ask(&mut self) {
        match self {
            Self::NotAsked => *self = Self::Asked,
            Self::Failed => *self = Self::AskedAgain,
            Self::Asked | Self::AskedAgain | Self::Loaded(_) => {}
        }
    }

    #[must_use]
    pub fn loaded(self) -> Option<OnDemand> {
        match self {
            Self::Loaded(on_demand) => Some(on_demand),
            _ => None,
        }
    }

    /// The code of a text, once codes can be made; nothing for an empty text, or one that is too long.
    #[must_use]
    pub fn code(self, text: &str) -> Option<QrCode> {
        let on_demand = self.loaded().filter(|_| !text.is_empty())?;
        (on_demand.encode)(text)
    }

    #[must_use]
    pub fn is_asked(self) -> bool {
        matches!(self, Self::Asked | Self::AskedAgain)
    }

    /// The last attempt that ended has failed.
    #[must_use]
    pub fn has_failed(self) -> bool {
        matches!(self, Self::Failed | Self::AskedAgain)
    }
}

/// Shows a view of it once it is loaded, and until then what has become of that.
pub fn on_demand(view: fn(OnDemand) -> AnyView) -> impl IntoView {
    let store = SharingStore::from_context();
    let is_loaded = store.memo(|sharing| sharing.on_demand.loaded().is_some());
    let shown = renewed(is_loaded, move |_| {
        let on_demand = store.read_once(|sharing| sharing.on_demand.loaded());
        on_demand.map(view).into_any()
    });
    view! {
        {shown}
        <LoadFailure sentence=sharing::NOT_UNFOLDED/>
    }
}

/// A fold whose content is loaded when it is unfolded.
#[component]
pub fn FoldOnDemand(
    #[prop(optional)] class: &'static str,
    #[prop(optional)] summary_class: &'static str,
    summary: &'static str,
    content: fn(OnDemand) -> AnyView,
    /// What is there without it, below.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let store = SharingStore::from_context();
    view! {
        <details class=class on:toggle=move |_| store.load_on_demand()>
            <summary class=summary_class>{summary}</summary>
            {on_demand(content)}
            {children.map(|children| children())}
        </details>
    }
}
