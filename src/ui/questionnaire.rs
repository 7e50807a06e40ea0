//! The document in which a questionnaire is taken.

use leptos::{either::EitherOf4, prelude::*};

use super::{
    Desk,
    about::AboutLine,
    arrows::ArrowsScreen,
    guest::GuestResult,
    notices::{Conflicts, Notices, Privacy},
    overview::Overview,
    question::QuestionScreen,
    result::OwnResult,
    top::{Onward, Top, WentOn},
};
use crate::{
    session::{Place, Session},
    words::link,
};

/// A questionnaire's document, as it is rendered before anybody has come.
#[must_use]
pub fn questionnaire_view(session: Session) -> impl IntoView + RenderHtml {
    let (session, _) = signal(session);
    let desk = Desk::new(session, Callback::new(|_| ()), Callback::new(|_| ()), String::new());
    view! { <Questionnaire desk/> }
}

/// All screens of a questionnaire. Those with questions are always in the document; the others come when
/// they are needed.
#[component]
pub(super) fn Questionnaire(desk: Desk) -> impl IntoView {
    let screens = desk.session.with_untracked(Session::screens);
    let screens = screens.iter().enumerate().map(|(screen, questions)| {
        let questions = questions.to_vec();
        view! { <QuestionScreen desk screen questions/> }
    });
    let screens = screens.collect_view();
    let asks = move || desk.read(asks);
    let place = Memo::new(move |_| desk.read(|session| (session.place, shows_guest(session))));
    let other = move || match place.get() {
        (_, true) => EitherOf4::A(view! { <GuestResult desk/> }),
        (Place::Questions | Place::Review, _) => EitherOf4::B(view! { <Overview desk/> }),
        (Place::Result, _) => EitherOf4::C(view! { <OwnResult desk/> }),
        (Place::Screen(_) | Place::Arrows, _) => EitherOf4::D(()),
    };
    let waiting = move || {
        let waits = desk.read(|session| session.guest.is_some() && asks_now(session));
        waits.then(|| view! { <p class="notice">{link::WAITING}</p> })
    };
    view! {
        <div
            class="questionnaire"
            on:keydown=move |event| desk.pressed(&event)
            on:pointerdown=move |_| desk.pointed()
        >
            <Top desk/>
            <Notices desk/>
            <Conflicts desk/>
            {waiting}
            <div class:gone=move || !asks()>
                <AboutLine desk/>
                {screens}
                <ArrowsScreen desk/>
                <Onward desk/>
                <WentOn desk/>
            </div>
            {other}
            <Privacy desk/>
        </div>
    }
}

fn shows_guest(session: &Session) -> bool {
    session.guest.as_ref().is_some_and(|guest| guest.shown)
}

fn asks_now(session: &Session) -> bool {
    matches!(session.place, Place::Screen(_) | Place::Arrows)
}

fn asks(session: &Session) -> bool {
    asks_now(session) && !shows_guest(session)
}
