//! The state of the page for writers, as a context.

use std::ops::Deref;

use leptos::prelude::*;

use super::{SnippetKind, Writers};
use crate::app::store::{Store, provided};

#[derive(Clone, Copy)]
pub struct WritersStore(pub Store<Writers>);

impl Deref for WritersStore {
    type Target = Store<Writers>;

    fn deref(&self) -> &Store<Writers> {
        &self.0
    }
}

impl WritersStore {
    /// The store that the page provided.
    #[must_use]
    pub fn from_context() -> Self {
        provided()
    }

    /// What stands in the field of a text.
    pub fn snippet_text(self, kind: SnippetKind) -> Signal<String> {
        self.0
            .text(move |writers| writers.text(kind).unwrap_or_default())
    }
}
