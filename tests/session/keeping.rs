//! What is kept is restored; what cannot be used is copied to a backup key, with a notice.

use bearings::{
    answers::Date,
    session::{
        Action, Keeping, NAMESPACE, Notice, SavedIndex, Session, is_of_sitting, sitting_key,
    },
    words::notice,
};
use proptest::prelude::*;

use crate::{act, answered, day, notices, place, records, responses, resumed, session, visits};

const SITTING: &str =
    "version 0.1.0\nunit my-team\nwindow last-three-months\nat q1.choosing\ndate 2026-06-29";
const KEY: &str = "bearings/1/product-practice.1";

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
        if session.sitting.is_blank() {
            prop_assert!(kept.is_empty());
        } else {
            prop_assert_eq!(&again.sitting, &session.sitting);
            prop_assert_eq!(again.place, session.place);
            prop_assert_eq!(again.records(), kept.clone());
        }
        prop_assert!(kept.keys().all(|key| is_of_sitting(key, id, number)));
    }

    /// No text in storage stops a visit, and none of it is lost.
    #[test]
    fn any_text_is_used_or_backed_up(text in "(is |now |note|enough |\\?|\\\\|\\PC|\n){0,8}", at in 0..2_usize) {
        let key = [KEY, "bearings/1/product-practice.1/releasing"][at];
        let session = resumed("product-practice", 1, &records(&[(key, &text)]));
        let backup = session.backups.values().any(|kept| *kept == text);
        prop_assert_eq!(backup, !session.notices.is_empty());
        prop_assert!(backup || !session.sitting.is_blank());
    }
}

#[test]
fn records_of_a_short_visit() {
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
    let expected = records(&[
        (
            KEY,
            "version 0.1.0\nunit my-team\nwindow last-three-months\nat q1.seeing-it-live\ndate 2026-06-30",
        ),
        (
            "bearings/1/product-practice.1/releasing",
            "is enough ?\nis now unremarked",
        ),
        (
            "bearings/1/product-practice.1/seeing-it-live",
            "note Ask Bo\\nand C:\\\\",
        ),
    ]);
    assert_eq!(session.records(), expected);
}

#[test]
fn a_visit_without_a_word_keeps_nothing() {
    let mut session = session("team-context");
    session.apply(Action::WentOn, day());
    assert_eq!(session.records(), records(&[]));
}

#[test]
fn unreadable_records_go_to_backups() {
    let kept = records(&[
        (KEY, "{\"version\":\"0.1.0\"}"),
        ("bearings/1/product-practice.1/choosing", "is now few-bets"),
        (
            "bearings/1/product-practice.1/releasing",
            "was now unremarked",
        ),
    ]);
    let session = resumed("product-practice", 1, &kept);
    assert_eq!(responses(&session), "choosing.now=few-bets");
    assert_eq!(
        place(&session),
        "releasing",
        "where it was left is not known"
    );
    let backups = records(&[
        (
            "bearings/backup/1/product-practice.1",
            "{\"version\":\"0.1.0\"}",
        ),
        (
            "bearings/backup/1/product-practice.1/releasing",
            "was now unremarked",
        ),
    ]);
    assert_eq!(session.backups, backups);
    let written = session.records();
    assert!(
        backups
            .iter()
            .all(|(key, text)| written.get(key) == Some(text))
    );
    assert!(!written.contains_key("bearings/1/product-practice.1/releasing"));
    assert_eq!(
        notices(&session),
        [
            "Some saved answers could not be read. They are not lost: the text is kept in this browser under \
          “bearings/backup/1/product-practice.1”, “bearings/backup/1/product-practice.1/releasing”."
        ]
    );
}

#[test]
fn answers_of_another_version_go_to_backups() {
    let kept = records(&[
        (KEY, SITTING),
        (
            "bearings/1/product-practice.1/choosing",
            "is enough ?\nis now few-bets",
        ),
        (
            "bearings/1/product-practice.1/releasing",
            "is enough unremarked\nis now by-hand",
        ),
        (
            "bearings/1/product-practice.1/testing-doubt",
            "is later talk-it-over",
        ),
        ("bearings/1/product-practice.1/was-asked-once", "is maybe"),
    ]);
    let session = resumed("product-practice", 1, &kept);
    assert_eq!(
        responses(&session),
        "releasing.enough=unremarked choosing.now=few-bets choosing.enough=?"
    );
    assert_eq!(place(&session), "choosing enough");
    assert_eq!(
        session.backups,
        records(&[
            (
                "bearings/backup/1/product-practice.1/releasing",
                "is enough unremarked\nis now by-hand"
            ),
            (
                "bearings/backup/1/product-practice.1/testing-doubt",
                "is later talk-it-over"
            ),
            (
                "bearings/backup/1/product-practice.1/was-asked-once",
                "is maybe"
            ),
        ])
    );
    assert_eq!(
        notices(&session),
        [
            "The questions have changed since you answered. Your answers to these could not be used, and are kept \
          in this browser: releasing, testing-doubt, was-asked-once."
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
    session.apply(Action::StorageWiped, day());
    assert_eq!(
        (session.keeping, session.records()),
        (Keeping::Wiped, records(&[]))
    );
    session.apply(Action::ChangedKeeping(true), day());
    assert_eq!((session.keeping, session.records()), (Keeping::Kept, kept));
    assert!(session.notices.is_empty());
    session.apply(Action::ChangedKeeping(false), day());
    assert_eq!(
        (session.keeping, session.records()),
        (Keeping::Unwanted, records(&[]))
    );

    let mut blank = Session::fresh(crate::definition("team-context"));
    blank.apply(Action::StorageWiped, day());
    assert!(blank.notices.is_empty(), "without answers nothing is lost");
}

#[test]
fn sittings_in_overview() {
    let finished = format!("{SITTING}\nlabel Blue\nfinished");
    let kept = records(&[
        (KEY, &finished),
        ("bearings/1/product-practice.1/choosing", "is now few-bets"),
        (
            "bearings/1/product-practice.1/releasing",
            "note only a note",
        ),
        ("bearings/1/product-practice.10", SITTING),
        ("bearings/1/product-practice.2", SITTING),
        ("bearings/1/team-context.1/stage", "is keeping"),
        ("bearings/2/product-practice.3", "whatever"),
        ("bearings/backup/1/team-context.1", "{"),
        ("bearings/keep-nothing", "yes"),
    ]);
    let index = SavedIndex::read(&kept);
    let entries = index.entries.iter();
    let found: Vec<_> = entries
        .map(|entry| (entry.questionnaire.as_str(), entry.number, entry.answered))
        .collect();
    assert_eq!(
        found,
        [
            ("product-practice", 1, 1),
            ("product-practice", 2, 0),
            ("product-practice", 10, 0),
            ("team-context", 1, 1)
        ]
    );
    assert!(index.newer);
    let first = &index.entries[0];
    assert_eq!(
        (first.finished, first.label.as_str(), first.date),
        (true, "Blue", Date::from_iso("2026-06-29"))
    );
    assert_eq!(
        index.current("product-practice").map(|entry| entry.number),
        Some(10)
    );
    assert_eq!(index.next_number("product-practice"), 11);
    assert_eq!(index.next_number("bad-news"), 1);

    let last = records(&[
        ("bearings/1/team-context.1", SITTING),
        ("bearings/1/team-context.65535", SITTING),
    ]);
    assert_eq!(SavedIndex::read(&last).next_number("team-context"), 2);
}

#[test]
fn keys_of_one_sitting_only() {
    assert_eq!(
        sitting_key("team-context", 1),
        format!("{NAMESPACE}team-context.1")
    );
    for (key, mine) in [
        ("bearings/1/team-context.1", true),
        ("bearings/1/team-context.1/stage", true),
        ("bearings/1/team-context.10", false),
        ("bearings/1/team-context.10/stage", false),
        ("bearings/2/team-context.1", false),
        ("bearings/backup/1/team-context.1", false),
    ] {
        assert_eq!(is_of_sitting(key, "team-context", 1), mine, "{key}");
    }
    let unreadable = Notice::StorageUnreadable {
        keys: vec!["bearings/1/x.1".to_owned()],
    };
    assert!(notice::sentence(&unreadable).ends_with("under “bearings/backup/1/x.1”."));
}
