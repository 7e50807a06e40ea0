//! Damage of a link is detected: it never opens as answers that nobody gave.

use bearings::{
    assessment::Definition,
    share::{LinkError, decode, decode_pair, encode, encode_pair, find, parse_position, peek},
};
use proptest::{prelude::*, sample::Index};

use crate::{
    built_in, plain,
    round::{built_ins, definitions, states},
    samples,
};

pub(crate) const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[test]
fn every_beginning_of_a_link_is_cut_off() {
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        for end in "r1.".len()..link.len() {
            for text in [format!("#{}", &link[..end]), link[..end].to_owned()] {
                assert_eq!(
                    decode(&text, &definition, &[]),
                    Err(LinkError::CutOff),
                    "{text}"
                );
            }
        }
        for text in ["#r1", "#r", "#", ""] {
            assert_eq!(decode(text, &definition, &[]), Err(LinkError::NotALink));
        }
    }
}

#[test]
fn no_changed_character_opens() {
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        for (at, digit) in
            (0..link.len()).flat_map(|at| DIGITS.chars().map(move |digit| (at, digit)))
        {
            let mut changed = link.clone();
            changed.replace_range(at..=at, digit.encode_utf8(&mut [0; 4]));
            if changed != link {
                let text = format!("#{changed}");
                let error = decode(&text, &definition, &[]).unwrap_err();
                // Where the fingerprint or the flags changed, nothing can be said of the length; where the
                // last character became one that no link ends in, it does not count as one of the link's.
                let expected = match (at, digit) {
                    (0..3, _) => vec![
                        LinkError::NotALink,
                        LinkError::NoAnswers,
                        LinkError::Altered,
                        LinkError::UnknownTag {
                            tag: changed.chars().next().unwrap(),
                            version: 1,
                        },
                        LinkError::UnknownVersion {
                            tag: tag.letter(),
                            version: changed[1..2].parse().unwrap_or(0),
                        },
                    ],
                    (3..11, _) => vec![LinkError::Damaged, LinkError::Altered, LinkError::CutOff],
                    (_, '-' | '_') if at + 1 == link.len() => vec![LinkError::CutOff],
                    // A changed length asks for more than there is.
                    _ => vec![LinkError::Altered, LinkError::CutOff],
                };
                assert!(expected.contains(&error), "{link} {changed} {error:?}");
            }
        }
    }
}

#[test]
fn changed_answers_are_called_altered() {
    let definition = built_in("product-practice");
    let shared = plain(&definition, crate::answers(&definition, "0123012301230123"));
    let link = encode(bearings::share::Tag::Result, &definition, &shared);
    for at in 11..link.len() {
        let changed = if &link[at..=at] == "A" { "B" } else { "A" };
        let text = format!("{}{changed}{}", &link[..at], &link[at + 1..]);
        assert_eq!(
            decode(&text, &definition, &[]),
            Err(LinkError::Altered),
            "{text}"
        );
    }
}

#[test]
fn added_characters_are_noticed() {
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        for added in ["A", "g", "AA", "AAA", "AAAA", "thanks"] {
            let text = format!("{link}{added}");
            assert_eq!(
                decode(&text, &definition, &[]),
                Err(LinkError::Altered),
                "{text}"
            );
        }
    }
}

#[test]
fn exchanged_neighbours_are_noticed() {
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        for at in "r1.".len()..link.len() - 1 {
            let (one, other) = (&link[at..=at], &link[at + 1..at + 2]);
            if one != other {
                let text = format!("#{}{other}{one}{}", &link[..at], &link[at + 2..]);
                assert!(decode(&text, &definition, &[]).is_err(), "{text}");
            }
        }
    }
}

#[test]
fn a_result_is_not_taken_for_carried_answers() {
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        let other = if tag.letter() == 'r' { "a" } else { "r" };
        let text = format!("{other}{}", &link[1..]);
        assert_eq!(decode(&text, &definition, &[]), Err(LinkError::Altered));
    }
}

/// Every function that reads a text; each returns a value or an error.
pub(crate) fn read(text: &str, definition: &Definition) {
    let _ = find(text);
    let _ = peek(text);
    let _ = parse_position(text);
    if let Ok(opened) = decode(text, definition, &[]) {
        let again = encode(opened.tag, definition, &opened.shared);
        assert_eq!(
            decode(&again, definition, &[]).unwrap().shared,
            opened.shared
        );
    }
    if let Ok(opened) = decode_pair(text, definition, &[]) {
        let again = encode_pair(definition, &opened.pair);
        assert_eq!(decode_pair(&again, definition, &[]).unwrap(), opened);
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), definition in built_ins()) {
        read(&text, &definition);
    }

    #[test]
    fn no_text_like_a_link_makes_it_panic(
        text in "(.{0,9}(#|%23|%2523|%|/)?[rabidpwqz][0-9]{1,4}(\\.|%2E)[A-Za-z0-9_\n =>%-]{0,40}){1,4}",
        definition in built_ins(),
    ) {
        read(&text, &definition);
    }

    #[test]
    fn mutated_links_do_not_panic(
        (definition, shared, tag) in definitions().prop_flat_map(states),
        changes in prop::collection::vec((any::<Index>(), any::<char>(), 0..3_u8), 1..6),
    ) {
        let mut link: Vec<char> = encode(tag, &definition, &shared).chars().collect();
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
        (definition, shared, tag) in built_ins().prop_flat_map(states),
        at in any::<Index>(),
        one in 0..64_usize,
        other in 0..64_usize,
    ) {
        let link = encode(tag, &definition, &shared);
        let at = "r1.".len() + at.index(link.len() - "r1.".len() - 1);
        let changed = format!("{}{}{}{}", &link[..at], &DIGITS[one..=one], &DIGITS[other..=other], &link[at + 2..]);
        let opened = decode(&format!("#{changed}"), &definition, &[]);
        prop_assert!(changed == link || opened.is_err());
    }

    #[test]
    fn every_beginning_of_any_link_is_cut_off(
        (definition, shared, tag) in definitions().prop_flat_map(states),
        end in any::<Index>(),
    ) {
        let link = encode(tag, &definition, &shared);
        let end = "r1.".len() + end.index(link.len() - "r1.".len());
        prop_assert_eq!(decode(&format!("#{}", &link[..end]), &definition, &[]), Err(LinkError::CutOff));
    }
}
