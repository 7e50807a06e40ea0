//! The fields for the least and the greatest height.

use leptos::{prelude::*, web_sys::HtmlInputElement};

use super::{Action, WritersStore, message};
use crate::{
    app::parts::{ChangeHandler, initial, initial_text},
    words::writers as words,
};

/// Id of the sentence that describes both fields.
const MESSAGE: &str = "heights-said";

#[component]
pub fn Heights() -> impl IntoView {
    let writers = WritersStore::from_context();
    let least = writers.text(|writers| match writers.min_height.as_str() {
        "" => writers.least_height().to_string(),
        typed => typed.to_owned(),
    });
    let most = writers.text(|writers| writers.max_height.clone());
    let text = writers.text(message::heights);
    let type_least = Box::new(move |typed| writers.dispatch(Action::TypedMinHeight(typed)));
    let type_most = Box::new(move |typed| writers.dispatch(Action::TypedMaxHeight(typed)));
    view! {
        <fieldset>
            <legend>{words::HEIGHT}</legend>
            <div class="heights">
                <HeightField
                    id="min-height"
                    text=words::MIN_HEIGHT
                    value=least
                    is_wrong=writers.flag(message::is_min_height_wrong)
                    on_change=type_least
                />
                <HeightField
                    id="max-height"
                    text=words::MAX_HEIGHT
                    placeholder=words::MAX_HEIGHT_NONE
                    value=most
                    is_wrong=writers.flag(message::is_max_height_wrong)
                    on_change=type_most
                />
            </div>
            <p class="small" role="status" id=MESSAGE prop:textContent=text>
                {initial_text(text)}
            </p>
        </fieldset>
    }
}

#[component]
fn HeightField(
    id: &'static str,
    text: &'static str,
    #[prop(optional)] placeholder: Option<&'static str>,
    value: Signal<String>,
    is_wrong: Signal<bool>,
    on_change: ChangeHandler<String>,
) -> impl IntoView {
    let change = move |event| {
        let field: HtmlInputElement = event_target(&event);
        on_change(field.value());
        // A field that was emptied shows the default again, which may be no change of the signal.
        field.set_value(&value.get_untracked());
    };
    // A field for numbers would keep what is none to itself, and nothing could be said of it.
    view! {
        <label>
            {text}
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="12"
                id=id
                value=initial(value)
                placeholder=placeholder
                aria-describedby=MESSAGE
                aria-invalid=move || is_wrong.get().then_some("true")
                prop:value=value
                on:change=change
            />
        </label>
    }
}
