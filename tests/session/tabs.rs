//! Two tabs on the same sitting: each takes in what the other keeps.

use bearings::session::{Action, InputMethod, Records, Session, backup_key};
use proptest::prelude::*;

use crate::{Interaction, act, day, notices, records, responses, resumed, session, visits};

/// Acts in one tab, and forwards the changed records to the other.
fn act_and_forward(actor: &mut Session, interaction: &Interaction, receiver: &mut Session) {
    let before = actor.records();
    act(actor, interaction);
    forward(&before, &actor.records(), receiver);
}

fn forward(before: &Records, after: &Records, receiver: &mut Session) {
    for (key, text) in after
        .iter()
        .filter(|(key, text)| before.get(key) != Some(*text))
    {
        let (key, text) = (key.clone(), Some(text.clone()));
        receiver.apply(Action::StoredElsewhere { key, text }, day());
    }
    for key in before.keys().filter(|key| !after.contains_key(key)) {
        receiver.apply(
            Action::StoredElsewhere {
                key: key.clone(),
                text: None,
            },
            day(),
        );
    }
}

proptest! {
    /// Both end with the same answers, notes and sentences, in whichever tab they were given.
    #[test]
    fn two_tabs_end_equal((id, interactions) in visits(), turns in prop::collection::vec(any::<bool>(), 25)) {
        let (mut one, mut other) = (session(id), session(id));
        for (interaction, turn) in interactions.iter().zip(turns) {
            if turn {
                act_and_forward(&mut one, interaction, &mut other);
            } else {
                act_and_forward(&mut other, interaction, &mut one);
            }
        }
        prop_assert_eq!(&one.sitting.answers, &other.sitting.answers);
        prop_assert_eq!(&one.sitting.notes, &other.sitting.notes);
        prop_assert_eq!(&one.sitting.sentences, &other.sitting.sentences);
        prop_assert!(one.notices.is_empty() && other.notices.is_empty());
        // Neither has anything to correct in what the other wrote.
        prop_assert_eq!(one.records(), other.records());
    }
}

/// Each tab writes what differs from storage after it learned of a change: that comes to an end.
#[test]
fn two_tabs_at_different_questions_come_to_rest() {
    let (mut one, mut other) = (session("team-context"), session("team-context"));
    other.apply(Action::WentOn, day());
    other.apply(Action::WentOn, day());
    let before = one.records();
    one.apply(
        crate::chose(&one, "straight-use", "3", InputMethod::Direct),
        day(),
    );
    let stored = one.records();
    forward(&before, &stored, &mut other);
    assert_eq!(other.records(), stored);
    other.apply(Action::WentOn, day());
    assert_ne!(other.records(), stored, "its own steps are kept");
}

/// A tab with an older program does not take away what it cannot use from one with a newer.
#[test]
fn what_another_version_wrote_stays() {
    let mut session = session("product-practice");
    let key = "bearings/1/product-practice.1/releasing".to_owned();
    for text in ["is now by-hand", "is now unremarked\nmood good"] {
        session.apply(
            Action::StoredElsewhere {
                key: key.clone(),
                text: Some(text.to_owned()),
            },
            day(),
        );
        let kept = session.records();
        assert_eq!(kept.get(&key).map(String::as_str), Some(text));
        assert_eq!(kept.get(&backup_key(&key)).map(String::as_str), Some(text));
    }
    session.apply(
        crate::chose(&session, "releasing.now", "unremarked", InputMethod::Direct),
        day(),
    );
    assert_eq!(
        session.records().get(&key).map(String::as_str),
        Some("is now unremarked")
    );
}

#[test]
fn an_answer_from_elsewhere_moves_nobody() {
    let (mut one, mut other) = (session("team-context"), session("team-context"));
    let interaction = |session: &mut Session, item, code| {
        let before = session.records();
        session.apply(
            crate::chose(session, item, code, InputMethod::Direct),
            day(),
        );
        (before, session.records())
    };
    let (before, after) = interaction(&mut one, "straight-use", "3");
    forward(&before, &after, &mut other);
    assert_eq!(
        (crate::place(&other).as_str(), responses(&other).as_str()),
        ("straight-use", "straight-use=3")
    );
    let (before, after) = interaction(&mut other, "finishing", "5");
    forward(&before, &after, &mut one);
    assert_eq!(responses(&one), "straight-use=3 finishing=5");
    assert_eq!(one.sitting, other.sitting);
}

#[test]
fn what_was_emptied_elsewhere_is_empty_here() {
    let mut one = session("product-practice");
    one.apply(
        Action::WroteSentence {
            place: 0,
            text: "By July.".to_owned(),
        },
        day(),
    );
    one.apply(
        Action::WroteNote {
            question: 0,
            text: "Ask Bo.".to_owned(),
        },
        day(),
    );
    let before = one.records();
    let mut other = resumed("product-practice", 1, &before);
    assert_eq!(one.sitting, other.sitting);
    one.apply(
        Action::WroteSentence {
            place: 0,
            text: String::new(),
        },
        day(),
    );
    forward(&before, &one.records(), &mut other);
    assert_eq!(one.sitting, other.sitting);
}

#[test]
fn records_of_other_sittings_are_passed_over() {
    let mut session = session("team-context");
    let text = Some("is keeping".to_owned());
    for key in [
        "bearings/1/team-context.2/stage",
        "bearings/1/team-context.10/stage",
        "bearings/1/bad-news.1/stage",
    ] {
        session.apply(
            Action::StoredElsewhere {
                key: key.to_owned(),
                text: text.clone(),
            },
            day(),
        );
    }
    assert_eq!(
        (responses(&session).as_str(), notices(&session).len()),
        ("", 0)
    );
    assert_eq!(session.backups, records(&[]));
}

/// "Don't keep my answers" in one tab: the records go, but what is on the page of the other stays there.
#[test]
fn answers_that_are_not_to_be_kept_stay_on_the_other_page() {
    let one = crate::answered("team-context", "straight-use=3 finishing=0");
    let before = one.records();
    let mut other = resumed("team-context", 1, &before);
    other.apply(Action::ChangedKeeping(false), day());
    forward(&before, &Records::new(), &mut other);
    assert_eq!(responses(&other), "straight-use=3 finishing=0");
    assert_eq!(other.records(), records(&[]));
}
