//! What readers will see: the widget itself, the block for an e-mail, and the picture. A program shows them.

use leptos::prelude::*;

use super::{Action, PreviewWidth, Writers, WritersStore, segment::Segment};
use crate::{
    app::parts::renewed,
    snippet::{Look, Snippet, Theme},
    words::writers as words,
};

/// Id of the place whose frame is kept as high as what it holds.
pub const EMAIL_PREVIEW: &str = "email-preview";

/// The widget, in one of a few widths.
#[component]
pub fn WidgetPreview() -> impl IntoView {
    let writers = WritersStore::from_context();
    let widths = PreviewWidth::ALL.map(|width| {
        let text = match width {
            PreviewWidth::Phone => words::WIDTH_PHONE,
            PreviewWidth::Column => words::WIDTH_COLUMN,
            PreviewWidth::Wide => words::WIDTH_WIDE,
        };
        let is_chosen = writers.flag(move |writers| writers.preview_width == width);
        let choose = Box::new(move || writers.dispatch(Action::ChosePreviewWidth(width)));
        view! {
            <Segment name="room" value=width.code() is_chosen on_choose=choose>
                {text}
            </Segment>
        }
        .into_any()
    });
    let widget = renewed(writers.memo(widget), |widget| {
        widget
            .map(|widget| view! { <WidgetElement widget/> })
            .into_any()
    });
    view! {
        <div class="stage">
            <h2>{words::PREVIEW}</h2>
            <fieldset class="rooms">
                <legend class="unseen">{words::WIDTH}</legend>
                <div class="segments">{widths}</div>
            </fieldset>
            <div class="screen-of" id="preview">
                {widget}
            </div>
            <p class="small">{words::PREVIEW_LEAD}</p>
        </div>
    }
}

/// What the element of a widget shows.
#[derive(Debug, Clone, PartialEq)]
struct Widget {
    id: String,
    title: String,
    language: String,
    look: Look,
    /// CSS pixels.
    least_height: u16,
}

fn widget(writers: &Writers) -> Option<Widget> {
    let subject = writers.subject().filter(|_| writers.is_started)?;
    Some(Widget {
        id: subject.id.clone(),
        title: subject.title.clone(),
        language: subject.language.clone(),
        look: writers.look,
        least_height: writers.least_height(),
    })
}

/// The same element as [`Snippet::widget`] writes, for a page of this site one folder below it.
#[component]
fn WidgetElement(widget: Widget) -> impl IntoView {
    let Widget {
        id,
        title,
        language,
        look,
        least_height,
    } = widget;
    let theme = (look.theme != Theme::Auto).then(|| look.theme.code());
    let address = format!("../{id}/");
    view! {
        <bearings-widget
            questionnaire=id
            theme=theme
            accent=look.accent.map(|accent| accent.to_string())
            min-height=least_height.to_string()
            max-height=look.max_height.map(|height| height.to_string())
            style=format!("display:block;min-height:{least_height}px")
            lang=language
        >
            <a href=address>{title}</a>
        </bearings-widget>
    }
}

/// The block for an e-mail in a frame of its own, where the page's style does not reach it. The policy of the page holds
/// there too. Its height is measured from outside, so it never scrolls.
#[component]
pub fn EmailPreview() -> impl IntoView {
    let writers = WritersStore::from_context();
    let document = writers.memo(|writers| {
        let snippet = writers.snippet().filter(|_| writers.is_started);
        snippet.map(|snippet| snippet.email_document())
    });
    let frame = renewed(document, |document| {
        document
            .map(|document| view! { <iframe title=words::EMAIL_PREVIEW srcdoc=document></iframe> })
            .into_any()
    });
    view! {
        <div class="letter" id=EMAIL_PREVIEW>
            {frame}
        </div>
    }
}

/// The picture, and the link that saves it as a file.
#[component]
pub fn Picture() -> impl IntoView {
    let writers = WritersStore::from_context();
    let shown = writers.memo(|writers| {
        let snippet = writers.snippet().filter(|_| writers.is_started)?;
        Some((snippet.subject.id.clone(), snippet.alt()))
    });
    let picture = renewed(shown, |shown| {
        let picture = shown.map(|(id, alt)| {
            let address = format!("../{id}/{}", Snippet::PICTURE_NAME);
            view! {
                <img width="1200" height="630" src=address.clone() alt=alt/>
                <a class="plain" download=format!("bearings-{id}.png") href=address>
                    {words::PICTURE}
                </a>
            }
        });
        picture.into_any()
    });
    view! {
        <div class="picture" id="picture">
            {picture}
        </div>
    }
}
