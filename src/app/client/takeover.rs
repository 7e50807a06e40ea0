//! A rendered page gives way to the components that rendered it: the reader notices nothing.

use js_sys::Array;
use leptos::{mount::mount_to, prelude::*, reactive::spawn_local, task::tick};
use web_sys::HtmlElement;

use crate::{
    answers::{Answer, Item},
    app::SessionStore,
    assessment::{Definition, Named, Unit, Window},
    browser::{control::Control, detached::Detached, snapshot::Snapshot},
    session::Action,
};

/// What no component writes in the browser: the sample results of the document stay the elements they were.
const STATIC: &str = ".sample, .offer > figure";

/// Clears the place and mounts the view in it. Focus, caret, scroll and what was unfolded stay as they were.
pub(super) fn mount<V: IntoView + 'static>(
    place: &HtmlElement,
    view: impl FnOnce() -> V + 'static,
) {
    let snapshot = Snapshot::of(place);
    let kept = Detached::take(place, STATIC);
    // Mounting appends.
    place.replace_children_with_node_0();
    mount_to(place.clone(), view).forget();
    kept.put_back();
    snapshot.restore();
    // Components set the texts of fields a moment after they are mounted.
    spawn_local(async move {
        tick().await;
        snapshot.restore_selection();
    });
}

/// Takes in what a reader did in the page of a questionnaire before the program came: responses, texts and settings.
pub(super) fn dispatch_done(session: SessionStore, done: &Array) {
    let controls: Vec<Control> = done.iter().filter_map(|one| Control::read(&one)).collect();
    let definition = session.read_once(|session| session.definition.clone());
    let responses = controls.iter().filter(|control| control.checked);
    let responses = responses.filter_map(|control| response(&definition, control));
    session.dispatch(Action::TookOver(responses.collect()));
    for control in &controls {
        if let Some(action) = action(&definition, control) {
            session.dispatch(action);
        }
    }
}

fn response(definition: &Definition, control: &Control) -> Option<(Item, Answer)> {
    let item = definition.item_named(&control.name)?;
    let question = definition.questions.get(item.question)?;
    Some((item, Answer::from_code(&control.value, question)?))
}

/// What a changed control says that is no radio button.
fn action(definition: &Definition, control: &Control) -> Option<Action> {
    let value = control.value.as_str();
    match control.id.as_str() {
        "unit" => Unit::named(value).map(Action::ChangedUnit),
        "window" => Window::named(value).map(Action::ChangedWindow),
        "label" => Some(Action::TypedLabel(value.to_owned())),
        "goes-on" => Some(Action::ChangedGoingOn(control.checked)),
        id => match id.split_once('-')? {
            ("n", id) => {
                let mut questions = definition.questions.iter();
                Some(Action::WroteNote {
                    question: questions.position(|question| question.id == id)?,
                    text: value.to_owned(),
                })
            }
            ("drop", id) => {
                let mut rounds = definition.rounds.iter();
                Some(Action::DroppedRound {
                    round: rounds.position(|round| round.id == id)?,
                    dropped: control.checked,
                })
            }
            _ => None,
        },
    }
}
