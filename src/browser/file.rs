//! A file that the person chose.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use super::promise::settle;

/// Why a chosen file has no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// More bytes than the limit: it was not read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// Calls back with the text of the file chosen in the `<input type="file">` of this id, at most `limit` bytes;
/// does not call back when none is chosen.
pub fn chosen_text(id: &str, limit: u32, told: impl FnOnce(Result<String, FileError>) + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let input = document.and_then(|document| document.get_element_by_id(id));
    let input = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        read_text(input, limit, told);
    }
}

/// Calls back with the text of the file chosen in an `<input type="file">`, at most `limit` bytes; does not call back
/// when none is chosen.
pub fn read_text(
    input: HtmlInputElement,
    limit: u32,
    callback: impl FnOnce(Result<String, FileError>) + 'static,
) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    if file.size() > f64::from(limit) {
        return callback(Err(FileError::TooLarge));
    }
    settle(&file.text(), move |read: Result<JsValue, JsValue>| {
        // The same file can be chosen again.
        input.set_value("");
        callback(
            read.ok()
                .and_then(|text| text.as_string())
                .ok_or(FileError::Unreadable),
        );
    });
}
