//! The browser program: takes over the document that it stands in.

fn main() {
    if let Err(reason) = bearings::ui::app::start() {
        // The start script of the page hears it, and says what is missing.
        wasm_bindgen::throw_str(reason);
    }
}
