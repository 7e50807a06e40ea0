//! Every further method of passing a result on, and what outlives a browser that forgets.

use leptos::prelude::*;

use super::{Method, SharingStore, Tick, choice::Choice, code::Code};
use crate::{app::parts::Button, words::sharing as words};

const METHODS: [(Method, &str, &str); 8] = [
    (Method::Png, "plain", words::PNG),
    (Method::Svg, "plain", words::SVG),
    (Method::RichText, "plain", words::RICH_TEXT),
    (Method::Markdown, "plain", words::MARKDOWN),
    (Method::Html, "plain", words::HTML),
    (Method::Text, "plain", words::TEXT),
    (Method::Words, "plain", words::WORDS),
    // Frames hide it: their sandbox forbids printing.
    (Method::Print, "plain print", words::PRINT),
];

#[component]
pub fn MoreMethods() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let code = sharing.derive(|sharing, content| {
        let is_wanted = sharing.is_ticked(Tick::Code);
        let code = is_wanted.then(|| sharing.code(&sharing.link(content), words::CODE_LABEL));
        code.unwrap_or_default()
    });
    let button = move |(method, class, text)| {
        view! { <Button class text on_click=sharing.on(method)/> }.into_any()
    };
    view! {
            <Choice tick=Tick::Dark text=words::DARK/>
            <Choice tick=Tick::Address text=words::ADDRESS_CODE/>
            <Choice tick=Tick::Code text=words::CODE/>
            <Code id="share-code-place" svg=code/>
            <div class="buttons ways">
                {Vec::from(METHODS.map(button))}
            </div>
    }
}

/// What outlives a browser that forgets.
#[component]
pub fn KeepForLater() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let is_in_app = sharing.read_once(|sharing| sharing.platform.is_in_app);
    let lead = if is_in_app {
        words::IN_APP
    } else {
        words::KEEP_LEAD
    };
    let calendar = sharing.on(Method::Calendar);
    let file = sharing.on(Method::LinkFile);
    view! {
            <p>{lead}</p>
            <div class="buttons">
                <Button class="plain" text=words::CALENDAR on_click=calendar/>
                <Button class="plain" text=words::LINK_FILE on_click=file/>
            </div>
            // Inside another page that would be the page around.
            <p class="small alone">{words::HOME_SCREEN}</p>
    }
}
