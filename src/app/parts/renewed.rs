//! A part of the page that is written as new elements whenever what it shows changes.

use leptos::{prelude::*, tachys::view::keyed::keyed};

/// Writes the view anew for each value. Changed in place, texts that a translator or an extension has wrapped would keep
/// their old words. The view has to start with an element.
pub fn renewed<T: Clone + PartialEq + Send + Sync + 'static>(
    of: Memo<T>,
    view: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let generation = StoredValue::new(0_u32);
    move || {
        generation.update_value(|generation| *generation = generation.wrapping_add(1));
        let one = [(generation.get_value(), of.get())];
        let view = view.clone();
        keyed(
            one,
            |(generation, _)| *generation,
            move |_, (_, value)| (|_| (), view(value)),
        )
    }
}
