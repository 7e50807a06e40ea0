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
//! | `date` | day of the last answer |
//! | `finished` | `yes` |
//! | `at` | the screen at which to continue |

use super::{Place, Records, Sitting, sitting::Begun};
use crate::{
    answers::{Answer, Arrow, Date, Label, items},
    assessment::{Definition, Named, Unit, Window},
    share::{encode_position, exact_position},
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
pub(super) const SENTENCE: &str = "sentence.";

/// Returns the names of all fields that a sitting of this questionnaire can have.
pub(super) fn names(definition: &Definition) -> Vec<String> {
    let single = [BEGUN, UNIT, WINDOW, LABEL, DATE, FINISHED, ARROWS, AT];
    let mut names: Vec<String> = single.into_iter().map(str::to_owned).collect();
    for item in items(definition) {
        names.push(format!("{ANSWER}{}", definition.item_name(item)));
    }
    for question in &definition.questions {
        names.push(format!("{NOTE}{}", question.id));
    }
    for index in 0..=definition.afterwards.len() {
        names.push(format!("{SENTENCE}{index}"));
    }
    names
}

/// Returns whether only settings can stand in this field: a sitting with no other is not begun.
pub(super) fn is_setting(field: &str) -> bool {
    matches!(field, UNIT | WINDOW | LABEL | AT)
}

/// Returns whether the text of a field means something to this questionnaire. A day, a name, a place and arrows that
/// are none are just left out.
pub(super) fn is_usable(definition: &Definition, field: &str, text: &str) -> bool {
    match field {
        BEGUN => Begun::parse(text).is_some(),
        UNIT => Unit::named(text).is_some(),
        WINDOW => Window::named(text).is_some(),
        LABEL | DATE | FINISHED | ARROWS | AT => true,
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
            let sentence = index_of_sentence(field);
            answer.is_some()
                || note.is_some_and(is_note)
                || sentence.is_some_and(|index| index <= definition.afterwards.len())
        }
    }
}

/// Returns whether a sitting of some questionnaire can have this field.
pub(super) fn is_known(field: &str) -> bool {
    matches!(
        field,
        BEGUN | UNIT | WINDOW | LABEL | DATE | FINISHED | ARROWS | AT
    ) || question_of(field).is_some_and(|question| !question.is_empty())
        || index_of_sentence(field).is_some()
}

/// Returns the id of the question to which an answer or a note belongs.
pub(super) fn question_of(field: &str) -> Option<&str> {
    let name = field
        .strip_prefix(ANSWER)
        .or_else(|| field.strip_prefix(NOTE))?;
    name.split('.').next()
}

fn index_of_sentence(field: &str) -> Option<usize> {
    field.strip_prefix(SENTENCE)?.parse().ok()
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
