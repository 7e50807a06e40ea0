//! A page whose components are rendered natively, and what a reader finds in it.

use std::sync::Arc;

use bearings::{
    app::{
        SessionStore,
        share::{Platform, Sharing, SharingStore},
        store::{Environment, Store},
    },
    session::Session,
};
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

use crate::today;

/// The stores of a page. They live as long as this.
pub struct Page {
    owner: Owner,
    pub session: SessionStore,
    pub sharing: SharingStore,
}

impl Page {
    /// At the address of its questionnaire, in a browser that has no share menu.
    pub fn of(session: Session) -> Self {
        Self::on(platform(&session), session)
    }

    pub fn on(platform: Platform, session: Session) -> Self {
        let owner = Owner::new();
        let (session, sharing) = owner.with(|| {
            let sharing = Sharing::new(Arc::clone(&session.definition), platform);
            let session = SessionStore(Store::new(session, Environment::of_document(today)));
            provide_context(session);
            let environment = Environment::of_document(today);
            (
                session,
                SharingStore::provide(session, sharing, environment),
            )
        });
        Self {
            owner,
            session,
            sharing,
        }
    }

    /// Renders a view as the page is now.
    pub fn render<V: IntoView>(&self, view: impl FnOnce() -> V) -> Rendered {
        let html = self.owner.with(|| view().into_view().to_html());
        Rendered(Html::parse_fragment(&html))
    }
}

/// A browser that has no share menu, at the address of a questionnaire.
pub fn platform(session: &Session) -> Platform {
    Platform {
        address: format!("https://x.example/{}/", session.definition.id),
        ..Platform::default()
    }
}

/// What was rendered.
pub struct Rendered(Html);

/// A box to tick.
#[derive(Debug, PartialEq, Eq)]
pub struct Checkbox {
    pub name: String,
    pub is_ticked: bool,
}

impl Rendered {
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.0.select(&selector).collect()
    }

    /// The texts of all elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(text).collect()
    }

    /// The only element that a selector finds.
    pub fn only(&self, selector: &str) -> ElementRef<'_> {
        let [only] = self.all(selector).try_into().unwrap();
        only
    }

    /// Whether this text stands in an element that a selector finds.
    pub fn says(&self, selector: &str, wanted: &str) -> bool {
        let texts = self.texts(selector);
        texts.iter().any(|text| text.contains(wanted))
    }

    pub fn has_button(&self, name: &str) -> bool {
        self.texts("button").iter().any(|text| text == name)
    }

    /// Boxes to tick that are not hidden.
    pub fn boxes(&self) -> Vec<Checkbox> {
        let labels = self.all("label:has(> input[type=checkbox]):not(.gone)");
        let input = Selector::parse("input").unwrap();
        let boxes = labels.into_iter().map(|label| Checkbox {
            name: text(label),
            is_ticked: label
                .select(&input)
                .any(|input| input.attr("checked").is_some()),
        });
        boxes.collect()
    }

    /// The state of the box whose name begins so; nothing when there is none.
    pub fn is_ticked(&self, name: &str) -> Option<bool> {
        let boxes = self.boxes();
        let found = boxes.iter().find(|tick| tick.name.starts_with(name));
        found.map(|tick| tick.is_ticked)
    }

    /// The text of the field under this label.
    pub fn field(&self, label: &str) -> Option<String> {
        let labels = self.all("label[for]");
        let label = labels.into_iter().find(|found| text(*found) == label)?;
        let id = label.attr("for")?;
        Some(text(self.only(&format!("#{id}"))))
    }
}

/// All texts of an element, with single spaces.
pub fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
