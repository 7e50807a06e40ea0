//! Which picture, which link: the choice between cards and posters, a colleague who is asked, a sketch in the address.

use bearings::{
    app::share::{Action as Passing, Panel, Picture, Tick},
    session::Action,
    words,
};

use crate::{
    finished,
    page::Page,
    passing_on::{held, write},
    share_panel::{is_ticked, link, unfolded},
    stores::Stores,
    today,
};

#[test]
fn the_picture_is_picked_and_is_what_the_preview_shows() {
    let stores = unfolded(finished(0));
    let shown = |stores: &Stores| {
        let page = stores.page();
        let svg = page.css("#share-card svg");
        (
            svg.attr("viewbox")
                .or(svg.attr("viewBox"))
                .unwrap()
                .to_owned(),
            chosen(&page),
        )
    };
    let expected = [
        ("0 0 1200 630", "Card"),
        ("0 0 1080 1080", "Square card"),
        ("0 0 1080 1080", "Poster"),
        ("0 0 1080 1920", "Tall poster"),
    ];
    for (picture, (size, name)) in Picture::ALL.into_iter().zip(expected) {
        stores.sharing.dispatch(Passing::ChosePicture(picture));
        assert_eq!(shown(&stores), (size.to_owned(), name.to_owned()));
    }
    // Of two views there is no poster.
    stores.sharing.dispatch(Passing::Ticked(Tick::Both, true));
    let page = stores.page();
    assert_eq!(page.one("group", "Which picture").all("radio").len(), 2);
    assert_eq!(chosen(&page), "Square card");
}

fn chosen(page: &Page) -> String {
    let chips = page.one("group", "Which picture").all("radio");
    let mut on = chips.into_iter().filter(|chip| chip.is_on());
    on.next().unwrap().name()
}

#[test]
fn a_colleague_is_asked_to_answer_first_and_told_the_name_that_was_typed() {
    let mut session = finished(1);
    session.apply(Action::TypedLabel("Team Blue".to_owned()), today());
    write(&mut session, 0, "nothing of this");
    let stores = Stores::of(session.clone());
    stores.sharing.dispatch(Passing::Opened(Some(Panel::Ask)));
    let link = |stores: &Stores| {
        let value = stores.page().id("ask-link").value();
        held(&session, &value)
    };
    let asked = link(&stores);
    assert!(asked.answer_first);
    assert_eq!(
        (asked.about.label, asked.text, asked.experiment),
        (None, None, None)
    );
    stores
        .sharing
        .dispatch(Passing::TypedName(" Ada ".to_owned()));
    assert_eq!(link(&stores).about.label.unwrap().as_str(), "Ada");
    let page = stores.page();
    assert_eq!(page.count("#share-card"), 0, "one panel at a time");
    // What could hurt is said at the buttons, before anything is unfolded.
    let folded = Stores::of(session.clone()).page();
    let caution = folded.id("share").texts(".caution");
    assert_eq!(
        caution,
        ["If answering honestly could hurt you, don’t share your link."]
    );
}

#[test]
fn the_sketch_is_in_the_address_only_when_it_is_ticked() {
    let stores = unfolded(finished(0));
    let link = |stores: &Stores| {
        let page = stores.page();
        (link(&page), page.id("share").text())
    };
    let learns = "the site’s host and every program that sees the address learn it";
    let (plain, says) = link(&stores);
    assert!(!plain.contains("/s/") && !says.contains(learns));
    assert!(says.contains(words::sharing::PREVIEWS));
    stores
        .sharing
        .dispatch(Passing::Ticked(Tick::SketchPreview, true));
    let (named, says) = link(&stores);
    assert_eq!(named, plain.replace("#r1.", "s/market-stall/#r1."));
    assert!(says.contains(learns));
    assert!(
        !says.contains(words::sharing::PREVIEWS),
        "what is not true any more is not said"
    );
    // Whoever is to answer first is not shown the sketch before.
    stores
        .sharing
        .dispatch(Passing::Ticked(Tick::AnswerFirst, true));
    let (covered, says) = link(&stores);
    assert!(!covered.contains("/s/") && !says.contains(learns));
    // Where no sketch is nearest, or there are none, there is nothing to tick.
    for questionnaire in [1, 2] {
        let page = unfolded(finished(questionnaire)).page();
        assert_eq!(is_ticked(&page, words::sharing::SKETCH_PREVIEW), None);
    }
}
