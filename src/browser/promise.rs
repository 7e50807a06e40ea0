//! What a promise comes to, by calling back: smaller than a runtime for futures.

use std::{cell::Cell, rc::Rc};

use js_sys::Promise;
use wasm_bindgen::{JsValue, closure::Closure};

/// Calls back once, with what the promise gave or why it did not.
pub fn settle(promise: &Promise, told: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    settle_by(promise, Box::new(told));
}

/// Who hears what a promise came to.
type Told = dyn FnOnce(Result<JsValue, JsValue>);

/// One body for all of them keeps the program small.
fn settle_by(promise: &Promise, told: Box<Told>) {
    let told = Rc::new(Cell::new(Some(told)));
    let refused = Rc::clone(&told);
    let given = Closure::once(move |value| tell(&told, Ok(value)));
    let broken = Closure::once(move |error| tell(&refused, Err(error)));
    // The promise that this makes has no one to tell.
    drop(promise.then2(&given, &broken));
    given.forget();
    broken.forget();
}

fn tell(told: &Cell<Option<Box<Told>>>, result: Result<JsValue, JsValue>) {
    if let Some(told) = told.take() {
        told(result);
    }
}
