//! Sessions through their public API: where each input leads, what is kept, and what is restored.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod carrying;
mod experiment;
mod file;
mod first_form;
mod going_on;
mod going_on_rules;
mod interleaving;
mod keeping;
mod saved_index;
mod tabs;
mod terrain;

use std::sync::Arc;

use bearings::{
    answers::{Answer, Date, Item, Together, items},
    assessment::Definition,
    session::{Action, InputMethod, Records, Session},
    share::{Effect, Outcome, encode_position},
    words::notice,
};
use proptest::{prelude::*, sample::Index};

const BUILT_IN: [&str; 3] = ["team-context", "product-practice", "bad-news"];

/// 2026-06-30.
fn day() -> Date {
    Date::from_calendar(2026, 6, 30).unwrap()
}

fn definition(id: &str) -> Arc<Definition> {
    let path = format!("{}/assessments/{id}.json", env!("CARGO_MANIFEST_DIR"));
    Arc::new(Definition::from_json(&std::fs::read_to_string(path).unwrap()).unwrap())
}

fn session(id: &str) -> Session {
    Session::fresh(definition(id))
}

/// An item by its name in forms, and an answer to it by its code.
fn chose(session: &Session, item: &str, code: &str, method: InputMethod) -> Action {
    let item = session.definition.item_named(item).expect(item);
    let question = &session.definition.questions[item.question];
    let answer = Answer::from_code(code, question).expect(code);
    Action::ChoseAnswer {
        item,
        answer,
        method,
    }
}

/// Answers by taps, written `item=code`.
fn answered(id: &str, responses: &str) -> Session {
    let mut session = session(id);
    for word in responses.split_whitespace() {
        let (item, code) = word.split_once('=').expect(word);
        session.apply(chose(&session, item, code, InputMethod::Direct), day());
        see_answer(&mut session);
    }
    session
}

/// The answer that was chosen last has been seen.
fn see_answer(session: &mut Session) {
    if let Some((item, answer)) = session.going_on {
        session.apply(Action::ShowedAnswer(item, answer), day());
    }
}

/// What is answered, written as in [`answered`].
fn responses(session: &Session) -> String {
    let word = |item: Item| {
        let question = &session.definition.questions[item.question];
        let code = session.sitting.answers.get(item).code(question);
        (!code.is_empty()).then(|| format!("{}={code}", session.definition.item_name(item)))
    };
    items(&session.definition)
        .filter_map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The address of the place, without the tag; a question asked in turn with its round.
fn place(session: &Session) -> String {
    let address = encode_position(&session.place.position(&session.definition));
    let place = address.strip_prefix("q1.").unwrap().to_owned();
    if session.round > 0 {
        format!("{place} {}", session.definition.rounds[session.round].id)
    } else {
        place
    }
}

fn notices(session: &Session) -> Vec<String> {
    session.notices.iter().map(notice::sentence).collect()
}

fn records(entries: &[(&str, &str)]) -> Records {
    entries
        .iter()
        .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
        .collect()
}

/// A visit that goes on with these fields.
fn resumed(id: &str, number: u16, fields: &Records) -> Session {
    let mut session = session(id);
    session.apply(
        Action::Resumed {
            number,
            fields: fields.clone(),
        },
        day(),
    );
    session
}

/// What a browser keeps of a session: its fields, with the key of its sitting.
fn stored(session: &Session) -> Records {
    let (id, number) = (&session.definition.id, session.sitting.number);
    session.records().in_sitting(id, number)
}

/// What a person can do that is kept, for any questionnaire: choices are taken modulo what there is.
#[derive(Debug, Clone)]
enum Interaction {
    Chose(Index, Index, InputMethod),
    Note(Index, String),
    Sentence(Index, String),
    Blank(Index, String),
    Until(u16),
    Outcome(Index),
    Effect(Index),
    Together(u8),
    Unit(Index),
    Window(Index),
    Label(String),
    Drew(Index, Index),
    Removed(Index),
    Dropped(Index, bool),
    Cleared,
    TookBack,
    WentOn,
    WentBack,
    Finished,
}

impl Interaction {
    fn any() -> impl Strategy<Value = Self> {
        let at = any::<Index>;
        let method = prop_oneof![Just(InputMethod::Direct), Just(InputMethod::ArrowKeys)];
        prop_oneof![
            8 => (at(), at(), method).prop_map(|(item, answer, method)| Self::Chose(item, answer, method)),
            1 => (at(), "(\\PC|[\n\\\\]){0,12}").prop_map(|(question, text)| Self::Note(question, text)),
            1 => (at(), "(\\PC|[\n\\\\]){0,12}").prop_map(|(place, text)| Self::Sentence(place, text)),
            1 => (at(), "(\\PC|[\n\\\\]){0,12}").prop_map(|(index, text)| Self::Blank(index, text)),
            1 => any::<u16>().prop_map(Self::Until),
            1 => at().prop_map(Self::Outcome),
            1 => at().prop_map(Self::Effect),
            1 => any::<u8>().prop_map(Self::Together),
            1 => at().prop_map(Self::Unit),
            1 => at().prop_map(Self::Window),
            1 => "\\PC{0,50}".prop_map(Self::Label),
            2 => (at(), at()).prop_map(|(from, to)| Self::Drew(from, to)),
            1 => at().prop_map(Self::Removed),
            1 => (at(), any::<bool>()).prop_map(|(round, dropped)| Self::Dropped(round, dropped)),
            2 => Just(Self::Cleared),
            1 => Just(Self::TookBack),
            2 => Just(Self::WentOn),
            2 => Just(Self::WentBack),
            1 => Just(Self::Finished),
        ]
    }

    fn action(&self, session: &Session) -> Option<Action> {
        use bearings::{
            answers::Arrow,
            assessment::{Unit, Window},
        };
        let definition = &session.definition;
        let dimension = |at: &Index| {
            let count = definition.dimensions.len();
            (count > 0).then(|| u8::try_from(at.index(count)).unwrap())
        };
        Some(match self {
            Self::Chose(item, answer, method) => {
                let all: Vec<Item> = items(definition).collect();
                let item = *item.get(&all);
                let points = definition.questions[item.question].points();
                let picks = (0..points).map(|pick| Answer::Pick(pick.try_into().unwrap()));
                let answers: Vec<Answer> = picks.chain(Answer::CHOSEN).collect();
                Action::ChoseAnswer {
                    item,
                    answer: *answer.get(&answers),
                    method: *method,
                }
            }
            Self::Note(question, text) => Action::WroteNote {
                question: question.index(definition.questions.len()),
                text: text.clone(),
            },
            Self::Sentence(place, text) => Action::WroteSentence {
                place: place.index(session.sitting.sentences.len()),
                text: text.clone(),
            },
            Self::Blank(index, text) => Action::WroteBlank {
                index: index.index(session.sitting.experiment.blanks.len()),
                text: text.clone(),
            },
            Self::Until(days) => Action::ChangedUntil(Date::from_days(*days)?),
            Self::Outcome(at) => Action::SaidOutcome(*at.get(&Outcome::ALL)),
            Self::Effect(at) => Action::SaidEffect(*at.get(&Effect::ALL)),
            Self::Together(people) => Action::ChangedTogether(Together::of(*people)),
            Self::Unit(unit) => Action::ChangedUnit(*unit.get(&Unit::ALL)),
            Self::Window(window) => Action::ChangedWindow(*window.get(&Window::ALL)),
            Self::Label(text) => Action::TypedLabel(text.clone()),
            Self::Drew(from, to) => Action::DrewArrow(Arrow {
                from: dimension(from)?,
                to: dimension(to)?,
            }),
            Self::Removed(at) => {
                let arrows = session.sitting.answers.arrows();
                Action::RemovedArrow(*arrows.get(at.index(arrows.len().max(1)))?)
            }
            Self::Dropped(round, dropped) => {
                let count = definition.rounds.len();
                let round = (count > 0).then(|| round.index(count))?;
                Action::DroppedRound {
                    round,
                    dropped: *dropped,
                }
            }
            Self::Cleared => Action::Cleared,
            Self::TookBack => Action::TookBackClearing,
            Self::WentOn => Action::WentOn,
            Self::WentBack => Action::WentBack,
            Self::Finished => Action::Finished,
        })
    }
}

/// A built-in questionnaire and what happens with it.
fn visits() -> impl Strategy<Value = (&'static str, Vec<Interaction>)> {
    (
        prop::sample::select(&BUILT_IN[..]),
        prop::collection::vec(Interaction::any(), 0..25),
    )
}

fn act(session: &mut Session, interaction: &Interaction) {
    if let Some(action) = interaction.action(session) {
        session.apply(action, day());
        see_answer(session);
    }
}
