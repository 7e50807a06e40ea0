//! Asking a colleague: a link behind which one's own answers wait for theirs.

use leptos::prelude::*;

use super::{Action, Method, OutcomeLine, Sharing, SharingStore, link_text::LinkText};
use crate::{
    answers::Label,
    app::parts::{Button, ChangeHandler, TextField},
    words::{link as link_words, sharing as words},
};

/// The name to be called by, the ways to send the link, and the link.
#[component]
pub fn Ask() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let name = sharing.text(|sharing| sharing.name.clone());
    let change: ChangeHandler<String> =
        Box::new(move |name| sharing.dispatch(Action::TypedName(name)));
    let link = sharing.derive(Sharing::ask_link);
    let (has_share_menu, is_handed) = sharing.read_once(|sharing| {
        let platform = &sharing.platform;
        (platform.has_share_menu, platform.is_handed)
    });
    let menu = has_share_menu.then(|| {
        let send = sharing.on(Method::AskShareMenu);
        view! { <Button class="primary" text=words::SHEET on_click=send/> }
    });
    let class = if has_share_menu { "plain" } else { "primary" };
    view! {
        <p>{words::ASK_LEAD}</p>
        <TextField
            id="ask-name"
            label=words::ASK_NAME
            longest=Label::MOST
            text=name
            on_change=change
        />
        <div class="buttons">
            {menu}
            <Button class text=words::ASK_TEXT on_click=sharing.on(Method::AskText)/>
            <Button class="plain" text=words::LINK on_click=sharing.on(Method::AskLink)/>
        </div>
        <OutcomeLine/>
        <LinkText id="ask-link" label=words::LINK_LABEL link/>
        <p class="small">{words::ASK_PRIVACY}</p>
        {is_handed.then(|| view! { <p class="small">{link_words::LEADS_TO_HOST}</p> })}
    }
}
