//! The document for questions that another page hands over, as it is before that.

use leptos::prelude::*;

use crate::words::own;

/// What stands there when nobody hands anything over.
#[component]
pub fn Own() -> impl IntoView {
    view! {
        <div class="own">
            <h1 class="headline">{own::TITLE}</h1>
            <p>{own::WAITING}</p>
            <p><a class="plain" href="../">{own::ALL}</a></p>
        </div>
    }
}
