//! A file that the person chose.

use wasm_bindgen::JsValue;
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
