//! The document as it arrived: its data block, what was done in it before the program came, and focus.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement, HtmlLinkElement, Url};

/// Id of the data block.
const BLOCK: &str = "page";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The text of the page's data block.
#[must_use]
pub fn data_block() -> Option<String> {
    document()?.get_element_by_id(BLOCK)?.text_content()
}

/// The folder of this copy of the site, such as `/team`; empty where it lies at the root. Every page names the site's
/// manifest, which lies in that folder.
#[must_use]
pub fn site_folder() -> String {
    let link = document()
        .and_then(|document| document.query_selector("link[rel=manifest]").ok().flatten());
    let link = link.and_then(|link| link.dyn_into::<HtmlLinkElement>().ok());
    let path = link
        .and_then(|link| Url::new(&link.href()).ok())
        .map(|url| url.pathname())
        .unwrap_or_default();
    path.rsplit_once('/')
        .map_or_else(String::new, |(folder, _)| folder.to_owned())
}

/// The focus is in a radio button.
#[must_use]
pub fn has_focus_in_radio() -> bool {
    let focused = document().and_then(|document| document.active_element());
    let input = focused.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.type_() == "radio")
}

/// The first element that a selector finds gets the focus, without scrolling. False when there is none.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| focus_quietly(&element))
}

/// This element gets the focus, without scrolling. Returns whether the browser let it.
pub(super) fn focus_quietly(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Sets data attributes of the root, by name without `data-`, or removes those without a value. A page inside another one
/// reads them (`embed/frame.js`).
pub fn set_root_data(data: &[(&str, Option<String>)]) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    for (name, value) in data {
        let name = format!("data-{name}");
        // Only names that are none are refused.
        drop(match value {
            Some(value) => root.set_attribute(&name, value),
            None => root.remove_attribute(&name),
        });
    }
}

/// Has the text field that holds the focus report its text, as it would when it is left.
pub fn report_text_in_hand() {
    let focused = document().and_then(|document| document.active_element());
    let Some(field) = focused.filter(is_text_field) else {
        return;
    };
    let bubbling = web_sys::EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict("change", &bubbling) {
        drop(field.dispatch_event(&event));
    }
}

pub(super) fn is_text_field(element: &web_sys::Element) -> bool {
    let is_line = |input: &HtmlInputElement| input.type_() == "text";
    element.dyn_ref().is_some_and(is_line) || element.has_type::<web_sys::HtmlTextAreaElement>()
}

/// A new empty element before this one, whose changes are announced.
#[must_use]
pub fn status_before(place: &HtmlElement) -> Option<HtmlElement> {
    let status: HtmlElement = document()?.create_element("div").ok()?.dyn_into().ok()?;
    status.set_attribute("role", "status").ok()?;
    place.before_with_node_1(&status).ok()?;
    Some(status)
}

/// The element of this id, if it is one that components can be mounted in.
#[must_use]
pub fn place(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
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

/// What the document is called, and in which language it is.
pub fn set_language_and_title(language: &str, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        let root = document.document_element();
        drop(root.map(|root| root.set_attribute("lang", language)));
    }
}
