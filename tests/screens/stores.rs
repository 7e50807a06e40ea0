//! The stores of a questionnaire's page, and the page that follows them.

use std::sync::Arc;

use bearings::{
    app::{
        SessionStore,
        pages::{
            questionnaire::Questionnaire,
            result::{ReceivedPart, ReceivedViews, Result},
        },
        share::{Action as Passing, Panel, Platform, Sharing, SharingStore},
        store::{Environment, Store},
    },
    session::{Action, Place, Session},
};
use leptos::prelude::*;

use crate::{page::Page, today};

/// The stores of a page. They live as long as this.
pub struct Stores {
    pub owner: Owner,
    pub session: SessionStore,
    pub sharing: SharingStore,
}

impl Stores {
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
            provide_context(ReceivedPart(|| Some(ReceivedViews::LOADED)));
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

    /// The whole page as it is now, with the part that comes after the questions.
    pub fn page(&self) -> Page {
        let html = self.owner.with(|| {
            let result = view! { <Result/> }.into_any();
            view! { <Questionnaire result/> }.to_html()
        });
        // Leptos marks places for hydration, which no parser takes for well-formed.
        Page::of(&html.replace("<!>", ""))
    }
}

/// A browser that has no share menu, at the address of a questionnaire.
pub fn platform(session: &Session) -> Platform {
    Platform {
        address: format!("https://x.example/{}/", session.definition.id),
        ..Platform::default()
    }
}

/// The page of a session.
pub fn page(session: &Session) -> Page {
    Stores::of(session.clone()).page()
}

/// The page of a session whose panel for passing on is unfolded.
pub fn sharing_page(session: &Session) -> Page {
    let stores = Stores::of(session.clone());
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Share)));
    stores.page()
}

/// The page of a session that went to a place.
pub fn page_at(session: &Session, place: Place) -> Page {
    let mut session = session.clone();
    session.apply(Action::WentTo(place), today());
    page(&session)
}
