//! Parts of the program that are loaded when they come into reach: the first page, questions of other pages, results with
//! links and passing them on, what a link brought,
//! what only some ask for when they pass one on, and what draws one's own results on the first page.
//!
//! With the feature `split` the build moves what only the functions here use into files of their own, which live in the
//! same memory. Without it everything is there from the start, and loading cannot fail.

use std::{cell::Cell, rc::Rc, sync::Arc};

use leptos::{mount::mount_to, prelude::*};
use web_sys::HtmlElement;

use super::{home, own, own_card, share};
use crate::{
    app::{
        PageData, SessionStore,
        pages::{
            home::HomeStore,
            result::{ReceivedPart, ReceivedViews, Result as ResultView},
        },
        share::{OnDemand, PairCards},
        style_sheet::style_sheet,
        target::{self, Target},
    },
    assessment::Definition,
    browser::style,
    session::Records,
};

/// The part did not arrive. A later attempt asks for it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A function that is awaited, and whose code is a part: `split` makes it asynchronous itself.
macro_rules! part {
    ($(#[$doc:meta])* $part:ident $(, preload($preload:ident))?:
        fn $name:ident($($argument:ident: $type:ty),*) -> $value:ty { $($body:tt)* }) => {
        $(#[$doc])*
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, fallible $(, preload($preload))?)]
        pub(super) fn $name($($argument: $type),*) -> Result<$value, NotLoaded> {
            Ok({ $($body)* })
        }

        $(#[$doc])*
        #[cfg(not(feature = "split"))]
        pub(super) async fn $name($($argument: $type),*) -> Result<$value, NotLoaded> {
            Ok({ $($body)* })
        }
    };
    ($(#[$doc:meta])* $part:ident $(, preload($preload:ident))?:
        fn $name:ident($($argument:ident: $type:ty),*) { $($body:tt)* }) => {
        part! {
            $(#[$doc])*
            $part $(, preload($preload))?: fn $name($($argument: $type),*) -> () { $($body)* }
        }
    };
}

part! {
    /// Runs the first page.
    home: fn start_home(place: HtmlElement, page: Rc<PageData>) {
        home::start(&place, &page);
    }
}

part! {
    /// Asks the host for its questions, and goes on with them.
    own: fn start_own(place: HtmlElement, page: Rc<PageData>) {
        own::start(place, page);
    }
}

part! {
    /// Mounts what comes after the questions. `owner` is the one of the page, which lives as long as it.
    result, preload(preload_result): fn mount_result(place: HtmlElement, owner: Owner, session: SessionStore) {
        style::add(style_sheet!("../../../style/result.css"));
        style::add(style_sheet!("../../../style/sure.css"));
        owner.with(|| {
            mount_to(place, move || {
                share::provide(session);
                provide_context(ReceivedPart(|| RECEIVED_VIEWS.get()));
                view! { <ResultView/> }
            })
            .forget();
        });
    }
}

part! {
    /// Draws the own last result for the first page.
    thumbnail: fn draw_own_card(home: HomeStore, definition: Arc<Definition>, number: u16, fields: Records) {
        own_card::draw_one(home, definition, number, &fields);
    }
}

part! {
    /// Reads what a fragment asks for, as a link. Who opens one needs the rest of this part next.
    received: fn read_link(fragment: String, definition: Arc<Definition>, page: Rc<PageData>) -> Target {
        target::target_of(&fragment, &definition, &page)
    }
}

part! {
    /// Whether a text is a link.
    received: fn is_link(text: String) -> bool {
        crate::share::find(&text).is_ok_and(|found| found.is_link())
    }
}

part! {
    /// Loads what only some ask for when they pass a result on.
    on_demand: fn load_on_demand() -> OnDemand {
        OnDemand::LOADED
    }
}

thread_local! {
    static RECEIVED_VIEWS: Cell<Option<ReceivedViews>> = const { Cell::new(None) };
}

part! {
    /// Loads what shows a result that a link brought.
    received: fn load_received_views() {
        RECEIVED_VIEWS.set(Some(ReceivedViews::LOADED));
    }
}

/// What draws two views, once it is loaded.
pub(super) fn pair_cards() -> Option<PairCards> {
    RECEIVED_VIEWS.get().map(|views| views.cards)
}

/// Loads the part without showing anything of it.
#[cfg(not(feature = "split"))]
pub(super) async fn preload_result() -> Result<(), NotLoaded> {
    Ok(())
}
