//! The program of the page for writers: it makes code and preview follow what is chosen.

fn main() {
    if let Err(reason) = bearings::ui::kit::program::start() {
        // The start script of the page hears it, and shows the code without choices.
        wasm_bindgen::throw_str(reason);
    }
}
