//! A frame that is as high as what it holds, without a script in it.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, Event, EventTarget};

/// Keeps the frame in the place of this id as high as its document, which is of this origin: whenever one has loaded, and
/// when the window changes its size. The height is the custom property `--frame-height` of the place, so that it stays
/// while another document comes.
pub fn fit_frame(place: &'static str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let found = window
        .document()
        .and_then(|document| document.get_element_by_id(place));
    let Some(found) = found else {
        return;
    };
    let measured = found.clone();
    let listener = Closure::<dyn Fn(Event)>::new(move |_| measure(&measured));
    let called = listener.as_ref().unchecked_ref();
    let (place, window): (&EventTarget, &EventTarget) = (&found, &window);
    // What has loaded says so to no element around it, but those hear it on its way down.
    drop(place.add_event_listener_with_callback_and_bool("load", called, true));
    drop(window.add_event_listener_with_callback("resize", called));
    listener.forget();
}

fn measure(place: &Element) {
    let document = place
        .query_selector("iframe")
        .ok()
        .flatten()
        .and_then(|frame| Reflect::get(&frame, &JsValue::from("contentDocument")).ok())
        .filter(JsValue::is_object);
    // It comes from another window, whose classes are not those of this one.
    let body = document.and_then(|document| document.unchecked_into::<Document>().body());
    if let Some(height) = body
        .map(|body| body.offset_height())
        .filter(|high| *high > 0)
    {
        drop(place.set_attribute("style", &format!("--frame-height:{height}px")));
    }
}
