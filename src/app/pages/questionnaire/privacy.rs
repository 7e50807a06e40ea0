//! Where the answers stay, the settings, and the links out of the page.

use leptos::prelude::*;

use crate::{
    app::{
        Request, SessionStore,
        parts::{Details, Tick, initial_text},
    },
    session::{Action, Keeping, Session},
    words::{home, taking},
};

#[component]
pub fn Privacy() -> impl IntoView {
    let session = SessionStore::from_context();
    let text = session.text(|session| sentence(session).to_owned());
    let keeps_nothing = session.flag(|session| session.keeping == Keeping::Unwanted);
    let goes_on = session.flag(|session| session.goes_on);
    let keep_nothing = Box::new(move |on| session.request(Request::KeepNothing(on)));
    let change_going_on = Box::new(move |on| session.dispatch(Action::ChangedGoingOn(on)));
    // Answers are in this address only while it is followed. Inside another page the style shows it.
    let page = session.read_once(|session| session.definition.home.clone());
    let open = move |event| session.request(Request::OpenFullPage(event));
    view! {
        <footer class="privacy">
            <p id="privacy" prop:textContent=text>{initial_text(text)}</p>
            <Details summary=taking::SETTINGS>
                <Tick id="keep-nothing" is_on=keeps_nothing on_change=keep_nothing>
                    {taking::KEEP_NOTHING}
                </Tick>
                <Tick id="goes-on" is_on=goes_on on_change=change_going_on>
                    {taking::GO_ON_BY_ITSELF}
                </Tick>
            </Details>
            <p>
                <a id="full-page" rel="noopener" href=page.unwrap_or_default() on:click=open on:auxclick=open>
                    {taking::FULL_PAGE}
                </a>
                " "
                <a class="alone" rel="noopener" href="../">{taking::HOME}</a>
                <a class="framed" rel="noopener" href="../">{home::TITLE}</a>
            </p>
        </footer>
    }
}

fn sentence(session: &Session) -> &'static str {
    match (session.keeping, session.framed) {
        (Keeping::Kept | Keeping::Wiped, false) => taking::PRIVACY,
        (Keeping::Kept | Keeping::Wiped, true) => taking::PRIVACY_FRAMED,
        (Keeping::Unwanted, _) => taking::PRIVACY_UNWANTED,
        (Keeping::Refused, false) => taking::PRIVACY_REFUSED,
        (Keeping::Refused, true) => taking::PRIVACY_FRAMED_REFUSED,
    }
}
