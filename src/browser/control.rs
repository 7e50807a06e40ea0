//! Controls of the document, read as they stand: what a person did in them before the program came.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// A control with its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    pub id: String,
    /// Name of a radio button; empty otherwise.
    pub name: String,
    pub value: String,
    /// Whether a radio button or a box is on.
    pub checked: bool,
}

impl Control {
    /// Reads a control; nothing when it is no element that holds a value.
    #[must_use]
    pub fn read(element: &JsValue) -> Option<Self> {
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            let is_radio = input.type_() == "radio";
            return Some(Self {
                id: input.id(),
                name: if is_radio {
                    input.name()
                } else {
                    String::new()
                },
                value: input.value(),
                checked: input.checked(),
            });
        }
        let (id, value) = match element.dyn_ref::<HtmlSelectElement>() {
            Some(select) => (select.id(), select.value()),
            None => {
                let area = element.dyn_ref::<HtmlTextAreaElement>()?;
                (area.id(), area.value())
            }
        };
        Some(Self {
            id,
            name: String::new(),
            value,
            checked: false,
        })
    }
}
