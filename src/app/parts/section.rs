//! Blocks of a page that are alike: a section under its heading, a paragraph of a class. One type of element for all of them
//! keeps the program small.

use leptos::prelude::*;

/// A section under a heading of the third level.
pub fn section(class: &'static str, heading: &'static str, body: AnyView) -> AnyView {
    view! {
        <section class=class>
            <h3>{heading}</h3>
            {body}
        </section>
    }
    .into_any()
}

/// A paragraph.
pub fn paragraph(class: &'static str, text: impl Into<String>) -> AnyView {
    written(class, text.into())
}

fn written(class: &'static str, text: String) -> AnyView {
    view! { <p class=class>{text}</p> }.into_any()
}
