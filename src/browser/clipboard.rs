//! Things onto the clipboard.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::promise::settle;

/// The browser did not allow it, or has no clipboard (as on plain HTTP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Copies a text, and calls back when it is there or refused. Must be called while a tap or key is being handled.
pub fn copy(text: &str, told: impl FnOnce(Result<(), Refused>) + 'static) {
    let copying = clipboard().and_then(|clipboard| call(&clipboard, "writeText", &text.into()));
    tell(copying, told);
}

/// Copies the same thing in several forms, each a promise of a blob by its media type; the program into which it
/// is pasted takes the one it knows best. Must be called while a tap or key is being handled.
pub fn copy_forms(forms: &[(&str, Promise)], told: impl FnOnce(Result<(), Refused>) + 'static) {
    tell(write(forms), told);
}

fn write(forms: &[(&str, Promise)]) -> Option<Promise> {
    let by_type = Object::new();
    for (media_type, form) in forms {
        Reflect::set(&by_type, &(*media_type).into(), form).ok()?;
    }
    // Not every browser has items, and the bindings know none: both are looked up by name.
    let window = web_sys::window()?;
    let item = Reflect::get(&window, &"ClipboardItem".into()).ok()?;
    let item = Reflect::construct(item.dyn_ref::<Function>()?, &Array::of1(&by_type)).ok()?;
    call(&clipboard()?, "write", &Array::of1(&item))
}

/// Outside secure contexts there is none.
fn clipboard() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    clipboard.is_object().then_some(clipboard)
}

/// Calls a method that gives a promise.
pub(super) fn call(object: &JsValue, method: &str, given: &JsValue) -> Option<Promise> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, given).ok()?.dyn_into().ok()
}

fn tell(copying: Option<Promise>, told: impl FnOnce(Result<(), Refused>) + 'static) {
    match copying {
        Some(copying) => settle(&copying, |copied| {
            told(copied.map(|_| ()).map_err(|_| Refused));
        }),
        None => told(Err(Refused)),
    }
}
