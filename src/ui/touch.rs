//! What a touched control means: from its name, id or `data-act` to what follows. The document says all of it
//! in ids, so one listener for the whole page is enough.

use crate::{
    answers::Answer,
    assessment::{Definition, Unit, Window},
    session::{Action, InputMethod, Place, Session},
    words::taking,
};

/// What follows from a touch.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    Act(Action),
    Ask(Request),
}

/// Something that only the browser can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// The arrow between the two chosen ends is to be drawn.
    DrawArrow,
    /// The wish that nothing is kept here, or its end.
    KeepNothing(bool),
    /// The shown result is to be kept as mine.
    KeepResult,
    /// The full page is about to be opened, with the answers so far.
    GoToFullPage,
}

/// A control whose state changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changed {
    pub id: String,
    /// Name of a radio button; empty otherwise.
    pub name: String,
    pub value: String,
    pub checked: bool,
    /// The last touch was a key, not a pointer.
    pub by_key: bool,
}

/// What a button with this `data-act` does: a word, and after a colon what it is about.
#[must_use]
pub fn clicked(session: &Session, act: &str) -> Option<Deed> {
    let (act, of) = act.split_once(':').unwrap_or((act, ""));
    let place = || of.parse::<usize>().ok();
    let action = match act {
        "back" => Action::WentBack,
        "next" => Action::WentOn,
        "skip" => Action::Skipped,
        "same" => Action::ChoseSameAsNow,
        "now" => Action::ReturnedToFirstRound,
        "list" => Action::WentTo(Place::Questions),
        "go" => Action::WentTo(Place::Screen(place()?)),
        "finish" => Action::Finished,
        "again" => Action::StartedAgain,
        "remove" => Action::RemovedArrow(*session.sitting.answers.arrows().get(place()?)?),
        "dismiss" => Action::DismissedNotice(place()?),
        "keep-again" => Action::ChangedKeeping(true),
        "keep-mine" => Action::SettledConflicts { take: false },
        "take-theirs" => Action::SettledConflicts { take: true },
        "answer" => Action::StartedAnswering,
        "close" => Action::ClosedResult,
        "mine" => return Some(Deed::Ask(Request::KeepResult)),
        "full-page" => return Some(Deed::Ask(Request::GoToFullPage)),
        "draw" => return Some(Deed::Ask(Request::DrawArrow)),
        _ => return None,
    };
    Some(Deed::Act(action))
}

/// What a changed control says; nothing when it is none of the document's.
#[must_use]
pub fn changed(definition: &Definition, control: &Changed) -> Option<Deed> {
    let value = control.value.as_str();
    if let Some(item) = definition.item_named(&control.name) {
        let question = definition.questions.get(item.question)?;
        let answer = Answer::from_code(value, question)?;
        let method = if control.by_key {
            InputMethod::ArrowKeys
        } else {
            InputMethod::Direct
        };
        return Some(Deed::Act(Action::ChoseAnswer {
            item,
            answer,
            method,
        }));
    }
    let text = || value.to_owned();
    let action = match control.id.as_str() {
        "unit" => Action::ChangedUnit(
            Unit::ALL
                .into_iter()
                .find(|unit| taking::unit(*unit) == value)?,
        ),
        "window" => {
            let window = Window::ALL
                .into_iter()
                .find(|window| taking::window(*window) == value)?;
            Action::ChangedWindow(window)
        }
        "label" => Action::TypedLabel(text()),
        "goes-on" => Action::ChangedGoingOn(control.checked),
        "keep-nothing" => return Some(Deed::Ask(Request::KeepNothing(control.checked))),
        id => match id.split_once('-')? {
            ("n", id) => {
                let question = definition
                    .questions
                    .iter()
                    .position(|question| question.id == id)?;
                Action::WroteNote {
                    question,
                    text: text(),
                }
            }
            ("sentence", place) => Action::WroteSentence {
                place: place.parse().ok()?,
                text: text(),
            },
            ("drop", id) => {
                let round = definition.rounds.iter().position(|round| round.id == id)?;
                Action::DroppedRound {
                    round,
                    dropped: control.checked,
                }
            }
            _ => return None,
        },
    };
    Some(Deed::Act(action))
}

/// What a key does in the radio button of this name: digits choose and go on, Enter goes on.
#[must_use]
pub fn pressed(session: &Session, name: &str, key: &str) -> Option<Action> {
    let item = session.definition.item_named(name)?;
    if key == "Enter" {
        return Some(Action::WentOn);
    }
    let digit = key.parse().ok().filter(|_| key.len() == 1)?;
    session.digit(item, digit)
}
