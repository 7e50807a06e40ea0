//! Events of the window, for as long as the page lives.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, KeyboardEvent, StorageEvent};

use super::document::is_text_field;

/// Calls back when another tab writes or removes the text of a key; without a key when everything was removed. What is
/// there now is to be read: the text in the event may be older.
pub fn on_storage(mut heard: impl FnMut(Option<String>) + 'static) {
    listen("storage", move |event| {
        if let Ok(event) = event.dyn_into::<StorageEvent>() {
            heard(event.key());
        }
    });
}

/// Calls back when the address changed by Back, Forward or by hand.
pub fn on_address(mut heard: impl FnMut() + 'static) {
    listen("popstate", move |_| heard());
}

/// Calls back when the page is shown again after it was put away whole, and may have missed events.
pub fn on_return(mut heard: impl FnMut() + 'static) {
    listen("pageshow", move |event| {
        if event
            .dyn_into::<web_sys::PageTransitionEvent>()
            .is_ok_and(|event| event.persisted())
        {
            heard();
        }
    });
}

/// Calls back when the page is hidden, such as right before it is closed, and when it is shown again.
pub fn on_hidden(handler: impl Fn() + 'static) {
    listen("visibilitychange", move |_| handler());
}

/// Calls back before the page is printed.
pub fn on_print(handler: impl Fn() + 'static) {
    listen("beforeprint", move |_| handler());
}

/// From now on a digit or Enter that is held counts once, also where Enter clicks a button: what follows was not there
/// when the key went down. In fields for text it is repeated as everywhere.
pub fn ignore_held_keys() {
    on_capture("keydown", |event| {
        let is_held = event.dyn_ref().is_some_and(|event: &KeyboardEvent| {
            let key = event.key();
            event.repeat() && (key == "Enter" || matches!(key.as_bytes(), [b'0'..=b'9']))
        });
        let hit = event.target().and_then(|hit| hit.dyn_into().ok());
        if is_held && !hit.is_some_and(|hit| is_text_field(&hit)) {
            ignore(event);
        }
    });
}

/// Calls back before any element of the page hears of the event.
pub(super) fn on_capture(name: &str, heard: impl Fn(&Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(move |event| heard(&event));
    if let Some(window) = web_sys::window() {
        let callback = heard.as_ref().unchecked_ref();
        drop(window.add_event_listener_with_callback_and_bool(name, callback, true));
    }
    heard.forget();
}

/// Neither the browser nor the page does anything about the event.
pub(super) fn ignore(event: &Event) {
    event.prevent_default();
    event.stop_immediate_propagation();
}

fn listen(name: &str, heard: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(heard);
    if let Some(window) = web_sys::window() {
        // A window takes listeners by any name; the page goes on without this one otherwise.
        drop(window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref()));
    }
    heard.forget();
}
