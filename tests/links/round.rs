//! Links round-trip and are canonical, for any questionnaire.

use bearings::{
    answers::{About, Answer, Answers, Arrow, Date, Label, Together},
    assessment::{
        Arrows, Definition, Dimension, Format, Layout, Question, QuestionOption, Unit, Window,
    },
    share::{
        Blank, Effect, Experiment, FreeText, Kind, Outcome, Role, Shared, Tag, Tags, Tenure,
        decode, encode, peek,
    },
};
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    sample::select,
    strategy::LazyJust,
};

use crate::{BUILT_IN, answers, built_in, plain, samples};

#[test]
fn sixteen_answers_are_twenty_four_characters() {
    let definition = built_in("product-practice");
    let mut shared = plain(&definition, answers(&definition, "3333333333333333"));
    for arrows in [
        vec![],
        vec![Arrow { from: 7, to: 5 }, Arrow { from: 7, to: 6 }],
    ] {
        shared.answers.set_arrows(arrows);
        assert_eq!(
            encode(Tag::Result, &definition, &shared).len(),
            "r1.".len() + 24
        );
    }
}

#[test]
fn budgets_of_the_built_in_questionnaires() {
    for (id, answer_bytes) in [
        ("team-context", 6),
        ("product-practice", 8),
        ("bad-news", 6),
    ] {
        let definition = built_in(id);
        let blank = plain(&definition, Answers::blank(&definition));
        let characters = (10 + answer_bytes) * 8_usize;
        assert_eq!(
            encode(Tag::Result, &definition, &blank).len(),
            "r1.".len() + characters.div_ceil(6),
            "{id}"
        );
    }
}

#[test]
fn samples_read_back() {
    for (definition, shared, tag) in samples() {
        check(&definition, &shared, tag);
    }
}

#[test]
fn every_answer_to_every_question_reads_back() {
    for id in BUILT_IN {
        let definition = built_in(id);
        for (at, slot) in Layout::of(&definition).slots.iter().enumerate() {
            let picks = (0..slot.options.len()).map(|pick| Answer::Pick(pick.try_into().unwrap()));
            for answer in picks.chain(Answer::CHOSEN) {
                let mut shared = plain(&definition, Answers::blank(&definition));
                shared.answers.set_slot(at, answer);
                check(&definition, &shared, Tag::Result);
            }
        }
    }
}

#[test]
fn left_out_answers_are_not_in_the_link() {
    let definition = built_in("bad-news");
    let mut shared = plain(&definition, answers(&definition, "012301230123444"));
    shared.left_out = vec![11, 3, 3];
    let mut expected = plain(&definition, answers(&definition, "012.0123012.444"));
    expected.left_out = vec![3, 11];
    let link = encode(Tag::Result, &definition, &shared);
    assert_eq!(link, encode(Tag::Result, &definition, &expected));
    assert_eq!(decode(&link, &definition, &[]).unwrap().shared, expected);
}

#[test]
fn what_a_questionnaire_does_not_have_is_not_written() {
    let definition = built_in("team-context");
    let mut shared = plain(&definition, Answers::blank(&definition));
    let link = encode(Tag::Result, &definition, &shared);
    shared.answers.set_slot(0, Answer::Pick(7));
    shared.answers.set_arrows([Arrow { from: 0, to: 1 }]);
    shared.left_out = vec![14];
    shared.tags = Some(Tags {
        tenure: None,
        role: None,
    });
    assert_eq!(encode(Tag::Result, &definition, &shared), link);
}

proptest! {
    #[test]
    fn any_state_of_any_questionnaire_reads_back((definition, shared, tag) in definitions().prop_flat_map(states)) {
        check(&definition, &shared, tag);
    }

    #[test]
    fn any_state_of_the_built_in_ones_reads_back((definition, shared, tag) in built_ins().prop_flat_map(states)) {
        check(&definition, &shared, tag);
    }

    #[test]
    fn other_states_have_other_links(
        (definition, one, tag, other) in built_ins().prop_flat_map(states).prop_flat_map(|(definition, one, tag)| {
            (Just(definition.clone()), Just(one), Just(tag), states(definition).prop_map(|(_, other, _)| other))
        })
    ) {
        let same = encode(tag, &definition, &one) == encode(tag, &definition, &other);
        prop_assert_eq!(same, one == other);
    }
}

/// The link opens as what it was made of, is written again as it is, and ends in a letter or digit.
fn check(definition: &Definition, shared: &Shared, tag: Tag) {
    let link = encode(tag, definition, shared);
    let opened = decode(&link, definition, &[]).unwrap();
    assert_eq!(&opened.shared, shared);
    assert_eq!(opened.tag, tag);
    assert_eq!(opened.missing, []);
    assert_eq!(encode(opened.tag, definition, &opened.shared), link);
    assert!(
        link.ends_with(|c: char| c.is_ascii_alphanumeric()),
        "{link}"
    );
    assert!(
        link.bytes()
            .skip(3)
            .all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_'),
        "{link}"
    );

    let header = peek(&link).unwrap();
    assert!(header.intact);
    assert_eq!((header.kind, header.version), (Kind::View(tag), 1));
    assert_eq!(header.structure_hash, Layout::of(definition).fingerprint());
    assert_eq!(
        header.questionnaire(["other", &definition.id]),
        Ok(definition.id.as_str())
    );
}

pub(crate) fn built_ins() -> impl Strategy<Value = Definition> {
    select(BUILT_IN.map(built_in).to_vec())
}

/// Questionnaires of 0 to 20 questions and 0 to 10 dimensions, in texts like a built-in one.
pub(crate) fn definitions() -> impl Strategy<Value = Definition> {
    let format = select(vec![
        Format::Levels,
        Format::Spectrum,
        Format::Choice,
        Format::Scale,
    ]);
    let questions = vec((format, 1..12_usize, 0..3_usize), 0..20);
    let base = LazyJust::new(|| built_in("product-practice"));
    (base, questions, 0..10_usize, 0..3_u8).prop_map(
        |(mut definition, questions, dimensions, most)| {
            let (question, dimension) = (
                definition.questions[0].clone(),
                definition.dimensions[0].clone(),
            );
            let questions = questions.into_iter().enumerate();
            definition.questions = questions
                .map(|(at, shape)| variant(&question, at, shape))
                .collect();
            let dimensions = (0..dimensions).map(|at| Dimension {
                id: format!("d{at}"),
                ..dimension.clone()
            });
            definition.dimensions = dimensions.collect();
            let arrows = definition.arrows.take().unwrap();
            definition.arrows = (most > 0).then_some(Arrows { most, ..arrows });
            definition
        },
    )
}

fn variant(
    question: &Question,
    at: usize,
    (format, options, rounds): (Format, usize, usize),
) -> Question {
    let option = |at: usize| QuestionOption {
        id: format!("o{at}"),
        ..question.options[0].clone()
    };
    let options = if format == Format::Spectrum {
        0
    } else {
        options
    };
    Question {
        id: format!("q{at}"),
        format,
        rounds: (0..rounds).map(|round| format!("r{round}")).collect(),
        options: (0..options).map(option).collect(),
        ..question.clone()
    }
}

/// Any state that a link of this questionnaire can hold.
pub(crate) fn states(definition: Definition) -> impl Strategy<Value = (Definition, Shared, Tag)> {
    let layout = Layout::of(&definition);
    let slots: Vec<_> = layout
        .slots
        .iter()
        .map(|slot| slot_state(slot.options.len()))
        .collect();
    let (dimensions, most) = layout.arrows;
    let dimension = 0..u8::try_from(dimensions.len().max(1)).unwrap();
    let arrows = vec((dimension.clone(), dimension), 0..=usize::from(most));
    let about = (
        select(Unit::ALL.to_vec()),
        select(Window::ALL.to_vec()),
        option::of(".{0,60}"),
        0..=Date::LAST.days(),
    );
    let tenure = option::of(select(Tenure::ALL.to_vec()));
    let role = option::of(select(Role::ALL.to_vec()));
    let extras = (
        option::of((tenure, role)),
        option::of(".{0,200}"),
        option::of(any::<u16>()),
        any::<bool>(),
    );
    let extension = extensions(layout.slots.len());
    (
        slots,
        arrows,
        about,
        extras,
        extension,
        select(Tag::ALL.to_vec()),
    )
        .prop_map(move |(slots, arrows, about, extras, extension, tag)| {
            let (unit, window, label, days) = about;
            let (tags, text, reply_tag, answer_first) = extras;
            let mut answers = Answers::blank(&definition);
            let mut left_out = vec![];
            for (slot, answer) in slots.into_iter().enumerate() {
                match answer {
                    Some(answer) => answers.set_slot(slot, answer),
                    None => left_out.push(slot),
                }
            }
            answers.set_arrows(arrows.into_iter().map(|(from, to)| Arrow { from, to }));
            let about = About {
                unit,
                window,
                label: label.and_then(|label| Label::typed(&label)),
                together: extension.together,
                date: Date::from_days(days).unwrap(),
            };
            let plain = Shared::plain(about, answers);
            let shared = Shared {
                left_out,
                tags: tags
                    .map(|(tenure, role)| Tags { tenure, role })
                    .filter(|tags| tags.tenure.is_some() || tags.role.is_some()),
                text: text.and_then(|text| FreeText::typed(&text)),
                reply_tag,
                answer_first,
                terrain: extension.terrain,
                experiment: extension.experiment,
                expected: extension.expected,
                slot_texts: extension.slot_texts,
                ..plain
            };
            (definition.clone(), shared, tag)
        })
}

/// What a second byte of flags announces. With label and words its texts are at most as long as a link can hold.
#[derive(Debug, Clone)]
struct Extension {
    terrain: Option<u16>,
    experiment: Option<Experiment>,
    expected: Option<u16>,
    slot_texts: Vec<(usize, Blank)>,
    together: Option<Together>,
}

fn extensions(slots: usize) -> BoxedStrategy<Extension> {
    let experiment = (
        0..=Date::LAST.days(),
        option::of(select(Outcome::ALL.to_vec())),
        option::of(select(Effect::ALL.to_vec())),
        vec(".{0,20}", 0..=4),
    );
    let texts = btree_map(0..slots.max(1), ".{0,20}", 0..=slots.min(2));
    let hash = option::of(any::<u16>());
    (
        hash.clone(),
        option::of(experiment),
        hash,
        texts,
        option::of(0..120_u8),
    )
        .prop_map(|(terrain, experiment, expected, texts, together)| {
            let experiment = experiment.and_then(|(days, outcome, effect, blanks)| {
                let blanks = blanks.iter().map(|blank| Blank::typed(blank)).collect();
                let until = Experiment::until(Date::from_days(days).unwrap(), blanks)?;
                Some(Experiment {
                    outcome,
                    effect,
                    ..until
                })
            });
            let texts = texts.into_iter();
            let slot_texts = texts
                .filter_map(|(slot, text)| Some((slot, Blank::typed(&text)?)))
                .collect();
            Extension {
                terrain,
                experiment,
                expected,
                slot_texts,
                together: together.and_then(Together::of),
            }
        })
        .boxed()
}

/// An answer, or nothing for a row that is left out.
fn slot_state(options: usize) -> impl Strategy<Value = Option<Answer>> {
    let non_answer = select(vec![
        Answer::Blank,
        Answer::CannotSee,
        Answer::Varies,
        Answer::NotApplicable,
    ]);
    let pick = (0..u8::try_from(options).unwrap()).prop_map(Answer::Pick);
    prop_oneof![6 => pick.prop_map(Some), 3 => non_answer.prop_map(Some), 1 => Just(None)]
}
