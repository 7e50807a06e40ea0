//! The page for questions of another page: it asks the host, and shows what is wrong in them, or makes the document theirs.

use std::{rc::Rc, sync::Arc};

use js_sys::Array;
use leptos::{prelude::*, reactive::spawn_local};
use web_sys::HtmlElement;

use super::{part, questionnaire, takeover};
use crate::{
    app::{
        PageData,
        pages::own::{Action, HostPage, Intake, IntakePage, IntakeStore, Stage},
        store::{Environment, Store},
        target,
    },
    assessment::Definition,
    browser::{
        clock, document,
        frame::{self, Handed},
        location,
    },
};

/// Asks the host, and goes on when it answers. Opened by itself the page stays as it is.
pub(super) fn start(place: HtmlElement, page: Rc<PageData>) {
    let owner = Owner::new();
    owner.set();
    let intake = IntakeStore(Store::new(
        Intake::new(page.index.clone()),
        Environment {
            today: clock::today,
            carry_out: |_, ()| {},
            refresh: |_, _| None,
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
}

fn receive(intake: IntakeStore, place: &HtmlElement, page: &PageData, handed: Handed) {
    let fragment = handed.address.split_once('#');
    let fragment = fragment.map_or_else(String::new, |(_, fragment)| fragment.to_owned());
    intake.dispatch(Action::Received {
        file: handed.definition,
        host: HostPage {
            address: handed.address,
            canonical: handed.canonical,
        },
    });
    let taken = intake.read_once(|intake| match &intake.stage {
        Stage::Taken(definition) => Some((**definition).clone()),
        Stage::Waiting | Stage::Wrong(_) => None,
    });
    match taken {
        Some(definition) => {
            let (place, page) = (place.clone(), page.clone());
            spawn_local(start_questions(place, definition, page, fragment));
        }
        None => takeover::mount(place, || view! { <IntakePage/> }),
    }
}

/// Makes the document that of these questions. The link to open is in the frame's own address when it is the card of a
/// result, and is then shown as a questionnaire of the site would show it; otherwise it is behind the page's address.
async fn start_questions(
    place: HtmlElement,
    definition: Definition,
    mut page: PageData,
    fragment: String,
) {
    document::set_language_and_title(&definition.language, &definition.title);
    let definition = Arc::new(definition);
    let card = location::fragment();
    if reads_as_result(&card, &definition, &page).await {
        page.is_handed_over = false;
    } else if may_be_link(&fragment) && part::is_link(fragment.clone()).await == Ok(true) {
        location::replace(&fragment, 0);
    }
    questionnaire::start(place, definition, page, Array::new());
}

async fn reads_as_result(fragment: &str, definition: &Arc<Definition>, page: &PageData) -> bool {
    if target::target_here(fragment, definition).is_some() {
        return false;
    }
    let page = Rc::new(page.clone());
    let target = part::read_link(fragment.to_owned(), Arc::clone(definition), page).await;
    target.is_ok_and(|target| target.is_result())
}

/// A page's own places, such as `#comments`, are not worth loading what reads links.
fn may_be_link(fragment: &str) -> bool {
    fragment.contains(['.', '%'])
}
