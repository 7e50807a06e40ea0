//! A text field that somebody writes in while the same text changes elsewhere, such as in another tab.

use leptos::prelude::*;

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

    pub fn enter(self) {
        self.has_focus.set(true);
    }

    pub fn edit(self) {
        self.is_edited.set(true);
    }

    pub fn leave(self) {
        self.has_focus.set(false);
    }

    /// Reports the text of the field, if somebody wrote in it.
    pub fn report(self, text: String, on_change: &ChangeHandler<String>) {
        if self.is_edited.get_untracked() {
            self.is_edited.set(false);
            on_change(text);
        }
    }
}
