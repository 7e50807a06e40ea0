//! Events of the window, for as long as the page lives.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
    StorageEvent,
};

/// A control of the document that was touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// A pointer touched the page.
    Pointed,
    /// A button with this `data-act` was clicked.
    Clicked { act: String },
    /// A control has a new state.
    Changed {
        id: String,
        name: String,
        value: String,
        checked: bool,
    },
    /// A key was pressed, without Control, Alt or Meta; `radio` is the name of the radio button it was pressed in.
    Pressed { key: String, radio: Option<String> },
}

/// Calls back for everything that is touched in the page. When it says that a key has done its work, the
/// browser does not also do its own.
pub fn on_touch(heard: impl Fn(Touched) -> bool + Clone + 'static) {
    let told = heard.clone();
    listen("pointerdown", move |_| {
        told(Touched::Pointed);
    });
    let told = heard.clone();
    listen("click", move |event| {
        let act = target(&event).and_then(|element| element.closest("[data-act]").ok().flatten());
        if let Some(act) = act.and_then(|element| element.get_attribute("data-act")) {
            told(Touched::Clicked { act });
        }
    });
    let told = heard.clone();
    listen("change", move |event| {
        if let Some(changed) = target(&event).and_then(|element| changed(&element)) {
            told(changed);
        }
    });
    // Browsers tell of a change when the focus leaves: whoever closes the page in the middle of a text is heard too.
    let told = heard.clone();
    listen("visibilitychange", move |_| {
        if let Some(field) = text_in_hand() {
            told(field);
        }
    });
    listen("keydown", move |event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let input = target(&event).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
        let radio = input
            .filter(|input| input.type_() == "radio")
            .map(|input| input.name());
        if heard(Touched::Pressed {
            key: event.key(),
            radio,
        }) {
            event.prevent_default();
        }
    });
}

/// What stands in the text field that has the focus.
fn text_in_hand() -> Option<Touched> {
    let focus = web_sys::window()?.document()?.active_element()?;
    let is_line = |input: &HtmlInputElement| input.type_() == "text";
    let is_text = focus.dyn_ref().is_some_and(is_line) || focus.has_type::<HtmlTextAreaElement>();
    is_text.then(|| changed(&focus))?
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn changed(element: &Element) -> Option<Touched> {
    let id = element.id();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let name = if input.type_() == "radio" {
            input.name()
        } else {
            String::new()
        };
        return Some(Touched::Changed {
            id,
            name,
            value: input.value(),
            checked: input.checked(),
        });
    }
    let value = match element.dyn_ref::<HtmlSelectElement>() {
        Some(select) => select.value(),
        None => element.dyn_ref::<HtmlTextAreaElement>()?.value(),
    };
    Some(Touched::Changed {
        id,
        name: String::new(),
        value,
        checked: false,
    })
}

/// Another tab changed what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stored {
    /// One key has this text now, or none.
    Changed { key: String, text: Option<String> },
    /// Everything was removed.
    Cleared,
}

/// Calls back when another tab writes, removes or clears.
pub fn on_storage(mut heard: impl FnMut(Stored) + 'static) {
    listen("storage", move |event| {
        if let Ok(event) = event.dyn_into::<StorageEvent>() {
            heard(match event.key() {
                Some(key) => Stored::Changed {
                    key,
                    text: event.new_value(),
                },
                None => Stored::Cleared,
            });
        }
    });
}

/// Calls back when the address changed by Back, Forward or by hand.
pub fn on_address(mut heard: impl FnMut() + 'static) {
    listen("popstate", move |_| heard());
}

/// Calls back when the page is shown again after it was put away whole, and may have missed events.
pub fn on_return(mut heard: impl FnMut() + 'static) {
    listen("pageshow", move |event| {
        if event
            .dyn_into::<web_sys::PageTransitionEvent>()
            .is_ok_and(|event| event.persisted())
        {
            heard();
        }
    });
}

/// Calls back when the page is hidden, such as right before it is closed, and when it is shown again.
pub fn on_hidden(handler: impl Fn() + 'static) {
    listen("visibilitychange", move |_| handler());
}

/// Calls back when something was handed over, or taken back.
pub fn on_parcel(mut heard: impl FnMut() + 'static) {
    listen(super::document::HANDED_OVER, move |_| heard());
}

fn listen(name: &str, heard: impl FnMut(Event) + 'static) {
    let heard = Closure::<dyn FnMut(Event)>::new(heard);
    if let Some(window) = web_sys::window() {
        // A window takes listeners by any name; the page goes on without this one otherwise.
        drop(window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref()));
    }
    heard.forget();
}
