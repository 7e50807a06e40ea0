//! Links with two views round-trip, in their order, and are canonical.

use bearings::{
    answers::{Answers, Arrow, Date, Label},
    assessment::{Definition, Layout, id_hash},
    share::{
        FreeText, Kind, LONGEST_PAYLOAD, LinkError, Missing, Pair, Part, Tag, Tags, Tenure, decode,
        decode_pair, encode, encode_pair, peek,
    },
};
use proptest::{prelude::*, sample::select};

use crate::{
    BUILT_IN, answers, built_in, day, pairs,
    payload::{base64url, crc},
    plain,
    round::{built_ins, definitions, states},
    samples,
};

#[test]
fn two_views_of_sixteen_answers_are_forty_characters() {
    for (id, characters) in [
        ("team-context", 35),
        ("product-practice", 40),
        ("bad-news", 35),
    ] {
        let definition = built_in(id);
        let view = plain(&definition, Answers::blank(&definition));
        let pair = Pair {
            mine: view.clone(),
            other: view,
        };
        let payload = encode_pair(&definition, &pair).len() - "p1.".len();
        println!("{id}: {} bytes, {payload} characters", payload * 6 / 8);
        assert_eq!(payload, characters, "{id}");
    }
}

#[test]
fn the_longest_pair_is_read() {
    let definition = built_in("product-practice");
    let mut view = plain(&definition, answers(&definition, "333333333333333."));
    view.about.label = Label::typed(&"\u{1f9ed}".repeat(Label::MOST));
    view.text = FreeText::typed(&"\u{1f9ed}".repeat(FreeText::MOST));
    view.tags = Some(Tags {
        tenure: Some(Tenure::New),
        role: None,
    });
    view.left_out = vec![15];
    view.reply_tag = Some(7);
    let pair = Pair {
        mine: view.clone(),
        other: view,
    };
    let link = encode_pair(&definition, &pair);
    assert!(link.len() - "p1.".len() <= LONGEST_PAYLOAD);
    assert_eq!(link.len() - "p1.".len(), 3_475); // as the page for implementers says
    check(&definition, &pair);
}

#[test]
fn pairs_read_back() {
    for (definition, pair) in pairs() {
        check(&definition, &pair);
    }
}

#[test]
fn the_first_view_is_that_of_who_made_the_link() {
    for (definition, pair) in pairs() {
        let exchanged = Pair {
            mine: pair.other.clone(),
            other: pair.mine.clone(),
        };
        let link = encode_pair(&definition, &pair);
        assert_ne!(encode_pair(&definition, &exchanged), link);
        check(&definition, &exchanged);
    }
}

/// The kind in the header names the function that opens the link.
#[test]
fn each_kind_is_opened_by_its_own_function() {
    for (definition, pair) in pairs() {
        let link = encode_pair(&definition, &pair);
        let refused = LinkError::UnknownTag {
            tag: 'p',
            version: 1,
        };
        assert_eq!(decode(&link, &definition, &[]), Err(refused));
    }
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        let refused = LinkError::UnknownTag {
            tag: tag.letter(),
            version: 1,
        };
        assert_eq!(decode_pair(&link, &definition, &[]), Err(refused));
    }
}

#[test]
fn a_pair_of_another_questionnaire_is_refused() {
    let (practice, news) = (built_in("product-practice"), built_in("bad-news"));
    for (definition, pair) in pairs() {
        let link = encode_pair(&definition, &pair);
        let hash = id_hash(&definition.id);
        let other = if definition.id == news.id {
            &practice
        } else {
            &news
        };
        assert_eq!(
            decode_pair(&link, other, &[]),
            Err(LinkError::OtherQuestionnaire { id_hash: hash })
        );
        assert_eq!(
            peek(&link).unwrap().questionnaire(BUILT_IN),
            Ok(definition.id.as_str())
        );
    }
}

#[test]
fn older_pairs_open_as_far_as_their_ids_still_exist() {
    let old = built_in("product-practice");
    let mut new = old.clone();
    new.questions.remove(0); // releasing
    new.questions.reverse();
    new.dimensions.remove(0);
    let mut mine = plain(&old, answers(&old, "0?........~.0123"));
    mine.left_out = vec![3];
    let mut other = plain(&old, answers(&old, "..01..........-."));
    other
        .answers
        .set_arrows([Arrow { from: 0, to: 7 }, Arrow { from: 6, to: 7 }]);
    other.about.date = Date::LAST;
    let link = encode_pair(&old, &Pair { mine, other });

    // The date of the error is that of the view of who made the link.
    let refused = Err(LinkError::OtherStructure { date: day() });
    assert_eq!(decode_pair(&link, &new, &[]), refused);
    let opened = decode_pair(&link, &new, &[Layout::of(&old)]).unwrap();
    let question = |round: &str| Missing::Question {
        question: "releasing".to_owned(),
        round: round.to_owned(),
    };
    let arrow = Missing::Arrow {
        from: "releasing".to_owned(),
        to: "being-one-team".to_owned(),
    };
    assert_eq!(opened.mine_missing, [question("now"), question("enough")]);
    assert_eq!(opened.other_missing, [arrow]);
    let Pair { mine, other } = opened.pair;
    assert_eq!(mine.answers, answers(&new, "2301~........."));
    assert_eq!(mine.left_out, [13]);
    assert_eq!(mine.about.date, day());
    let mut expected = answers(&new, "-...........01");
    expected.set_arrows([Arrow { from: 5, to: 6 }]);
    assert_eq!(other.answers, expected);
    assert_eq!(other.about.date, Date::LAST);
}

proptest! {
    #[test]
    fn any_pair_of_any_questionnaire_reads_back((definition, pair) in definitions().prop_flat_map(any_pair)) {
        check(&definition, &pair);
    }

    #[test]
    fn any_pair_of_the_built_in_ones_reads_back((definition, pair) in built_ins().prop_flat_map(any_pair)) {
        check(&definition, &pair);
    }

    #[test]
    fn other_pairs_have_other_links(
        (definition, one, other) in built_ins().prop_flat_map(any_pair).prop_flat_map(|(definition, pair)| {
            (Just(definition.clone()), Just(pair), any_pair(definition).prop_map(|(_, pair)| pair))
        }),
        changes in select(vec!["both", "mine", "other"]),
    ) {
        let changed = match changes {
            "mine" => Pair { mine: other.mine, other: one.other.clone() },
            "other" => Pair { mine: one.mine.clone(), other: other.other },
            _ => other,
        };
        let same = encode_pair(&definition, &one) == encode_pair(&definition, &changed);
        prop_assert_eq!(same, one == changed);
    }

    /// Written after `docs/link-format.md` alone: what opens is the string that its state has.
    #[test]
    fn what_opens_is_written_again_as_it_was(
        definition in built_ins(),
        words in any::<[u16; 2]>(),
        is_known in any::<bool>(),
        numbers in any::<[[u8; 8]; 2]>(),
        labels in ["[ -~]{0,4}", "[ -~]{0,4}"],
        dates in any::<[u16; 2]>(),
    ) {
        let width = if definition.id == "product-practice" { 8 } else { 6 };
        let mut bytes = fingerprint(&definition);
        for (place, word) in words.into_iter().enumerate() {
            // Half of them with nothing but a label and the flag without a part, so that many open.
            let word = if is_known { word & 0x6c21 } else { word };
            bytes.extend(word.to_be_bytes());
            bytes.push(numbers[place][0] >> 2);
            bytes.extend(&numbers[place][1..width]);
            if word & 1 != 0 {
                let label = labels[place].as_bytes();
                bytes.push(label.len().try_into().unwrap());
                bytes.extend(label);
            }
        }
        bytes.extend(dates[1].to_be_bytes());
        let link = sealed(&bytes, dates[0]);
        if let Ok(opened) = decode_pair(&link, &definition, &[]) {
            prop_assert_eq!(encode_pair(&definition, &opened.pair), link);
        }
    }
}

#[test]
fn reserved_bits_in_either_view_are_of_a_newer_version() {
    let definition = built_in("team-context");
    let date = Date::from_days(0).unwrap();
    for word in [1_u16 << 7, 1 << 9, 5 << 13, 7 << 10] {
        for (mine, other) in [(word, 0), (0, word)] {
            let link = sealed(&blank(&definition, mine, other, 1), 0);
            let refused = Err(LinkError::Newer { date });
            assert_eq!(decode_pair(&link, &definition, &[]), refused);
        }
    }
}

#[test]
fn the_free_bit_of_either_date_is_zero() {
    let definition = built_in("team-context");
    let open = |link: String| decode_pair(&link, &definition, &[]);
    assert!(open(sealed(&blank(&definition, 0, 0, 1), 1)).is_ok());
    assert_eq!(
        open(sealed(&blank(&definition, 0, 0, 1), 1 << 5)),
        Err(LinkError::Altered)
    );
    let refused = LinkError::Malformed(Part::Date);
    assert_eq!(
        open(sealed(&blank(&definition, 0, 0, 1 << 5), 1)),
        Err(refused)
    );
    assert_eq!(refused.to_string(), "malformed: date");
}

#[test]
fn a_pair_of_the_wrong_length_is_refused() {
    let definition = built_in("team-context");
    let whole = blank(&definition, 0, 0, 1);
    let open = |bytes: &[u8]| decode_pair(&sealed(bytes, 1), &definition, &[]);
    assert_eq!(open(&whole[..whole.len() - 1]), Err(LinkError::CutOff));
    assert_eq!(open(&[&whole[..], &[0]].concat()), Err(LinkError::Altered));
}

/// All but the end of a pair of two views of `team-context` without an answer.
fn blank(definition: &Definition, mine: u16, other: u16, date: u16) -> Vec<u8> {
    let mut bytes = fingerprint(definition);
    for word in [mine, other] {
        bytes.extend(word.to_be_bytes());
        bytes.extend([0; 6]);
    }
    bytes.extend(date.to_be_bytes());
    bytes
}

fn fingerprint(definition: &Definition) -> Vec<u8> {
    let hashes = [
        id_hash(&definition.id),
        Layout::of(definition).fingerprint(),
    ];
    hashes.into_iter().flat_map(u16::to_be_bytes).collect()
}

/// With a checksum that holds.
fn sealed(bytes: &[u8], date: u16) -> String {
    let date = date.to_be_bytes();
    let check = crc(&[b"p1", bytes, &date].concat()).to_be_bytes();
    format!("p1.{}", base64url(&[bytes, &check, &date].concat()))
}

/// The link opens as what it was made of, is written again as it is, and ends in a letter or digit.
fn check(definition: &Definition, pair: &Pair) {
    let link = encode_pair(definition, pair);
    let opened = decode_pair(&link, definition, &[]).unwrap();
    assert_eq!(&opened.pair, pair);
    assert_eq!(opened.mine_missing, []);
    assert_eq!(opened.other_missing, []);
    assert!(
        link.ends_with(|c: char| c.is_ascii_alphanumeric()),
        "{link}"
    );
    let header = peek(&link).unwrap();
    assert!(header.intact);
    assert_eq!((header.kind, header.version), (Kind::Pair, 1));
    assert_eq!(header.structure_hash, Layout::of(definition).fingerprint());
    // Each view alone is the same as in a link of its own.
    let alone = encode(Tag::Result, definition, &pair.mine);
    let opened = decode(&alone, definition, &[]).unwrap();
    assert_eq!(opened.shared, pair.mine);
}

/// Any two views that a link of this questionnaire can hold.
pub(crate) fn any_pair(definition: Definition) -> impl Strategy<Value = (Definition, Pair)> {
    (states(definition.clone()), states(definition))
        .prop_map(|((definition, mine, _), (_, other, _))| (definition, Pair { mine, other }))
}
