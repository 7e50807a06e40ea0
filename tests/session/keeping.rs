//! What is kept is restored; what cannot be used is copied to a backup key, with a notice.

use bearings::{
    assessment::Unit,
    session::{Action, Keeping, Notice, SavedIndex, Session, backup_keys, field_key},
};
use proptest::prelude::*;

use crate::{act, answered, day, notices, place, records, responses, resumed, session, visits};

const BEGUN: (&str, &str) = ("begun", "0.2.0 my-team last-three-months");

/// What a browser says of the texts that cannot be used: each is copied.
fn back_up(session: &mut Session) {
    let unusable: Vec<String> = session.unusable().map(|(field, _)| field.clone()).collect();
    for field in unusable {
        let key = field_key("product-practice", 1, &field);
        let backup = backup_keys(&key).next();
        session.apply(Action::BackedUp { field, backup }, day());
    }
}

proptest! {
    /// Whatever a person does, a later visit goes on where it was left.
    #[test]
    fn what_is_kept_comes_back((id, interactions) in visits(), number in 1..4_u16) {
        let mut session = session(id);
        session.sitting.number = number;
        for interaction in &interactions {
            act(&mut session, interaction);
        }
        let kept = session.records();
        let again = resumed(id, number, &kept);
        prop_assert_eq!(&again.notices, &Vec::<Notice>::new());
        prop_assert_eq!(again.unusable().count(), 0);
        prop_assert!(again.changes().is_empty());
        if session.sitting.is_blank() {
            prop_assert_eq!(&again.sitting.label, &session.sitting.label);
            prop_assert_eq!(again.sitting.unit, session.sitting.unit);
            prop_assert_eq!(again.sitting.window, session.sitting.window);
        } else {
            prop_assert_eq!(&again.sitting, &session.sitting);
            prop_assert_eq!(again.place, session.place);
            prop_assert_eq!(again.records(), kept);
        }
    }

    /// No text in storage stops a visit, and none of it is lost: it is used, or it stays where it is.
    #[test]
    fn any_text_is_used_or_stays(
        text in "(is |now |small-and-often|my-team|0.1.0|enough |\\?|\\\\|\\PC|\n){0,8}",
        field in prop::sample::select(&["begun", "unit", "is.releasing.now", "is.releasing", "note.x", "mood"][..]),
    ) {
        let kept = records(&[BEGUN, (field, &text)]);
        let session = resumed("product-practice", 1, &kept);
        prop_assert!(session.changes().is_empty());
        let records = session.records();
        prop_assert_eq!(records.get(field), Some(&text));
    }
}

#[test]
fn fields_of_a_short_visit() {
    let mut session = answered(
        "product-practice",
        "releasing.now=unremarked releasing.enough=?",
    );
    session.apply(
        Action::WroteNote {
            question: 1,
            text: "Ask Bo\nand C:\\".to_owned(),
        },
        day(),
    );
    session.apply(Action::ChangedUnit(Unit::JustMe), day());
    let expected = records(&[
        BEGUN,
        ("at", "q1.seeing-it-live"),
        ("date", "2026-06-30"),
        ("is.releasing.enough", "?"),
        ("is.releasing.now", "unremarked"),
        ("note.seeing-it-live", "Ask Bo\nand C:\\"),
        ("unit", "just-me"),
    ]);
    assert_eq!(session.records(), expected);
}

/// An action writes the fields that it changed, and no others.
#[test]
fn only_what_changed_is_written() {
    let mut session = answered("team-context", "straight-use=3");
    session.apply(Action::Stored, day());
    assert!(session.changes().is_empty());
    session.apply(
        Action::WroteNote {
            question: 0,
            text: "Ask Bo.".to_owned(),
        },
        day(),
    );
    let changes = session.changes();
    let note = records(&[("note.straight-use", "Ask Bo.")]);
    assert_eq!((changes.set, changes.removed), (note, vec![]));
    session.apply(Action::Stored, day());
    session.apply(Action::WentTo(bearings::session::Place::Screen(0)), day());
    session.apply(Action::Cleared, day());
    let changes = session.changes();
    assert_eq!(changes.removed, ["is.straight-use"]);
    session.apply(Action::Stored, day());
    session.apply(Action::TookBackClearing, day());
    let changes = session.changes();
    assert_eq!(changes.set, records(&[("is.straight-use", "3")]));
    session.apply(Action::Stored, day());
    session.apply(Action::WentOn, day());
    session.apply(Action::Stored, day());
    session.apply(Action::WentBack, day());
    let changes = session.changes();
    assert_eq!(
        (changes.set, changes.removed),
        (records(&[("at", "q1.straight-use")]), vec![])
    );
}

/// Set before the first answer, a name, the unit and the time stay over a reload, and begin nothing.
#[test]
fn settings_alone_are_kept_and_begin_nothing() {
    let mut session = session("team-context");
    session.apply(Action::TypedLabel("Blue".to_owned()), day());
    session.apply(Action::ChangedUnit(Unit::JustMe), day());
    let kept = session.records();
    assert_eq!(kept, records(&[("label", "Blue"), ("unit", "just-me")]));
    let again = resumed("team-context", 1, &kept);
    assert_eq!(
        (&again.sitting.label, again.sitting.unit),
        (&session.sitting.label, Unit::JustMe)
    );
    let index = SavedIndex::read(&crate::stored(&session));
    // They can be deleted all the same.
    assert_eq!((index.entries.len(), index.any), (0, true));
    assert_eq!(index.next_number("team-context"), 1);
    session.apply(Action::ChangedUnit(session.definition.unit), day());
    session.apply(Action::TypedLabel(String::new()), day());
    assert_eq!(session.records(), records(&[]));
}

/// The questionnaire of a later version may ask about others: what was begun stays about whom it was.
#[test]
fn a_sitting_stays_about_whom_it_was_begun() {
    let kept = records(&[
        ("begun", "0.0.1 just-me these-days"),
        ("is.stage", "keeping"),
    ]);
    let session = resumed("team-context", 1, &kept);
    assert_eq!(session.sitting.unit, Unit::JustMe);
    assert_eq!(session.records(), kept);
    assert!(session.changes().is_empty());
}

#[test]
fn a_visit_without_a_word_keeps_nothing() {
    let mut session = session("team-context");
    session.apply(Action::WentOn, day());
    assert_eq!(session.records(), records(&[]));
}

#[test]
fn texts_that_cannot_be_read_are_copied() {
    let kept = records(&[
        ("begun", "{\"version\":\"0.1.0\"}"),
        ("is.choosing.now", "few-bets"),
        ("lines.releasing", "was now unremarked"),
        ("window", "last-week"),
    ]);
    let mut session = resumed("product-practice", 1, &kept);
    assert_eq!(responses(&session), "choosing.now=few-bets");
    assert_eq!(
        place(&session),
        "releasing",
        "where it was left is not known"
    );
    let unusable: Vec<_> = session
        .unusable()
        .map(|(field, _)| field.as_str())
        .collect();
    assert_eq!(unusable, ["begun", "lines.releasing", "window"]);
    back_up(&mut session);
    assert_eq!(
        notices(&session),
        [
            "Some saved answers could not be read. They are not lost: the text is kept in this browser under \
          “…/backup/product-practice.1/begun”, “…/backup/product-practice.1/lines.releasing”, \
          “…/backup/product-practice.1/window”."
        ]
    );
    session.apply(
        crate::chose(
            &session,
            "releasing.now",
            "unremarked",
            bearings::session::InputMethod::Direct,
        ),
        day(),
    );
    let changed = session.changes().set;
    let changed: Vec<_> = changed.keys().map(String::as_str).collect();
    assert_eq!(
        changed,
        ["date", "is.releasing.now"],
        "the rest stays where it is"
    );
}

#[test]
fn answers_of_another_version_are_copied() {
    let kept = records(&[
        BEGUN,
        ("at", "q1.choosing"),
        ("is.choosing.enough", "?"),
        ("is.choosing.now", "few-bets"),
        ("is.releasing.enough", "unremarked"),
        ("is.releasing.now", "by-hand"),
        ("is.testing-doubt.later", "talk-it-over"),
        ("is.was-asked-once", "maybe"),
        ("note.was-asked-once", "Ask Bo."),
    ]);
    let mut session = resumed("product-practice", 1, &kept);
    assert_eq!(
        responses(&session),
        "releasing.enough=unremarked choosing.now=few-bets choosing.enough=?"
    );
    assert_eq!(place(&session), "choosing enough");
    back_up(&mut session);
    assert_eq!(
        notices(&session),
        [
            "The questions have changed since you answered. Your answers to these could not be used, and are kept \
          in this browser: releasing, testing-doubt, was-asked-once."
        ]
    );
    assert_eq!(session.records(), kept, "they stay where they are");
}

#[test]
fn nine_texts_have_copies_and_no_more() {
    let keys: Vec<String> = backup_keys("x.1/begun").collect();
    assert_eq!(keys.len(), 9);
    assert_eq!(
        (keys[0].as_str(), keys[1].as_str(), keys[8].as_str()),
        (
            "backup/x.1/begun",
            "backup/x.1/begun.2",
            "backup/x.1/begun.9"
        )
    );
    let mut session = session("team-context");
    for field in ["unit", "window", "unit"] {
        let action = Action::BackedUp {
            field: field.to_owned(),
            backup: None,
        };
        session.apply(action, day());
    }
    assert_eq!(
        notices(&session),
        [
            "Some saved answers could not be read, and nine copies of others are kept already. They stay where they \
             are until you answer anew: unit, window."
        ]
    );
}

#[test]
fn what_storage_does_is_reported() {
    for (action, sentence) in [
        (
            Action::StorageRefused,
            "This browser does not let the site keep anything. Everything works, but your answers last only as \
             long as this page.",
        ),
        (
            Action::StorageFilled,
            "This browser has no room left, so your last answers are on this page only. Make a link or save a \
             file before you close it.",
        ),
        (
            Action::StorageWiped,
            "The answers saved in this browser were removed elsewhere. Those on this page are still here, but \
             they are not saved.",
        ),
        (
            Action::Noticed(Notice::StorageNewer),
            "Answers in this browser were saved by a newer version of Bearings. They are left as they are. Load \
             this page again to get the newest version.",
        ),
    ] {
        let mut session = answered("team-context", "straight-use=3");
        session.apply(action.clone(), day());
        session.apply(action, day());
        assert_eq!(notices(&session), [sentence], "only once");
    }
}

#[test]
fn nothing_is_written_where_nothing_may_be_kept() {
    let mut session = answered("team-context", "straight-use=3");
    let kept = session.records();
    session.apply(Action::Stored, day());
    session.apply(Action::StorageWiped, day());
    assert_eq!(session.keeping, Keeping::Wiped);
    assert!(session.changes().is_empty());
    session.apply(Action::ReadStorage(records(&[])), day());
    assert_eq!(
        responses(&session),
        "straight-use=3",
        "it stays on the page"
    );
    session.apply(Action::ChangedKeeping(true), day());
    assert_eq!(
        (session.keeping, session.changes().set),
        (Keeping::Kept, kept.clone()),
        "all of it is stored anew"
    );
    assert!(session.notices.is_empty());
    session.apply(Action::Stored, day());
    session.apply(Action::ChangedKeeping(false), day());
    let removed: Vec<String> = kept.keys().cloned().collect();
    assert_eq!(
        (session.keeping, session.changes().removed),
        (Keeping::Unwanted, removed)
    );

    let mut blank = Session::fresh(crate::definition("team-context"));
    blank.apply(Action::StorageWiped, day());
    assert!(blank.notices.is_empty(), "without answers nothing is lost");
}
