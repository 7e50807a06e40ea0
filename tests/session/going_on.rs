//! When a page goes on by itself, and when only because the person says so.

use bearings::{
    answers::Answer,
    session::{Action, InputMethod, Session},
};

use crate::{chose, day, going_on_rules::RULES, place, responses, see_answer, session};

/// Does what is written, step by step: `tap item=code`, `key item=code`, `digit item=n`, `enter`, `back`, `clear`, `undo`,
/// `same`, `now` (back to the first round), `to question` (by the list), `calm` (reduced motion or the setting off), `drop
/// round`, `take round`. What is chosen has been seen before the next step, but by `touch item=code`.
fn script(session: &mut Session, steps: &str) {
    for step in steps.split(", ").filter(|step| !step.is_empty()) {
        let (verb, object) = step.split_once(' ').unwrap_or((step, ""));
        let (item, code) = object.split_once('=').unwrap_or((object, ""));
        let round = |id| {
            session
                .definition
                .rounds
                .iter()
                .position(|round| round.id == id)
                .expect(id)
        };
        let action = match verb {
            "tap" | "touch" => chose(session, item, code, InputMethod::Direct),
            "key" => chose(session, item, code, InputMethod::ArrowKeys),
            "digit" => {
                let item = session.definition.item_named(item).expect(item);
                session.digit(item, code.parse().unwrap()).expect(code)
            }
            "enter" => Action::WentOn,
            "back" => Action::WentBack,
            "clear" => Action::Cleared,
            "undo" => Action::TookBackClearing,
            "same" => Action::ChoseSameAsNow,
            "now" => Action::ReturnedToFirstRound,
            "to" => {
                let question = session
                    .definition
                    .questions
                    .iter()
                    .position(|question| question.id == item);
                let screen = session.screens().holding(question.expect(item)).unwrap();
                Action::WentTo(bearings::session::Place::Screen(screen))
            }
            "calm" => Action::ChangedGoingOn(false),
            "drop" => Action::DroppedRound {
                round: round(object),
                dropped: true,
            },
            "take" => Action::DroppedRound {
                round: round(object),
                dropped: false,
            },
            _ => panic!("{step}"),
        };
        session.apply(action, day());
        if verb != "touch" {
            see_answer(session);
        }
    }
}

#[test]
fn where_each_input_leads() {
    for (id, steps, leads_to, answers) in RULES {
        let mut session = session(id);
        script(&mut session, steps);
        assert_eq!(
            (place(&session).as_str(), responses(&session).as_str()),
            (leads_to, answers),
            "{id}: {steps}"
        );
    }
}

/// The session offers to go back only right after an auto-advance.
#[test]
fn going_on_by_itself_is_reported() {
    for (id, steps, by_itself) in [
        ("team-context", "tap straight-use=3", true),
        ("team-context", "tap straight-use=3, enter", false),
        ("team-context", "key straight-use=3, enter", false),
        ("team-context", "touch straight-use=3", false),
        ("team-context", "enter", false),
        ("product-practice", "tap releasing.now=unremarked", false),
        (
            "product-practice",
            "tap releasing.now=unremarked, same",
            true,
        ),
        ("product-practice", "tap releasing.now=?", true),
    ] {
        let mut session = session(id);
        script(&mut session, steps);
        assert_eq!(session.went_on, by_itself, "{id}: {steps}");
    }
}

#[test]
fn a_dropped_scope_is_not_waited_for() {
    let mut session = session("bad-news");
    script(&mut session, "drop beyond, tap someone-stuck.team=open");
    assert_eq!(place(&session), "late-date");
    script(
        &mut session,
        "clear, enter, clear, enter, clear, enter, clear, enter, clear, enter",
    );
    assert_eq!(place(&session), "right-person");
    let beyond = |session: &Session| responses(session).matches(".beyond=-").count();
    assert_eq!(beyond(&session), 6, "what is dropped is not cleared");
    script(&mut session, "take beyond");
    assert_eq!(responses(&session), "someone-stuck.team=open");
}

#[test]
fn through_all_screens_and_back() {
    let mut session = session("product-practice");
    script(&mut session, "to being-one-team, tap being-one-team.now=?");
    let mut places = vec![place(&session)];
    for _ in 0..3 {
        script(&mut session, "enter");
        places.push(place(&session));
    }
    assert_eq!(places, ["-arrows", "-review", "-result", "-result"]);
    let mut places = Vec::new();
    for _ in 0..3 {
        script(&mut session, "back");
        places.push(place(&session));
    }
    assert_eq!(places, ["-review", "-arrows", "being-one-team"]);
}

/// An answer that is seen too late, after something else was done, moves nothing.
#[test]
fn an_old_answer_does_not_go_on() {
    let mut session = session("team-context");
    script(
        &mut session,
        "touch straight-use=3, enter, touch finishing=2",
    );
    let before = session.clone();
    let shown = Action::ShowedAnswer(
        session.definition.item_named("straight-use").unwrap(),
        Answer::Pick(3),
    );
    session.apply(shown, day());
    // What was answered after it still goes on once it has been seen.
    assert_eq!(session, before);
    see_answer(&mut session);
    assert_eq!(place(&session), "how-long");
}
