//! Definitions and answers for the examples.

use bearings::{
    answers::{Answer, Answers, Arrow, Item},
    assessment::Definition,
    scoring::{Context, Report, Row},
};

/// One person's answers to every question of product-practice.
pub(crate) const PRACTICE: &str = "releasing.now=2 releasing.enough=2 seeing-it-live.now=1 seeing-it-live.enough=2 \
     room-to-decide.now=2 room-to-decide.enough=2 meeting-people.now=0 meeting-people.enough=2 \
     testing-doubt.now=1 testing-doubt.enough=2 choosing.now=1 choosing.enough=2 coming-back.now=1 \
     coming-back.enough=1 being-one-team.now=3 being-one-team.enough=2";

/// Every row a state from enough, none at its first.
pub(crate) const EVEN: &str = "releasing.now=1 releasing.enough=2 seeing-it-live.now=1 seeing-it-live.enough=2 room-to-decide.now=1 \
     room-to-decide.enough=2 meeting-people.now=1 meeting-people.enough=2 testing-doubt.now=1 testing-doubt.enough=2 \
     choosing.now=1 choosing.enough=2 coming-back.now=1 coming-back.enough=2 being-one-team.now=1 being-one-team.enough=2";
pub(crate) const UNEVEN: &str = "releasing.now=1 releasing.enough=3 seeing-it-live.now=2 seeing-it-live.enough=3 room-to-decide.now=1 \
     room-to-decide.enough=3 meeting-people.now=2 meeting-people.enough=3 testing-doubt.now=2 testing-doubt.enough=2 \
     choosing.now=1 choosing.enough=2 coming-back.now=1 coming-back.enough=2 being-one-team.now=2 being-one-team.enough=3";
pub(crate) const ARROW: &str = "releasing.now=2 releasing.enough=3 seeing-it-live.now=1 seeing-it-live.enough=3 room-to-decide.now=1 \
     room-to-decide.enough=3 meeting-people.now=0 meeting-people.enough=1 testing-doubt.now=1 testing-doubt.enough=2 \
     choosing.now=1 choosing.enough=2 coming-back.now=2 coming-back.enough=3 being-one-team.now=1 being-one-team.enough=3 \
     choosing>releasing";

/// The sets of answers to product-practice that `docs/scoring.md` reads in every terrain.
pub(crate) const SETS: [(&str, &str); 3] =
    [("even", EVEN), ("uneven", UNEVEN), ("with an arrow", ARROW)];

pub(crate) fn definition(id: &str) -> Definition {
    let text = std::fs::read_to_string(format!("assessments/{id}.json")).unwrap();
    Definition::from_json(&text).unwrap()
}

/// Answers as `question=code` or `question.round=code`, separated by white space; arrows as `from>to`.
pub(crate) fn answers(definition: &Definition, responses: &str) -> Answers {
    let mut answers = Answers::blank(definition);
    let mut arrows = Vec::new();
    let dimension = |id: &str| {
        definition
            .dimensions
            .iter()
            .position(|one| one.id == id)
            .expect(id)
    };
    for word in responses.split_whitespace() {
        if let Some((from, to)) = word.split_once('>') {
            let index = |id| u8::try_from(dimension(id)).unwrap();
            arrows.push(Arrow {
                from: index(from),
                to: index(to),
            });
            continue;
        }
        let (item, code) = word.split_once('=').expect(word);
        let (id, round) = item.split_once('.').unwrap_or((item, ""));
        let index = definition
            .questions
            .iter()
            .position(|one| one.id == id)
            .expect(word);
        let question = &definition.questions[index];
        let round = question
            .rounds
            .iter()
            .position(|own| own == round)
            .unwrap_or(0);
        let answer = match code.parse::<u8>() {
            Ok(value) => Answer::Pick(value),
            Err(_) => Answer::from_code(code, question).expect(word),
        };
        answers.set(
            Item {
                question: index,
                round,
            },
            answer,
        );
    }
    answers.set_arrows(arrows);
    answers
}

pub(crate) fn report(id: &str, responses: &str) -> Report {
    let definition = definition(id);
    Report::of(
        &definition,
        &answers(&definition, responses),
        Context::default(),
    )
    .expect("a report")
}

pub(crate) fn dimension_index(id: &str, dimension: &str) -> usize {
    definition(id)
        .dimensions
        .iter()
        .position(|one| one.id == dimension)
        .unwrap()
}

pub(crate) fn row<'a>(report: &'a Report, id: &str, dimension: &str) -> &'a Row {
    let index = dimension_index(id, dimension);
    report
        .rows
        .iter()
        .find(|row| row.dimension == index)
        .unwrap()
}

pub(crate) fn sketch(id: &str) -> usize {
    definition("team-context")
        .patterns
        .iter()
        .position(|one| one.id == id)
        .unwrap()
}

/// Every spectrum of team-context at one stop.
pub(crate) fn all_at(stop: u8) -> String {
    let spectra = definition("team-context")
        .questions
        .into_iter()
        .filter(|one| one.options.is_empty());
    spectra.map(|one| format!("{}={stop} ", one.id)).collect()
}
