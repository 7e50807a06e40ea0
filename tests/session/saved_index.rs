//! The sittings that a browser keeps, in overview and one by one.

use bearings::{
    answers::Date,
    session::{SavedIndex, sitting_key},
};

use crate::records;

#[test]
fn sittings_in_overview() {
    let sitting = "0.1.0 my-team last-three-months";
    let kept = records(&[
        ("product-practice.1/begun", sitting),
        ("product-practice.1/date", "2026-06-29"),
        ("product-practice.1/finished", "yes"),
        ("product-practice.1/is.choosing.enough", "?"),
        ("product-practice.1/is.choosing.now", "few-bets"),
        ("product-practice.1/label", "Blue"),
        ("product-practice.1/note.releasing", "only a note"),
        ("product-practice.10/begun", sitting),
        ("product-practice.2/begun", sitting),
        ("product-practice.4/at", "q1.choosing"),
        ("product-practice.4/label", "only a name"),
        ("team-context.1/is.stage", "keeping"),
        ("backup/team-context.1/begun", "{"),
        ("copied/team-context", "yes"),
        ("keep-nothing", "yes"),
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
        ("team-context.1/begun", sitting),
        ("team-context.65535/begun", sitting),
    ]);
    assert_eq!(SavedIndex::read(&last).next_number("team-context"), 2);
}

#[test]
fn fields_of_one_sitting_only() {
    assert_eq!(sitting_key("team-context", 1), "team-context.1");
    let kept = records(&[
        ("team-context.1/is.stage", "keeping"),
        ("team-context.10/is.stage", "other"),
        ("team-context.1", "none"),
        ("backup/team-context.1/is.stage", "none"),
    ]);
    assert_eq!(
        kept.of_sitting("team-context", 1),
        records(&[("is.stage", "keeping")])
    );
}
