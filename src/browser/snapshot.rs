//! Where a reader is in a part of the document: focus, caret, what is unfolded, scroll. Taken before the part is written
//! anew, given back afterwards.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::document::focus_quietly;

/// Elements are remembered by selectors, which find their successors in an equal part.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    focused: Option<String>,
    /// Start and end of the selection in the text field that has the focus, in UTF-16 units.
    selection: Option<(u32, u32)>,
    unfolded: Vec<String>,
    scroll: (f64, f64),
}

impl Snapshot {
    /// Looks at the part of the document below `place`.
    #[must_use]
    pub fn of(place: &Element) -> Self {
        let window = web_sys::window();
        let offset = |read: Option<f64>| read.unwrap_or_default();
        let scroll = window.as_ref().map_or((0.0, 0.0), |window| {
            (
                offset(window.scroll_x().ok()),
                offset(window.scroll_y().ok()),
            )
        });
        let focused = document()
            .and_then(|document| document.active_element())
            .filter(|element| place.contains(Some(element)));
        Self {
            selection: focused.as_ref().and_then(selection),
            focused: focused.as_ref().and_then(selector),
            unfolded: unfolded(place),
            scroll,
        }
    }

    /// Opens what was unfolded, and gives back scroll and focus.
    pub fn restore(&self) {
        for selector in &self.unfolded {
            if let Some(details) = find(selector) {
                // `open` is an attribute that every element takes.
                drop(details.set_attribute("open", ""));
            }
        }
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(self.scroll.0, self.scroll.1);
        }
        if let Some(element) = self.focused() {
            focus_quietly(&element);
        }
    }

    /// Gives back the caret, once the field has its text again.
    pub fn restore_selection(&self) {
        let Some((element, (start, end))) = self.focused().zip(self.selection) else {
            return;
        };
        // A field that takes no selection keeps its own.
        if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            drop(area.set_selection_range(start, end));
        } else if let Some(line) = element.dyn_ref::<HtmlInputElement>() {
            drop(line.set_selection_range(start, end));
        }
    }

    fn focused(&self) -> Option<HtmlElement> {
        self.focused.as_deref().and_then(find)?.dyn_into().ok()
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub(super) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

fn unfolded(place: &Element) -> Vec<String> {
    let Ok(found) = place.query_selector_all("details[open]") else {
        return Vec::new();
    };
    let details = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    details.filter_map(|details| selector(&details)).collect()
}

fn selection(element: &Element) -> Option<(u32, u32)> {
    if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        return area.selection_start().ok()?.zip(area.selection_end().ok()?);
    }
    let line = element.dyn_ref::<HtmlInputElement>()?;
    line.selection_start().ok()?.zip(line.selection_end().ok()?)
}

/// A selector of this element: a radio button by name and value, what has an id by that, all else by its path from the
/// nearest element with an id.
pub(super) fn selector(element: &Element) -> Option<String> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>()
        && input.type_() == "radio"
    {
        let (name, value) = (input.name(), input.value());
        return Some(format!("input[name=\"{name}\"][value=\"{value}\"]"));
    }
    let id = element.id();
    if !id.is_empty() {
        return Some(format!("[id=\"{id}\"]"));
    }
    let name = element.local_name();
    let mut place = 1;
    let mut before = element.previous_element_sibling();
    while let Some(sibling) = before {
        place += u32::from(sibling.local_name() == name);
        before = sibling.previous_element_sibling();
    }
    let parent = selector(&element.parent_element()?)?;
    Some(format!("{parent} > {name}:nth-of-type({place})"))
}
