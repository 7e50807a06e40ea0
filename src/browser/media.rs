//! What the person asked of all pages.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Motion is to be avoided.
#[must_use]
pub fn wants_less_motion() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    let query = web_sys::window().and_then(|window| window.match_media(query).ok());
    query.flatten().is_some_and(|query| query.matches())
}

/// Bytes are to be saved (the Save-Data preference of the Network Information API; browsers without it do not say).
#[must_use]
pub fn wants_to_save_data() -> bool {
    let connection = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"connection".into()).ok());
    let connection = connection.filter(JsValue::is_object);
    let wish = connection.and_then(|connection| Reflect::get(&connection, &"saveData".into()).ok());
    wish.is_some_and(|wish| wish.is_truthy())
}
