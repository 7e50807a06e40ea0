//! A link to read and to copy.

use leptos::prelude::*;

use crate::app::parts::initial_text;

#[component]
pub fn LinkText(id: &'static str, label: &'static str, link: Memo<String>) -> impl IntoView {
    let link = Signal::from(link);
    view! {
        <label for=id>{label}</label>
        <textarea class="link-text" rows="3" readonly id=id prop:value=link>
            {initial_text(link)}
        </textarea>
    }
}
