//! The program for questions of another page: asks the host, fills the document, and has the program of the questions
//! started.

use std::cell::Cell;

use super::{read, wrong};
use crate::{
    assessment::{Definition, Json as _},
    browser::{
        document as page, face as controls,
        frame::{self, Handed},
        json, location,
    },
    share,
    ui::{Page, document},
};

/// Where the questions are to stand.
const PLACE: &str = "app";

/// Asks the host, and goes on when it answers. Opened by itself the page stays as it is.
///
/// # Errors
/// The document is none of ours.
pub fn start() -> Result<(), &'static str> {
    let block = page::data_block().ok_or("the page has no data block")?;
    let block = json::Value::parse(&block).and_then(|block| Page::read(&block));
    let block = block.ok_or("the page's data block cannot be read")?;
    let taken = Cell::new(false);
    frame::ask_host(move |handed| {
        // Somebody who answers already is not given other questions.
        if !taken.replace(true) {
            take(&handed, &block);
        }
    });
    Ok(())
}

fn take(handed: &Handed, block: &Page) {
    let definition = match read(&handed.definition, block) {
        Ok(definition) => definition,
        Err(problems) => return controls::set_html(PLACE, &wrong(&problems)),
    };
    let (page, fragment) = handed
        .address
        .split_once('#')
        .unwrap_or((&handed.address, ""));
    let home = definition
        .home
        .clone()
        .or_else(|| is_address(page).then(|| page.to_owned()));
    let definition = Definition { home, ..definition };
    controls::set_html(PLACE, &document::questionnaire(&definition, ""));
    page::set_language_and_title(&definition.language, &definition.title);
    if share::peek(fragment).is_ok() {
        location::replace(fragment, 0);
    }
    let block = Page {
        definition: Some(definition),
        ..block.clone()
    };
    page::set_data_block(&block.to_json());
    page::announce(OWN);
}

/// The start script of the page starts the program of the questions when it hears this.
const OWN: &str = "bearings-own";

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}
