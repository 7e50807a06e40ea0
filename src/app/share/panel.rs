//! What is below a result, and below the list of questions, for passing it on.

use leptos::prelude::*;

use super::{
    Action, Method, Sharing, SharingStore, Subject, Tick,
    choices::Choices,
    methods::{KeepForLater, MoreMethods},
    other_device::OtherDevice,
    outcome::OutcomeLine,
};
use crate::{
    app::parts::{Button, Drawing, renewed},
    words::sharing as words,
};

/// The section for passing on; empty where there is nothing to pass on.
#[component]
pub fn SharePanel() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let subject = sharing.subject();
    let panel = renewed(subject, |subject| match subject {
        Some(Subject::Result) => view! { <ResultPanel/> }.into_any(),
        Some(Subject::List) => view! {
            <OutcomeLine/>
            <div class="folds">
                <OtherDevice/>
            </div>
        }
        .into_any(),
        Some(Subject::Views) | None => ().into_any(),
    });
    view! {
        <section id="share" class:gone=move || subject.with(Option::is_none)>
            {panel}
        </section>
    }
}

/// The button, and the panel while it is unfolded: until then nothing is drawn twice.
#[component]
fn ResultPanel() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let is_open = sharing.flag(|sharing| sharing.is_open);
    let turn = move |_| sharing.dispatch(Action::Opened(!is_open.get_untracked()));
    let panel = renewed(sharing.memo(|sharing| sharing.is_open), |is_open| {
        is_open.then(|| view! { <Methods/> }).into_any()
    });
    view! {
        <button
            type="button"
            class="primary"
            id="share-open"
            aria-expanded=move || is_open.get().to_string()
            on:click=turn
        >
            {words::SHARE}
        </button>
        {panel}
    }
}

#[component]
fn Methods() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let both = sharing.on(Method::PictureAndLink);
    let link = sharing.on(Method::Link);
    view! {
        <Preview/>
        <div class="buttons">
            <Button class="primary" text=words::PICTURE_AND_LINK on_click=both/>
            <Button class="plain" text=words::LINK on_click=link/>
            <PairLink/>
        </div>
        <OutcomeLine/>
        <div class="folds">
            <MoreMethods/>
            <Choices/>
            <KeepForLater/>
            <OtherDevice/>
        </div>
    }
}

/// The picture, or why there is none.
#[component]
fn Preview() -> impl IntoView {
    let sharing = SharingStore::from_context();
    renewed(sharing.derive(Sharing::svg), |svg| match svg {
        Some(svg) => view! { <Drawing class="card" id="share-card" svg/> }.into_any(),
        None => view! {
            <figure class="card" id="share-card">
                <p class="notice">{words::NOTHING_LEFT}</p>
            </figure>
        }
        .into_any(),
    })
}

/// The button for the link of both views, where there is another; once both are ticked, every link is that one.
#[component]
fn PairLink() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let has_other = sharing.derive(|_, content| content.other.is_some());
    renewed(has_other, move |has_other| {
        has_other
            .then(|| {
                let is_gone = sharing.is_ticked(Tick::Both);
                let copy = sharing.on(Method::PairLink);
                view! {
                    <span id="share-pair-link" class:gone=is_gone>
                        <Button class="plain" text=words::PAIR_LINK on_click=copy/>
                    </span>
                }
            })
            .into_any()
    })
}
