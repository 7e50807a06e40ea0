//! Damage of a pair link is detected, as with a result.

use bearings::share::{LinkError, decode_pair, encode, encode_pair};
use proptest::{prelude::*, sample::Index};

use crate::{
    built_in,
    damage::{DIGITS, read},
    pair::any_pair,
    pairs, plain,
    round::{built_ins, definitions},
};

#[test]
fn every_beginning_of_a_pair_is_cut_off() {
    for (definition, pair) in pairs() {
        let link = encode_pair(&definition, &pair);
        for end in "p1.".len()..link.len() {
            for text in [format!("#{}", &link[..end]), link[..end].to_owned()] {
                let opened = decode_pair(&text, &definition, &[]);
                assert_eq!(opened, Err(LinkError::CutOff), "{text}");
            }
        }
    }
}

#[test]
fn no_changed_character_opens() {
    for (definition, pair) in pairs() {
        let link = encode_pair(&definition, &pair);
        for (at, digit) in
            (0..link.len()).flat_map(|at| DIGITS.chars().map(move |digit| (at, digit)))
        {
            let mut changed = link.clone();
            changed.replace_range(at..=at, digit.encode_utf8(&mut [0; 4]));
            let opened = decode_pair(&format!("#{changed}"), &definition, &[]);
            assert!(changed == link || opened.is_err(), "{changed}");
        }
    }
}

#[test]
fn changed_answers_of_either_view_are_called_altered() {
    let definition = built_in("product-practice");
    let view = plain(&definition, crate::answers(&definition, "0123012301230123"));
    let pair = bearings::share::Pair {
        mine: view.clone(),
        other: view,
    };
    let link = encode_pair(&definition, &pair);
    // Behind the first view's flags and before the other's, and behind those.
    for at in (11..21).chain(25..link.len()) {
        let changed = if &link[at..=at] == "A" { "B" } else { "A" };
        let text = format!("{}{changed}{}", &link[..at], &link[at + 1..]);
        let opened = decode_pair(&text, &definition, &[]);
        assert_eq!(opened, Err(LinkError::Altered), "{text}");
    }
}

#[test]
fn added_and_exchanged_characters_are_noticed() {
    for (definition, pair) in pairs() {
        let link = encode_pair(&definition, &pair);
        for added in ["A", "AA", "AAA", "AAAA", "thanks"] {
            let opened = decode_pair(&format!("{link}{added}"), &definition, &[]);
            assert_eq!(opened, Err(LinkError::Altered), "{link}{added}");
        }
        for at in "p1.".len()..link.len() - 1 {
            let (one, other) = (&link[at..=at], &link[at + 1..at + 2]);
            if one != other {
                let text = format!("#{}{other}{one}{}", &link[..at], &link[at + 2..]);
                assert!(decode_pair(&text, &definition, &[]).is_err(), "{text}");
            }
        }
    }
}

/// A pair is the sender's result with a second view in it; still neither is taken for the other.
#[test]
fn a_result_is_not_taken_for_a_pair() {
    for (definition, pair) in pairs() {
        let result = encode(bearings::share::Tag::Result, &definition, &pair.mine);
        let opened = decode_pair(&format!("p{}", &result[1..]), &definition, &[]);
        assert!(
            matches!(opened, Err(LinkError::CutOff | LinkError::Damaged)),
            "{opened:?}"
        );
        let link = encode_pair(&definition, &pair);
        let opened = bearings::share::decode(&format!("r{}", &link[1..]), &definition, &[]);
        assert_eq!(opened, Err(LinkError::Altered));
    }
}

proptest! {
    #[test]
    fn mutated_pairs_do_not_panic(
        (definition, pair) in definitions().prop_flat_map(any_pair),
        changes in prop::collection::vec((any::<Index>(), any::<char>(), 0..3_u8), 1..6),
    ) {
        let mut link: Vec<char> = encode_pair(&definition, &pair).chars().collect();
        for (at, character, kind) in changes {
            let at = at.index(link.len());
            match kind {
                0 => link[at] = character,
                1 => link.insert(at, character),
                _ => link.truncate(at.max(1)),
            }
        }
        read(&link.into_iter().collect::<String>(), &definition);
    }

    #[test]
    fn two_changed_neighbours_never_open(
        (definition, pair) in built_ins().prop_flat_map(any_pair),
        at in any::<Index>(),
        one in 0..64_usize,
        other in 0..64_usize,
    ) {
        let link = encode_pair(&definition, &pair);
        let at = "p1.".len() + at.index(link.len() - "p1.".len() - 1);
        let changed = format!("{}{}{}{}", &link[..at], &DIGITS[one..=one], &DIGITS[other..=other], &link[at + 2..]);
        let opened = decode_pair(&format!("#{changed}"), &definition, &[]);
        prop_assert!(changed == link || opened.is_err());
    }

    #[test]
    fn every_beginning_of_any_pair_is_cut_off(
        (definition, pair) in definitions().prop_flat_map(any_pair),
        end in any::<Index>(),
    ) {
        let link = encode_pair(&definition, &pair);
        let end = "p1.".len() + end.index(link.len() - "p1.".len());
        let opened = decode_pair(&format!("#{}", &link[..end]), &definition, &[]);
        prop_assert_eq!(opened, Err(LinkError::CutOff));
    }
}
