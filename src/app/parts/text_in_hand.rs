//! A text field that somebody writes in while the same text changes elsewhere, such as in another tab.

use leptos::{
    prelude::*,
    tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute},
};

use super::ChangeHandler;

/// What makes an element a field of this text: `<input {..text_in_hand(text, report)}/>`. `report` is given the text once it is
/// left. While the field has the focus its text and caret are left alone; a change that was made elsewhere meanwhile is shown
/// once it is left, unless something was written here: that is newer.
///
/// One body for every field keeps the program small.
pub fn text_in_hand(text: Signal<String>, report: ChangeHandler<String>) -> AnyAttribute {
    let has_focus = RwSignal::new(false);
    let is_edited = RwSignal::new(false);
    let shown = Memo::new(move |before: Option<&String>| {
        let now = text.get();
        match before {
            Some(before) if has_focus.get() => before.clone(),
            _ => now,
        }
    });
    let changed = move |event| {
        if is_edited.get_untracked() {
            is_edited.set(false);
            report(event_target_value(&event));
        }
    };
    view! {
        <{..}
            prop:value=shown
            on:focus=move |_| has_focus.set(true)
            on:input=move |_| is_edited.set(true)
            on:change=changed
            on:blur=move |_| has_focus.set(false)
        />
    }
    .into_any_attr()
}
