//! The place of what comes after the questions, which is loaded when it is first needed.

use leptos::{html::Div, prelude::*};

use crate::{
    app::{
        Request, SessionStore, is_covered,
        parts::{Button, Handler, renewed},
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
    /// So many attempts in a row have failed.
    Failed(u8),
    Done,
}

/// Loads the part and mounts it here; says so meanwhile, and what can be done when it does not come.
#[component]
pub fn ResultPlace() -> impl IntoView {
    let session = SessionStore::from_context();
    let place = NodeRef::<Div>::new();
    let loading = RwSignal::new(Loading::NotYet);
    let failures = StoredValue::new(0_u8);
    // Effects have owners of their own, which go when they run again.
    let owner = StoredValue::new(Owner::current());
    let load = move |takes_focus: bool| {
        let Some((place, owner)) = place.get_untracked().zip(owner.get_value()) else {
            return;
        };
        loading.set(Loading::Running);
        let on_end = Callback::new(move |is_loaded| {
            if is_loaded {
                loading.set(Loading::Done);
            } else {
                failures.update_value(|failures| *failures = failures.saturating_add(1));
                loading.set(Loading::Failed(failures.get_value()));
            }
        });
        session.request(Request::MountResult {
            place: place.into(),
            owner,
            takes_focus,
            on_end,
        });
    };
    let is_needed = session.memo(is_needed);
    Effect::new(move |before: Option<()>| {
        let waits = !matches!(loading.get_untracked(), Loading::Running | Loading::Done);
        if is_needed.get() && waits {
            load(before.is_some());
        }
    });
    let shown = Memo::new(move |_| {
        if is_needed.get() {
            loading.get()
        } else {
            Loading::NotYet
        }
    });
    let status = renewed(shown, move |loading| match loading {
        Loading::NotYet | Loading::Done => ().into_any(),
        Loading::Running => view! { <p class="help loading">{taking::LOADING}</p> }.into_any(),
        Loading::Failed(failures) => {
            view! { <Failure failures on_retry=Box::new(move || load(true))/> }.into_any()
        }
    });
    view! {
        <div id="after-questions" node_ref=place></div>
        <div role="status">{status}</div>
    }
}

/// A result, somebody else's, or a list of questions with its link for another device is on the screen.
fn is_needed(session: &Session) -> bool {
    is_covered(session) || !matches!(session.place, Place::Screen(_) | Place::Arrows)
}

/// What failed and how to go on: once more, and after a second failure in another tab, which the answers go along to.
#[component]
fn Failure(failures: u8, on_retry: Handler) -> impl IntoView {
    let session = SessionStore::from_context();
    let link = (failures > 1).then(|| {
        let link = session.read_once(|state| link_of(state, session.today()));
        view! {
            <a class="plain" target="_blank" rel="noopener" href=format!("#{}", link.unwrap_or_default())>
                {taking::OPEN_IN_TAB}
            </a>
        }
    });
    view! {
        <p class="notice">
            <span>{taking::PART_FAILED}</span>
            <Button class="plain" text=taking::TRY_AGAIN on_click=on_retry/>
            {link}
        </p>
    }
}
