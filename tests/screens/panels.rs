//! What stands beside the questions: the list of all of them, the arrows, and notices.

use bearings::{
    answers::Arrow,
    session::{Action, Notice, Place},
    share::LinkError,
    words::{notice, taking},
};

use crate::{
    answered,
    page::Part,
    sessions,
    stores::{page, page_at},
    today,
};

#[test]
fn the_list_names_every_question_and_what_was_said() {
    for session in sessions() {
        let questions = &session.definition.questions;
        let blank = page_at(&session, Place::Questions);
        let panel = blank.id("panel");
        let rows: Vec<String> = panel.all("listitem").into_iter().map(Part::text).collect();
        let named = questions.iter();
        let named = named.map(|question| format!("{}{}", question.text, taking::BLANK));
        assert_eq!(rows, named.collect::<Vec<_>>());
        assert_eq!(panel.count("button.open"), questions.len());
        let review = page_at(&answered(session), Place::Review);
        let panel = review.id("panel");
        panel.one("heading", taking::REVIEW);
        assert!(panel.text().contains(taking::REVIEW_ALL));
        assert_eq!(
            panel.count("li button"),
            panel.count("li button:not(.open)")
        );
        assert!(!panel.text().contains(taking::BLANK));
    }
}

#[test]
fn the_arrows_screen_offers_two_ends_until_it_is_full() {
    let mut session = answered(sessions().remove(2));
    let empty = page_at(&session, Place::Arrows);
    for (name, id) in [
        (taking::ARROW_IF, "arrow-from"),
        (taking::ARROW_THEN, "arrow-to"),
    ] {
        assert_eq!(empty.one("combobox", name).attr("id"), Some(id));
    }
    empty.one("button", taking::ARROW_ADD);
    let drawn = [(0, 1), (2, 3)];
    for (from, to) in drawn {
        session.apply(Action::DrewArrow(Arrow { from, to }), today());
    }
    let full = page_at(&session, Place::Arrows);
    let panel = full.id("panel");
    assert!(panel.text().contains(taking::ARROW_FULL));
    assert!(panel.all("combobox").is_empty() && !panel.has("button", taking::ARROW_ADD));
    let dimension = |place: u8| &session.definition.dimensions[usize::from(place)].name;
    for (from, to) in drawn {
        let name = taking::remove_arrow(dimension(from), dimension(to));
        assert_eq!(panel.one("button", &name).text(), taking::ARROW_REMOVE);
    }
    assert_eq!(panel.all("button").len(), drawn.len());
}

#[test]
fn notices_say_what_happened_and_offer_the_way_out() {
    let mut session = sessions().remove(0);
    session.apply(Action::Noticed(Notice::Link(LinkError::CutOff)), today());
    session.apply(
        Action::Noticed(Notice::OtherQuestionnaire {
            title: "A & B".to_owned(),
            address: "../b/#r1.x".to_owned(),
        }),
        today(),
    );
    let cut_off =
        "The end of this link is missing. Copy it again as a whole, or ask for it once more.";
    let both = page(&session);
    let notices = both.id("notices");
    assert_eq!(notices.attr("role"), Some("status"));
    let texts = notices.texts(".notice > span");
    assert_eq!(texts[0], cut_off);
    assert!(texts[1].starts_with("This link belongs to another questionnaire: “A & B”."));
    let link = notices.one("link", "Open it there");
    assert_eq!(link.attr("href"), Some("../b/#r1.x"));
    let dismiss = notices.all("button").into_iter();
    let dismiss: Vec<String> = dismiss.map(Part::name).collect();
    assert_eq!(dismiss, [notice::DISMISS, notice::DISMISS]);
    session.apply(Action::DismissedNotice(0), today());
    let one = page(&session);
    assert!(!one.id("notices").text().contains(cut_off));
    one.id("notices").one("link", notice::OPEN_THERE);
}
