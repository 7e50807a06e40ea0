//! Something that is done in a moment.

use wasm_bindgen::{JsCast, closure::Closure};

/// Calls back once what the browser is doing right now is done.
pub fn soon(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        // Without a timer it is not done; pages go on without.
        drop(window.set_timeout_with_callback(callback.unchecked_ref()));
    }
}
