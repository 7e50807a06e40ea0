//! Writes the pages of the site: every document rendered by the components that run in the browser.
//!
//! `bearings-pages --out DIR --site URL --files FILE`, where `FILE` holds the [names](name::Names) of the files that
//! documents refer to. It prints what a [visit](visit::Visit) to each document loads, as JSON.

mod address;
mod argument;
mod crawl;
mod document;
mod file;
mod icon;
mod manifest;
mod meta;
mod missing;
mod name;
mod oembed;
mod picture;
mod policy;
mod preview;
mod site;
mod sketch;
mod visit;

use std::process::ExitCode;

fn main() -> ExitCode {
    let written = argument::Arguments::read(std::env::args().skip(1))
        .and_then(|arguments| site::write(&arguments));
    match written {
        Ok(visits) => {
            println!("{visits:#}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
