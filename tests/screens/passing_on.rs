//! The panel for passing on: what is ticked, and what link and card then hold.

use crate::{answered, sessions, sharing, today};
use bearings::{
    answers::{Answer, Arrow, Item},
    card::{Palette, Size},
    session::{Action, Place, Session},
    share::{self, FreeText},
    ui::{
        face::Part,
        sharing::{self as panel, Deed, Parcel, Sharing, Shown},
    },
    words,
};

#[test]
fn the_links_of_a_result_follow_the_tick() {
    let mut session = answered(sessions().remove(2));
    session.apply(Action::TypedLabel("Blue".to_owned()), today());
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    let link = |sharing: &Sharing| {
        let shown = panel::face(sharing).into_iter();
        let mut links = shown.filter(|show| show.part == Part::Value && show.of == "result-link");
        links.next().unwrap().value
    };
    let plain = link(&sharing);
    let payload = plain.split_once("#r1.").unwrap().1;
    assert_eq!(payload.len(), 24, "{plain}");
    sharing.apply(Deed::Ticked("share-label", true));
    let opened = share::decode(&link(&sharing), &session.definition, &[]).unwrap();
    assert_eq!(opened.shared.about.label.unwrap().as_str(), "Blue");
}

#[test]
fn a_row_that_is_left_out_is_in_neither_link_nor_picture() {
    let mut session = answered(sessions().remove(1));
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    let svg = |sharing: &Sharing| sharing.svg(Size::Wide, Palette::Light).unwrap();
    assert!(
        svg(&sharing).contains("15 of 15 answered"),
        "{}",
        svg(&sharing)
    );
    sharing.apply(Deed::LeftOut {
        question: 0,
        out: true,
    });
    assert!(
        svg(&sharing).contains("13 of 15 answered"),
        "{}",
        svg(&sharing)
    );
    let opened = share::decode(&sharing.link(), &session.definition, &[]).unwrap();
    assert_eq!(opened.shared.left_out, [0, 1]);
    let first = Item {
        question: 0,
        round: 0,
    };
    assert_eq!(opened.shared.answers.get(first), Answer::Blank);
    sharing.apply(Deed::LeftOut {
        question: 0,
        out: false,
    });
    assert!(svg(&sharing).contains("15 of 15 answered"));
}

#[test]
fn what_one_wants_to_try_goes_along_when_ticked_and_with_one_view_only() {
    let text = "By June <we> ask five people.";
    let write = |session: &mut Session, text: &str| {
        let text = text.to_owned();
        session.apply(Action::WroteSentence { place: 0, text }, today());
    };
    let mut session = answered(sessions().remove(1));
    session.apply(Action::Finished, today());
    let tick = |sharing: &Sharing| {
        let shown = panel::face(sharing).into_iter();
        let mut tick = shown.filter(|show| show.of == "share-own-words");
        !tick.next().unwrap().is_on()
    };
    assert!(!tick(&sharing(&session)));
    write(&mut session, text);
    let mut sharing = sharing(&session);
    assert!(tick(&sharing));
    let open = |link: &str| {
        share::decode(link, &session.definition, &[])
            .unwrap()
            .shared
    };
    let held = |link: &str| open(link).text.map(|text| text.as_str().to_owned());
    let everywhere = |sharing: &Sharing| {
        [sharing.link(), sharing.own_link(), sharing.device_link()].map(|link| held(&link))
    };
    let pictured = |sharing: &Sharing| {
        let svg = sharing.svg(Size::Wide, Palette::Light).unwrap();
        svg.contains("To try: By June &lt;we&gt; ask five people.")
    };
    assert_eq!(everywhere(&sharing), [None, None, None]);
    assert!(!pictured(&sharing));
    sharing.apply(Deed::Ticked("share-text", true));
    assert_eq!(
        everywhere(&sharing),
        [(); 3].map(|()| Some(text.to_owned()))
    );
    assert!(pictured(&sharing));
    let says = panel::face(&sharing);
    let says = says.iter().find(|show| show.of == "share-own-words-say");
    assert_eq!(says.unwrap().value, "“By June <we> ask five people.”");

    let mut theirs = open(&sharing.own_link());
    theirs.answers.set_slot(0, Answer::CannotSee);
    sharing.other = Some(theirs);
    let pair = sharing.pair_link().unwrap();
    let pair = share::decode_pair(&pair, &session.definition, &[])
        .unwrap()
        .pair;
    assert_eq!((pair.mine.text, pair.other.text), (None, None));
    sharing.apply(Deed::Ticked("share-both", true));
    assert!(!tick(&sharing));
}

#[test]
fn a_longer_text_is_cut_and_it_is_said() {
    let text = FreeText::typed(&"a".repeat(300)).unwrap();
    let says = words::sharing::own_words(&text);
    let cut = "a".repeat(280);
    assert_eq!(says, format!("“{cut}” (as far as 280 characters go)"));
}

#[test]
fn the_arrows_of_a_row_that_is_left_out_go_with_it() {
    let mut session = answered(sessions().remove(2));
    for (from, to) in [(0, 1), (2, 3)] {
        session.apply(Action::DrewArrow(Arrow { from, to }), today());
    }
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    sharing.apply(Deed::LeftOut {
        question: 1,
        out: true,
    });
    let opened = share::decode(&sharing.link(), &session.definition, &[]).unwrap();
    let arrows = opened.shared.answers.arrows();
    assert_eq!(arrows, [Arrow { from: 2, to: 3 }]);
}

#[test]
fn where_nothing_is_left_there_is_no_card_and_it_is_said() {
    let mut session = answered(sessions().remove(0));
    session.apply(Action::Finished, today());
    let mut sharing = sharing(&session);
    for question in 0..session.definition.questions.len() {
        sharing.apply(Deed::LeftOut {
            question,
            out: true,
        });
    }
    assert_eq!(sharing.svg(Size::Wide, Palette::Light), None);
    let shown = panel::face(&sharing);
    let card = shown.iter().find(|show| show.of == "share-card").unwrap();
    assert!(
        card.value.contains(words::sharing::NOTHING_LEFT),
        "{card:?}"
    );
}

#[test]
fn the_panel_offers_what_there_is() {
    let mut session = answered(sessions().remove(1));
    session.apply(Action::TypedLabel("<b>Blue".to_owned()), today());
    session.apply(Action::WentTo(Place::Questions), today());
    let list = panel::panel(&sharing(&session), false, false);
    assert!(
        list.contains("id=\"device-link\"") && !list.contains("id=\"result-link\""),
        "{list}"
    );
    session.apply(Action::Finished, today());
    let result = panel::panel(&sharing(&session), false, false);
    for part in [
        "data-act=\"share:both\"",
        "data-act=\"share:link\"",
        "Put the name “&lt;b&gt;Blue” into it",
        "If answering honestly could hurt you",
        "id=\"share-row-8\"",
    ] {
        assert!(result.contains(part), "{part} in {result}");
    }
    assert!(
        !result.contains("share:sheet"),
        "no share menu in this browser"
    );
    assert!(panel::panel(&sharing(&session), true, false).contains("data-act=\"share:sheet\""));
    assert!(panel::panel(&sharing(&session), false, true).contains(words::sharing::IN_APP));
}

#[test]
fn nothing_is_handed_over_beside_questions_or_on_somebody_elses_result() {
    let mut session = answered(sessions().remove(0));
    assert_eq!(Parcel::of(&session, today()), None);
    session.apply(Action::Finished, today());
    let link = sharing(&session).link();
    let opened = share::decode(&link, &session.definition, &[]).unwrap();
    session.apply(Action::OpenedResult(opened), today());
    assert_eq!(Parcel::of(&session, today()), None);
    session.apply(Action::StartedAnswering, today());
    let both = Parcel::of(&session, today()).unwrap();
    assert!(
        both.shown == Shown::Result && both.other.is_some(),
        "{both:?}"
    );
}
