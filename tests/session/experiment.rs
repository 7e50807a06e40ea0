//! What a person wants to try until a day: written, kept, carried, and what became of it.

use bearings::{
    answers::{Date, Together},
    session::{Action, OpenExperiment, Records, SavedIndex, Session, field_key},
    share::{Effect, Experiment, Opened, Outcome, Shared, Tag},
};

use crate::day;

fn session() -> Session {
    crate::session("product-practice")
}

fn write(session: &mut Session, index: usize, text: &str) {
    let text = text.to_owned();
    session.apply(Action::WroteBlank { index, text }, day());
}

/// Read again from what is stored.
fn reopened(session: &Session) -> Session {
    let mut again = self::session();
    let (number, fields) = (session.sitting.number, session.records());
    again.apply(Action::Resumed { number, fields }, day());
    again
}

#[test]
fn the_first_blank_fixes_a_day_in_six_weeks() {
    let mut session = session();
    let own = &session.sitting.experiment;
    assert_eq!(
        own.blanks.len(),
        5,
        "three of every questionnaire, two of its own sentence"
    );
    assert_eq!((own.date, own.until(day())), (None, day().plus_days(42)));
    write(&mut session, 3, "pairing");
    assert_eq!(session.sitting.experiment.date, Some(day().plus_days(42)));
    // Later days do not move it.
    let text = "Ops".to_owned();
    session.apply(Action::WroteBlank { index: 4, text }, day().plus_days(7));
    assert_eq!(session.sitting.experiment.date, Some(day().plus_days(42)));
    assert_eq!(reopened(&session).sitting, session.sitting);
}

#[test]
fn a_day_that_is_past_is_not_taken() {
    let mut session = session();
    write(&mut session, 3, "pairing");
    let before = session.sitting.experiment.date;
    session.apply(
        Action::ChangedUntil(Date::from_days(day().days() - 1).unwrap()),
        day(),
    );
    assert_eq!(session.sitting.experiment.date, before);
    session.apply(Action::ChangedUntil(day()), day());
    assert_eq!(session.sitting.experiment.date, Some(day()));
}

#[test]
fn of_nothing_nothing_became() {
    let mut session = session();
    session.apply(Action::SaidOutcome(Outcome::Kept), day());
    session.apply(Action::SaidEffect(Effect::Seen), day());
    assert!(session.sitting.is_blank());
    assert_eq!(session.records(), Records::new());
    // As storage may hold it: an outcome and a day of nothing.
    let mut fields = Records::new();
    for (field, text) in [
        ("begun", "0.2.0 my-team last-three-months"),
        ("outcome", "kept"),
        ("until", "2026-01-01"),
    ] {
        fields.insert(field.to_owned(), text.to_owned());
    }
    session.apply(Action::Resumed { number: 1, fields }, day());
    assert!(session.sitting.experiment.is_blank());
    assert_eq!(session.sitting.experiment.outcome, None);
}

#[test]
fn too_long_a_blank_keeps_its_start() {
    let mut session = session();
    write(&mut session, 3, &"a".repeat(200));
    assert_eq!(session.sitting.experiment.blanks[3], "a".repeat(140));
    let link = session.sitting.experiment.shared(day()).unwrap();
    assert_eq!(link.blanks[3].as_ref().unwrap().as_str(), "a".repeat(140));
    write(&mut session, 9, "there is no such blank");
    assert_eq!(session.sitting.experiment.blanks.len(), 5);
}

#[test]
fn it_is_due_from_its_day_on() {
    let mut session = session();
    assert!(
        !session.sitting.experiment.is_due(Date::LAST),
        "there is nothing to try"
    );
    write(&mut session, 0, "fewer surprises");
    let until = day().plus_days(42);
    let own = &session.sitting.experiment;
    assert!(!own.is_due(Date::from_days(until.days() - 1).unwrap()));
    assert!(own.is_due(until) && own.is_due(Date::LAST));
    session.apply(Action::SaidOutcome(Outcome::Changed), until);
    session.apply(Action::SaidEffect(Effect::Partly), until);
    let again = reopened(&session);
    assert_eq!(again.sitting, session.sitting);
    let shared = again.sitting.experiment.shared(until).unwrap();
    assert_eq!(
        (shared.outcome, shared.effect),
        (Some(Outcome::Changed), Some(Effect::Partly))
    );
}

fn carried(session: &Session) -> Opened {
    let sitting = &session.sitting;
    let shared = Shared {
        experiment: sitting.experiment.shared(day()),
        ..Shared::plain(sitting.about(day()), sitting.answers.clone())
    };
    let link = bearings::share::encode(Tag::Carried, &session.definition, &shared);
    bearings::share::decode(&link, &session.definition, &[]).unwrap()
}

#[test]
fn it_travels_to_another_device_and_replaces_nothing() {
    let mut one = session();
    write(&mut one, 3, "pairing");
    write(&mut one, 1, "nobody comes");
    one.apply(Action::ChangedTogether(Together::of(5)), day());
    let mut other = session();
    other.apply(Action::CarriedOver(carried(&one)), day());
    assert_eq!(other.sitting.experiment, one.sitting.experiment);
    assert_eq!(other.sitting.together, Together::of(5));
    let mut mine = session();
    write(&mut mine, 3, "mine");
    mine.apply(Action::CarriedOver(carried(&one)), day());
    assert_eq!(mine.sitting.experiment.blanks[3], "mine");
    assert_eq!(mine.sitting.experiment.blanks[1], "");
}

#[test]
fn the_list_of_what_is_kept_has_what_is_still_open() {
    let mut session = session();
    write(&mut session, 3, "pairing");
    let listed = |session: &Session| {
        let fields = session.records().into_iter();
        let fields = fields.map(|(field, text)| (field_key("product-practice", 1, &field), text));
        let index = SavedIndex::read(&fields.collect());
        index.entries[0].experiment.clone()
    };
    let open: OpenExperiment = listed(&session).unwrap();
    assert_eq!(open.until, Some(day().plus_days(42)));
    assert_eq!(open.blanks, [(Experiment::COMMON, "pairing".to_owned())]);
    session.apply(Action::SaidOutcome(Outcome::Stopped), day());
    assert_eq!(listed(&session), None);
}
