//! Something that is done in a moment, or later.

use wasm_bindgen::{JsCast, closure::Closure};

/// Calls back once what the browser is doing right now is done.
pub fn soon(callback: impl FnOnce() + 'static) {
    after(0, callback);
}

/// Calls back once so many milliseconds have passed.
pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        // Without a timer it is not done; pages go on without.
        drop(
            window.set_timeout_with_callback_and_timeout_and_arguments_0(
                callback.unchecked_ref(),
                milliseconds,
            ),
        );
    }
}

/// Calls back once what changed is on the screen, and so many milliseconds have passed after it.
pub fn after_paint(milliseconds: i32, callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(move || after(milliseconds, callback));
    if let Some(window) = web_sys::window() {
        // A page that is not shown goes on once it is.
        drop(window.request_animation_frame(callback.unchecked_ref()));
    }
}
