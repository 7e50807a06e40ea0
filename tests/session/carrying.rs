//! Answers that come by a link: they fill blanks, ask where they differ, and never overwrite.

use bearings::{
    answers::{About, Date, Label},
    session::{Action, Session},
    share::{FreeText, Missing, Opened, Shared, Tag},
};

use crate::{answered, day, notices, place, responses, session};

/// A link with another session's answers.
fn opened(theirs: &Session, tag: Tag) -> Opened {
    let about = About {
        label: Label::typed("Blue"),
        ..theirs.sitting.about(day())
    };
    Opened {
        tag,
        older: false,
        shared: Shared::plain(
            About {
                together: None,
                date: Date::from_calendar(2026, 5, 1).unwrap(),
                ..about
            },
            theirs.sitting.answers.clone(),
        ),
        missing: vec![],
    }
}

fn carried(mine: &str, theirs: &str) -> Session {
    let mut session = answered("team-context", mine);
    let link = opened(&answered("team-context", theirs), Tag::Carried);
    session.apply(Action::CarriedOver(link), day());
    session
}

#[test]
fn blanks_are_filled_and_nothing_is_overwritten() {
    // Mine, the link's, what I have then, how many came over, how many differ.
    for (mine, theirs, then, taken, differing) in [
        (
            "",
            "straight-use=3 stage=keeping",
            "straight-use=3 stage=keeping",
            2,
            0,
        ),
        ("straight-use=1", "straight-use=3", "straight-use=1", 0, 1),
        (
            "straight-use=?",
            "straight-use=3 finishing=0",
            "straight-use=? finishing=0",
            1,
            1,
        ),
        ("straight-use=3", "straight-use=3", "straight-use=3", 0, 0),
        ("straight-use=3", "", "straight-use=3", 0, 0),
    ] {
        let session = carried(mine, theirs);
        assert_eq!(responses(&session), then, "{mine} and {theirs}");
        assert_eq!(session.conflicts.len(), differing, "{mine} and {theirs}");
        let sentence: &[&str] = match (taken, differing) {
            (0, 0) => &["All answers in the link are here already."],
            (0, _) => &[],
            (1, _) => &["1 answer copied from the link."],
            _ => &["2 answers copied from the link."],
        };
        assert_eq!(notices(&session), sentence, "{mine} and {theirs}");
    }
}

#[test]
fn what_differs_is_a_conflict() {
    for (take, then) in [
        (true, "straight-use=3 finishing=0"),
        (false, "straight-use=1 finishing=0"),
    ] {
        let mut session = carried("straight-use=1", "straight-use=3 finishing=0");
        session.apply(Action::SettledConflicts { take }, day());
        assert_eq!(responses(&session), then);
        assert!(session.conflicts.is_empty());
    }
}

/// What an older link answers and nobody asks any more is named.
#[test]
fn answers_without_a_place_are_named() {
    let mut session = session("team-context");
    let link = Opened {
        older: true,
        missing: vec![Missing::Question {
            question: "two-years".to_owned(),
            round: String::new(),
        }],
        ..opened(&answered("team-context", "straight-use=3"), Tag::Carried)
    };
    session.apply(Action::CarriedOver(link), day());
    assert_eq!(
        notices(&session),
        [
            "1 answer copied from the link.",
            "The link was made with an older version of the questions. These are not asked any more, so the answers to \
             them are left out: “two years”."
        ]
    );
}

#[test]
fn what_it_is_about_comes_to_a_blank_sitting_only() {
    let fresh = carried("", "straight-use=3").sitting;
    assert_eq!(fresh.label, Label::typed("Blue"));
    assert_eq!(fresh.date, Date::from_calendar(2026, 5, 1));
    let begun = carried("stage=keeping", "straight-use=3").sitting;
    assert_eq!((begun.label, begun.date), (None, Some(day())));
}

#[test]
fn the_first_question_that_waits_is_opened() {
    assert_eq!(
        place(&carried("", "straight-use=3 finishing=0")),
        "how-long"
    );
    let all = crate::definition("team-context");
    let every: Vec<String> = all
        .questions
        .iter()
        .map(|question| {
            format!(
                "{}={}",
                question.id,
                question.options.first().map_or("0", |option| &option.id)
            )
        })
        .collect();
    assert_eq!(place(&carried("", &every.join(" "))), "-review");
}

#[test]
fn a_result_that_is_shown_changes_nothing_of_mine() {
    let mut mine = answered("team-context", "straight-use=1");
    let (before, kept) = (mine.sitting.clone(), mine.records());
    mine.apply(
        Action::OpenedResult(opened(
            &answered("team-context", "straight-use=3"),
            Tag::Result,
        )),
        day(),
    );
    assert_eq!((&mine.sitting, mine.records()), (&before, kept.clone()));
    assert!(
        mine.received
            .as_ref()
            .is_some_and(|received| received.shown)
    );
    mine.apply(Action::StartedAnswering, day());
    assert!(
        mine.received
            .as_ref()
            .is_some_and(|received| !received.shown)
    );
    mine.apply(Action::ClosedResult, day());
    assert_eq!((mine.records(), mine.received), (kept, None));
}

#[test]
fn what_a_link_wants_to_try_fills_a_blank_only() {
    let theirs = answered("team-context", "straight-use=3");
    let trying = |tag| {
        let mut opened = opened(&theirs, tag);
        opened.shared.text = FreeText::typed("By June we ask five people.");
        opened
    };
    let mut session = session("team-context");
    session.apply(Action::CarriedOver(trying(Tag::Carried)), day());
    assert_eq!(session.sitting.sentences[0], "By June we ask five people.");
    let text = "Mine.".to_owned();
    session.apply(Action::WroteSentence { place: 0, text }, day());
    session.apply(Action::CarriedOver(trying(Tag::Carried)), day());
    assert_eq!(session.sitting.sentences[0], "Mine.");
    session.apply(Action::OpenedResult(trying(Tag::Result)), day());
    session.apply(Action::KeptResult { number: 2 }, day());
    assert_eq!(session.sitting.sentences[0], "By June we ask five people.");
}

#[test]
fn this_is_mine() {
    let mut session = session("team-context");
    session.apply(
        Action::OpenedResult(opened(
            &answered("team-context", "straight-use=3"),
            Tag::Result,
        )),
        day(),
    );
    session.apply(Action::KeptResult { number: 2 }, day());
    assert_eq!(
        (responses(&session).as_str(), place(&session).as_str()),
        ("straight-use=3", "-result")
    );
    assert_eq!(
        (session.sitting.number, session.sitting.finished),
        (2, true)
    );
    assert_eq!(
        notices(&session),
        ["These answers are now saved in this browser as yours."]
    );
    assert_eq!(
        session.records().get("is.straight-use").map(String::as_str),
        Some("3")
    );
    assert_eq!(
        session.changes().set,
        session.records(),
        "all of it is still to be stored"
    );
}

#[test]
fn nothing_is_called_kept_where_nothing_is() {
    for refused in [Action::StorageRefused, Action::ChangedKeeping(false)] {
        let mut session = session("team-context");
        session.apply(Action::OpenedInFrame, day());
        session.apply(refused, day());
        let theirs = answered("team-context", "straight-use=3");
        session.apply(Action::OpenedResult(opened(&theirs, Tag::Result)), day());
        session.apply(Action::KeptResult { number: 2 }, day());
        assert_eq!(place(&session), "-result");
        assert_eq!(notices(&session), [""; 0]);
        assert!(session.records().is_empty());
    }
}
