//! The page of a questionnaire: what this browser knows enters, the components take the document over, and what follows
//! goes outside.

use std::{cell::RefCell, rc::Rc, sync::Arc};

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::{listener, output, part, request, takeover};
use crate::{
    app::{
        PageData, SessionStore,
        pages::questionnaire::{Questionnaire, ResultPlace},
        question::MountedScreens,
        store::{Environment, Store},
        style_sheet::style_sheet,
        target::{self, Target},
    },
    assessment::Definition,
    browser::{
        clock, document, double_tap, events, frame, location, media,
        storage::{self, Stored},
        style, timer,
    },
    session::{Action, Keeping, Notice, Place, Records, SavedIndex, Session, Terrain, convert},
    share::LinkError,
};

/// A questionnaire being taken in this document.
pub(super) struct Page {
    pub(super) session: SessionStore,
    data: Rc<PageData>,
    /// Outlines of the terrains that these habits stand beside.
    pub(super) terrains: Vec<Arc<Definition>>,
    /// What a tab with an older program kept of these questions, as it was read last.
    pub(super) first_form: RefCell<Records>,
}

/// Starts it, in a document whose controls in `done` its reader has changed. A link is read first: whose result it is
/// begins with that.
pub(super) fn start(
    place: HtmlElement,
    definition: Arc<Definition>,
    mut data: PageData,
    done: Array,
) {
    let terrains = data.terrains.drain(..).map(Arc::new).collect();
    let document = Document {
        place,
        definition,
        data: Rc::new(data),
        terrains,
        done,
    };
    let fragment = location::fragment();
    if let Some(target) = target::target_here(&fragment, &document.definition) {
        return document.take_over(target);
    }
    spawn_local(async move {
        let definition = Arc::clone(&document.definition);
        let target = read_link(fragment, definition, Rc::clone(&document.data)).await;
        if target.is_none() {
            frame::tell_missing();
        }
        document.take_over(target.unwrap_or_else(link_not_read));
    });
}

/// What a link asks for, once what shows it is there; nothing when that did not load.
async fn read_link(
    fragment: String,
    definition: Arc<Definition>,
    data: Rc<PageData>,
) -> Option<Target> {
    // Both parts are on their way at once.
    spawn_local(async {
        let _ = part::preload_result().await;
    });
    let target = part::read_link(fragment, definition, data).await.ok()?;
    if target.holds_result() {
        part::load_received_views().await.ok()?;
        part::preload_result().await.ok()?;
    }
    Some(target)
}

fn link_not_read() -> Target {
    Target::Action(Box::new(Action::Noticed(Notice::LinkNotRead)))
}

/// A document as the site gives it, and what its reader did in it.
struct Document {
    place: HtmlElement,
    definition: Arc<Definition>,
    data: Rc<PageData>,
    terrains: Vec<Arc<Definition>>,
    done: Array,
}

impl Document {
    /// Makes it that of the program. `target` is what its address asks for.
    fn take_over(self, target: Target) {
        let Self {
            place,
            definition,
            data,
            terrains,
            done,
        } = self;
        style::add(style_sheet!("../../../style/program.css"));
        // Lives as long as the page.
        let owner = Owner::new();
        owner.set();
        let session = SessionStore(Store::new(
            Session::fresh(definition),
            Environment {
                today: clock::today,
                carry_out: |store, request| request::carry_out(SessionStore(store), request),
                refresh,
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
            first_form: RefCell::default(),
        });
        let is_card = page.begin(&done, target);
        let was_in_question = document::has_focus_in_radio();
        takeover::mount(&place, move || {
            let result = view! { <ResultPlace/> }.into_any();
            view! { <Questionnaire result/> }
        });
        if was_in_question {
            // Who was in the question still is, also when its next round has opened.
            output::focus_on(session.read_once(|session| session.place));
        }
        if done.length() > 0 && session.read_once(|session| session.round > 0) {
            // An answer in the document has opened the next round.
            double_tap::has_taken_over();
        }
        output::follow(session);
        if !is_card {
            listener::listen(&page);
        }
        document::mark_ready();
        let screens = session.read_once(|session| session.screens().count());
        mount_next(mounted, screens);
        // Paper shows them all, and what was just typed.
        events::on_print(move || {
            document::report_text_in_hand();
            mounted.0.set(screens);
        });
        std::mem::forget(owner);
    }
}

/// What is to enter before a person's action: what storage holds of the sitting, where another tab changed it.
fn refresh(session: &Session, action: &Action) -> Option<Action> {
    if !action.changes_sitting() || session.keeping != Keeping::Kept {
        return None;
    }
    let names = session.field_names();
    let (id, number) = (&session.definition.id, session.sitting.number);
    // Where storage is refused, saving says so.
    let (fields, is_unwanted) = storage::read_fields(id, number, &names).ok()?;
    if is_unwanted {
        return Some(Action::ChangedKeeping(false));
    }
    (!session.is_as_stored(&fields)).then_some(Action::ReadStorage(fields))
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
    fn begin(&self, done: &Array, target: Target) -> bool {
        if location::is_framed() {
            self.session.dispatch(Action::OpenedInFrame);
        }
        if self.data.is_handed_over {
            self.session.dispatch(Action::WereHandedOver);
        }
        if media::wants_less_motion() {
            self.session.dispatch(Action::ChangedGoingOn(false));
        }
        // Somebody's result is shown by itself in a frame, whatever its reader has answered.
        let is_card = target.is_result() && self.session.read_once(Session::is_card);
        if is_card {
            // The page around is told how tall it is, so nothing of what its reader keeps here is in it, or read.
            self.session.dispatch(Action::StorageRefused);
            document::set_root_data(&[("card", Some(String::new()))]);
        } else {
            self.resume(target::sitting_number(&location::fragment()).or_else(location::sitting));
        }
        takeover::dispatch_done(self.session, done);
        self.follow(target);
        is_card
    }

    /// Goes on with what is kept: the sitting asked for, or the one that a visit goes on with.
    pub(super) fn resume(&self, number: Option<u16>) {
        let Some((stored, id, mine)) = self.prepare() else {
            return self.session.dispatch(Action::StorageRefused);
        };
        let saved = SavedIndex::read(&stored.records);
        let current = saved.current(&id).map(|entry| entry.number);
        let number = number.or(current).unwrap_or(mine);
        let fields = stored.records.of_sitting(&id, number);
        self.session.dispatch(Action::Resumed { number, fields });
        if stored.has_newer {
            self.session.dispatch(Action::Noticed(Notice::StorageNewer));
        }
        if stored.is_unwanted() {
            self.session.dispatch(Action::ChangedKeeping(false));
        }
    }

    /// Takes in what was stored or removed while the page was put away.
    pub(super) fn catch_up(&self) {
        let Some((stored, id, number)) = self.prepare() else {
            return;
        };
        let keeping = self.session.read_once(|session| session.keeping);
        if keeping == Keeping::Unwanted && !stored.is_unwanted() {
            self.session.dispatch(Action::ChangedKeeping(true));
        }
        // What was forgotten meanwhile does not come back from memory.
        let fields = stored.records.of_sitting(&id, number);
        self.session.dispatch(Action::ReadStorage(fields));
        if stored.is_unwanted() {
            self.session.dispatch(Action::ChangedKeeping(false));
        }
    }

    /// Takes in the terrain, which another tab may have changed.
    pub(super) fn read_terrain(&self) {
        if let Ok(stored) = storage::read() {
            self.take_terrain(&stored);
        }
    }

    fn take_terrain(&self, stored: &Stored) {
        let terrain = Terrain::find(&self.terrains, &stored.records);
        self.session.dispatch(Action::FoundTerrain(terrain));
    }

    /// Reads storage, and takes in the terrain. Returns what is stored, and which sitting is at hand.
    fn prepare(&self) -> Option<(Stored, String, u16)> {
        let (id, number) = self
            .session
            .read_once(|session| (session.definition.id.clone(), session.sitting.number));
        let mut ids: Vec<String> = self
            .data
            .index
            .iter()
            .map(|entry| entry.id.clone())
            .collect();
        if !ids.contains(&id) {
            ids.push(id.clone());
        }
        let stored = storage::prepare(&ids).ok()?;
        *self.first_form.borrow_mut() = convert(&stored.first, &id);
        self.take_terrain(&stored);
        Some((stored, id, number))
    }

    /// Takes in what the address says: a place, or a link.
    pub(super) fn follow_address(self: &Rc<Self>) {
        let fragment = location::fragment();
        let definition = self
            .session
            .read_once(|session| Arc::clone(&session.definition));
        if let Some(target) = target::target_here(&fragment, &definition) {
            return self.follow(target);
        }
        let page = Rc::clone(self);
        spawn_local(async move {
            let target = read_link(fragment, definition, Rc::clone(&page.data)).await;
            page.follow(target.unwrap_or_else(link_not_read));
        });
    }

    fn follow(&self, target: Target) {
        let session = self.session;
        match target {
            Target::None if location::is_cut() => {
                session.dispatch(Action::Noticed(Notice::Link(LinkError::NoFragment)));
            }
            Target::None => {}
            // Copied from the address bar of somebody's result.
            Target::Place(Place::Result)
                if session.read_once(|session| session.sitting.is_blank()) =>
            {
                session.dispatch(Action::Noticed(Notice::Link(LinkError::NoAnswers)));
            }
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
