//! The page of a questionnaire: what this browser knows enters, the components take the document over, and what follows
//! goes outside.

use std::{rc::Rc, sync::Arc};

use js_sys::Array;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{listener, output, request, takeover};
use crate::{
    app::{
        PageData, SessionStore,
        pages::questionnaire::{Questionnaire, ResultPlace},
        question::MountedScreens,
        store::{Environment, Store},
        target::{self, Target},
    },
    assessment::Definition,
    browser::{clock, document, events, location, media, storage, timer},
    session::{Action, Notice, SavedIndex, Session, Terrain},
};

/// A questionnaire being taken in this document.
pub(super) struct Page {
    pub(super) session: SessionStore,
    data: PageData,
    /// Outlines of the terrains that these habits stand beside.
    pub(super) terrains: Vec<Arc<Definition>>,
}

/// Starts it.
pub(super) fn start(
    place: &HtmlElement,
    definition: Arc<Definition>,
    mut data: PageData,
    done: &Array,
) {
    let terrains = data.terrains.drain(..).map(Arc::new).collect();
    // Lives as long as the page.
    let owner = Owner::new();
    owner.set();
    let session = SessionStore(Store::new(
        Session::fresh(definition),
        Environment {
            today: clock::today,
            carry_out: |store, request| request::carry_out(SessionStore(store), request),
        },
    ));
    provide_context(session);
    // The first screen, which the document shows.
    let mounted = MountedScreens(RwSignal::new(1));
    provide_context(mounted);
    let page = Rc::new(Page {
        session,
        data,
        terrains,
    });
    let is_card = page.begin(done);
    let was_in_question = document::has_focus_in_radio();
    takeover::mount(place, move || {
        let result = view! { <ResultPlace/> }.into_any();
        view! { <Questionnaire result/> }
    });
    if was_in_question {
        // Who was in the question still is, also when its next round has opened.
        output::focus_on(session.read_once(|session| session.place));
    }
    let output = Rc::default();
    output::follow(session, Rc::clone(&output));
    if !is_card {
        listener::listen(&page, &output);
    }
    document::mark_ready();
    let screens = session.read_once(|session| session.screens().count());
    mount_next(mounted, screens);
    // Paper shows them all.
    events::on_print(move || mounted.0.set(screens));
    std::mem::forget(owner);
}

/// Mounts the screens that are not in sight, each in a task of its own, so that no tap waits for all of them.
fn mount_next(mounted: MountedScreens, screens: usize) {
    if mounted.0.get_untracked() >= screens {
        // Inside another page the tallest of them says how tall the frame is.
        return document::set_root_data(&[("mounted", Some(String::new()))]);
    }
    timer::soon(move || {
        mounted.0.update(|mounted| *mounted += 1);
        mount_next(mounted, screens);
    });
}

impl Page {
    /// Takes in what is known before the page is mounted. Returns whether it is a card in somebody's page.
    fn begin(&self, done: &Array) -> bool {
        if location::is_framed() {
            self.session.dispatch(Action::OpenedInFrame);
        }
        if self.data.is_handed_over {
            self.session.dispatch(Action::WereHandedOver);
        }
        if media::wants_less_motion() {
            self.session.dispatch(Action::ChangedGoingOn(false));
        }
        let is_card = self.is_card();
        if is_card {
            // The page around is told how tall it is, so nothing of what its reader keeps here is in it, or read.
            self.session.dispatch(Action::StorageRefused);
            document::set_root_data(&[("card", Some(String::new()))]);
        } else {
            self.resume(target::sitting_number(&location::fragment()).or_else(location::sitting));
        }
        takeover::dispatch_done(self.session, done);
        self.follow_address();
        is_card
    }

    /// Whether the address of a frame holds a result that is shown by itself, whatever its reader has answered.
    fn is_card(&self) -> bool {
        let fragment = location::fragment();
        self.session.read_once(|session| {
            session.is_card()
                && target::target_of(&fragment, &session.definition, &self.data).is_result()
        })
    }

    /// Goes on with what is kept: the sitting asked for, or the one that a visit goes on with.
    pub(super) fn resume(&self, number: Option<u16>) {
        let Ok(records) = storage::read() else {
            return self.session.dispatch(Action::StorageRefused);
        };
        let terrain = Terrain::find(&self.terrains, &records);
        self.session.dispatch(Action::FoundTerrain(terrain));
        let saved = SavedIndex::read(&records);
        let id = self
            .session
            .read_once(|session| session.definition.id.clone());
        let current = saved.current(&id).map(|entry| entry.number);
        if let Some(number) = number.or(current) {
            let records = records.of_sitting(&id, number);
            self.session.dispatch(Action::Resumed { number, records });
        }
        if saved.newer {
            self.session.dispatch(Action::Noticed(Notice::StorageNewer));
        }
        if storage::is_unwanted() {
            self.session.dispatch(Action::ChangedKeeping(false));
        }
    }

    /// Takes in what the address says: a place, or a link.
    pub(super) fn follow_address(&self) {
        let fragment = location::fragment();
        let session = self.session;
        let target = session
            .read_once(|session| target::target_of(&fragment, &session.definition, &self.data));
        match target {
            Target::None => {}
            Target::Place(place) => {
                if session.read_once(|session| session.place != place) {
                    session.dispatch(Action::WentTo(place));
                }
            }
            Target::Action(action) => {
                let (number, is_finished) =
                    session.read_once(|session| (session.sitting.number, session.sitting.finished));
                if leaves_address(&action, is_finished) {
                    location::replace("", number);
                }
                session.dispatch(*action);
            }
        }
    }
}

/// Whether a link goes out of the address as soon as it is read: who answers has no answers there.
fn leaves_address(action: &Action, is_finished: bool) -> bool {
    match action {
        Action::CarriedOver(_) => true,
        Action::OpenedResult(opened) => opened.shared.answer_first && !is_finished,
        _ => false,
    }
}
