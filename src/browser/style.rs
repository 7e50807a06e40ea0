//! The style sheet of the page.

use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

/// Adds rules before all others of the page. Those of the page, and what a page inside another one adds to them, come later:
/// they win where both have the same weight.
pub fn add(rules: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let sheet = document.and_then(|document| document.style_sheets().get(0));
    if let Some(sheet) = sheet.and_then(|sheet| sheet.dyn_into::<CssStyleSheet>().ok()) {
        // One rule around all of them, since rules are added one by one. Without them a result is plain, and whole.
        drop(sheet.insert_rule(&format!("@media all{{{rules}}}")));
    }
}
