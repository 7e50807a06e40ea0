//! A file made in the page, saved by the browser.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::timer;

/// How long the address of a file lives, in milliseconds: some browsers read it only after they have asked where to save,
/// and a person may take a while.
const KEPT: i32 = 60_000;

/// The browser did not let the file be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Saves a text as a file of this name and media type.
///
/// # Errors
/// The browser refuses to make the file.
pub fn save(name: &str, media_type: &str, text: &str) -> Result<(), Refused> {
    save_blob(name, &blob(media_type, text)?)
}

/// Saves what a blob holds as a file of this name.
///
/// # Errors
/// The browser refuses to make the file.
pub fn save_blob(name: &str, blob: &Blob) -> Result<(), Refused> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(Refused)?;
    let link: HtmlAnchorElement = document
        .create_element("a")?
        .dyn_into()
        .map_err(|_| Refused)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // An address that stays is only memory.
    timer::after(KEPT, move || drop(Url::revoke_object_url(&address)));
    Ok(())
}

/// A text as a blob of this media type.
///
/// # Errors
/// The browser refuses to make it.
pub fn blob(media_type: &str, text: &str) -> Result<Blob, Refused> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    Ok(Blob::new_with_str_sequence_and_options(
        &Array::of1(&text.into()),
        &kind,
    )?)
}
