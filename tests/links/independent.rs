//! A second writer of payloads, after `docs/link-format.md` alone, for payloads that no honest writer makes.

use bearings::{
    assessment::{Definition, Layout, id_hash},
    share::{LinkError, Part, Tag, decode, encode},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    BUILT_IN, built_in,
    payload::{base64url, crc},
    round::built_ins,
};

/// Flags, and the bytes that stand between them and the checksum.
struct Draft {
    fingerprint: (u16, u16),
    word: u16,
    middle: Vec<u8>,
    date: u16,
}

fn draft(definition: &Definition, word: u16, middle: Vec<u8>) -> Draft {
    Draft {
        fingerprint: (
            id_hash(&definition.id),
            Layout::of(definition).fingerprint(),
        ),
        word,
        middle,
        date: 0,
    }
}

/// With a checksum that holds.
fn sealed(draft: &Draft) -> String {
    let (id, structure) = draft.fingerprint;
    let mut bytes: Vec<u8> = [id, structure, draft.word]
        .into_iter()
        .flat_map(u16::to_be_bytes)
        .collect();
    bytes.extend(&draft.middle);
    let covered = [b"r1", bytes.as_slice(), &draft.date.to_be_bytes()].concat();
    bytes.extend(crc(&covered).to_be_bytes());
    bytes.extend(draft.date.to_be_bytes());
    format!("r1.{}", base64url(&bytes))
}

fn error(definition: &Definition, draft: &Draft) -> LinkError {
    decode(&sealed(draft), definition, &[]).unwrap_err()
}

#[test]
fn both_writers_agree() {
    assert_eq!(crc(b"123456789"), 0x29b1);
    for id in BUILT_IN {
        let definition = built_in(id);
        let bytes = if id == "product-practice" { 8 } else { 6 };
        let link = sealed(&draft(&definition, 0, vec![0; bytes]));
        let opened = decode(&link, &definition, &[]).unwrap();
        assert!(opened.shared.answers.is_blank());
        assert_eq!(encode(Tag::Result, &definition, &opened.shared), link);
    }
}

#[test]
fn nonzero_fill_is_refused() {
    // The first number beyond 11^13 * 8, beyond 8^16 * 1597, beyond 8^12 * 9^3.
    let beyond = [
        11_u64.pow(13) * 8,
        8_u64.pow(16) * 1597,
        8_u64.pow(12) * 9_u64.pow(3),
    ];
    for (id, beyond) in BUILT_IN.into_iter().zip(beyond) {
        let definition = built_in(id);
        let bytes = if id == "product-practice" { 8 } else { 6 };
        let link = |number: u64| {
            sealed(&draft(
                &definition,
                0,
                number.to_be_bytes()[8 - bytes..].to_vec(),
            ))
        };
        assert!(decode(&link(beyond - 1), &definition, &[]).is_ok(), "{id}");
        let refused = Err(LinkError::Malformed(Part::Answers));
        assert_eq!(decode(&link(beyond), &definition, &[]), refused, "{id}");
    }
}

#[test]
fn reserved_bits_are_of_a_newer_version() {
    let definition = built_in("team-context");
    let date = bearings::answers::Date::from_days(0).unwrap();
    for word in [
        1 << 7,
        1 << 8,
        1 << 9,
        5 << 13,
        6 << 13,
        7 << 13,
        5 << 10,
        6 << 10,
        7 << 10,
    ] {
        // What it adds is not known, so neither is its length.
        for length in [0, 6, 99] {
            assert_eq!(
                error(&definition, &draft(&definition, word, vec![0; length])),
                LinkError::Newer { date }
            );
        }
    }
}

#[test]
fn optional_parts_have_one_encoding() {
    let definition = built_in("team-context");
    let refused = |flag: u16, part: &[u8]| {
        let middle = [&[0; 6], part].concat();
        error(&definition, &draft(&definition, flag, middle))
    };
    let label = LinkError::Malformed(Part::Label);
    assert_eq!(refused(1, b"\x00"), label);
    assert_eq!(refused(1, b"\x03 ab"), label);
    assert_eq!(refused(1, b"\x02\xff\xff"), label);
    assert_eq!(refused(1, &[&[41][..], &[b'a'; 41]].concat()), label);
    for byte in [0, 16, 255] {
        assert_eq!(refused(2, &[byte]), LinkError::Malformed(Part::Tags));
    }
    assert_eq!(refused(4, b"\x00\x00"), LinkError::Malformed(Part::Text));
    assert_eq!(refused(4, b"\x00\x02a\n"), LinkError::Malformed(Part::Text));
    // No row; two rows that do not exist, the 15th and 16th.
    for bitmap in [[0, 0], [0, 2], [0x80, 1]] {
        assert_eq!(refused(8, &bitmap), LinkError::Malformed(Part::LeftOut));
    }
    let mut answered = draft(&definition, 8, vec![0; 6]);
    answered.middle[5] = 1; // the last slot says "can't see"
    answered.middle.extend([0, 4]);
    assert_eq!(
        error(&definition, &answered),
        LinkError::Malformed(Part::LeftOut)
    );
}

#[test]
fn lengths_must_fit() {
    let definition = built_in("team-context");
    assert_eq!(
        error(&definition, &draft(&definition, 0, vec![0; 5])),
        LinkError::CutOff
    );
    assert_eq!(
        error(&definition, &draft(&definition, 0, vec![0; 7])),
        LinkError::Altered
    );
    assert_eq!(
        error(
            &definition,
            &draft(&definition, 1, b"\0\0\0\0\0\0\x09abc".to_vec())
        ),
        LinkError::CutOff
    );
}

#[test]
fn the_free_bit_of_the_date_is_zero() {
    let definition = built_in("team-context");
    let mut free = draft(&definition, 0, vec![0; 6]);
    free.date = 1 << 5;
    assert_eq!(error(&definition, &free), LinkError::Altered);
}

proptest! {
    /// Every string that opens is the one that its state has.
    #[test]
    fn what_opens_is_written_again_as_it_was(
        definition in built_ins(),
        word in 0..0x40_u16,
        unit in 0..5_u16,
        window in 0..5_u16,
        number in 0..1_u64 << 47,
        tags in 1..16_u8,
        bitmap in any::<[u8; 2]>(),
        text in "[ -~]{0,9}",
        reply_tag in any::<[u8; 2]>(),
        date in any::<u16>(),
    ) {
        let bytes = if definition.id == "product-practice" { 8 } else { 6 };
        let mut middle = number.to_be_bytes()[8 - bytes..].to_vec();
        let length = u8::try_from(text.len()).unwrap();
        let parts = [
            [&[length], text.as_bytes()].concat(),
            vec![tags],
            [&[0, length], text.as_bytes()].concat(),
            bitmap.to_vec(),
            reply_tag.to_vec(),
        ];
        for (flag, part) in parts.into_iter().enumerate() {
            if word & 1 << flag != 0 {
                middle.extend(part);
            }
        }
        let mut draft = draft(&definition, unit << 13 | window << 10 | word, middle);
        draft.date = date;
        let link = sealed(&draft);
        if let Ok(opened) = decode(&link, &definition, &[]) {
            prop_assert_eq!(encode(Tag::Result, &definition, &opened.shared), link);
        }
    }

    #[test]
    fn no_bytes_with_a_good_checksum_make_it_panic(
        definition in built_ins(),
        word in any::<u16>(),
        middle in vec(any::<u8>(), 0..60),
        date in any::<u16>(),
    ) {
        let mut draft = draft(&definition, word, middle);
        draft.date = date;
        let link = sealed(&draft);
        if let Ok(opened) = decode(&link, &definition, &[]) {
            prop_assert_eq!(encode(Tag::Result, &definition, &opened.shared), link);
        }
    }
}
