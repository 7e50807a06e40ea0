//! What a page and its host say to each other when the page stands in a frame of it.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, Window};

/// Version of what is said.
const VERSION: f64 = 1.0;

/// What a host hands over once it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// The text of a questionnaire file; empty where the host has none.
    pub definition: String,
    /// The host's own address, with the fragment that is for these questions.
    pub address: String,
    /// The address that the host names as its lasting one; empty where it names none.
    pub canonical: String,
}

/// Asks the host for questions and calls back with each answer that has the form of one. False when there is no host.
pub fn ask_host(heard: impl Fn(Handed) + 'static) -> bool {
    let Some((window, host)) = window_and_host() else {
        return false;
    };
    let from = JsValue::from(host.clone());
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let is_host = event
            .source()
            .is_some_and(|source| JsValue::from(source) == from);
        if let Some(handed) = Some(event.data())
            .filter(|_| is_host)
            .and_then(|said| read(&said))
        {
            heard(handed);
        }
    });
    let listening = window
        .add_event_listener_with_callback("message", listener.as_ref().unchecked_ref())
        .is_ok();
    // It listens as long as the page lives.
    listener.forget();
    let hello = Object::new();
    let said = put(&hello, "bearings", &VERSION.into()) && put(&hello, "type", &"hello".into());
    // Nothing is in it that anybody may not know.
    listening && said && host.post_message(&hello, "*").is_ok()
}

/// Tells the host that what its frame was to show is not here: it gives way to a link (`embed/embed.js`).
pub fn tell_missing() {
    let message = JSON::parse(r#"{"bearings":1,"type":"missing"}"#);
    if let Some(((_, host), message)) = window_and_host().zip(message.ok()) {
        // Without a host that listens, the page itself says it.
        let _ = host.post_message(&message, "*");
    }
}

fn window_and_host() -> Option<(Window, Window)> {
    let window = web_sys::window()?;
    let host = window.parent().ok().flatten()?;
    (host != window).then_some((window, host))
}

fn put(object: &Object, key: &str, value: &JsValue) -> bool {
    Reflect::set(object, &key.into(), value).unwrap_or(false)
}

fn read(said: &JsValue) -> Option<Handed> {
    let field = |key: &str| Reflect::get(said, &key.into()).ok();
    let text = |key: &str| field(key)?.as_string();
    let is_ours = said.is_object() && field("bearings")?.as_f64() == Some(VERSION);
    if !is_ours {
        return None;
    }
    Some(Handed {
        definition: text("definition").unwrap_or_default(),
        address: text("page").unwrap_or_default(),
        canonical: text("canonical").unwrap_or_default(),
    })
}
