//! Links are found in pasted text, whatever mail and chat programs made of it.

use std::ops::Add;

use bearings::{
    assessment::Definition,
    share::{
        Kind, LinkError, Pair, Position, Shared, Tag, decode, decode_pair, encode, encode_pair,
        find, parse_position, peek,
    },
};

use crate::{pairs, samples};

/// What programs make of a link. `LINK` stands for `r1.<payload>`, `WRAP` for a payload that is broken.
const FORMS: [&str; 46] = [
    "LINK",
    "#LINK",
    "  LINK \n",
    "https://x.example/team-context/#LINK",
    "https://x.example/sub/path/team-context/index.html#LINK",
    "file:///home/me/bearings/team-context/index.html#LINK",
    "https://x.example/team-context/?utm_source=chat#LINK",
    "https://x.example/team-context/#LINK?utm_source=chat&utm_medium=x",
    "https://x.example/team-context/#LINK&fbclid=IwAR0abc-def_123",
    "https://x.example/team-context/#LINK/",
    "https://x.example/team-context/%23LINK",
    "https://x.example/team-context/%23LINK?utm_source=chat",
    "https://x.example/team-context/%2523LINK",
    "https://x.example/team-context/%252523LINK",
    "https://r.example/to?u=https%3A%2F%2Fx.example%2Fteam-context%2F%23LINK%26fbclid%3Dabc&h=AT0xyz",
    "https://r.example/to?u=https%253A%252F%252Fx.example%252Fteam-context%252F%2523LINK%2526x%253D1",
    "Ours: https://x.example/#LINK. What do you see?",
    "(https://x.example/#LINK)",
    "[our card](https://x.example/#LINK)",
    "<https://x.example/#LINK>",
    "<a href=\"https://x.example/#LINK\">https://x.example/#LINK</a>",
    "»https://x.example/#LINK«",
    "“https://x.example/#LINK”",
    "'https://x.example/#LINK', she wrote",
    "*https://x.example/#LINK*",
    "_https://x.example/#LINK_",
    "__https://x.example/#LINK__",
    "~~LINK~~",
    "`LINK`",
    "https://x.example/#LINK…",
    "https://x.example/#LINK!?;:",
    "https://x.example/#LINK}]",
    "https://x.example/#LINK\u{200b}",
    "\u{feff}https://x.example/#LINK\u{200b}thanks",
    "https://x.example/#\u{200b}LINK",
    "https://x.example/#LINK\u{a0}thanks",
    "https://x.example/%23LINK%E2%80%8B",
    "[30/06/2026, 10:12] Ana: mine is LINK and yours?",
    "We use d3.js and p5.js, see a1.png; LINK",
    "https://x.example/#q1.meeting-people then https://x.example/#LINK",
    "https://x.example/#b1.abcdefghijkl and LINK",
    "WRAP",
    "https://x.example/#WRAP",
    "Mine:\n> https://x.example/#WRAP\n> and yours?",
    "https://x.example/%23WRAP and so on, one, two, three",
    "https://x.example/#LINK\nhttps://x.example/#q1.meeting-people",
];

/// How a payload is broken into lines.
const BREAKS: [&str; 8] = ["\n", "\r\n", " ", "=\n", "=\r\n", "\n> ", "\u{200b}", "%0A"];

/// This text opens as what was shared.
#[track_caller]
fn opens(text: &str, definition: &Definition, shared: &Shared) {
    let opened = decode(text, definition, &[]).map(|opened| opened.shared);
    assert_eq!(opened.as_ref(), Ok(shared), "{text}");
}

/// These two views open from this text.
#[track_caller]
fn opens_both(text: &str, definition: &Definition, pair: &Pair) {
    let opened = decode_pair(text, definition, &[]).map(|opened| opened.pair);
    assert_eq!(opened.as_ref(), Ok(pair), "{text}");
}

/// The link in every form, with its dot escaped too, and broken in every way.
fn forms(link: &str) -> impl Iterator<Item = String> {
    let breaks = FORMS
        .iter()
        .flat_map(|form| BREAKS.iter().map(move |gap| (form, gap)));
    breaks.flat_map(move |(form, gap)| {
        let wrapped = format!("{}{gap}{}{gap}{}", &link[..9], &link[9..21], &link[21..]);
        [link.to_owned(), link.replacen('.', "%2E", 1)]
            .map(|link| form.replace("LINK", &link).replace("WRAP", &wrapped))
    })
}

/// The link in a text, broken after each of its characters, in every way.
fn broken(link: &str) -> impl Iterator<Item = String> {
    ("r1.".len()..link.len()).flat_map(move |at| {
        let (start, end) = link.split_at(at);
        BREAKS.map(|gap| format!("https://x.example/#{start}{gap}{end}\nThanks!"))
    })
}

#[test]
fn every_form_opens() {
    for (definition, shared, tag) in samples() {
        for text in forms(&encode(tag, &definition, &shared)) {
            opens(&text, &definition, &shared);
        }
    }
    for (definition, pair) in pairs() {
        for text in forms(&encode_pair(&definition, &pair)) {
            opens_both(&text, &definition, &pair);
        }
    }
}

/// An address as version 2 of Proofpoint's URL Defense writes it.
fn proofpoint(address: &str) -> String {
    let written = address.bytes().map(|byte| match byte {
        b'/' => "_".to_owned(),
        b'.' => ".".to_owned(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("-{byte:02X}"),
    });
    format!(
        "https://urldefense.proofpoint.com/v2/url?u={}&d=DwMFaQ&c=_fe-Q&r=r1.a_b&m=x-2Dy&s=9_-2F&e=",
        written.collect::<String>()
    )
}

/// Each filter of mail that is known to rewrite addresses.
#[test]
fn addresses_that_filters_of_mail_rewrote_open() {
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        let address = format!("https://x.example/team-context/#{link}");
        let encoded = address
            .replace(':', "%3A")
            .replace('/', "%2F")
            .replace('#', "%23");
        for text in [
            proofpoint(&address),
            format!("Hi, see {} and tell me", proofpoint(&address)),
            proofpoint(&address).replace("https:", "HTTPS:"),
            format!(
                "https://urldefense.com/v3/__https://x.example/team-context/*{link}__;Iw!!AbC-1_d!xyz$"
            ),
            format!(
                "<https://urldefense.com/v3/__https://x.example/team-context/*{link}__;Iw!!AbC-1_d!xyz$ >"
            ),
            format!(
                "https://eur01.safelinks.protection.outlook.com/?url={encoded}&data=05%7C02%7Cana%40x.example%7C0&reserved=0"
            ),
            format!("https://linkprotect.cudasvc.com/url?a={encoded}&c=E,1,AbC-_x&typo=1"),
            format!("https://urldefense.proofpoint.com/v1/url?u={encoded}&k=AbC"),
        ] {
            opens(&text, &definition, &shared);
        }
    }
}

#[test]
fn a_link_can_be_broken_anywhere_after_its_dot() {
    for (definition, shared, tag) in samples() {
        for text in broken(&encode(tag, &definition, &shared)) {
            opens(&text, &definition, &shared);
        }
    }
    for (definition, pair) in pairs() {
        for text in broken(&encode_pair(&definition, &pair)) {
            opens_both(&text, &definition, &pair);
        }
    }
}

/// A program opens what comes first, whatever it is; it asks [`peek`] how.
#[test]
fn of_a_result_and_a_pair_the_first_counts() {
    let (definition, pair) = pairs().remove(0);
    let both = encode_pair(&definition, &pair);
    let one = encode(Tag::Result, &definition, &pair.other);
    let kind = |text: &str| peek(text).map(|header| header.kind);
    let pair_first = format!("Ours: #{both}, yours was #{one}");
    assert_eq!(kind(&pair_first), Ok(Kind::Pair));
    opens_both(&pair_first, &definition, &pair);
    let result_first = format!("Yours was #{one}, ours: #{both}");
    assert_eq!(kind(&result_first), Ok(Kind::View(Tag::Result)));
    opens(&result_first, &definition, &pair.other);
    let cut_first = format!("#{} then #{one}", &both[..20]);
    opens(&cut_first, &definition, &pair.other);
}

#[test]
fn what_follows_a_cut_link_does_not_complete_it() {
    for (definition, shared, tag) in samples() {
        let link = encode(tag, &definition, &shared);
        let cut = &link[..link.len() - 3];
        for after in [
            " and some words more",
            "\nabc",
            "… it goes on",
            "?utm_source=abc",
        ] {
            let text = format!("https://x.example/#{cut}{after}");
            assert_eq!(
                decode(&text, &definition, &[]),
                Err(LinkError::CutOff),
                "{text}"
            );
        }
    }
}

#[test]
fn of_several_links_the_first_that_is_whole_is_opened() {
    let samples = samples();
    let (definition, one, tag) = samples[0].clone();
    let (_, other, _) = samples[4].clone();
    let (one_link, other_link) = (
        encode(tag, &definition, &one),
        encode(tag, &definition, &other),
    );
    let opened = |text: String| decode(&text, &definition, &[]).map(|opened| opened.shared);
    assert_eq!(
        opened(format!("#{one_link} #{other_link}")),
        Ok(one.clone())
    );
    assert_eq!(opened(format!("#{other_link}\n{one_link}")), Ok(other));
    assert_eq!(
        opened(format!("#{} {one_link}", &other_link[..20])),
        Ok(one)
    );
}

#[test]
fn fragments_of_newer_versions_are_named() {
    for (text, tag, version) in [
        ("https://x.example/#b1.abcdefghijkl", 'b', 1),
        ("https://x.example/#i1.ab", 'i', 1),
        ("#d1.abcdefghijkl", 'd', 1),
        ("see https://x.example/%23w1.ab!", 'w', 1),
        ("https://x.example/#z9.abcdefghijkl", 'z', 9),
    ] {
        assert_eq!(
            peek(text),
            Err(LinkError::UnknownTag { tag, version }),
            "{text}"
        );
    }
    for (text, tag, version) in [
        ("#r2.abcdefghijkl", 'r', 2),
        ("a12.abcdefghijkl", 'a', 12),
        ("p2.abcdefghijkl", 'p', 2),
    ] {
        assert_eq!(
            peek(text),
            Err(LinkError::UnknownVersion { tag, version }),
            "{text}"
        );
    }
    assert_eq!(
        peek("https://x.example/#q1.meeting-people"),
        Err(LinkError::NoAnswers)
    );
}

#[test]
fn what_is_no_link() {
    for text in [
        "",
        "#",
        "Hello, how are you?",
        "https://x.example/",
        "https://x.example/team-context/#questions",
        "https://x.example/#section-1.2",
        "v1.2.3, d3.js, p5.min.js and a1.png",
        "me@r1.example",
        "4r1.abcdefghijklmnop",
    ] {
        assert_eq!(peek(text), Err(LinkError::NotALink), "{text}");
    }
}

#[test]
fn positions_are_found_too() {
    let question = Position::Question("meeting-people".to_owned());
    for (text, position) in [
        ("#q1.meeting-people", question.clone()),
        ("q1.meeting-people", question.clone()),
        (
            "https://x.example/product-practice/%23q1.meeting-people?utm_source=x",
            question.clone(),
        ),
        ("_https://x.example/#q1.meeting-people_", question),
        ("https://x.example/#q1.-review", Position::Review),
        ("#q1.-result", Position::Result),
        ("#q1.-arrows.", Position::Arrows),
        ("#q1.-questions", Position::Questions),
    ] {
        assert_eq!(parse_position(text), Ok(position), "{text}");
    }
}

/// Quadratic work on a million characters would take this test many minutes.
#[test]
fn noise_is_answered_quickly() {
    let million = |pattern: &str| pattern.repeat(1_000_000 / pattern.len());
    let spaced = format!("r1.{}", "A ".repeat(500));
    let long_words = format!("r1.{}", "ABCDEFGH".repeat(15).add(" ").repeat(32));
    for pattern in [
        "A",
        ".",
        "#",
        "%",
        "%25",
        "r1.",
        "#r1.",
        "#r1.A",
        "r1. ",
        " ",
        "\u{200b}",
        &spaced,
        &long_words,
    ] {
        let text = million(pattern);
        let _ = find(&text);
        let _ = parse_position(&text);
    }
    let definition = crate::built_in("team-context");
    let long = format!("#r1.{}", "A".repeat(5_000));
    assert_eq!(decode(&long, &definition, &[]), Err(LinkError::TooLong));
    assert_eq!(
        decode(&"A".repeat(1_000_001), &definition, &[]),
        Err(LinkError::TooLong)
    );
}
