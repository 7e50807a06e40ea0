//! "Continue on another device": the answers so far, as a link and as a code.

use leptos::prelude::*;

use super::{
    Method, Sharing, SharingStore,
    code::{Code, LoadFailure},
    link_text::LinkText,
};
use crate::{app::parts::Button, words::link};

#[component]
pub fn OtherDevice() -> impl IntoView {
    let sharing = SharingStore::from_context();
    let address = sharing.derive(Sharing::device_link);
    let code = sharing.derive(|sharing, content| {
        sharing.code(&sharing.device_link(content), link::OTHER_DEVICE_CODE)
    });
    let copy = sharing.on(Method::DeviceLink);
    let is_handed = sharing.read_once(|sharing| sharing.platform.is_handed);
    let lead = if is_handed {
        link::OTHER_DEVICE_LEAD_HANDED
    } else {
        link::OTHER_DEVICE_LEAD
    };
    view! {
        <details class="other-device" on:toggle=move |_| sharing.load_on_demand()>
            <summary>{link::OTHER_DEVICE}</summary>
            <p>{lead}</p>
            <Code id="device-code" svg=code/>
            <LoadFailure sentence=link::NO_CODE/>
            <LinkText id="device-link" label=link::ADDRESS link=address/>
            <Button class="primary" text=link::COPY on_click=copy/>
            <p class="small">{link::IN_THE_LINK}</p>
            {is_handed.then(|| view! { <p class="small">{link::LEADS_TO_HOST}</p> })}
        </details>
    }
}
