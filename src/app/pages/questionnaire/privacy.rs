//! Where the answers stay, the settings, and the links out of the page.

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    app::{
        Request, SessionStore, is_asking,
        parts::{Details, Tick, initial_text},
    },
    session::{Action, Keeping, Place, Session},
    words::{home, link, taking},
};

#[component]
pub fn Privacy(
    /// The fold with what a result looks like.
    sample: Option<AnyView>,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let text = session.text(sentence);
    let is_above = session.flag(is_at_start);
    let keeps_nothing = session.flag(|session| session.keeping == Keeping::Unwanted);
    let goes_on = session.flag(|session| session.goes_on);
    let keep_nothing = Box::new(move |on| session.request(Request::KeepNothing(on)));
    let change_going_on = Box::new(move |on| session.dispatch(Action::ChangedGoingOn(on)));
    let is_handed = session.read_once(|session| session.handed);
    let page_of_host = is_handed.then(|| view! { <PageOfHost/> });
    // Answers are in this address only while it is followed. Inside another page the style shows it.
    let full_page = (!is_handed).then(|| {
        view! {
            <a id="full-page" rel="noopener" href="" on:click=opened(session) on:auxclick=opened(session)>
                {taking::FULL_PAGE}
            </a>
        }
    });
    view! {
        <footer class="privacy">
            <p id="privacy" class:gone=is_above prop:textContent=text>{initial_text(text)}</p>
            {sample}
            <Details summary=taking::SETTINGS>
                <Tick id="keep-nothing" is_on=keeps_nothing on_change=keep_nothing>
                    {taking::KEEP_NOTHING}
                </Tick>
                <Tick id="goes-on" is_on=goes_on on_change=change_going_on>
                    {taking::GO_ON_BY_ITSELF}
                </Tick>
            </Details>
            {page_of_host}
            <p>
                {full_page}
                " "
                <a class="alone" rel="noopener" href="../">{taking::HOME}</a>
                <a class="framed" rel="noopener" href="../">{home::TITLE}</a>
            </p>
        </footer>
    }
}

/// Where the answers stay, above the first question: it is in sight there before anything is answered.
#[component]
pub fn StaysHere() -> impl IntoView {
    let session = SessionStore::from_context();
    let text = session.text(sentence);
    let is_below = session.flag(|session| !is_at_start(session));
    view! {
        <p class="stays" class:gone=is_below prop:textContent=text>
            {initial_text(text)}
        </p>
    }
}

fn is_at_start(session: &Session) -> bool {
    is_asking(session) && session.place == Place::Screen(0) && session.round == 0
}

/// The way to the page that handed the questions over. Its scripts can read the address, so answers go along only when
/// somebody asks for it.
#[component]
fn PageOfHost() -> impl IntoView {
    let session = SessionStore::from_context();
    let page = session.read_once(|session| session.definition.home.clone())?;
    Some(view! {
        <Details summary=taking::FULL_PAGE>
            <p>{taking::FULL_PAGE_HANDED}</p>
            <div class="buttons">
                <a class="plain" id="without-answers" rel="noopener" href=page.clone()>
                    {taking::FULL_PAGE_WITHOUT}
                </a>
                <a class="plain" id="with-answers" rel="noopener" href=page on:click=opened(session) on:auxclick=opened(session)>
                    {taking::FULL_PAGE_WITH}
                </a>
            </div>
        </Details>
    })
}

fn opened(session: SessionStore) -> impl FnMut(MouseEvent) + Send + 'static {
    move |event| session.request(Request::OpenFullPage(event))
}

fn sentence(session: &Session) -> String {
    let kept = kept(session);
    if session.handed {
        format!("{kept} {}", link::LEADS_TO_HOST)
    } else {
        kept.to_owned()
    }
}

/// Where the answers stay.
fn kept(session: &Session) -> &'static str {
    match (session.keeping, session.framed) {
        (Keeping::Refused, _) if session.handed => taking::PRIVACY_HANDED_REFUSED,
        (Keeping::Kept | Keeping::Wiped, false) => taking::PRIVACY,
        (Keeping::Kept | Keeping::Wiped, true) => taking::PRIVACY_FRAMED,
        (Keeping::Unwanted, _) => taking::PRIVACY_UNWANTED,
        (Keeping::Refused, false) => taking::PRIVACY_REFUSED,
        (Keeping::Refused, true) => taking::PRIVACY_FRAMED_REFUSED,
    }
}
