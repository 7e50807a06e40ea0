//! What is loaded only when somebody asks for it: what the panel shows before, meanwhile, after, and when it does not load.

use bearings::{
    app::share::{Action as Passing, OnDemand, Panel, Picture, Platform, Sharing, Tick},
    card::{PosterSize, Size},
    session::Session,
    words,
};

use crate::{
    finished,
    page::{Page, Part},
    share_panel::{link, unfolded_on},
    stores::{Stores, platform},
};

const NOT_LOADED: &str =
    "This part of the page did not load. To try again, close this and open it once more.";

/// The folds whose content is loaded, each with something that stands in it.
const FOLDS: [(&str, &str); 3] = [
    (words::sharing::MORE, words::sharing::MARKDOWN),
    (words::sharing::HOLDS, words::sharing::HOLDS_LEAD),
    (words::sharing::KEEP, words::sharing::LINK_FILE),
];

/// The stores of a page whose panel is unfolded, and which has loaded nothing on demand.
fn not_loaded(session: Session) -> Stores {
    let platform = Platform {
        on_demand: None,
        ..platform(&session)
    };
    unfolded_on(platform, session)
}

fn notices(part: Part<'_>) -> String {
    part.texts(".notice:not(.gone)").concat()
}

#[test]
fn folds_are_empty_until_what_is_in_them_is_loaded() {
    let stores = not_loaded(finished(0));
    let state = |stores: &Stores| {
        let page = stores.page();
        FOLDS.map(|(name, content)| {
            let fold = page.one("disclosure", name);
            (fold.text().contains(content), notices(fold))
        })
    };
    let [nothing, loading, failed, loaded] = [
        (false, ""),
        (false, words::taking::LOADING),
        (false, NOT_LOADED),
        (true, ""),
    ]
    .map(|(is_there, notice)| [(); 3].map(|()| (is_there, notice.to_owned())));
    assert_eq!(state(&stores), nothing);
    stores.sharing.dispatch(Passing::AskedForMore);
    assert_eq!(state(&stores), nothing);
    stores.sharing.dispatch(Passing::LoadedOnDemand(None));
    assert_eq!(state(&stores), failed);
    stores.sharing.dispatch(Passing::AskedForMore);
    assert_eq!(state(&stores), loading);
    let on_demand = Some(OnDemand::LOADED);
    stores.sharing.dispatch(Passing::LoadedOnDemand(on_demand));
    assert_eq!(state(&stores), loaded);
}

#[test]
fn the_link_can_be_copied_by_hand_whatever_has_loaded() {
    let stores = not_loaded(finished(0));
    let before = link(&stores.page());
    assert!(before.contains("#r1."), "{before}");
    stores.sharing.dispatch(Passing::AskedForMore);
    stores.sharing.dispatch(Passing::LoadedOnDemand(None));
    let page = stores.page();
    assert_eq!(link(&page), before);
    assert!(
        page.one("textbox", words::link::ADDRESS)
            .value()
            .contains("#a1.")
    );
}

#[test]
fn a_poster_that_has_not_loaded_is_a_card_and_that_is_said() {
    let stores = not_loaded(finished(0));
    let poster = Picture::Poster(PosterSize::Tall);
    let shown = |stores: &Stores| {
        let page = stores.page();
        let said = page.id("share").texts(":scope > .notice:not(.gone)");
        (stores.sharing.read_once(Sharing::picture), said.concat())
    };
    let card = Picture::Card(Size::Square);
    stores.sharing.dispatch(Passing::ChosePicture(poster));
    stores.sharing.dispatch(Passing::AskedForMore);
    assert_eq!(shown(&stores), (card, String::new()));
    stores.sharing.dispatch(Passing::LoadedOnDemand(None));
    let failed = "The poster did not load. Choose it once more to try again.";
    assert_eq!(shown(&stores), (card, failed.to_owned()));
    // Who chooses a card is told nothing about posters.
    let wide = Picture::Card(Size::Wide);
    stores.sharing.dispatch(Passing::ChosePicture(wide));
    assert_eq!(shown(&stores), (wide, String::new()));
    stores.sharing.dispatch(Passing::ChosePicture(poster));
    let on_demand = Some(OnDemand::LOADED);
    stores.sharing.dispatch(Passing::LoadedOnDemand(on_demand));
    assert_eq!(shown(&stores), (poster, String::new()));
}

#[test]
fn a_colleague_is_asked_once_that_is_loaded() {
    let stores = not_loaded(finished(0));
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Ask)));
    stores.sharing.dispatch(Passing::AskedForMore);
    let has_link = |page: &Page| page.count("#ask-link") == 1;
    let page = stores.page();
    assert!(!has_link(&page));
    assert_eq!(notices(page.id("share")), "");
    stores.sharing.dispatch(Passing::LoadedOnDemand(None));
    assert_eq!(notices(stores.page().id("share")), NOT_LOADED);
    stores.sharing.dispatch(Passing::AskedForMore);
    let on_demand = Some(OnDemand::LOADED);
    stores.sharing.dispatch(Passing::LoadedOnDemand(on_demand));
    let page = stores.page();
    assert!(has_link(&page));
    assert_eq!(notices(page.id("share")), "");
}

#[test]
fn codes_are_there_once_they_can_be_made() {
    let stores = not_loaded(finished(0));
    stores
        .sharing
        .dispatch(Passing::Ticked(Tick::Address, true));
    stores.sharing.dispatch(Passing::Ticked(Tick::Code, true));
    let page = stores.page();
    let (without, device) = (
        page.count("#share-card rect"),
        page.count("#device-code svg"),
    );
    assert_eq!(device, 0);
    let on_demand = Some(OnDemand::LOADED);
    stores.sharing.dispatch(Passing::LoadedOnDemand(on_demand));
    let page = stores.page();
    assert!(page.count("#share-card rect") > without + 100);
    assert_eq!(page.count("#device-code svg"), 1);
    assert_eq!(page.count("#share-code-place svg"), 1);
}
