//! Brings the document in step: what its controls show, by name and id.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

/// The radio button of this name with this value is chosen, and no other of the name.
pub fn choose(name: &str, value: &str) {
    let Some(document) = document() else {
        return;
    };
    let found = document.get_elements_by_name(name);
    for at in 0..found.length() {
        if let Some(input) = found
            .item(at)
            .and_then(|node| node.dyn_into::<HtmlInputElement>().ok())
        {
            input.set_checked(input.value() == value);
        }
    }
}

/// The element of this id has this class, or not.
pub fn set_class(id: &str, class: &str, on: bool) {
    if let Some(element) = element(id) {
        // Only an empty name or one with spaces is refused.
        drop(element.class_list().toggle_with_force(class, on));
    }
}

/// The text of the element of this id.
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Nothing stands in the element of this id.
#[must_use]
pub fn is_empty(id: &str) -> bool {
    element(id).is_none_or(|element| !element.has_child_nodes())
}

/// The value of the control of this id.
pub fn set_value(id: &str, value: &str) {
    let Some(element) = element(id) else {
        return;
    };
    if let Some(control) = element.dyn_ref::<HtmlTextAreaElement>() {
        control.set_value(value);
    } else if let Some(control) = element.dyn_ref::<HtmlSelectElement>() {
        control.set_value(value);
    } else if let Some(control) = element.dyn_ref::<HtmlInputElement>() {
        control.set_value(value);
    } else {
        // A progress bar: its attribute is its value.
        drop(element.set_attribute("value", value));
    }
}

/// What stands in the control of this id is wrong, or not; screen readers say so.
pub fn set_wrong(id: &str, wrong: bool) {
    if let Some(element) = element(id) {
        // Only a name that is none is refused.
        drop(if wrong {
            element.set_attribute("aria-invalid", "true")
        } else {
            element.remove_attribute("aria-invalid")
        });
    }
}

/// Where the link of this id leads.
pub fn set_address(id: &str, address: &str) {
    if let Some(link) = element(id) {
        drop(link.set_attribute("href", address));
    }
}

/// The value of the list of this id.
#[must_use]
pub fn value(id: &str) -> Option<String> {
    element(id)?
        .dyn_into::<HtmlSelectElement>()
        .ok()
        .map(|control| control.value())
}

/// Selects the text of a field, to be copied by hand.
pub fn select_text(id: &str) {
    if let Some(field) =
        element(id).and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok())
    {
        // A field that is folded away is opened first.
        let mut around = field.closest("details:not([open])").ok().flatten();
        while let Some(folded) = around {
            drop(folded.set_attribute("open", ""));
            around = field.closest("details:not([open])").ok().flatten();
        }
        drop(field.focus());
        field.select();
    }
}

/// What stands in the place of this id. Who was in it finds the focus on its heading.
pub fn set_html(id: &str, html: &str) {
    let Some(place) = element(id) else {
        return;
    };
    let focused = document().and_then(|document| document.active_element());
    let had_focus = focused.is_some_and(|focused| place.contains(Some(&focused)));
    place.set_inner_html(html);
    let heading = place.query_selector("h2").ok().flatten();
    if let Some(heading) = heading
        .filter(|_| had_focus)
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
    {
        // A heading that cannot be focused leaves the focus on the page.
        drop(heading.focus());
    }
}

/// The tick box of this id.
pub fn set_ticked(id: &str, ticked: bool) {
    if let Some(control) =
        element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
    {
        control.set_checked(ticked);
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}
