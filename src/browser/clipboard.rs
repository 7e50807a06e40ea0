//! Text onto the clipboard.

use super::promise::settle;

/// The browser did not allow it, or has no clipboard (as on plain HTTP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Copies a text, and calls back when it is there or refused. Must be called while a tap or key is being handled.
pub fn copy(text: &str, told: impl FnOnce(Result<(), Refused>) + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    // Outside secure contexts the property is undefined, which the typed getter would not tell.
    let has_one = navigator.as_ref().is_some_and(|navigator| {
        js_sys::Reflect::get(navigator, &"clipboard".into())
            .is_ok_and(|clipboard| !clipboard.is_undefined())
    });
    match navigator.filter(|_| has_one) {
        Some(navigator) => {
            let copying = navigator.clipboard().write_text(text);
            settle(&copying, |copied| {
                told(copied.map(|_| ()).map_err(|_| Refused))
            });
        }
        None => told(Err(Refused)),
    }
}
