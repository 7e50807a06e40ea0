//! A text field that somebody writes in while the same text changes elsewhere, such as in another tab.

use leptos::{
    ev::{Event, FocusEvent},
    prelude::*,
};

use super::ChangeHandler;

/// What the field shows, and when it reports. While it has the focus its text and caret are left alone; a change that was
/// made elsewhere meanwhile is shown once it is left, unless something was written here: that is newer.
#[derive(Clone, Copy, Default)]
pub struct TextInHand {
    has_focus: RwSignal<bool>,
    is_edited: RwSignal<bool>,
}

impl TextInHand {
    /// The text to be shown.
    pub fn shown(self, text: Signal<String>) -> Memo<String> {
        Memo::new(move |before: Option<&String>| {
            let now = text.get();
            match before {
                Some(before) if self.has_focus.get() => before.clone(),
                _ => now,
            }
        })
    }

    /// For `on:focus`.
    pub fn entered(self) -> impl FnMut(FocusEvent) + Send + 'static {
        move |_| self.has_focus.set(true)
    }

    /// For `on:input`.
    pub fn edited(self) -> impl FnMut(Event) + Send + 'static {
        move |_| self.is_edited.set(true)
    }

    /// For `on:blur`.
    pub fn left(self) -> impl FnMut(FocusEvent) + Send + 'static {
        move |_| self.has_focus.set(false)
    }

    /// For `on:change`: reports the text of the field, if somebody wrote in it.
    pub fn changed(self, report: ChangeHandler<String>) -> impl FnMut(Event) + Send + 'static {
        move |event| {
            if self.is_edited.get_untracked() {
                self.is_edited.set(false);
                report(event_target_value(&event));
            }
        }
    }
}
