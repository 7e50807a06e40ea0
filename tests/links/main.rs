//! Links: they round-trip, are canonical, are refused when damaged, and are found in any pasted text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod calendar;
mod damage;
mod extension;
mod golden;
mod golden_pair;
mod independent;
mod older;
mod pair;
mod pair_damage;
mod pasted;
#[path = "../support/payload.rs"]
mod payload;
mod round;
mod ticked;

use bearings::{
    answers::{About, Answer, Answers, Arrow, Date, Label},
    assessment::{Definition, Layout, Unit, Window},
    share::{FreeText, Pair, Role, Shared, Tag, Tags, Tenure, encode},
};

const BUILT_IN: [&str; 3] = ["team-context", "product-practice", "bad-news"];

/// 2026-06-30, a Tuesday.
fn day() -> Date {
    Date::from_calendar(2026, 6, 30).unwrap()
}

fn built_in(id: &str) -> Definition {
    let path = format!("{}/assessments/{id}.json", env!("CARGO_MANIFEST_DIR"));
    Definition::from_json(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The released layouts.
fn history() -> Vec<Layout> {
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/assessments/history"));
    let read = |file: std::io::Result<std::fs::DirEntry>| {
        Layout::parse(&std::fs::read_to_string(file.unwrap().path()).unwrap()).unwrap()
    };
    files.unwrap().map(read).collect()
}

/// The questionnaire with the ids that version 0.1.0 had.
fn first_version(id: &str) -> Definition {
    let mut definition = built_in(id);
    definition.revision = 0;
    for question in &mut definition.questions {
        let old = match &*question.id {
            "how-long" => "two-years",
            "set-up-for" => "looking-after",
            "how-soon-missed" => "if-we-vanished",
            _ => continue,
        };
        old.clone_into(&mut question.id);
    }
    definition
}

/// Nothing but answers, about the default unit and window.
fn plain(definition: &Definition, answers: Answers) -> Shared {
    Shared::plain(
        About {
            unit: definition.unit,
            window: definition.window,
            label: None,
            together: None,
            date: day(),
        },
        answers,
    )
}

/// The answers with these codes, written as one word a slot; `.` is blank, `?` `~` `-` as in forms, and a
/// digit is the place of an option.
fn answers(definition: &Definition, codes: &str) -> Answers {
    let mut answers = Answers::blank(definition);
    assert_eq!(answers.slots().len(), codes.len());
    for (slot, code) in codes.chars().enumerate() {
        let answer = match code {
            '.' => Answer::Blank,
            '?' => Answer::CannotSee,
            '~' => Answer::Varies,
            '-' => Answer::NotApplicable,
            digit => Answer::Pick(digit.to_digit(10).unwrap().try_into().unwrap()),
        };
        answers.set_slot(slot, answer);
    }
    answers
}

/// Links of each questionnaire in which everything that a link can hold occurs, with lengths of all three
/// remainders by three, where base64 ends differently.
fn samples() -> Vec<(Definition, Shared, Tag)> {
    let practice = built_in("product-practice");
    let mut full = plain(&practice, answers(&practice, "1203311222?3~-.2"));
    full.answers
        .set_arrows([Arrow { from: 4, to: 5 }, Arrow { from: 0, to: 3 }]);

    let context = built_in("team-context");
    let mut labelled = plain(&context, answers(&context, "0123456?~-.363"));
    labelled.about.label = Some(Label::exact("Team Blå").unwrap());
    labelled.tags = Some(Tags {
        tenure: Some(Tenure::LongTimer),
        role: Some(Role::InBetween),
    });
    labelled.text = FreeText::exact("By 14 July we show it to two people we serve.");

    let news = built_in("bad-news");
    let mut partial = plain(&news, answers(&news, "012301230.2.4?4"));
    partial.left_out = vec![9, 11];
    partial.reply_tag = Some(0xbeef);
    partial.answer_first = true;

    let blank = plain(&context, Answers::blank(&context));
    let mut tagged = plain(&practice, full.answers.clone());
    tagged.reply_tag = Some(0);
    tagged.tags = Some(Tags {
        tenure: None,
        role: Some(Role::DoingTheWork),
    });
    vec![
        (practice.clone(), full, Tag::Result),
        (context.clone(), labelled, Tag::Result),
        (news, partial, Tag::Result),
        (context, blank, Tag::Carried),
        (practice, tagged, Tag::Carried),
    ]
}

/// Pairs of each questionnaire, again with everything that a link can hold.
fn pairs() -> Vec<(Definition, Pair)> {
    let [
        (practice, full, _),
        (context, labelled, _),
        (news, partial, _),
        _,
        (_, tagged, _),
    ] = samples().try_into().unwrap();
    let mut earlier = plain(&practice, answers(&practice, "23.1330?2212~03-"));
    earlier.answers.set_arrows([Arrow { from: 5, to: 0 }]);
    earlier.about.date = Date::from_calendar(2026, 6, 23).unwrap();
    let plain_context = plain(&context, answers(&context, "6543210-?~.013"));
    let mut plain_news = plain(&news, answers(&news, "3210?~-.3210.?4"));
    plain_news.about.unit = Unit::OneInitiative;
    plain_news.about.window = Window::LastYear;
    plain_news.about.date = Date::LAST;
    let pair = |mine, other| Pair { mine, other };
    vec![
        (practice.clone(), pair(full.clone(), earlier)),
        (context, pair(plain_context, labelled)),
        (news, pair(partial, plain_news)),
        (practice, pair(tagged, full)),
    ]
}

#[test]
fn samples_cover_each_ending() {
    let remainders = |(definition, shared, tag): (Definition, Shared, Tag)| {
        encode(tag, &definition, &shared).len() % 4
    };
    let mut remainders: Vec<usize> = samples().into_iter().map(remainders).collect();
    remainders.sort_unstable();
    remainders.dedup();
    assert_eq!(remainders, [1, 2, 3]); // "r1." and whole groups, groups and two, groups and three
}
