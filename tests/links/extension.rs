//! The parts that a second byte of flags announces: a terrain, an experiment, an expectation, texts of slots, how many
//! answered together.

use bearings::{
    answers::{Answers, Date, Label, Together},
    assessment::{Definition, Layout, id_hash},
    share::{
        Blank, Effect, Experiment, FreeText, LONGEST_PAYLOAD, LinkError, Outcome, Pair, Part,
        Shared, Tag, Tags, Tenure, decode, decode_pair, encode, encode_pair,
    },
};

use crate::{
    BUILT_IN, built_in,
    payload::{base64url, crc},
    plain,
};

/// A view without answers, which takes 6 bytes in `team-context`.
fn blank_view() -> (Definition, Shared) {
    let definition = built_in("team-context");
    let shared = plain(&definition, Answers::blank(&definition));
    (definition, shared)
}

fn blank(text: &str) -> Option<Blank> {
    Blank::exact(text)
}

fn autumn() -> Date {
    Date::from_calendar(2026, 8, 11).unwrap()
}

/// What is tried, with the first blank of every questionnaire and two of the file's own.
fn experiment() -> Experiment {
    let blanks = vec![
        blank("fewer surprises"),
        None,
        None,
        blank("a release"),
        blank("ask who waits for it"),
    ];
    Experiment {
        outcome: Some(Outcome::Changed),
        effect: Some(Effect::Partly),
        ..Experiment::until(autumn(), blanks).unwrap()
    }
}

fn link(definition: &Definition, shared: &Shared) -> String {
    encode(Tag::Result, definition, shared)
}

/// Links that were made once and open for ever, one for each part. These strings never change.
#[test]
fn links_with_each_part_open_for_ever() {
    let (definition, bare) = blank_view();
    let with = |change: fn(&mut Shared)| {
        let mut shared = bare.clone();
        change(&mut shared);
        shared
    };
    let all = [
        (
            "r1.QUdEjgBAAQAAAAAAABfE8s0ShA",
            with(|shared| shared.terrain = Some(id_hash("groundwork"))),
        ),
        (
            "r1.QUdEjgBAAgAAAAAAABLOEgUAD2Zld2VyIHN1cnByaXNlcwAAAAAACWEgcmVsZWFzZQAUYXNrIHdobyB3YWl0cyBmb3IgaXTMIRKE",
            with(|shared| shared.experiment = Some(experiment())),
        ),
        (
            "r1.QUdEjgBABAAAAAAAAMWUYGYShA",
            with(|shared| shared.expected = Some(id_hash("breadth"))),
        ),
        (
            "r1.QUdEjgBACAAAAAAAAAIAAAxvdXIgb3duIGNhcmQNABp1bmQgbm9jaCBlaW5lIGbDvHIgc3DDpHRlctg1EoQ",
            with(|shared| {
                shared.slot_texts = vec![
                    (0, blank("our own card").unwrap()),
                    (13, blank("und noch eine für später").unwrap()),
                ];
            }),
        ),
        (
            "r1.QUdEjgBAEAAAAAAAAAVlARKE",
            with(|shared| shared.about.together = Together::of(5)),
        ),
    ];
    for (golden, shared) in all {
        assert_eq!(link(&definition, &shared), golden);
        assert_eq!(decode(golden, &definition, &[]).unwrap().shared, shared);
    }
}

/// Every choice of parts, each with its length: the table of `docs/link-format.md`.
#[test]
fn parts_go_together_in_any_choice() {
    let (definition, bare) = blank_view();
    for choice in 0..32_usize {
        let has = |part: usize| choice & 1 << part != 0;
        let mut shared = bare.clone();
        let mut bytes = 16 + usize::from(choice > 0);
        if has(0) {
            shared.terrain = Some(0);
            bytes += 2;
        }
        if has(1) {
            shared.experiment = Some(experiment());
            bytes += 2 + 1 + 1 + 5 * 2 + 15 + 9 + 20;
        }
        if has(2) {
            shared.expected = Some(0xffff);
            bytes += 2;
        }
        if has(3) {
            shared.slot_texts = vec![(3, blank("Blå").unwrap())];
            bytes += 1 + 1 + 2 + 4;
        }
        if has(4) {
            shared.about.together = Together::of(2);
            bytes += 1;
        }
        for tag in Tag::ALL {
            let link = encode(tag, &definition, &shared);
            assert_eq!(link.len(), "r1.".len() + (bytes * 8_usize).div_ceil(6));
            assert_eq!(decode(&link, &definition, &[]).unwrap().shared, shared);
        }
        let pair = Pair {
            mine: shared.clone(),
            other: bare.clone(),
        };
        let opened = decode_pair(&encode_pair(&definition, &pair), &definition, &[]);
        assert_eq!(opened.unwrap().pair, pair);
    }
}

/// A view with all that takes room: nine blanks, a text of each slot, and texts as long as a link can hold, of four-byte
/// characters.
fn longest(definition: &Definition) -> Shared {
    let compass = |count: usize| "\u{1f9ed}".repeat(count);
    let mut shared = plain(definition, Answers::blank(definition));
    shared.about.label = Label::exact(&compass(40)).ok();
    shared.text = FreeText::exact(&compass(280));
    shared.experiment = Experiment::until(autumn(), vec![blank("a"); Experiment::MOST_BLANKS]);
    let slots = 0..Layout::of(definition).slots.len();
    shared.slot_texts = slots.map(|slot| (slot, blank("b").unwrap())).collect();
    while shared.text_bytes() < Shared::MOST_TEXT {
        let (_, text) = &mut shared.slot_texts[3];
        *text = blank(&format!("{}b", text.as_str())).unwrap();
    }
    shared.reply_tag = Some(1);
    shared.left_out = vec![0];
    shared.tags = Some(Tags {
        tenure: Some(Tenure::New),
        role: None,
    });
    shared.terrain = Some(1);
    shared.expected = Some(1);
    shared.about.together = Together::of(99);
    assert_eq!(shared.text_bytes(), Shared::MOST_TEXT);
    shared
}

#[test]
fn the_longest_pair_fits() {
    for id in BUILT_IN {
        let definition = built_in(id);
        let pair = Pair {
            mine: longest(&definition),
            other: longest(&definition),
        };
        let link = encode_pair(&definition, &pair);
        let characters = link.len() - "p1.".len();
        assert!(characters <= LONGEST_PAYLOAD, "{characters}");
        if id == "product-practice" {
            assert_eq!(characters, 3_923); // as the page for implementers says
        }
        assert_eq!(decode_pair(&link, &definition, &[]).unwrap().pair, pair);
    }
}

#[test]
fn what_has_no_room_is_left_out_whole_and_label_and_words_never() {
    let definition = built_in("team-context");
    let mut shared = longest(&definition);
    shared.slot_texts[0].1 = blank("bb").unwrap();
    assert_eq!(shared.text_bytes(), Shared::MOST_TEXT + 1);
    let opened = decode(&link(&definition, &shared), &definition, &[]).unwrap();
    let expected = Shared {
        slot_texts: Vec::new(),
        ..shared.clone()
    };
    assert_eq!(opened.shared, expected);
}

#[test]
fn what_no_version_writes_is_not_written() {
    let (definition, bare) = blank_view();
    let mut shared = bare.clone();
    // No blank; texts of slots out of order, twice, and of one that does not exist.
    shared.experiment = Some(Experiment {
        blanks: vec![None, None],
        ..experiment()
    });
    let text = |text: &str| blank(text).unwrap();
    shared.slot_texts = vec![
        (9, text("c")),
        (2, text("a")),
        (2, text("b")),
        (14, text("d")),
    ];
    let opened = decode(&link(&definition, &shared), &definition, &[]).unwrap();
    let expected = Shared {
        slot_texts: vec![(2, text("a")), (9, text("c"))],
        ..bare
    };
    assert_eq!(opened.shared, expected);
}

/// A link of `team-context` without answers, with these flags and parts, and a checksum that holds: a second writer, after
/// `docs/link-format.md` alone.
fn sealed(more: u8, parts: &[u8]) -> String {
    let definition = built_in("team-context");
    let fingerprint = Layout::of(&definition).fingerprint();
    let mut bytes = Vec::new();
    for word in [id_hash("team-context"), fingerprint, 1 << 6] {
        bytes.extend(word.to_be_bytes());
    }
    bytes.push(more);
    bytes.extend([0; 6]);
    bytes.extend(parts);
    let covered = [b"r1", bytes.as_slice(), &[0, 0]].concat();
    bytes.extend(crc(&covered).to_be_bytes());
    bytes.extend([0, 0]);
    format!("r1.{}", base64url(&bytes))
}

fn error(more: u8, parts: &[u8]) -> LinkError {
    let definition = built_in("team-context");
    decode(&sealed(more, parts), &definition, &[]).unwrap_err()
}

#[test]
fn both_writers_agree() {
    let (definition, _) = blank_view();
    for (more, parts) in [
        (1, &b"\x12\x34"[..]),
        (2, b"\x12\x04\x22\x02\0\0\0\x02ab"),
        (4, b"\0\0"),
        (8, b"\x02\0\0\x01a\x0d\0\x01b"),
        (16, b"\x63"),
    ] {
        let text = sealed(more, parts);
        let opened = decode(&text, &definition, &[]).unwrap();
        assert_eq!(link(&definition, &opened.shared), text);
    }
}

#[test]
fn reserved_flags_are_of_a_newer_version() {
    let date = Date::from_days(0).unwrap();
    for flag in [1 << 5, 1 << 6, 1 << 7] {
        for parts in [&b""[..], b"\0\0\0\0\0\0\0"] {
            assert_eq!(error(flag, parts), LinkError::Newer { date });
        }
    }
}

#[test]
fn a_second_byte_without_a_flag_is_refused() {
    assert_eq!(error(0, b""), LinkError::Malformed(Part::Extension));
}

/// Each of these parts is refused as this one.
fn refuses(flag: u8, part: Part, all: &[&[u8]]) {
    for parts in all {
        assert_eq!(error(flag, parts), LinkError::Malformed(part), "{parts:?}");
    }
}

#[test]
fn experiments_have_one_encoding() {
    let refused = [
        // No blank, an empty one, an empty one at the end.
        &b"\0\0\0\0"[..],
        b"\0\0\0\x01\0\0",
        b"\0\0\0\x02\0\x01a\0\0",
        // Outcomes and effects that do not exist, bits that are free.
        b"\0\0\x05\x01\0\x01a",
        b"\0\0\x28\x01\0\x01a",
        b"\0\0\x40\x01\0\x01a",
        b"\0\0\x80\x01\0\x01a",
        // A free bit of the date.
        b"\0\x20\0\x01\0\x01a",
        // White space at an end, no UTF-8.
        b"\0\0\0\x01\0\x02a ",
        b"\0\0\0\x01\0\x01\xff",
        // Ten blanks.
        b"\0\0\0\x0a\0\x01a\0\x01a\0\x01a\0\x01a\0\x01a\0\x01a\0\x01a\0\x01a\0\x01a\0\x01a",
    ];
    refuses(2, Part::Experiment, &refused);
    let long = [&b"\0\0\0\x01\0\x8d"[..], &[b'a'; 141]].concat();
    refuses(2, Part::Experiment, &[&long]);
    // A length that asks for more than there is.
    assert_eq!(error(2, b"\0\0\0\x01\0\x09a"), LinkError::CutOff);
}

#[test]
fn texts_of_slots_have_one_encoding() {
    let refused = [
        // None, an empty one, one of the 15th slot, twice the same, one out of order.
        &b"\0"[..],
        b"\x01\0\0\0",
        b"\x01\x0e\0\x01a",
        b"\x02\x03\0\x01a\x03\0\x01b",
        b"\x02\x04\0\x01a\x03\0\x01b",
    ];
    refuses(8, Part::SlotTexts, &refused);
}

#[test]
fn fewer_than_two_people_do_not_answer_together() {
    for people in [0, 1, 100, 255] {
        assert_eq!(error(16, &[people]), LinkError::Malformed(Part::Together));
    }
}

#[test]
fn more_text_than_fits_is_refused() {
    // Ten texts of 140 bytes, each with its slot and length, and what is left of 1440.
    let parts = |rest: u8| {
        let mut parts = vec![11];
        for slot in 0..10 {
            parts.extend([slot, 0, 140]);
            parts.extend([b'a'; 140]);
        }
        parts.extend([10, 0, rest]);
        parts.extend(vec![b'a'; rest.into()]);
        parts
    };
    let definition = built_in("team-context");
    assert!(decode(&sealed(8, &parts(7)), &definition, &[]).is_ok());
    assert_eq!(error(8, &parts(8)), LinkError::Malformed(Part::TextSize));
}
