//! Passing a result on: what is ticked or left out, and what links and pictures then hold.

use std::sync::Arc;

use bearings::{
    answers::{Answer, Arrow, Item},
    app::share::{Action as Passing, Content, Method, Outcome, Sharing, Tick, carried},
    session::{Action, Session},
    share::{self, FreeText, Opened, Shared},
    words,
};

use crate::{answered, finished, sessions, stores::platform, today};

/// Choices before any is made, and what there is to pass on.
pub fn passing(session: &Session) -> (Sharing, Content) {
    let sharing = Sharing::new(Arc::clone(&session.definition), platform(session));
    (sharing, Content::of(session, today()).unwrap())
}

pub fn opened(session: &Session, link: &str) -> Opened {
    share::decode(link, &session.definition, &[]).unwrap()
}

pub fn held(session: &Session, link: &str) -> Shared {
    opened(session, link).shared
}

pub fn write(session: &mut Session, place: usize, text: &str) {
    let text = text.to_owned();
    session.apply(Action::WroteSentence { place, text }, today());
}

#[test]
fn a_row_that_is_left_out_is_in_neither_link_nor_picture() {
    let session = finished(1);
    let (mut sharing, content) = passing(&session);
    let leave_out = |is_out| Passing::LeftOut {
        question: 0,
        is_out,
    };
    let pictures = |sharing: &Sharing, text: &str| {
        let svg = sharing.svg(&content).unwrap();
        assert!(svg.contains(text), "{svg}");
    };
    pictures(&sharing, "15 of 15 answered");
    sharing.apply(leave_out(true));
    pictures(&sharing, "13 of 15 answered");
    assert_eq!(sharing.count(&content), (13, 15));
    let shared = held(&session, &sharing.link(&content));
    assert_eq!(shared.left_out, [0, 1]);
    let first = Item {
        question: 0,
        round: 0,
    };
    assert_eq!(shared.answers.get(first), Answer::Blank);
    sharing.apply(leave_out(false));
    pictures(&sharing, "15 of 15 answered");
}

#[test]
fn what_one_wants_to_try_goes_along_when_ticked_and_with_one_view_only() {
    let experiment = "By June <we> ask five people.";
    let mut session = finished(1);
    write(&mut session, 0, experiment);
    let (mut sharing, mut content) = passing(&session);
    let everywhere = |sharing: &Sharing, content: &Content| {
        let links = [
            sharing.link(content),
            sharing.own_link(content),
            sharing.device_link(content),
        ];
        links.map(|link| {
            let text = held(&session, &link).text;
            text.map(|text| text.as_str().to_owned())
        })
    };
    let is_pictured = |sharing: &Sharing, content: &Content| {
        let svg = sharing.svg(content).unwrap();
        svg.contains("To try: By June &lt;we&gt; ask five people.")
    };
    assert_eq!(everywhere(&sharing, &content), [None, None, None]);
    assert!(!is_pictured(&sharing, &content));
    sharing.apply(Passing::Ticked(Tick::Text, true));
    let wanted = [(); 3].map(|()| Some(experiment.to_owned()));
    assert_eq!(everywhere(&sharing, &content), wanted);
    assert!(is_pictured(&sharing, &content));

    let mut theirs = held(&session, &sharing.own_link(&content));
    theirs.answers.set_slot(0, Answer::CannotSee);
    content.other = Some(theirs);
    let pair = sharing.pair_link(&content).unwrap();
    let pair = share::decode_pair(&pair, &session.definition, &[]);
    let pair = pair.unwrap().pair;
    assert_eq!((pair.mine.text, pair.other.text), (None, None));
    sharing.apply(Passing::Ticked(Tick::Both, true));
    assert_eq!(sharing.text(&content), None);
}

#[test]
fn a_longer_text_is_cut_and_it_is_said() {
    let text = FreeText::typed(&"a".repeat(300)).unwrap();
    let says = words::sharing::own_words(text.as_str());
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
    let (mut sharing, content) = passing(&session);
    sharing.apply(Passing::LeftOut {
        question: 1,
        is_out: true,
    });
    let shared = held(&session, &sharing.link(&content));
    assert_eq!(shared.answers.arrows(), [Arrow { from: 2, to: 3 }]);
}

#[test]
fn notes_and_private_sentences_are_not_in_what_is_passed_on() {
    for mut session in sessions().into_iter().map(answered) {
        let private = "nobody reads this";
        for question in 0..session.definition.questions.len() {
            let text = private.to_owned();
            session.apply(Action::WroteNote { question, text }, today());
        }
        for place in 1..session.sitting.sentences.len() {
            write(&mut session, place, private);
        }
        write(&mut session, 0, "By June we ask five people.");
        session.apply(Action::Finished, today());
        let (mut sharing, content) = passing(&session);
        let kept = format!("{:?}", session.sitting);
        assert!(kept.contains(private));
        assert!(!format!("{content:?}").contains(private));
        // It holds what its link holds, and nothing else.
        sharing.apply(Passing::Ticked(Tick::Text, true));
        sharing.apply(Passing::Ticked(Tick::Label, true));
        assert_eq!(held(&session, &sharing.link(&content)), content.mine);
        assert_eq!(
            carried(&session, today()).map(|link| held(&session, &link)),
            Some(content.mine)
        );
    }
}

#[test]
fn both_views_and_answering_first_exclude_each_other() {
    let (mut sharing, _) = passing(&finished(0));
    for (one, other) in [
        (Tick::Both, Tick::AnswerFirst),
        (Tick::AnswerFirst, Tick::Both),
    ] {
        sharing.apply(Passing::Ticked(other, true));
        sharing.apply(Passing::Ticked(one, true));
        assert!(sharing.is_ticked(one) && !sharing.is_ticked(other));
        sharing.apply(Passing::Ticked(one, false));
        assert!(!sharing.is_ticked(one) && !sharing.is_ticked(other));
    }
}

#[test]
fn an_outcome_is_news_until_the_next_action() {
    let (mut sharing, _) = passing(&finished(0));
    let copied = Outcome::Copied(Method::Link);
    sharing.apply(Passing::Started(Method::Link));
    assert_eq!(sharing.news(0, false), None);
    sharing.apply(Passing::Ended(copied));
    assert_eq!(sharing.news(0, false), Some((1, copied)));
    // Whoever leaves and comes back has read it.
    assert_eq!(sharing.news(1, false), None);
    // The same once more is news.
    sharing.apply(Passing::Started(Method::Link));
    sharing.apply(Passing::Ended(copied));
    assert_eq!(sharing.news(1, false), Some((2, copied)));
    sharing.apply(Passing::Ticked(Tick::Dark, true));
    assert_eq!(sharing.news(1, false), None);
    // What becomes of the calendar entry of an experiment is said beside that, and there alone.
    sharing.apply(Passing::Started(Method::Experiment));
    sharing.apply(Passing::Ended(Outcome::Saved));
    assert_eq!(sharing.news(2, false), None);
    assert_eq!(sharing.news(2, true), Some((3, Outcome::Saved)));
}
