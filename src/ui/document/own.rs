//! The document for questions that another page hands over, as it is before that.

use leptos::prelude::*;

use crate::words::own;

/// What stands there when nobody hands anything over.
#[component]
pub fn Own() -> impl IntoView {
    view! {
        <h1>{own::TITLE}</h1>
        <p>{own::WAITING}</p>
        <p><a href="../">{own::ALL}</a></p>
    }
}
