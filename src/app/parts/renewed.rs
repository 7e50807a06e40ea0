//! A part of the page that is written as new elements whenever what it shows changes.

use leptos::{either::Either, prelude::*};

/// Writes the view anew for each value. Changed in place, texts that a translator or an extension has wrapped would keep
/// their old words.
pub fn renewed<T: Clone + PartialEq + Send + Sync + 'static>(
    of: Memo<T>,
    view: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> Renewed {
    renewed_by(of, Box::new(view))
}

fn renewed_by<T: Clone + PartialEq + Send + Sync + 'static>(
    of: Memo<T>,
    view: Box<dyn Fn(T) -> AnyView + Send + Sync>,
) -> Renewed {
    let mut is_left = false;
    // Views of one type are changed in place; those of two sides are not.
    Box::new(move || {
        let view = view(of.get());
        is_left = !is_left;
        if is_left {
            Either::Left(view)
        } else {
            Either::Right(view)
        }
    })
}

/// One type for all of them keeps the program small.
pub type Renewed = Box<dyn FnMut() -> Either<AnyView, AnyView> + Send>;
