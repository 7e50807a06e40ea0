//! The document as it arrived: its data block, what was done in it before the program came, and focus.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

/// Id of the element that the program renders.
pub const ROOT: &str = "app";

/// Id of the data block.
const BLOCK: &str = "page";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element that the program renders.
#[must_use]
pub fn root() -> Option<HtmlElement> {
    document()?.get_element_by_id(ROOT)?.dyn_into().ok()
}

/// The text of the page's data block.
#[must_use]
pub fn data_block() -> Option<String> {
    document()?.get_element_by_id(BLOCK)?.text_content()
}

/// The root holds as many elements as were built. A translator or an extension that changed the document
/// changes their number, and the program must not walk over what it does not know.
#[must_use]
pub fn is_as_built(root: &Element) -> bool {
    let built = root.get_attribute("data-elements").and_then(|count| count.parse::<u32>().ok());
    built == Some(root.get_elements_by_tag_name("*").length())
}

/// Names and values of the inputs that were checked before the program came.
#[must_use]
pub fn checked(root: &Element) -> Vec<(String, String)> {
    let Ok(found) = root.query_selector_all("input:checked") else {
        return Vec::new();
    };
    let inputs = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlInputElement>().ok());
    inputs.map(|input| (input.name(), input.value())).collect()
}

/// The id of the element that has the focus, if any.
#[must_use]
pub fn focused() -> Option<String> {
    let id = document()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// The first element that a selector finds gets the focus, without scrolling. False when there is none.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let quietly = web_sys::FocusOptions::new();
    quietly.set_prevent_scroll(true);
    element.focus_with_options(&quietly).is_ok()
}

/// Back to the top of the page, where a screen begins.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Tells the start script, and the style, that the program is in charge.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let classes = root.class_list();
        drop(classes.add_1("ready"));
        drop(classes.remove_1("opening"));
    }
}
