//! The program of the questions, as browsers load it.

use wasm_bindgen::prelude::*;

/// Starts in the document at hand. `done` holds the controls that the reader changed before.
///
/// # Errors
/// The document is none of ours: the start script of the page hears it, and says what is missing.
#[wasm_bindgen]
pub fn start(done: &js_sys::Array) -> Result<(), JsValue> {
    bearings::app::client::start(done).map_err(JsValue::from_str)
}

/// Nothing happens before the start script says so.
fn main() {}
