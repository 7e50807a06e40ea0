//! Another page of this site, read as text.

use wasm_bindgen::JsCast;
use web_sys::Response;

use super::promise::settle;

/// Calls back with the text of the page; nothing when it does not come.
pub fn text(address: &str, told: impl FnOnce(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else {
        return told(None);
    };
    settle(&window.fetch_with_str(address), move |answer| {
        let answer = answer
            .ok()
            .and_then(|answer| answer.dyn_into::<Response>().ok());
        let text = answer
            .filter(Response::ok)
            .and_then(|answer| answer.text().ok());
        match text {
            Some(text) => settle(&text, move |text| {
                told(text.ok().and_then(|text| text.as_string()))
            }),
            None => told(None),
        }
    });
}
