//! What a person ticks for a link, and what the page that opens it has of that.

use bearings::{
    answers::{Answer, Arrow, Label, items},
    assessment::Definition,
    share::{
        FreeText, Opened, Pair, Role, Shared, Tag, Tags, Tenure, decode, decode_pair, encode,
        encode_pair,
    },
};
use proptest::prelude::*;

use crate::{BUILT_IN, answers, built_in, plain};

fn practice() -> (Definition, Shared) {
    let definition = built_in("product-practice");
    let shared = plain(&definition, answers(&definition, "1203311222?3~-.2"));
    (definition, shared)
}

/// Opens the link of a result, and sees to it that the other kinds of links hold the same.
fn sent(definition: &Definition, shared: &Shared) -> Opened {
    let opened = |tag| decode(&encode(tag, definition, shared), definition, &[]).unwrap();
    let result = opened(Tag::Result);
    assert_eq!(opened(Tag::Carried).shared, result.shared);
    let pair = Pair {
        mine: shared.clone(),
        other: shared.clone(),
    };
    let pair = decode_pair(&encode_pair(definition, &pair), definition, &[]).unwrap();
    assert_eq!(pair.pair.mine, result.shared);
    assert_eq!(pair.pair.other, result.shared);
    result
}

fn characters(definition: &Definition, shared: &Shared) -> usize {
    encode(Tag::Result, definition, shared).len() - "r1.".len()
}

/// "Left out by the sender" is distinguished from "left blank", row by row.
#[test]
fn rows_left_out_come_back_blank_and_named() {
    let (definition, mut shared) = practice();
    // An answered row, a non-answer, and one that was blank anyway (14); named twice and in any order.
    shared.left_out = vec![14, 3, 10, 3];
    let opened = sent(&definition, &shared);
    assert_eq!(opened.shared.left_out, [3, 10, 14]);
    assert_eq!(opened.missing, []);
    assert_eq!(
        opened.shared.answers,
        answers(&definition, "120.311222.3~-.2")
    );
    let rows = items(&definition).enumerate();
    let named: Vec<String> = rows
        .filter(|(slot, _)| opened.shared.left_out.contains(slot))
        .map(|(_, item)| definition.item_name(item))
        .collect();
    assert_eq!(
        named,
        [
            "seeing-it-live.enough",
            "choosing.now",
            "being-one-team.now"
        ]
    );
    // The person's own answers stay as they are.
    assert_eq!(shared.answers.slots()[3], Answer::Pick(3));
}

#[test]
fn every_row_alone_and_all_rows_can_be_left_out() {
    for id in BUILT_IN {
        let definition = built_in(id);
        let rows = items(&definition).count();
        let mut shared = plain(&definition, answers(&definition, &"0".repeat(rows)));
        let everything = (0..rows).collect();
        for left_out in (0..rows).map(|row| vec![row]).chain([everything]) {
            shared.left_out.clone_from(&left_out);
            let opened = sent(&definition, &shared).shared;
            assert_eq!(opened.left_out, left_out);
            for (slot, answer) in opened.answers.slots().iter().enumerate() {
                assert_eq!(*answer == Answer::Blank, left_out.contains(&slot), "{id}");
            }
        }
    }
}

/// Arrows are between dimensions and do not go with a row: who leaves rows out decides about them too.
#[test]
fn arrows_stay_when_rows_are_left_out() {
    let (definition, mut shared) = practice();
    shared.answers.set_arrows([Arrow { from: 0, to: 3 }]);
    shared.left_out = vec![0, 1];
    let opened = sent(&definition, &shared).shared;
    assert_eq!(opened.answers.arrows(), [Arrow { from: 0, to: 3 }]);
}

/// The flag takes no room, and all is in the link: holding it back is up to the page.
#[test]
fn answer_first_is_a_wish() {
    let (definition, mut shared) = practice();
    assert!(!sent(&definition, &shared).shared.answer_first);
    shared.answer_first = true;
    assert_eq!(sent(&definition, &shared).shared, shared);
    assert_eq!(characters(&definition, &shared), 24);
}

#[test]
fn a_label_is_there_only_when_ticked() {
    let (definition, mut shared) = practice();
    assert_eq!(sent(&definition, &shared).shared.about.label, None);
    shared.about.label = Label::typed("  Team \t Blå ");
    let label = sent(&definition, &shared).shared.about.label;
    assert_eq!(label.as_ref().map(Label::as_str), Some("Team Blå"));
}

#[test]
fn every_two_tags_read_back() {
    let (definition, mut shared) = practice();
    let tenures = [None].into_iter().chain(Tenure::ALL.map(Some));
    for tenure in tenures {
        for role in [None].into_iter().chain(Role::ALL.map(Some)) {
            shared.tags = Some(Tags { tenure, role });
            let opened = sent(&definition, &shared).shared;
            // Without tenure and role there are no tags.
            let has_tags = tenure.is_some() || role.is_some();
            assert_eq!(opened.tags, shared.tags.filter(|_| has_tags));
        }
    }
}

/// Every choice of parts, each with its length: the table of `docs/link-format.md`.
#[test]
fn parts_go_together_in_any_choice() {
    let (definition, bare) = practice();
    for choice in 0..64_usize {
        let has = |part: usize| choice & 1 << part != 0;
        let mut shared = bare.clone();
        let mut bytes = 18;
        if has(0) {
            shared.about.label = Label::typed("Blå");
            bytes += 1 + 4;
        }
        if has(1) {
            shared.tags = Some(Tags {
                tenure: Some(Tenure::AWhile),
                role: None,
            });
            bytes += 1;
        }
        if has(2) {
            shared.text = FreeText::typed("Until June.");
            bytes += 2 + 11;
        }
        if has(3) {
            shared.left_out = vec![14];
            bytes += 2;
        }
        if has(4) {
            shared.reply_tag = Some(0xffff);
            bytes += 2;
        }
        shared.answer_first = has(5);
        assert_eq!(sent(&definition, &shared).shared, shared);
        assert_eq!(
            characters(&definition, &shared),
            (bytes * 8_usize).div_ceil(6)
        );
    }
}

proptest! {
    /// Whatever is typed: the link holds what `typed` makes of it, and exactly that comes back.
    #[test]
    fn typed_words_read_back(label in any::<String>(), text in "(.|\\s|\u{202e}|\u{1f9ed}){0,320}") {
        let (definition, mut shared) = practice();
        shared.about.label = Label::typed(&label);
        shared.text = FreeText::typed(&text);
        prop_assert_eq!(sent(&definition, &shared).shared, shared);
    }
}
