//! The fields of a sitting, each a record of its own: what two tabs change independently stands apart.
//!
//! | field | text |
//! |---|---|
//! | `begun` | version of the questionnaire, unit and window with which the sitting was begun |
//! | `is.<item>` | code of the answer |
//! | `note.<question>` | the private note |
//! | `sentence.<index>` | a sentence below the result |
//! | `arrows` | a line for each arrow: ids of its two dimensions |
//! | `unit` `window` | where they differ from those in `begun` |
//! | `label` | the typed name |
//! | `together` | how many people answered together |
//! | `blank.<index>` | what fills a blank of what is to be tried |
//! | `until` | the day on which that is decided |
//! | `outcome` `effect` | what became of it, and what was seen of what was hoped for |
//! | `date` | day of the last answer |
//! | `finished` | `yes` |
//! | `at` | the screen at which to continue |

use super::{OwnExperiment, Place, Records, Sitting, sitting::Begun};
use crate::{
    answers::{Answer, Arrow, Date, Label, Together, items},
    assessment::{Definition, Named, Unit, Window},
    share::{Blank, Effect, Outcome, encode_position, exact_position},
};

pub(super) const BEGUN: &str = "begun";
pub(super) const UNIT: &str = "unit";
pub(super) const WINDOW: &str = "window";
pub(super) const LABEL: &str = "label";
pub(super) const DATE: &str = "date";
pub(super) const FINISHED: &str = "finished";
pub(super) const ARROWS: &str = "arrows";
pub(super) const AT: &str = "at";
pub(super) const ANSWER: &str = "is.";
pub(super) const NOTE: &str = "note.";
pub(super) const TOGETHER: &str = "together";
pub(super) const UNTIL: &str = "until";
pub(super) const OUTCOME: &str = "outcome";
pub(super) const EFFECT: &str = "effect";
pub(super) const BLANK: &str = "blank.";
pub(super) const SENTENCE: &str = "sentence.";

/// Returns the names of all fields that a sitting of this questionnaire can have.
pub(super) fn names(definition: &Definition) -> Vec<String> {
    let mut names: Vec<String> = SINGLE.into_iter().map(str::to_owned).collect();
    for item in items(definition) {
        names.push(format!("{ANSWER}{}", definition.item_name(item)));
    }
    for question in &definition.questions {
        names.push(format!("{NOTE}{}", question.id));
    }
    for index in 0..OwnExperiment::blank(definition).blanks.len() {
        names.push(format!("{BLANK}{index}"));
    }
    for index in 0..=definition.afterwards.len() {
        names.push(format!("{SENTENCE}{index}"));
    }
    names
}

/// Fields that a sitting has once.
const SINGLE: [&str; 12] = [
    BEGUN, UNIT, WINDOW, LABEL, TOGETHER, DATE, FINISHED, ARROWS, AT, UNTIL, OUTCOME, EFFECT,
];

/// Returns whether only settings can stand in this field: a sitting with no other is not begun.
pub(super) fn is_setting(field: &str) -> bool {
    matches!(field, UNIT | WINDOW | LABEL | TOGETHER | AT)
}

/// Returns whether the text of a field means something to this questionnaire. A day, a name, a place and arrows that
/// are none are just left out.
pub(super) fn is_usable(definition: &Definition, field: &str, text: &str) -> bool {
    match field {
        BEGUN => Begun::parse(text).is_some(),
        UNIT => Unit::named(text).is_some(),
        WINDOW => Window::named(text).is_some(),
        LABEL | TOGETHER | DATE | FINISHED | ARROWS | AT | UNTIL | OUTCOME | EFFECT => true,
        _ => {
            let answer = field.strip_prefix(ANSWER).and_then(|name| {
                let question = definition
                    .questions
                    .get(definition.item_named(name)?.question)?;
                Answer::from_code(text, question)
            });
            let note = field.strip_prefix(NOTE);
            let is_note = |id: &str| {
                definition
                    .questions
                    .iter()
                    .any(|question| question.id == id)
            };
            let sentence = index_behind(SENTENCE, field);
            let blank = index_behind(BLANK, field);
            let blanks = OwnExperiment::blank(definition).blanks.len();
            answer.is_some()
                || note.is_some_and(is_note)
                || sentence.is_some_and(|index| index <= definition.afterwards.len())
                || blank.is_some_and(|index| index < blanks)
        }
    }
}

/// Returns whether a sitting of some questionnaire can have this field.
pub(super) fn is_known(field: &str) -> bool {
    SINGLE.contains(&field)
        || question_of(field).is_some_and(|question| !question.is_empty())
        || index_behind(SENTENCE, field).is_some()
        || index_behind(BLANK, field).is_some()
}

/// Returns the id of the question to which an answer or a note belongs.
pub(super) fn question_of(field: &str) -> Option<&str> {
    let name = field
        .strip_prefix(ANSWER)
        .or_else(|| field.strip_prefix(NOTE))?;
    name.split('.').next()
}

pub(super) fn index_behind(prefix: &str, field: &str) -> Option<usize> {
    field.strip_prefix(prefix)?.parse().ok()
}

/// Returns the fields of a sitting. One in which nothing is answered or written has its settings only.
pub(super) fn write(definition: &Definition, sitting: &Sitting, place: Place) -> Records {
    let mut fields = Vec::new();
    let mut push = |field: &str, text: String| {
        if !text.is_empty() {
            fields.push((field.to_owned(), text));
        }
    };
    let begun = &sitting.begun;
    if sitting.unit != begun.unit {
        push(UNIT, sitting.unit.name().to_owned());
    }
    if sitting.window != begun.window {
        push(WINDOW, sitting.window.name().to_owned());
    }
    if let Some(label) = &sitting.label {
        push(LABEL, label.as_str().to_owned());
    }
    if let Some(together) = sitting.together {
        push(TOGETHER, together.people().to_string());
    }
    if !sitting.is_blank() {
        push(BEGUN, begun.encode());
        push(AT, encode_position(&place.position(definition)));
        push(DATE, sitting.date.map_or_else(String::new, Date::iso));
        if sitting.finished {
            push(FINISHED, "yes".to_owned());
        }
        push(ARROWS, arrows(definition, sitting.answers.arrows()));
        for item in items(definition) {
            let question = definition.questions.get(item.question);
            let code = question.map(|question| sitting.answers.get(item).code(question));
            let name = format!("{ANSWER}{}", definition.item_name(item));
            push(&name, code.unwrap_or_default());
        }
        for (question, note) in definition.questions.iter().zip(&sitting.notes) {
            push(&format!("{NOTE}{}", question.id), note.clone());
        }
        let experiment = &sitting.experiment;
        for (index, blank) in experiment.blanks.iter().enumerate() {
            push(&format!("{BLANK}{index}"), blank.clone());
        }
        let until = experiment.date.map_or_else(String::new, Date::iso);
        push(UNTIL, until);
        let outcome = experiment.outcome.map_or("", Outcome::name);
        push(OUTCOME, outcome.to_owned());
        let effect = experiment.effect.map_or("", Effect::name);
        push(EFFECT, effect.to_owned());
        for (index, sentence) in sitting.sentences.iter().enumerate() {
            push(&format!("{SENTENCE}{index}"), sentence.clone());
        }
    }
    fields.into_iter().collect()
}

/// Reads the fields of a sitting. What cannot be read stays blank.
pub(super) fn read(definition: &Definition, number: u16, fields: &Records) -> Sitting {
    let mut sitting = Sitting::blank(definition, number);
    let text = |field: &str| fields.get(field).map(String::as_str);
    if let Some(begun) = text(BEGUN).and_then(Begun::parse) {
        (sitting.unit, sitting.window) = (begun.unit, begun.window);
        sitting.begun = begun;
    }
    sitting.unit = text(UNIT).and_then(Unit::named).unwrap_or(sitting.unit);
    sitting.window = text(WINDOW)
        .and_then(Window::named)
        .unwrap_or(sitting.window);
    sitting.label = text(LABEL).and_then(Label::typed);
    let people = text(TOGETHER).and_then(|text| text.parse().ok());
    sitting.together = people.and_then(Together::of);
    sitting.date = text(DATE).and_then(Date::from_iso);
    sitting.finished = text(FINISHED).is_some();
    let lines = text(ARROWS).unwrap_or_default().lines();
    let arrows: Vec<Arrow> = lines.filter_map(|line| arrow(definition, line)).collect();
    sitting.answers.set_arrows(arrows);
    for item in items(definition) {
        let code = text(&format!("{ANSWER}{}", definition.item_name(item)));
        let question = definition.questions.get(item.question);
        let answer = code
            .zip(question)
            .and_then(|(code, question)| Answer::from_code(code, question));
        sitting.answers.set(item, answer.unwrap_or_default());
    }
    for (question, note) in definition.questions.iter().zip(&mut sitting.notes) {
        let written = text(&format!("{NOTE}{}", question.id));
        written.unwrap_or_default().clone_into(note);
    }
    let experiment = &mut sitting.experiment;
    for (index, blank) in experiment.blanks.iter_mut().enumerate() {
        let written = text(&format!("{BLANK}{index}")).unwrap_or_default();
        *blank = written.chars().take(Blank::MOST).collect();
    }
    experiment.date = text(UNTIL).and_then(Date::from_iso);
    // Of nothing, nothing became.
    if !experiment.is_blank() {
        experiment.outcome = text(OUTCOME).and_then(Outcome::named);
        experiment.effect = text(EFFECT).and_then(Effect::named);
    }
    for (index, sentence) in sitting.sentences.iter_mut().enumerate() {
        let written = text(&format!("{SENTENCE}{index}"));
        written.unwrap_or_default().clone_into(sentence);
    }
    sitting
}

/// Returns the place at which the sitting was left.
pub(super) fn place(definition: &Definition, fields: &Records) -> Option<Place> {
    let position = exact_position(fields.get(AT)?)?;
    Place::from_position(&position, definition)
}

fn arrows(definition: &Definition, arrows: &[Arrow]) -> String {
    let id = |dimension: u8| Some(&definition.dimensions.get(usize::from(dimension))?.id);
    let lines = arrows
        .iter()
        .filter_map(|arrow| Some(format!("{} {}", id(arrow.from)?, id(arrow.to)?)));
    lines.collect::<Vec<_>>().join("\n")
}

fn arrow(definition: &Definition, line: &str) -> Option<Arrow> {
    let index = |id: &str| {
        let mut dimensions = definition.dimensions.iter();
        u8::try_from(dimensions.position(|dimension| dimension.id == id)?).ok()
    };
    let (from, to) = line.split_once(' ')?;
    Some(Arrow {
        from: index(from)?,
        to: index(to)?,
    })
}
