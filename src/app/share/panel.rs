//! What is below a result, and below the list of questions, for passing it on.

use leptos::prelude::*;

use super::{
    Action, Method, Panel, Picture, Sharing, SharingStore, Subject, Tick,
    code::LoadFailure,
    link_text::LinkText,
    on_demand::{FoldOnDemand, on_demand},
    other_device::OtherDevice,
    outcome::OutcomeLine,
};
use crate::{
    app::parts::{Button, Chip, Drawing, renewed},
    card::{PosterSize, Size},
    words::{link, sharing as words},
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

/// The two buttons, and the panel that is unfolded: until then nothing is drawn twice.
#[component]
fn ResultPanel() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let notice = sharing.read_once(|sharing| sharing.definition.notice.clone());
    let notice = notice.map(|notice| view! { <p class="caution">{notice}</p> });
    // Each in its own place, of a kind that is there already: another one would cost the program more.
    let is_open = |panel| sharing.memo(move |sharing: &Sharing| sharing.panel == Some(panel));
    let share = renewed(is_open(Panel::Share), |is_open| {
        is_open.then(|| view! { <Methods/> }).into_any()
    });
    let ask = renewed(is_open(Panel::Ask), |is_open| {
        is_open.then(|| on_demand(|it| (it.ask)())).into_any()
    });
    view! {
        {notice}
        <div class="buttons">
            {opener(Panel::Share, "primary", "share-open", words::SHARE)}
            {opener(Panel::Ask, "plain", "ask-open", words::ASK)}
        </div>
        {share}
        {ask}
    }
}

/// The button that unfolds a panel, and folds it.
fn opener(panel: Panel, class: &'static str, id: &'static str, text: &'static str) -> AnyView {
    let sharing = SharingStore::from_context();
    let is_open = sharing.flag(move |sharing| sharing.panel == Some(panel));
    let turn = move |_| {
        let opened = Some(panel).filter(|_| !is_open.get_untracked());
        sharing.dispatch(Action::Opened(opened));
        if opened == Some(Panel::Ask) {
            sharing.load_on_demand();
        }
    };
    view! {
        <button
            type="button"
            class=class
            id=id
            aria-expanded=move || is_open.get().to_string()
            on:click=turn
        >
            {text}
        </button>
    }
    .into_any()
}

#[component]
fn Methods() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let has_share_menu = sharing.read_once(|sharing| sharing.platform.has_share_menu);
    let menu = has_share_menu.then(|| {
        let open = sharing.on(Method::ShareMenu);
        view! { <Button class="primary" text=words::SHEET on_click=open/> }
    });
    let both = sharing.on(Method::PictureAndLink);
    let link = sharing.on(Method::Link);
    // What a phone offers comes first there.
    let class = if has_share_menu { "plain" } else { "primary" };
    view! {
        <Preview/>
        <Pictures/>
        <div class="buttons ways">
            {menu}
            <Button class text=words::PICTURE_AND_LINK on_click=both/>
            <Button class="plain" text=words::LINK on_click=link/>
            <PairLink/>
        </div>
        <OutcomeLine/>
        <div class="folds">
            <FoldOnDemand summary_class="plain" summary=words::MORE content=|it| (it.more_methods)()/>
            <FoldOnDemand class="make-link" summary=words::HOLDS content=|it| (it.choices)()>
                <Link/>
            </FoldOnDemand>
            <FoldOnDemand summary=words::KEEP content=|it| (it.keep_for_later)()/>
            <OtherDevice/>
        </div>
    }
}

/// The choice between cards and posters; of two views there are cards alone.
#[component]
fn Pictures() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let both = sharing.memo(|sharing| sharing.is_ticked(Tick::Both));
    let chips = renewed(both, move |both| {
        let pictures = Picture::ALL.into_iter();
        let pictures = pictures.filter(|one| !(both && matches!(one, Picture::Poster(_))));
        let chips = pictures.map(|one| {
            let is_chosen = sharing.flag(move |sharing| sharing.picture() == one);
            let choose = Box::new(move || {
                sharing.dispatch(Action::ChosePicture(one));
                if sharing.read_once(Sharing::wants_poster) {
                    sharing.load_on_demand();
                }
            });
            view! {
                <Chip name="share-picture" is_chosen on_choose=choose>
                    {name(one)}
                </Chip>
            }
            .into_any()
        });
        chips.collect::<Vec<_>>().into_any()
    });
    view! {
        <fieldset class="pictures">
            <legend class="sr">{words::PICTURE}</legend>
            <div class="others">{chips}</div>
        </fieldset>
        <LoadFailure sentence=words::NO_POSTER is_wanted=Sharing::wants_poster/>
    }
}

fn name(picture: Picture) -> &'static str {
    match picture {
        Picture::Card(Size::Wide) => words::CARD,
        Picture::Card(Size::Square) => words::SQUARE_CARD,
        Picture::Poster(PosterSize::Square) => words::POSTER,
        Picture::Poster(PosterSize::Tall) => words::TALL_POSTER,
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

/// The link to copy by hand, which needs nothing to be loaded, and who can read it.
#[component]
fn Link() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let link = sharing.derive(Sharing::link);
    // What is said of the address is true of the one that is made.
    let names_sketch = sharing.derive(|sharing, content| {
        sharing.is_ticked(Tick::SketchPreview) && sharing.sketch(content).is_some()
    });
    let privacy = renewed(names_sketch, |names_sketch| {
        let [holds, previews] = words::privacy(names_sketch);
        view! {
            <p class="small">{holds}</p>
            <p class="small">{previews}</p>
        }
        .into_any()
    });
    let is_handed = sharing.read_once(|sharing| sharing.platform.is_handed);
    view! {
        <LinkText id="result-link" label=words::LINK_LABEL link/>
        {privacy}
        {is_handed.then(|| view! { <p class="small">{link::LEADS_TO_HOST}</p> })}
    }
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
