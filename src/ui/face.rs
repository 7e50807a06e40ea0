//! What the document shows of a session: one list of facts about its controls, compared with the last one, so
//! that only what changed is touched.

use crate::{
    answers::{Answer, Date, items},
    assessment::Format,
    session::{Keeping, Place, Session, asks_in_turn},
    ui::{panel, sharing::Parcel},
    words::taking,
};

/// Something in the document that follows the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Show {
    pub part: Part,
    /// The name of radio buttons, the id of anything else.
    pub of: String,
    /// Empty for what is off.
    pub value: String,
}

/// Which part of an element it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The value of the radio button that is chosen; empty: none.
    Chosen,
    /// The element has this class or not.
    Class(&'static str),
    Text,
    /// The value of a control.
    Value,
    /// A box is ticked or not.
    Tick,
    /// What stands in a control is wrong or not.
    Wrong,
    /// What stands in a place. What follows in the list may stand in it.
    Html,
    /// What is handed over at a place to the program that passes results on.
    Parcel,
}

impl Show {
    fn new(part: Part, of: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            part,
            of: of.into(),
            value: value.into(),
        }
    }

    fn when(part: Part, of: impl Into<String>, on: bool) -> Self {
        Self::new(part, of, if on { "on" } else { "" })
    }

    /// It is on: the class is there, the box is ticked.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.value.is_empty()
    }
}

/// All of it, always in the same order.
#[must_use]
pub fn face(session: &Session, today: Date) -> Vec<Show> {
    let mut shown = answers(session);
    shown.extend(screens(session));
    shown.extend(about(session));
    shown.extend(frame(session));
    shown.push(Show::new(Part::Html, "notices", panel::notices(session)));
    shown.push(Show::new(Part::Html, "panel", panel::panel(session)));
    let more = panel::more(session, today);
    let written = !more.is_empty();
    shown.push(Show::new(Part::Html, "more", more));
    let parcel = Parcel::of(session, today);
    shown.push(Show::when(Part::Class("gone"), "share", parcel.is_none()));
    let parcel = parcel.map_or_else(String::new, |parcel| parcel.encode());
    shown.push(Show::new(Part::Parcel, "share", parcel));
    // They stand in it.
    let sentences = session.sitting.sentences.iter().filter(|_| written);
    for (at, sentence) in sentences.enumerate() {
        let id = format!("sentence-{at}");
        shown.push(Show::new(Part::Value, id, sentence.clone()));
    }
    shown
}

/// The document as it was built.
#[must_use]
pub fn as_built(session: &Session) -> Vec<Show> {
    face(session, Date::LAST)
}

/// A screen with questions, or that of the arrows, is open, and no one else's result covers it.
#[must_use]
pub fn asks(session: &Session) -> bool {
    asks_anything(session) && !covered(session)
}

/// A question is on the screen, so that nothing is passed on from it.
fn asks_anything(session: &Session) -> bool {
    matches!(session.place, Place::Screen(_) | Place::Arrows)
}

fn covered(session: &Session) -> bool {
    session.received.as_ref().is_some_and(|guest| guest.shown)
}

fn answers(session: &Session) -> Vec<Show> {
    let definition = &session.definition;
    let mut shown = Vec::new();
    for item in items(definition) {
        let Some(question) = definition.questions.get(item.question) else {
            continue;
        };
        let answer = session.sitting.answers.get(item);
        let name = definition.item_name(item);
        let in_turn = asks_in_turn(question.format);
        if in_turn && item.round == 0 {
            for (value, option) in (0..).zip(&question.options) {
                let id = format!("m-{}-{}", question.id, option.id);
                shown.push(Show::when(
                    Part::Class("here"),
                    id,
                    answer == Answer::Pick(value),
                ));
            }
        }
        let round = question.rounds.get(item.round);
        let place = definition
            .rounds
            .iter()
            .position(|asked| Some(&asked.id) == round);
        if let Some(place) = place.filter(|_| !in_turn) {
            let dropped = session.sitting.is_dropped(definition, place);
            shown.push(Show::when(
                Part::Class("dropped"),
                format!("c-{name}"),
                dropped,
            ));
        }
        if question.format == Format::Spectrum {
            let stop = answer.pick().map(|stop| taking::stop(question, stop));
            let id = format!("w-{name}");
            shown.push(Show::new(Part::Text, id, stop.unwrap_or_default()));
        }
        shown.push(Show::new(Part::Chosen, name, answer.code(question)));
    }
    for (question, note) in definition.questions.iter().zip(&session.sitting.notes) {
        shown.push(Show::new(
            Part::Value,
            format!("n-{}", question.id),
            note.clone(),
        ));
    }
    shown
}

fn screens(session: &Session) -> Vec<Show> {
    let definition = &session.definition;
    let mut shown = Vec::new();
    for (screen, questions) in session.screens().iter().enumerate() {
        let here = session.place == Place::Screen(screen);
        let first = questions
            .first()
            .and_then(|at| Some((*at, definition.questions.get(*at)?)));
        let Some((at, question)) = first else {
            continue;
        };
        shown.push(Show::when(
            Part::Class("current"),
            format!("s-{}", question.id),
            here,
        ));
        if asks_in_turn(question.format) {
            for item in items(definition).filter(|item| item.question == at) {
                let open = if here { session.round } else { 0 };
                let id = format!("r-{}", definition.item_name(item));
                shown.push(Show::when(Part::Class("current"), id, item.round == open));
            }
        }
    }
    shown
}

fn about(session: &Session) -> Vec<Show> {
    let sitting = &session.sitting;
    let unit = taking::unit(sitting.unit).to_owned();
    let window = taking::window(sitting.window).to_owned();
    let label = sitting
        .label
        .as_ref()
        .map_or("", |label| label.as_str())
        .to_owned();
    let named = if label.is_empty() {
        unit.clone()
    } else {
        label.clone()
    };
    let mut shown = vec![
        Show::new(Part::Text, "about-unit", named),
        Show::new(Part::Text, "about-window", window.clone()),
        Show::new(Part::Value, "unit", unit),
        Show::new(Part::Value, "window", window),
        Show::new(Part::Value, "label", label),
    ];
    for (at, round) in session.definition.rounds.iter().enumerate() {
        if round.drop.is_some() {
            let ticked = sitting.is_dropped(&session.definition, at);
            shown.push(Show::when(Part::Tick, format!("drop-{}", round.id), ticked));
        }
    }
    shown
}

fn frame(session: &Session) -> Vec<Show> {
    let count = session.screens().count();
    let (at, progress) = match session.place {
        Place::Screen(screen) => (screen + 1, taking::progress(screen + 1, count)),
        _ => (count, taking::ALL_QUESTIONS.to_owned()),
    };
    let asks = asks(session);
    // It takes away what stands: then it says so.
    let skip = if session.has_answer_here() {
        taking::SKIP_ANSWERED
    } else {
        taking::SKIP
    };
    let on_screen = matches!(session.place, Place::Screen(_));
    let class = |id: &str, class, on| Show::when(Part::Class(class), id, on);
    let privacy = match (session.keeping, session.framed) {
        (Keeping::Kept | Keeping::Wiped, false) => taking::PRIVACY,
        (Keeping::Kept | Keeping::Wiped, true) => taking::PRIVACY_FRAMED,
        (Keeping::Unwanted, _) => taking::PRIVACY_UNWANTED,
        (Keeping::Refused, false) => taking::PRIVACY_REFUSED,
        (Keeping::Refused, true) => taking::PRIVACY_FRAMED_REFUSED,
    };
    vec![
        Show::new(Part::Text, "list", progress),
        Show::new(Part::Value, "progress", at.to_string()),
        class("list", "gone", covered(session)),
        class("progress", "gone", covered(session)),
        class("questions", "gone", !asks || !on_screen),
        class("onward", "gone", !asks),
        class(
            "onward",
            "first",
            session.place == Place::Screen(0) && session.round == 0,
        ),
        class("skip", "gone", !on_screen),
        Show::new(Part::Text, "skip", skip),
        class("questions", "arriving", session.went_on),
        class("onward", "arriving", session.went_on),
        class("went-on", "seen", session.went_on),
        class("waiting", "gone", !asks || session.received.is_none()),
        Show::new(Part::Text, "privacy", privacy),
        Show::when(
            Part::Tick,
            "keep-nothing",
            session.keeping == Keeping::Unwanted,
        ),
        Show::when(Part::Tick, "goes-on", session.goes_on),
    ]
}
