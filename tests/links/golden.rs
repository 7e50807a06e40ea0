//! Links that were made once and open for ever, each with its meaning written out.
//!
//! These strings never change. Where one stops opening, people's links stop opening.

use bearings::{
    answers::items,
    assessment::Definition,
    share::{Missing, Position, Shared, Tag, decode, encode, encode_position, parse_position},
};

use crate::{built_in, first_version, history};

/// Sixteen answers in every way, and two arrows: the worked example of `docs/link-format.md`.
const WORKED_EXAMPLE: &str = "r1.9yDD5ggABIts9n9u-VmC3hKE";

const PRACTICE: &str = "\
result MyTeam LastThreeMonths 2026-06-30
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
testing-doubt > choosing";

/// With a label, tags and words of one's own.
const CONTEXT: &str = "\
result MyTeam TheseDays 2026-06-30
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
text: By 14 July we show it to two people we serve.";

/// Two rows left out, one reply among others, to be answered before it is seen.
const NEWS: &str = "\
result OurOrganisation LastThreeMonths 2026-06-30
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
answer first";

/// Half of it answered, by one person for herself.
const UNFINISHED: &str = "\
carried JustMe LastYear 2109-09-18
releasing.now unremarked
releasing.enough unremarked
seeing-it-live.now when-asked
being-one-team > releasing
tags: None Some(DoingTheWork)
reply tag: 0000";

/// Links of version 0.1.0 of each questionnaire.
const LINKS: [(&str, &str, &str); 5] = [
    ("product-practice", WORKED_EXAMPLE, PRACTICE),
    (
        "team-context",
        "r1.QUelBAAHZvx1DjCHCVRlYW0gQmzDpQsALUJ5IDE0IEp1bHkgd2Ugc2hvdyBpdCB0byB0d28gcGVvcGxlIHdlIHNlcnZlLiH2EoQ",
        CONTEXT,
    ),
    ("bad-news", "r1.wZINDEg4GvWOVUNJAFC-78Q6EoQ", NEWS),
    (
        "team-context",
        "a1.QUelBAAAAAAAAAAAmowShA",
        "carried MyTeam TheseDays 2026-06-30",
    ),
    (
        "product-practice",
        "a1.9yDD5pASBjOkgAAAADIEAABwT__f",
        UNFINISHED,
    ),
];

/// The same answers to the questions of version 0.2.0: those of three questions are to other ones now.
const LATER_LINKS: [(&str, &str, &str); 3] = [
    (
        "team-context",
        "r1.QUexzgAHZvx1DjCHCVRlYW0gQmzDpQsALUJ5IDE0IEp1bHkgd2Ugc2hvdyBpdCB0byB0d28gcGVvcGxlIHdlIHNlcnZlLpL7EoQ",
        CONTEXT,
    ),
    ("bad-news", "r1.wZLXnEg4GvWOVUNJAFC-7ygdEoQ", NEWS),
    (
        "team-context",
        "a1.QUexzgAAAAAAAAAAb0oShA",
        "carried MyTeam TheseDays 2026-06-30",
    ),
];

#[test]
fn links_open_for_ever() {
    for (id, link, expected) in LINKS {
        let definition = first_version(id);
        let opened = decode(link, &definition, &[]).unwrap();
        let kind = match opened.tag {
            Tag::Result => "result",
            Tag::Carried => "carried",
        };
        assert_eq!(meaning(kind, &definition, &opened.shared), expected);
        assert_eq!(encode(opened.tag, &definition, &opened.shared), link);
    }
}

#[test]
fn later_links_open_for_ever() {
    for (id, link, before) in LATER_LINKS {
        let definition = built_in(id);
        let opened = decode(link, &definition, &history()).unwrap();
        // The questions stayed when the sketches changed, so all of it opens, and is read with those of today.
        let is_older = id == "team-context";
        assert_eq!((opened.older, opened.missing), (is_older, vec![]));
        let kind = before.split(' ').next().unwrap();
        let expected = before
            .replace("two-years", "how-long")
            .replace("looking-after", "set-up-for")
            .replace("if-we-vanished", "how-soon-missed");
        assert_eq!(meaning(kind, &definition, &opened.shared), expected);
        let mut definition = definition;
        if is_older {
            definition.revision = 0;
        }
        assert_eq!(encode(opened.tag, &definition, &opened.shared), link);
    }
}

/// Of the first version what has its place still opens, the rest is named, and the reader is told.
#[test]
fn links_of_the_first_version_open_with_the_questions_of_today() {
    for (id, link, before) in LINKS {
        let opened = decode(link, &built_in(id), &history()).unwrap();
        let gone = ["two-years", "looking-after", "if-we-vanished"];
        let (gone, expected): (Vec<&str>, Vec<&str>) = before
            .lines()
            .partition(|line| gone.iter().any(|id| line.starts_with(id)));
        let missing = gone.iter().map(|line| Missing::Question {
            question: line.split(' ').next().unwrap().to_owned(),
            round: String::new(),
        });
        assert_eq!(opened.missing, missing.collect::<Vec<_>>());
        assert!(opened.older, "{id}");
        let kind = before.split(' ').next().unwrap();
        let found = meaning(kind, &built_in(id), &opened.shared);
        assert_eq!(found, expected.join("\n"));
    }
}

#[test]
fn positions_stay_as_they_are() {
    for (fragment, position) in [
        (
            "q1.meeting-people",
            Position::Question("meeting-people".to_owned()),
        ),
        ("q1.-review", Position::Review),
        ("q1.-result", Position::Result),
        ("q1.-arrows", Position::Arrows),
        ("q1.-questions", Position::Questions),
    ] {
        assert_eq!(encode_position(&position), fragment);
        assert_eq!(parse_position(fragment), Ok(position));
    }
}

/// The page for implementers shows this very link, its bytes and its days.
#[test]
fn the_worked_example_is_true() {
    let page = include_str!("../../docs/link-format.md");
    let example = page.split("## Worked example").nth(1).unwrap();
    assert!(example.contains(&format!("`{WORKED_EXAMPLE}` is these 18 bytes")));
    let hex = example
        .split("```")
        .nth(1)
        .unwrap()
        .trim_start_matches("text")
        .trim();
    let bytes: Vec<u8> = hex
        .split(' ')
        .map(|byte| u8::from_str_radix(byte, 16).unwrap())
        .collect();
    assert_eq!(
        format!("r1.{}", crate::payload::base64url(&bytes)),
        WORKED_EXAMPLE
    );
    let covered = [b"r1", &bytes[..14], &bytes[16..]].concat();
    assert_eq!(crate::payload::crc(&covered).to_be_bytes(), bytes[14..16]);
    let number = u64::from_be_bytes(bytes[6..14].try_into().unwrap());
    assert!(example.contains(&format!("| {number} = ")));
    assert_eq!(number % 1597, 555);
}

/// A view in words: what it is about, each answer by its ids, and what goes with them.
pub(crate) fn meaning(kind: &str, definition: &Definition, shared: &Shared) -> String {
    let (about, answers) = (&shared.about, &shared.answers);
    let mut lines = vec![format!(
        "{kind} {:?} {:?} {}",
        about.unit,
        about.window,
        about.date.iso()
    )];
    for item in items(definition) {
        let code = answers.get(item).code(&definition.questions[item.question]);
        if !code.is_empty() {
            lines.push(format!("{} {code}", definition.item_name(item)));
        }
    }
    let dimension = |place: u8| definition.dimensions[usize::from(place)].id.as_str();
    for arrow in answers.arrows() {
        lines.push(format!(
            "{} > {}",
            dimension(arrow.from),
            dimension(arrow.to)
        ));
    }
    for slot in &shared.left_out {
        let item = items(definition).nth(*slot).unwrap();
        lines.push(format!("left out: {}", definition.item_name(item)));
    }
    lines.extend(
        about
            .label
            .as_ref()
            .map(|label| format!("label: {}", label.as_str())),
    );
    lines.extend(
        shared
            .tags
            .map(|tags| format!("tags: {:?} {:?}", tags.tenure, tags.role)),
    );
    lines.extend(
        shared
            .text
            .as_ref()
            .map(|text| format!("text: {}", text.as_str())),
    );
    lines.extend(shared.reply_tag.map(|tag| format!("reply tag: {tag:04x}")));
    lines.extend(shared.answer_first.then(|| "answer first".to_owned()));
    lines.join("\n")
}
