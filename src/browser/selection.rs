//! Text that is selected for a person to copy by hand.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Selects the whole text of the field of this id, and unfolds what hides it. Without such a field nothing happens.
pub fn select_text(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    let Some(field) = element.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok())
    else {
        return;
    };
    // An attribute of this name and value is never refused.
    while let Ok(Some(folded)) = field.closest("details:not([open])") {
        if folded.set_attribute("open", "").is_err() {
            return;
        }
    }
    // A field that cannot take the focus can still be read.
    drop(field.focus());
    field.select();
}
