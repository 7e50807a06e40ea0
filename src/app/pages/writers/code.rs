//! A text to copy: what it is, the text itself, and the button.

use leptos::prelude::*;

use super::{CopyOutcome, Request, SnippetKind, WritersStore, message};
use crate::{app::parts::initial_text, words::writers as words};

/// A text that follows what is chosen.
#[component]
pub fn SnippetField(
    kind: SnippetKind,
    title: &'static str,
    #[prop(optional)] lead: &'static str,
    rows: u8,
) -> impl IntoView {
    let text = WritersStore::from_context().snippet_text(kind);
    let lead = (!lead.is_empty()).then(|| view! { <p class="help">{lead}</p> });
    view! {
        <div class="paste">
            <div class="head">
                <h3>
                    <label for=kind.id()>{title}</label>
                </h3>
                <Copy kind title/>
            </div>
            {lead}
            <Code id=kind.id() text rows/>
        </div>
    }
}

/// A text that fewer need: folded away under its title.
#[component]
pub fn FoldedSnippet(
    kind: SnippetKind,
    title: &'static str,
    lead: &'static str,
    rows: u8,
) -> impl IntoView {
    let text = WritersStore::from_context().snippet_text(kind);
    view! {
        <details class="paste">
            <summary>{title}</summary>
            <div class="head">
                <p class="help">{lead}</p>
                <Copy kind title/>
            </div>
            <Code id=kind.id() text rows name=title/>
        </details>
    }
}

/// The button that copies a text, and what became of it.
#[component]
pub fn Copy(kind: SnippetKind, title: &'static str) -> impl IntoView {
    let writers = WritersStore::from_context();
    let outcome = writers.text(move |writers| message::copying(writers, kind).to_owned());
    // A long sentence gets a line of its own.
    let refused = Some(CopyOutcome::Refused(kind));
    let is_long = writers.flag(move |writers| writers.outcome == refused);
    view! {
        <span
            class="small"
            class:long=is_long
            role="status"
            id=format!("{}-said", kind.id())
            prop:textContent=outcome
        >
            {initial_text(outcome)}
        </span>
        <button
            type="button"
            class="plain"
            on:click=move |_| writers.request(Request::Copy(kind))
        >
            {words::COPY}
            <span class="unseen">": " {title}</span>
        </button>
    }
}

/// Code to select and copy: it is not to be corrected, and reads from left to right.
#[component]
pub fn Code(
    #[prop(into)] id: String,
    text: Signal<String>,
    rows: u8,
    /// What it is called where no label says so.
    #[prop(optional)]
    name: Option<&'static str>,
) -> impl IntoView {
    // Leptos writes what stands in this element as it is.
    let initial = initial_text(text);
    let initial = initial.map(|text| text.replace('&', "&amp;").replace('<', "&lt;"));
    view! {
        <textarea
            class="link-text"
            readonly
            spellcheck="false"
            dir="ltr"
            rows=rows.to_string()
            id=id
            aria-label=name
            prop:value=text
        >
            {initial}
        </textarea>
    }
}
