//! The program of the page for writers, as browsers load it.

use wasm_bindgen::prelude::*;

/// Starts in the document at hand. `done` holds the controls that the writer changed before.
///
/// # Errors
/// The document is none of ours: the start script of the page hears it, and shows the code without choices.
#[wasm_bindgen]
pub fn start(done: &js_sys::Array) -> Result<(), JsValue> {
    bearings::app::client::writers::start(done).map_err(JsValue::from_str)
}

/// Nothing happens before the start script says so.
fn main() {}
