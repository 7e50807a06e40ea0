//! The app in a browser: it takes a document over, carries out what only a browser can do, and keeps storage, address
//! and focus in step with the state.

mod bring_in;
mod home;
mod listener;
mod output;
mod own;
mod own_card;
mod page_part;
mod part;
mod questionnaire;
mod request;
mod share;
mod takeover;
pub mod writers;

use std::sync::Arc;

use js_sys::Array;
use web_sys::HtmlElement;

use super::PageData;
use crate::{
    assessment::Json as _,
    browser::{document, double_tap, events, json},
    words::{keeping, own as own_words},
};

/// Id of the element that holds the rendered page.
const PLACE: &str = "app";

/// Starts the app in whatever document this is. `done` holds the controls that the reader changed before.
///
/// # Errors
/// The document is none of ours; it stays as it is.
pub fn start(done: &Array) -> Result<(), &'static str> {
    let (place, block) = place_and_data()?;
    ignore_slips();
    let mut page = PageData::read(&block).ok_or("the page's data block cannot be read")?;
    match page.definition.take() {
        Some(definition) => questionnaire::start(place, Arc::new(definition), page, done.clone()),
        None if page.is_handed_over => {
            page_part::start(place, page, own_words::NOT_LOADED, part::start_own);
        }
        None => page_part::start(place, page, keeping::NOT_LOADED, part::start_home),
    }
    Ok(())
}

/// What hands do without meaning it has no effect, whatever page this is.
fn ignore_slips() {
    events::ignore_held_keys();
    double_tap::ignore();
}

/// The element that holds the rendered page, and the page's data block.
fn place_and_data() -> Result<(HtmlElement, json::Value), &'static str> {
    let place = document::place(PLACE).ok_or("the page has no place for the app")?;
    let block = document::data_block().ok_or("the page has no data block")?;
    let block = json::Value::parse(&block).ok_or("the page's data block is not JSON")?;
    Ok((place, block))
}
