//! Elements that are taken out of a part of the document while it is written anew, and come back to the places they had.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::snapshot::{find, selector};

/// Elements outside the document, each with its place.
pub struct Detached(Vec<Piece>);

struct Piece {
    element: Element,
    /// Selector of the element around it.
    parent: String,
    /// Its place among the elements of that one, from 0.
    place: u32,
}

impl Detached {
    /// Takes out everything below `place` that these selectors find.
    #[must_use]
    pub fn take(place: &Element, selectors: &str) -> Self {
        let Ok(found) = place.query_selector_all(selectors) else {
            return Self(Vec::new());
        };
        let found = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
        let pieces: Vec<Piece> = found.filter_map(Piece::of).collect();
        for piece in &pieces {
            piece.element.remove();
        }
        Self(pieces)
    }

    /// Puts them back into the part as it is now. One whose place is gone stays outside.
    pub fn put_back(self) {
        for piece in self.0 {
            let Some(parent) = find(&piece.parent) else {
                continue;
            };
            let next = parent.children().item(piece.place);
            let next = next.as_ref().map(AsRef::<Node>::as_ref);
            // Only an ancestor is refused.
            drop(parent.insert_before(&piece.element, next));
        }
    }
}

impl Piece {
    fn of(element: Element) -> Option<Self> {
        let parent = selector(&element.parent_element()?)?;
        let mut place = 0;
        let mut before = element.previous_element_sibling();
        while let Some(sibling) = before {
            place += 1;
            before = sibling.previous_element_sibling();
        }
        Some(Self {
            element,
            parent,
            place,
        })
    }
}
