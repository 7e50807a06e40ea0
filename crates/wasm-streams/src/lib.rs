//! Takes the place of `wasm-streams`, which Leptos compiles in for server functions. Bearings has no server and calls none.
//! The real crate exports its functions to JavaScript, so no linker leaves them out: in every program they, and what they
//! need, would be 4,500 bytes of brotli.
//!
//! Here is what `server_fn` names, and no more: another version of Leptos that needs more does not compile.

use futures_util::{Stream, stream::Empty};
use wasm_bindgen::{JsValue, throw_str};

const NO_STREAMS: &str = "this program has no streams: crates/wasm-streams";

/// A stream of a browser. There is none: whatever would make one throws.
#[derive(Debug)]
pub enum ReadableStream {}

impl ReadableStream {
    /// Throws.
    #[must_use]
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        throw_str(NO_STREAMS)
    }

    /// Throws.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        throw_str(NO_STREAMS)
    }

    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self {}
    }

    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        match self {}
    }
}
