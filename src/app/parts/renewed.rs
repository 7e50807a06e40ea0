//! A part of the page that is written as new elements whenever what it shows changes.

use leptos::{either::Either, prelude::*};

/// Writes the view anew for each value. Changed in place, texts that a translator or an extension has wrapped would keep
/// their old words.
pub fn renewed<T: Clone + PartialEq + Send + Sync + 'static>(
    of: Memo<T>,
    view: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let is_left = StoredValue::new(false);
    move || {
        let view = view(of.get());
        is_left.update_value(|is_left| *is_left = !*is_left);
        // Views of one type are changed in place; those of two sides are not.
        if is_left.get_value() {
            Either::Left(view)
        } else {
            Either::Right(view)
        }
    }
}
