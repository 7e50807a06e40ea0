//! Several tabs on the same sitting: each writes what was said in it, and takes the rest from storage.

use bearings::session::{Action, Changes, InputMethod, Keeping, Records, Session};

use crate::{chose, day, notices, place, records, responses, see_answer, session};

/// Takes in what storage holds, as a page does before an action and after an event.
fn read(session: &mut Session, storage: &Records) {
    session.apply(Action::ReadStorage(storage.clone()), day());
}

fn write(session: &mut Session, storage: &mut Records) {
    session.changes().apply(storage);
    session.apply(Action::Stored, day());
}

/// One tab was busy while all was answered and finished in another.
#[test]
fn a_tab_in_which_nothing_was_done_writes_nothing() {
    let mut storage = Records::new();
    let mut busy = session("team-context");
    let mut other = crate::answered("team-context", "straight-use=3 finishing=0");
    other.apply(Action::Finished, day());
    write(&mut other, &mut storage);
    let kept = storage.clone();
    assert!(busy.changes().is_empty());
    busy.apply(Action::WentOn, day());
    read(&mut busy, &storage);
    write(&mut busy, &mut storage);
    assert_eq!(storage, kept);
    assert_eq!(busy.sitting, other.sitting);
}

#[test]
fn each_tab_stays_at_its_place_and_the_place_of_the_last_step_is_kept() {
    let mut storage = Records::new();
    let mut one = crate::answered("team-context", "straight-use=3");
    write(&mut one, &mut storage);
    let mut other = session("team-context");
    read(&mut other, &storage);
    assert_eq!(place(&other), "straight-use");
    assert!(other.changes().is_empty(), "reading moves nobody");
    other.apply(Action::WentOn, day());
    other.apply(Action::WentOn, day());
    write(&mut other, &mut storage);
    assert_eq!(storage.get("at").map(String::as_str), Some("q1.how-long"));
    read(&mut one, &storage);
    assert!(one.changes().is_empty(), "two tabs come to rest");
    assert_eq!(place(&one), "finishing");
}

/// A tab with an older program does not take away what it cannot use from one with a newer.
#[test]
fn what_another_version_wrote_stays() {
    let mut session = session("product-practice");
    let theirs = records(&[
        ("begun", "0.2.0 my-team last-three-months"),
        ("is.releasing.now", "by-hand"),
        ("is.weather", "fair"),
    ]);
    read(&mut session, &theirs);
    assert!(session.changes().is_empty());
    let unusable: Vec<_> = session
        .unusable()
        .map(|(field, _)| field.as_str())
        .collect();
    assert_eq!(unusable, ["is.releasing.now", "is.weather"]);
    assert!(session.field_names().contains(&"is.weather".to_owned()));
    session.apply(
        chose(&session, "releasing.now", "unremarked", InputMethod::Direct),
        day(),
    );
    let changes = session.changes();
    assert_eq!(
        changes.set,
        records(&[
            ("at", "q1.releasing"),
            ("date", "2026-06-30"),
            ("is.releasing.now", "unremarked")
        ])
    );
    assert_eq!(changes.removed, Vec::<String>::new());
}

#[test]
fn an_answer_from_elsewhere_moves_nobody() {
    let mut storage = Records::new();
    let (mut one, mut other) = (session("team-context"), session("team-context"));
    let action = chose(&one, "straight-use", "3", InputMethod::Direct);
    one.apply(action, day());
    see_answer(&mut one);
    write(&mut one, &mut storage);
    assert!(one.went_on);
    read(&mut other, &storage);
    assert_eq!(
        (place(&other).as_str(), responses(&other).as_str()),
        ("straight-use", "straight-use=3")
    );
    other.apply(chose(&other, "finishing", "5", InputMethod::Direct), day());
    see_answer(&mut other);
    write(&mut other, &mut storage);
    read(&mut one, &storage);
    assert!(one.went_on, "the way back that the page offers stays");
    assert_eq!(responses(&one), "straight-use=3 finishing=5");
    assert_eq!(one.sitting, other.sitting);
}

/// The second round of a question is open while the answer to its first is removed elsewhere.
#[test]
fn a_round_closes_when_its_question_is_blank_again() {
    let mut one = crate::answered("product-practice", "releasing.now=unremarked");
    one.apply(Action::Stored, day());
    assert_eq!(place(&one), "releasing enough");
    read(&mut one, &Records::new());
    assert_eq!(place(&one), "releasing");
}

/// What was forgotten elsewhere stays forgotten, but for what is said here afterwards.
#[test]
fn what_was_forgotten_elsewhere_does_not_come_back() {
    let mut session = crate::answered("team-context", "straight-use=3 finishing=0");
    session.apply(Action::TypedLabel("Blue".to_owned()), day());
    session.apply(Action::Stored, day());
    let mut storage = Records::new();
    read(&mut session, &storage);
    session.apply(
        chose(&session, "finishing", "5", InputMethod::Direct),
        day(),
    );
    write(&mut session, &mut storage);
    assert_eq!(responses(&session), "finishing=5");
    assert_eq!(session.sitting.label, None);
    let fields: Vec<_> = storage.keys().map(String::as_str).collect();
    assert_eq!(fields, ["at", "begun", "date", "is.finishing"]);
}

/// There was no room for an answer: it stays on the page, whatever another tab writes.
#[test]
fn what_could_not_be_stored_stays() {
    let mut session = crate::answered("team-context", "straight-use=3");
    session.apply(Action::StorageFilled, day());
    read(
        &mut session,
        &records(&[("begun", "0.1.0 my-team these-days"), ("is.finishing", "5")]),
    );
    assert_eq!(responses(&session), "straight-use=3 finishing=5");
    assert_eq!(
        session
            .changes()
            .set
            .get("is.straight-use")
            .map(String::as_str),
        Some("3")
    );
}

/// "Don't keep my answers" in one tab: the records go, but what is on the page of the other stays there.
#[test]
fn answers_that_are_not_to_be_kept_stay_on_the_other_page() {
    let mut session = crate::answered("team-context", "straight-use=3 finishing=0");
    session.apply(Action::Stored, day());
    session.apply(Action::ChangedKeeping(false), day());
    read(&mut session, &Records::new());
    assert_eq!(responses(&session), "straight-use=3 finishing=0");
    assert_eq!(
        (session.keeping, session.records()),
        (Keeping::Unwanted, records(&[]))
    );
}

/// A tab with an older program stores elsewhere: what changed there is said here too, and stored.
#[test]
fn what_an_older_program_changes_is_taken_over() {
    let mut session = crate::answered("team-context", "straight-use=3 finishing=0");
    session.apply(Action::Stored, day());
    let changes = Changes {
        set: records(&[("is.finishing", "5"), ("note.stage", "Ask Bo.")]),
        removed: vec!["is.straight-use".to_owned()],
    };
    session.apply(Action::ChangedElsewhere(changes.clone()), day());
    assert_eq!(responses(&session), "finishing=5");
    assert_eq!(session.changes(), changes);
    assert_eq!(notices(&session), Vec::<String>::new());
}
