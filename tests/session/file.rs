//! Everything as one file, out and in again.

use bearings::{
    session::{Action, ImportError, LARGEST_FILE, Records, export},
    words::keeping,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::{BUILT_IN, act, answered, day, records, session, visits};

fn import(text: &str, kept: &Records) -> Result<(Records, String), ImportError> {
    let report = bearings::session::import::<Value>(text, kept, &BUILT_IN)?;
    Ok((report.records.clone(), keeping::import_report(&report)))
}

/// The records of a sitting, under a number.
fn kept(id: &str, number: u16, responses: &str) -> Records {
    let mut session = answered(id, responses);
    session.sitting.number = number;
    session.records()
}

proptest! {
    #[test]
    fn what_goes_out_comes_in((id, interactions) in visits(), number in 1..9_u16) {
        let mut session = session(id);
        session.sitting.number = number;
        for interaction in &interactions {
            act(&mut session, interaction);
        }
        let kept = session.records();
        let file = export(&kept, day());
        let (brought, message) = import(&file, &Records::new()).unwrap();
        prop_assert_eq!(&brought, &kept);
        let new = if kept.is_empty() { "Nothing new was in this file." } else { "Brought in: 1 set of answers." };
        prop_assert_eq!(message, new);
        let (brought, message) = import(&file, &kept).unwrap();
        prop_assert_eq!(brought, Records::new());
        let here = if kept.is_empty() { "" } else { " Here already: 1 set of answers." };
        prop_assert_eq!(message, format!("Nothing new was in this file.{here}"));
    }

    /// A file that lost its end is known as ours, and nothing is taken.
    #[test]
    fn a_file_that_was_cut_off((_, interactions) in visits(), at in any::<prop::sample::Index>()) {
        let mut session = answered("bad-news", "someone-stuck.team=open");
        for interaction in &interactions {
            act(&mut session, interaction);
        }
        let file = export(&session.records(), day());
        let file = file.trim_end();
        let ends: Vec<usize> = file.char_indices().map(|(at, _)| at).filter(|at| *at >= "{\"bearings\":".len()).collect();
        let cut = file.get(..*at.get(&ends)).unwrap();
        prop_assert_eq!(import(cut, &Records::new()), Err(ImportError::Broken));
    }
}

#[test]
fn the_file_is_what_the_document_says() {
    let document = include_str!("../../docs/storage-format.md");
    let mut session = answered(
        "product-practice",
        "releasing.now=small-and-often releasing.enough=?",
    );
    session.apply(Action::WentBack, day());
    let file = export(&session.records(), day());
    let shown = file
        .replace(",\"at q1.releasing\",\"date 2026-06-30\"", "")
        .replace("last-three-months", "these-days");
    assert!(
        document.contains(&format!("```json\n{shown}```")),
        "{shown}"
    );
    assert!(serde_json::from_str::<Value>(&file).is_ok());
}

#[test]
fn what_differs_comes_in_next_to_what_is_here() {
    let mut here = kept("team-context", 1, "straight-use=1");
    here.extend(kept("team-context", 4, "straight-use=2"));
    let mut there = kept("team-context", 1, "straight-use=3");
    there.extend(kept("team-context", 2, "straight-use=4"));
    // The same answers as here, under another number and left elsewhere.
    let mut same = answered("team-context", "straight-use=1");
    same.sitting.number = 9;
    same.apply(Action::WentOn, day());
    there.extend(same.records());
    let (brought, message) = import(&export(&there, day()), &here).unwrap();
    let mut expected = kept("team-context", 5, "straight-use=3");
    expected.extend(kept("team-context", 2, "straight-use=4"));
    assert_eq!(brought, expected);
    assert_eq!(
        message,
        "Brought in: 2 sets of answers. Here already: 1 set of answers."
    );
    assert!(brought.keys().all(|key| !here.contains_key(key)));
}

#[test]
fn a_questionnaire_that_is_not_here_is_kept() {
    let sitting = "version 0.1.0\nunit my-team\nwindow these-days";
    let there = records(&[
        ("bearings/1/elsewhere.1", sitting),
        ("bearings/1/elsewhere.1/first", "is yes"),
    ]);
    let (brought, message) = import(&export(&there, day()), &Records::new()).unwrap();
    assert_eq!(brought, there);
    assert_eq!(
        message,
        "Brought in: 1 set of answers. Kept, but not shown, because this site does not have the questionnaire: \
         elsewhere."
    );
}

#[test]
fn files_that_are_not_taken() {
    let foreign = "This file was not made by Bearings. Nothing was changed.";
    let broken = "This file was made by Bearings, but it is damaged. Nothing was changed. Try to save it again where \
                  it comes from.";
    let newer = "This file was made by a newer version of Bearings. Nothing was changed. Load this page again to get \
                 the newest version.";
    let sitting = |more: &str, lines: &str| {
        format!(
            "{{\"bearings\":1,\"sittings\":[{{\"questionnaire\":\"x\",\"number\":1,\"lines\":[{lines}]{more}}}]}}"
        )
    };
    let lines = "\"version 1.0.0\",\"unit just-me\",\"window these-days\"";
    assert!(import(&sitting("", lines), &Records::new()).is_ok());
    for (text, sentence) in [
        (String::new(), foreign),
        ("{}".to_owned(), foreign),
        ("[1]".to_owned(), foreign),
        ("\"bearings\"".to_owned(), foreign),
        ("{\"version\":1}".to_owned(), foreign),
        ("{\"other\":1,\"bearings\":\"x\"}".to_owned(), foreign),
        ("{\"bearings\":".to_owned(), broken),
        ("  {\"bearings\":1,\"sit".to_owned(), broken),
        ("{\"bearings\":\"x\"}".to_owned(), broken),
        ("{\"bearings\":1,\"sittings\":7}".to_owned(), broken),
        ("{\"bearings\":1,\"sittings\":[7]}".to_owned(), broken),
        (sitting("", ""), broken),
        (sitting("", "\"version 1.0.0\""), broken),
        (
            sitting(
                ",\"answers\":[{\"question\":\"q\",\"lines\":[\"was a\"]}]",
                lines,
            ),
            broken,
        ),
        (
            sitting(",\"answers\":[{\"lines\":[\"is a\"]}]", lines),
            broken,
        ),
        (sitting("", lines).replace("\"x\"", "\"x/y\""), broken),
        (
            sitting("", lines).replace("\"number\":1", "\"number\":65536"),
            broken,
        ),
        ("{\"bearings\":2,\"anything\":[]}".to_owned(), newer),
    ] {
        let error = import(&text, &Records::new()).expect_err(&text);
        assert_eq!(keeping::import_error(error), sentence, "{text}");
    }
    let large = " ".repeat(usize::try_from(LARGEST_FILE).unwrap() + 1);
    let error = import(&large, &Records::new()).unwrap_err();
    assert_eq!(
        keeping::import_error(error),
        "This file is larger than 5 MB, so it is not one of Bearings. Nothing was changed."
    );
    assert!(
        import("{\"bearings\":1}", &Records::new()).is_ok_and(|(brought, _)| brought.is_empty())
    );
}
