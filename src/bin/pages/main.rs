//! Writes the pages of the site: every document rendered by the components that run in the browser.

mod address;
mod argument;
mod crawl;
mod document;
mod file;
mod icon;
mod manifest;
mod meta;
mod missing;
mod oembed;
mod picture;
mod preview;
mod site;

use std::process::ExitCode;

fn main() -> ExitCode {
    let written = argument::Arguments::read(std::env::args().skip(1))
        .and_then(|arguments| site::write(&arguments));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
