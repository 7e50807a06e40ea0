//! Pair links that were made once and open for ever, each with its meaning written out.
//!
//! Like those of `golden.rs` these strings never change.

use bearings::share::{Missing, decode, decode_pair, encode_pair};

use crate::{
    built_in, first_version,
    golden::meaning,
    history,
    payload::{base64url, crc},
};

/// The result of the worked example beside that of a colleague, a week before: the second worked example of
/// `docs/link-format.md`.
const WORKED_EXAMPLE: &str = "p1.9yDD5ggABIts9n9u-VkIAAVewiPyiAEzEl2TnxKE";

/// Two views of each questionnaire: that of whoever made the link, then the other.
const PAIRS: [(&str, &str, &str, &str); 3] = [
    (
        "product-practice",
        WORKED_EXAMPLE,
        "\
mine MyTeam LastThreeMonths 2026-06-30
releasing.now planned-dates
releasing.enough small-and-often
seeing-it-live.now when-it-breaks
seeing-it-live.enough decides-next-step
room-to-decide.now result
room-to-decide.enough what-not-how
meeting-people.now one-of-us
meeting-people.enough several-of-us
testing-doubt.now doubtful-part-first
testing-doubt.enough doubtful-part-first
choosing.now ?
choosing.enough bets-we-drop
coming-back.now ~
coming-back.enough -
being-one-team.enough start-together
releasing > meeting-people
testing-doubt > choosing",
        "\
other MyTeam LastThreeMonths 2026-06-23
releasing.now small-and-often
releasing.enough unremarked
seeing-it-live.enough when-asked
room-to-decide.now result
room-to-decide.enough result
meeting-people.now nobody
meeting-people.enough ?
testing-doubt.now doubtful-part-first
testing-doubt.enough doubtful-part-first
choosing.now list-in-order
choosing.enough few-bets
coming-back.now ~
coming-back.enough move-on
being-one-team.now stuck-gets-help
being-one-team.enough -
choosing > releasing",
    ),
    (
        "team-context",
        "p1.QUelBAAA-KyG04rnAAdm_HUOMIcJVGVhbSBCbMOlCwAtQnkgMTQgSnVseSB3ZSBzaG93IGl0IHRvIHR3byBwZW9wbGUgd2Ugc2VydmUuEoShIRKE",
        "\
mine MyTeam TheseDays 2026-06-30
straight-use 6
finishing 5
two-years 4
one-aim 3
one-sentence 2
money-for 1
week-off 0
own-eyes -
next-problem ?
looking-after ~
if-we-vanished 0
stage growing
what-we-make some-of-each",
        "\
other MyTeam TheseDays 2026-06-30
straight-use 0
finishing 1
two-years 2
one-aim 3
one-sentence 4
money-for 5
week-off 6
own-eyes ?
next-problem ~
looking-after -
if-we-vanished 3
stage just-formed
what-we-make some-of-each
label: Team Blå
tags: Some(LongTimer) Some(InBetween)
text: By 14 July we show it to two people we serve.",
    ),
    (
        "bad-news",
        "p1.wZINDEg4GvWOVUNJAFC-73AALKFCWiDd_9-HYhKE",
        "\
mine OurOrganisation LastThreeMonths 2026-06-30
someone-stuck.team guarded
someone-stuck.beyond by-the-book
late-date.team open
late-date.beyond depends
between-jobs.team guarded
between-jobs.beyond by-the-book
asking-across.team open
asking-across.beyond depends
failed-release.team guarded
better-way.team open
right-person nearly-always
old-rule ?
which-rule nearly-always
left out: failed-release.beyond
left out: better-way.beyond
reply tag: beef
answer first",
        "\
other OneInitiative LastYear 2109-09-18
someone-stuck.team depends
someone-stuck.beyond open
late-date.team by-the-book
late-date.beyond guarded
between-jobs.team ?
between-jobs.beyond ~
asking-across.team -
failed-release.team depends
failed-release.beyond open
better-way.team by-the-book
better-way.beyond guarded
old-rule ?
which-rule nearly-always",
    ),
];

#[test]
fn pairs_open_for_ever() {
    for (id, link, mine, other) in PAIRS {
        let definition = first_version(id);
        let opened = decode_pair(link, &definition, &[]).unwrap();
        assert_eq!(meaning("mine", &definition, &opened.pair.mine), mine);
        assert_eq!(meaning("other", &definition, &opened.pair.other), other);
        assert_eq!(encode_pair(&definition, &opened.pair), link);
    }
}

#[test]
fn pairs_of_the_first_version_open_with_the_questions_of_today() {
    for (id, link, mine, _) in PAIRS {
        let opened = decode_pair(link, &built_in(id), &history()).unwrap();
        assert!(opened.older, "{id}");
        let names = opened.mine_missing.iter().map(|missing| match missing {
            Missing::Question { question, .. } => question.as_str(),
            other => panic!("{other:?}"),
        });
        let gone = ["two-years", "looking-after", "if-we-vanished"];
        let expected = mine.lines().filter_map(|line| line.split(' ').next());
        let expected = expected.filter(|id| gone.contains(id));
        assert_eq!(names.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }
}

/// The page for implementers shows this very link, with its bytes in the parts that it names.
#[test]
fn the_worked_example_is_true() {
    let page = include_str!("../../docs/link-format.md");
    let example = page.split("## Worked example of a pair").nth(1).unwrap();
    let example = example.split("\n## ").next().unwrap();
    assert!(example.contains(&format!("`{WORKED_EXAMPLE}` is these 30 bytes")));
    let hex = |text: &str| -> Vec<u8> {
        let bytes = text.split_ascii_whitespace();
        bytes
            .map(|byte| u8::from_str_radix(byte, 16).unwrap())
            .collect()
    };
    let bytes = hex(example
        .split("```")
        .nth(1)
        .unwrap()
        .trim_start_matches("text"));
    assert_eq!(format!("p1.{}", base64url(&bytes)), WORKED_EXAMPLE);
    let rows = example.lines().filter_map(|line| line.strip_prefix("| `"));
    let parts: Vec<u8> = rows
        .flat_map(|row| hex(row.split('`').next().unwrap()))
        .collect();
    assert_eq!(parts, bytes);
    let covered = [b"p1", &bytes[..26], &bytes[28..]].concat();
    assert_eq!(crc(&covered).to_be_bytes(), bytes[26..28]);

    // Without the other's view, and sealed as a result, it is the first worked example.
    let definition = first_version("product-practice");
    let alone = [&bytes[..14], &bytes[28..]].concat();
    let check = crc(&[b"r1", &alone[..]].concat()).to_be_bytes();
    let alone = [&alone[..14], &check, &alone[14..]].concat();
    let result = decode(&format!("r1.{}", base64url(&alone)), &definition, &[]).unwrap();
    let opened = decode_pair(WORKED_EXAMPLE, &definition, &[]).unwrap();
    assert_eq!(result.shared, opened.pair.mine);
}
