//! A file that the person chose.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// Why a chosen file has no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// More bytes than the limit: it was not read.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// The text of the file chosen in the `<input type="file">` of this id, at most `limit` bytes; nothing when none was chosen.
///
/// # Errors
/// The file is larger than the limit, or the browser cannot read it.
pub async fn chosen_text(id: &str, limit: usize) -> Result<Option<String>, FileError> {
    let document = web_sys::window().and_then(|window| window.document());
    let input = document.and_then(|document| document.get_element_by_id(id));
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
        return Ok(None);
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return Ok(None);
    };
    #[allow(clippy::cast_precision_loss)] // a limit of some megabytes is exact
    if file.size() > limit as f64 {
        return Err(FileError::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| FileError::Unreadable)?;
    // The same file can be chosen again.
    input.set_value("");
    text.as_string().map(Some).ok_or(FileError::Unreadable)
}
