//! The page for questions of another page: it asks the host, shows what is wrong in them, or makes the document theirs and
//! has the program of the questions started.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::takeover;
use crate::{
    app::{
        PageData,
        pages::own::{Action, Intake, IntakePage, IntakeStore, Stage},
        store::{Environment, Store},
    },
    browser::{
        clock, document,
        frame::{self, Handed},
        location,
    },
    share,
};

/// The start script of the page starts the program of the questions when it hears this.
const TAKEN: &str = "bearings-own";

/// Asks the host, and goes on when it answers. Opened by itself the page stays as it is.
///
/// # Errors
/// The document is none of ours.
pub fn start() -> Result<(), &'static str> {
    let (place, block) = super::place_and_data()?;
    let page = PageData::read(&block).ok_or("the page's data block cannot be read")?;
    let owner = Owner::new();
    owner.set();
    let intake = IntakeStore(Store::new(
        Intake::new(page.index.clone()),
        Environment {
            today: clock::today,
            carry_out: |_, ()| {},
        },
    ));
    provide_context(intake);
    // The owner lives as long as the host is listened to. Without a host nothing happens.
    let _ = frame::ask_host(move |handed| {
        let is_first = intake.read_once(|intake| intake.stage == Stage::Waiting);
        if is_first {
            owner.with(|| receive(intake, &place, &page, handed));
        }
    });
    Ok(())
}

fn receive(intake: IntakeStore, place: &HtmlElement, page: &PageData, handed: Handed) {
    let (host, fragment) = match handed.address.split_once('#') {
        Some((host, fragment)) => (host.to_owned(), fragment.to_owned()),
        None => (handed.address, String::new()),
    };
    intake.dispatch(Action::Received {
        file: handed.definition,
        page: host,
    });
    let taken = intake.read_once(|intake| match &intake.stage {
        Stage::Taken(definition) => Some(PageData {
            definition: Some((**definition).clone()),
            ..page.clone()
        }),
        Stage::Waiting | Stage::Wrong(_) => None,
    });
    match taken {
        Some(page) => start_questions(place, &page, &fragment),
        None => takeover::mount(place, || view! { <IntakePage/> }),
    }
}

/// Makes the document that of these questions, as the program of the questions expects it.
fn start_questions(place: &HtmlElement, page: &PageData, fragment: &str) {
    place.replace_children_with_node_0();
    if let Some(definition) = &page.definition {
        document::set_language_and_title(&definition.language, &definition.title);
    }
    if share::peek(fragment).is_ok() {
        location::replace(fragment, 0);
    }
    document::set_data_block(&page.to_json());
    document::announce(TAKEN);
}
