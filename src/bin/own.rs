//! The program for questions that another page hands over, as browsers load it.

use wasm_bindgen::prelude::*;

/// Starts in the document at hand, in which nothing can be done before.
///
/// # Errors
/// The document is none of ours: the start script of the page hears it, and says what is missing.
#[wasm_bindgen]
pub fn start(_done: &js_sys::Array) -> Result<(), JsValue> {
    bearings::app::client::own::start().map_err(JsValue::from_str)
}

/// Nothing happens before the start script says so.
fn main() {}
