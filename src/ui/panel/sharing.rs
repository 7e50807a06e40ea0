//! Passing a result on as a link, and going on with it on another device.

use leptos::prelude::*;

use super::code::qr_code;
use crate::{
    answers::Date,
    session::Session,
    share::{self, Shared, Tag},
    ui::{Desk, Request},
    words::link,
};

/// "Make a link": what it holds is said before it is made.
#[component]
pub(super) fn MakeLink(desk: Desk) -> impl IntoView {
    let with_label = RwSignal::new(false);
    let address = move || desk.read(|session| address(desk, session, Tag::Result, with_label.get()));
    let label = move || {
        let label = desk.read(|session| session.sitting.label.clone());
        label.map(|label| view! {
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=move || with_label.get()
                    on:change=move |event| with_label.set(event_target_checked(&event))
                />
                {link::with_label(label.as_str())}
            </label>
        })
    };
    let notice = desk.definition().notice.clone();
    view! {
        <details class="make-link">
            <summary class="plain">{link::MAKE}</summary>
            <p>{link::MAKE_LEAD}</p>
            {notice.map(|notice| view! { <p class="caution">{notice}</p> })}
            {label}
            <LinkText desk id="result-link" address=Signal::derive(address)/>
            <p class="small">{link::ON_SHARE}</p>
        </details>
    }
}

/// "Continue on another device": the answers so far, as a link and as a code.
#[component]
pub(super) fn OtherDevice(desk: Desk) -> impl IntoView {
    let address = move || desk.read(|session| address(desk, session, Tag::Carried, true));
    let code = move || qr_code(&address(), link::OTHER_DEVICE_CODE);
    view! {
        <details class="other-device">
            <summary class="plain">{link::OTHER_DEVICE}</summary>
            <p>{link::OTHER_DEVICE_LEAD}</p>
            <div class="code" inner_html=code></div>
            <LinkText desk id="device-link" address=Signal::derive(address)/>
            <p class="small">{link::ON_SHARE}</p>
        </details>
    }
}

/// A link to read and to copy.
#[component]
fn LinkText(desk: Desk, id: &'static str, #[prop(into)] address: Signal<String>) -> impl IntoView {
    view! {
        <label for=id>{link::ADDRESS}</label>
        <textarea class="link-text" id=id rows="3" readonly prop:value=address></textarea>
        <button
            type="button"
            class="primary"
            on:click=move |_| desk.ask.run(Request::Copy(address.get_untracked()))
        >
            {link::COPY}
        </button>
    }
}

/// The whole link. Answers are in an address only when a person asks for it.
fn address(desk: Desk, session: &Session, tag: Tag, with_label: bool) -> String {
    let mut about = session.sitting.about(Date::LAST);
    if !with_label {
        about.label = None;
    }
    let shared = Shared {
        about,
        answers: session.sitting.answers.clone(),
        left_out: Vec::new(),
        tags: None,
        text: None,
        reply_tag: None,
        answer_first: false,
    };
    let fragment = share::encode(tag, &session.definition, &shared);
    format!("{}#{fragment}", desk.address.get_value())
}
