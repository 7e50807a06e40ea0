//! The place of what comes after the questions, which is loaded when it is first needed.

use leptos::{html::Div, prelude::*};

use crate::{
    app::{
        Request, SessionStore, is_covered,
        parts::{Handler, Retry, renewed},
        share::link_of,
    },
    session::{Place, Session},
    words::taking,
};

/// How far loading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loading {
    NotYet,
    Running,
    Failed,
    Done,
}

/// What is said about it, in the place where the result will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Nothing,
    Loading,
    /// An attempt has failed; another may be running.
    Failure,
}

/// Loads the part and mounts it here; says so meanwhile, and what can be done when it does not come.
#[component]
pub fn ResultPlace() -> impl IntoView {
    let session = SessionStore::from_context();
    let place = NodeRef::<Div>::new();
    let loading = RwSignal::new(Loading::NotYet);
    let failures = RwSignal::new(0_u32);
    // Effects have owners of their own, which go when they run again.
    let owner = StoredValue::new(Owner::current());
    // The button that tries again goes before this is called, and would take it along if it were made there.
    let on_end = Callback::new(move |is_loaded| {
        if is_loaded {
            loading.set(Loading::Done);
        } else {
            failures.update(|failures| *failures += 1);
            loading.set(Loading::Failed);
        }
    });
    let load = move |takes_focus: bool| {
        let Some((place, owner)) = place.get_untracked().zip(owner.get_value()) else {
            return;
        };
        loading.set(Loading::Running);
        session.request(Request::MountResult {
            place: place.into(),
            owner,
            takes_focus,
            on_end,
        });
    };
    let is_needed = session.memo(is_needed);
    let waits = move || matches!(loading.get_untracked(), Loading::NotYet | Loading::Failed);
    Effect::new(move |before: Option<()>| {
        if is_needed.get() && waits() {
            load(before.is_some());
        }
    });
    let status = Memo::new(move |_| match loading.get() {
        Loading::Running | Loading::Failed if !is_needed.get() => Status::Nothing,
        Loading::Running if failures.get() == 0 => Status::Loading,
        Loading::Running | Loading::Failed => Status::Failure,
        Loading::NotYet | Loading::Done => Status::Nothing,
    });
    let status = renewed(status, move |status| match status {
        Status::Nothing => ().into_any(),
        Status::Loading => view! { <p class="help loading">{taking::LOADING}</p> }.into_any(),
        Status::Failure => {
            let retry = Box::new(move || {
                if waits() {
                    load(true);
                }
            });
            view! { <Failure loading failures on_retry=retry/> }.into_any()
        }
    });
    // Inside another page what is longer than the questions scrolls, until its reader wants the whole of it
    // (`embed/frame.js`).
    let whole = session.read_once(|session| session.framed).then(|| {
        view! {
            <button type="button" class="plain framed whole">
                {taking::SHOW_ALL}
            </button>
        }
    });
    view! {
        <div id="after-questions" node_ref=place></div>
        <div role="status">{status}</div>
        {whole}
    }
}

/// A result, somebody else's, or a list of questions with its link for another device is on the screen.
fn is_needed(session: &Session) -> bool {
    is_covered(session) || !matches!(session.place, Place::Screen(_) | Place::Arrows)
}

/// What failed and how to go on: once more, and after a second failure in another tab, which the answers go along to.
#[component]
fn Failure(
    loading: RwSignal<Loading>,
    failures: RwSignal<u32>,
    on_retry: Handler,
) -> impl IntoView {
    let session = SessionStore::from_context();
    let text = move || match loading.get() {
        Loading::Running => taking::LOADING.to_owned(),
        _ => taking::PART_FAILED.to_owned(),
    };
    let link = move || {
        // Questions that another page handed over are in no tab of their own.
        let is_handed = session.read_once(|session| session.handed);
        (failures.get() > 1 && !is_handed).then(|| {
            let link = session.read_once(|state| link_of(state, session.today()));
            let link = format!("#{}", link.unwrap_or_default());
            view! {
                <a class="plain" target="_blank" rel="noopener" href=link>
                    {taking::OPEN_IN_TAB}
                </a>
            }
        })
    };
    view! {
        <Retry text=Signal::derive(text) button=taking::TRY_AGAIN on_retry>
            {link}
        </Retry>
    }
}
