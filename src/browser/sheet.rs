//! The system's share menu, and paper.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, FilePropertyBag};

use super::{clipboard::call, promise::settle};

/// The browser has a share menu.
#[must_use]
pub fn is_there() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| {
        Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function())
    })
}

/// Opens the share menu with a text, a link and, where the browser takes files, a picture. Calls back with false when
/// it did not open; whoever closes it without choosing has still seen it.
pub fn share(
    title: &str,
    text: &str,
    link: &str,
    picture: Option<&Blob>,
    told: impl FnOnce(bool) + 'static,
) {
    let opened = web_sys::window().and_then(|window| {
        let navigator = JsValue::from(window.navigator());
        let given = Object::new();
        Reflect::set(&given, &"title".into(), &title.into()).ok()?;
        Reflect::set(&given, &"text".into(), &text.into()).ok()?;
        Reflect::set(&given, &"url".into(), &link.into()).ok()?;
        if let Some(files) = picture.and_then(file) {
            let with_file = Object::assign(&Object::new(), &given);
            Reflect::set(&with_file, &"files".into(), &files).ok()?;
            let can: Option<js_sys::Function> = Reflect::get(&navigator, &"canShare".into())
                .ok()?
                .dyn_into()
                .ok();
            let can = can.and_then(|can| can.call1(&navigator, &with_file).ok());
            if can.is_some_and(|can| can.is_truthy()) {
                return call(&navigator, "share", &with_file);
            }
        }
        call(&navigator, "share", &given)
    });
    match opened {
        Some(opened) => settle(&opened, |shared| {
            let closed = shared
                .err()
                .map(|error| Reflect::get(&error, &"name".into()));
            let only_closed = closed.is_none_or(|name| name.is_ok_and(|name| name == "AbortError"));
            told(only_closed);
        }),
        None => told(false),
    }
}

fn file(blob: &Blob) -> Option<Array> {
    let kind = FilePropertyBag::new();
    kind.set_type("image/png");
    let parts = Array::of1(blob);
    let file = File::new_with_blob_sequence_and_options(&parts, "bearings.png", &kind).ok()?;
    Some(Array::of1(&file))
}

/// Prints the page while its root has this class.
pub fn print(class: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let root = window
        .document()
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        drop(root.class_list().add_1(class));
        // The call lasts until the person has printed or not.
        drop(window.print());
        drop(root.class_list().remove_1(class));
    }
}

/// The page runs in the browser of a mail or chat app, which forgets soon: by what such apps add to the name
/// under which a browser goes.
#[must_use]
pub fn is_in_app() -> bool {
    const SIGNS: [&str; 9] = [
        "FBAN",
        "FBAV",
        "Instagram",
        "Line/",
        "LinkedInApp",
        "MicroMessenger",
        "Snapchat",
        "TikTok",
        "; wv)",
    ];
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    // The browser searches: what searches texts in Rust would be 4,800 bytes of brotli more for every result.
    let agent = agent.map(JsString::from);
    agent.is_some_and(|agent| SIGNS.iter().any(|sign| agent.includes(sign, 0)))
}
