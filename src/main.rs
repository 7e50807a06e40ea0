//! The browser program: takes over the document that it stands in.

use wasm_bindgen::prelude::*;

fn main() -> Result<(), JsValue> {
    // The start script of the page says what is missing when this fails.
    bearings::ui::app::start().map_err(JsValue::from)
}
