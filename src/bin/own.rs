//! The program for questions that another page hands over: checks them and writes the document in which they are taken.

fn main() {
    if let Err(reason) = bearings::ui::own::program::start() {
        // The start script of the page hears it, and says what is missing.
        wasm_bindgen::throw_str(reason);
    }
}
