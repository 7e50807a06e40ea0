//! Text onto the clipboard.

use wasm_bindgen_futures::JsFuture;

/// The browser did not allow it, or has no clipboard (as on plain HTTP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Copies a text. Must be called while a tap or key is being handled.
///
/// # Errors
/// The clipboard is refused or missing.
pub async fn copy(text: &str) -> Result<(), Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    let navigator = window.navigator();
    // Outside secure contexts the property is undefined, which the typed getter would not tell.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).map_err(|_| Refused)?;
    if clipboard.is_undefined() {
        return Err(Refused);
    }
    let copying = navigator.clipboard().write_text(text);
    JsFuture::from(copying).await.map(|_| ()).map_err(|_| Refused)
}
