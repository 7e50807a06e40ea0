//! Something to copy: what it is, its text, and the button.

use leptos::prelude::*;

use crate::{
    snippet::{Look, Snippet, Subject},
    ui::kit::{Kit, Piece, id},
    words::writers as words,
};

/// A piece that follows what is chosen.
#[component]
pub(super) fn Paste<'a>(
    kit: &'a Kit,
    piece: Piece,
    title: &'static str,
    #[prop(optional)] lead: &'static str,
    rows: u8,
) -> impl IntoView {
    let text = kit.text(piece)?;
    let lead = (!lead.is_empty()).then(|| view! { <p class="help">{lead}</p> });
    Some(view! {
        <div class="paste">
            <div class="head">
                <h3><label for=piece.id()>{title}</label></h3>
                <Copy piece title/>
            </div>
            {lead}
            <Code id=piece.id().to_owned() text rows/>
        </div>
    })
}

/// A piece that fewer need: folded away under its title.
#[component]
pub(super) fn Folded<'a>(
    kit: &'a Kit,
    piece: Piece,
    title: &'static str,
    lead: &'static str,
    rows: u8,
) -> impl IntoView {
    // The program fills it: who runs none finds other code, and a page without it is that much lighter.
    let text = if piece == Piece::Own {
        String::new()
    } else {
        kit.text(piece)?
    };
    Some(view! {
        <details class="paste">
            <summary>{title}</summary>
            <div class="head">
                <p class="help">{lead}</p>
                <Copy piece title/>
            </div>
            <Code id=piece.id().to_owned() text rows name=title/>
        </details>
    })
}

/// The card of a result: its code stands there once the link of a result was pasted.
#[component]
pub(super) fn Card() -> impl IntoView {
    let piece = Piece::Card;
    view! {
        <details class="paste">
            <summary>{words::CARD}</summary>
            <p class="help">{words::CARD_LEAD}</p>
            <label class="field">
                {words::CARD_LINK}
                <input
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    id=id::RESULT
                    aria-describedby=id::RESULT_SAID
                />
            </label>
            // Whoever taps it leaves the field, and then the link is read; in an empty one there is nothing new to read.
            <button type="button" class="plain" data-act=id::MAKE_CARD>{words::CARD_MAKE}</button>
            <p class="small" role="status" id=id::RESULT_SAID></p>
            <div class="gone" id=id::CARD_PLACE>
                <div class="head">
                    <h3><label for=piece.id()>{words::CARD_CODE}</label></h3>
                    <Copy piece title=words::CARD_CODE/>
                </div>
                <Code id=piece.id().to_owned() text=String::new() rows=4/>
            </div>
        </details>
    }
}

/// The button that copies a piece, and what became of it.
#[component]
fn Copy(piece: Piece, title: &'static str) -> impl IntoView {
    view! {
        <span class="small" role="status" id=id::said(piece.id())></span>
        <button type="button" class="plain" data-act=format!("copy:{}", piece.id())>
            {words::COPY}<span class="unseen">{format!(": {title}")}</span>
        </button>
    }
}

/// A questionnaire without choices, for pages on which no program runs.
#[component]
pub(super) fn Given<'a>(subject: &'a Subject, site: &'a str) -> impl IntoView {
    let look = Look::default();
    let snippet = Snippet {
        subject,
        site,
        look: &look,
        answers: None,
    };
    let pieces = [
        (Piece::Widget, words::WIDGET, 4),
        (Piece::Frame, words::FRAME, 5),
        (Piece::Link, words::LINK, 1),
        (Piece::Email, words::EMAIL, 8),
        (Piece::Plain, words::PLAIN, 8),
        (Piece::Privacy, words::PRIVACY, 9),
    ];
    let pieces = pieces.map(|(piece, title, rows)| {
        let id = format!("given-{}-{}", subject.id, piece.id());
        let text = piece.text(&snippet);
        view! {
            <h3><label for=id.clone()>{title}</label></h3>
            <Code id text rows/>
        }
    });
    view! {
        <h2>{subject.title.clone()}</h2>
        <p class="help">{subject.purpose.clone()}</p>
        {pieces.collect_view()}
    }
}

/// Code to select and copy: it is not to be corrected, and reads from left to right.
#[component]
fn Code(
    id: String,
    text: String,
    rows: u8,
    /// What it is called where no label says so.
    #[prop(optional)]
    name: Option<&'static str>,
) -> impl IntoView {
    // Leptos writes what stands in this element as it is.
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    view! {
        <textarea class="link-text" readonly spellcheck="false" dir="ltr" rows=rows.to_string() id=id aria-label=name>
            {text}
        </textarea>
    }
}
