//! What is different when another page has handed the questions over: links lead to that page, whose scripts can read them.

use std::sync::Arc;

use bearings::{
    app::share::{Action as Passing, Panel, Platform, Sharing, Tick, carried},
    session::{Action, Session},
    share::{self, Shared},
    words::{link as words, sharing, taking},
};

use crate::{
    answered,
    page::Page,
    passing_on::write,
    sessions,
    stores::{Stores, page, sharing_page},
    today,
};

const HOME: &str = "https://x.example/meetings";

/// Questions that a page handed over, all answered, with a name, a note and something to try.
fn handed() -> Session {
    let mut session = answered(sessions().remove(2));
    Arc::make_mut(&mut session.definition).home = Some(HOME.to_owned());
    let note = "mine alone".to_owned();
    for action in [
        Action::OpenedInFrame,
        Action::WereHandedOver,
        Action::TypedLabel("Blue".to_owned()),
        Action::WroteNote {
            question: 0,
            text: note,
        },
    ] {
        session.apply(action, today());
    }
    write(&mut session, 0, "By June we ask five people.");
    session
}

/// Where these are passed on.
fn stores() -> Stores {
    let mut session = handed();
    session.apply(Action::Finished, today());
    let platform = Platform {
        address: HOME.to_owned(),
        is_handed: true,
        ..Platform::default()
    };
    Stores::on(platform, session)
}

fn held(fragment: &str) -> Shared {
    let session = handed();
    let opened = share::decode(fragment, &session.definition, &[]).unwrap();
    opened.shared
}

fn privacy(session: &Session) -> String {
    page(session).id("privacy").text()
}

/// The fragment of the link in this field.
fn fragment(page: &Page, field: &str) -> String {
    let link = page.one("textbox", field).value();
    let (address, fragment) = link.split_once('#').unwrap();
    assert_eq!(address, HOME);
    fragment.to_owned()
}

#[test]
fn where_answers_stay_and_who_can_read_a_link_is_said_below_them() {
    let mut session = handed();
    assert_eq!(
        privacy(&session),
        "Answers stay in this browser. The page around is told how far you are, and no answer. A link made here \
         leads to a page of whoever made these questions, and its scripts can read what the link holds."
    );
    session.apply(Action::ChangedKeeping(false), today());
    assert_eq!(
        privacy(&session),
        "Answers stay on this page only. Nothing is kept, and nothing is sent. A link made here leads to a page of whoever \
         made these questions, and its scripts can read what the link holds."
    );
    session.apply(Action::StorageRefused, today());
    assert_eq!(
        privacy(&session),
        "This browser keeps nothing inside another page, so answers last as long as the page. A link made here leads to a \
         page of whoever made these questions, and its scripts can read what the link holds."
    );
}

#[test]
fn the_full_page_is_opened_without_answers_or_with_them_and_says_whose_it_is() {
    let page = page(&handed());
    assert_eq!(page.count("[id=full-page]"), 0);
    let fold = page.one("disclosure", taking::FULL_PAGE);
    assert_eq!(
        fold.texts("p"),
        [
            "That page belongs to whoever made these questions, and its scripts can read what its address holds. A name, a \
             note or what you want to try never goes along."
        ]
    );
    for name in ["Open it without my answers", "Take my answers along"] {
        let link = fold.one("link", name);
        // Answers are in an address only while it is followed.
        assert_eq!(link.attr("href"), Some(HOME));
        assert_eq!(link.attr("rel"), Some("noopener"));
    }
}

#[test]
fn what_is_taken_along_is_answers_alone() {
    let session = handed();
    let taken = held(&carried(&session, today()).unwrap());
    assert_eq!(taken.answers, session.sitting.answers);
    assert_eq!((taken.about.label, taken.text), (None, None));

    let stores = stores();
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Share)));
    for tick in [Tick::Label, Tick::Text] {
        stores.sharing.dispatch(Passing::Ticked(tick, true));
    }
    // Ticks are about the result.
    let page = stores.page();
    let device = held(&fragment(&page, words::ADDRESS));
    assert_eq!((device.about.label, device.text), (None, None));
    let result = held(&fragment(&page, sharing::LINK_LABEL));
    assert!(result.about.label.is_some() && result.text.is_some());
}

#[test]
fn a_link_for_later_holds_the_name_only_where_it_is_ticked() {
    let stores = stores();
    let own = || {
        let link = stores.sharing.derive(Sharing::own_link);
        let link = stores
            .owner
            .with(|| leptos::prelude::GetUntracked::get_untracked(&link));
        held(link.split_once('#').unwrap().1)
    };
    assert_eq!((own().about.label, own().text), (None, None));
    stores.sharing.dispatch(Passing::Ticked(Tick::Label, true));
    assert_eq!(own().about.label.unwrap().as_str(), "Blue");
}

#[test]
fn every_link_says_where_it_leads() {
    let stores = stores();
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Share)));
    let page = stores.page();
    let said = "A link made here leads to a page of whoever made these questions, and its scripts can read what the link \
                holds.";
    for fold in [sharing::HOLDS, words::OTHER_DEVICE] {
        assert!(page.one("disclosure", fold).text().contains(said), "{fold}");
    }
    let lead = "Scan this with the other device, or send yourself the link. It holds the answers given so far, and no name. \
                It fills only what is blank there.";
    assert!(
        page.one("disclosure", words::OTHER_DEVICE)
            .text()
            .contains(lead)
    );

    let site = page_of_the_site();
    assert!(!site.text().contains(said));
    assert!(site.text().contains(words::OTHER_DEVICE_LEAD));
}

/// The same result on a page of the site.
fn page_of_the_site() -> Page {
    let mut session = answered(sessions().remove(2));
    session.apply(Action::Finished, today());
    sharing_page(&session)
}
