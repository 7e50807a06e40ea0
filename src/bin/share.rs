//! The program that passes results on. It is loaded when there is a result to pass on.

fn main() {
    if let Err(reason) = bearings::ui::sharing::program::start() {
        // The start script of the page hears it, and says what is missing.
        wasm_bindgen::throw_str(reason);
    }
}
