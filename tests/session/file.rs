//! Everything as one file, out and in again.

use bearings::{
    session::{Action, Import, ImportError, LARGEST_FILE, Records, export},
    words::keeping,
};
use proptest::prelude::*;
use serde_json::Value;

use crate::{BUILT_IN, act, answered, day, records, session, stored, visits};

fn import(text: &str, kept: &Records) -> Result<(Records, String), ImportError> {
    let mut import = Import::of_file::<Value>(text, kept, &BUILT_IN)?;
    Ok(finish(&mut import))
}

/// Goes on to the end, a sitting at a time.
fn finish(import: &mut Import) -> (Records, String) {
    let mut brought = Records::new();
    while import.progress() < 100 {
        brought.extend(import.step(1));
    }
    (brought, keeping::import_report(import.report()))
}

/// The records of a sitting, under a number.
fn kept(id: &str, number: u16, responses: &str) -> Records {
    let mut session = answered(id, responses);
    session.sitting.number = number;
    stored(&session)
}

proptest! {
    #[test]
    fn what_goes_out_comes_in((id, interactions) in visits(), number in 1..9_u16) {
        let mut session = session(id);
        session.sitting.number = number;
        for interaction in &interactions {
            act(&mut session, interaction);
        }
        let kept = stored(&session);
        let file = export(&kept, day());
        let (brought, message) = import(&file, &Records::new()).unwrap();
        // A name alone is no set of answers.
        let is_begun = kept.keys().any(|key| key.ends_with("/begun"));
        let kept = if is_begun { kept } else { Records::new() };
        prop_assert_eq!(&brought, &kept);
        let new = if kept.is_empty() { "Nothing new was in this file." } else { "Added: 1 set of answers." };
        prop_assert_eq!(message, new);
        let (brought, message) = import(&file, &kept).unwrap();
        prop_assert_eq!(brought, Records::new());
        let here = if kept.is_empty() { "" } else { " Already here: 1 set of answers." };
        prop_assert_eq!(message, format!("Nothing new was in this file.{here}"));
    }

    /// A file that lost its end is known as ours, and nothing is taken.
    #[test]
    fn a_file_that_was_cut_off((_, interactions) in visits(), at in any::<prop::sample::Index>()) {
        let mut session = answered("bad-news", "someone-stuck.team=open");
        for interaction in &interactions {
            act(&mut session, interaction);
        }
        let file = export(&stored(&session), day());
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
    let file = export(&stored(&session), day());
    assert!(document.contains(&format!("```json\n{file}```")), "{file}");
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
    there.extend(stored(&same));
    let (brought, message) = import(&export(&there, day()), &here).unwrap();
    let mut expected = kept("team-context", 5, "straight-use=3");
    expected.extend(kept("team-context", 2, "straight-use=4"));
    assert_eq!(brought, expected);
    assert_eq!(
        message,
        "Added: 2 sets of answers. Already here: 1 set of answers."
    );
    assert!(brought.keys().all(|key| !here.contains_key(key)));
}

#[test]
fn a_questionnaire_that_is_not_here_is_kept() {
    let there = records(&[
        ("elsewhere.1/begun", "0.1.0 my-team these-days"),
        ("elsewhere.1/is.first", "yes"),
    ]);
    let (brought, message) = import(&export(&there, day()), &Records::new()).unwrap();
    assert_eq!(brought, there);
    assert_eq!(
        message,
        "Added: 1 set of answers. Kept, but not shown, because this site does not have the questionnaire: \
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
        (sitting(",\"fields\":[\"mood good\"]", lines), broken),
        (sitting(",\"fields\":[\"finished\"]", lines), broken),
        ("{\"bearings\":3,\"anything\":[]}".to_owned(), newer),
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

#[test]
fn a_file_of_the_first_form_comes_in() {
    let file = "{\"bearings\":1,\"exported\":\"2026-06-30\",\"sittings\":[\n\
                {\"questionnaire\":\"product-practice\",\"number\":2,\
                \"lines\":[\"version 0.1.0\",\"unit my-team\",\"window these-days\",\"finished\"],\"answers\":[\n \
                {\"question\":\"releasing\",\"lines\":[\"is enough ?\",\"is now small-and-often\",\"note A\\\\nB\"]}]}]}\n";
    let (brought, message) = import(file, &Records::new()).unwrap();
    let expected = records(&[
        ("product-practice.2/begun", "0.1.0 my-team these-days"),
        ("product-practice.2/finished", "yes"),
        ("product-practice.2/is.releasing.enough", "?"),
        ("product-practice.2/is.releasing.now", "small-and-often"),
        ("product-practice.2/note.releasing", "A\nB"),
    ]);
    assert_eq!(
        (brought, message.as_str()),
        (expected, "Added: 1 set of answers.")
    );
}

#[test]
fn what_another_copy_of_the_site_keeps_comes_in_once() {
    let mut theirs = kept("team-context", 1, "straight-use=1");
    theirs.extend(kept("bad-news", 3, "someone-stuck.team=open"));
    theirs.insert("team-context.2/label".to_owned(), "Blue".to_owned());
    theirs.insert("keep-nothing".to_owned(), "yes".to_owned());
    let mine = kept("team-context", 1, "straight-use=2");
    let (brought, message) = finish(&mut Import::of_copy(&theirs, &mine, &BUILT_IN));
    let mut expected = kept("team-context", 2, "straight-use=1");
    expected.extend(kept("bad-news", 3, "someone-stuck.team=open"));
    assert_eq!(
        (&brought, message.as_str()),
        (&expected, "Added: 2 sets of answers.")
    );
    let mut now = mine;
    now.extend(brought);
    let (brought, message) = finish(&mut Import::of_copy(&theirs, &now, &BUILT_IN));
    assert_eq!(brought, Records::new());
    assert_eq!(
        message,
        "Nothing new was in this file. Already here: 2 sets of answers."
    );
}

/// Numbers go on above the highest, and below it where there is no more room.
#[test]
fn a_sitting_gets_the_next_free_number() {
    for (taken, wanted, given) in [
        (&[][..], 3, 3),
        (&[3], 3, 4),
        (&[1, 7], 1, 8),
        (&[1], 0, 2),
        (&[1, 65535], 1, 2),
    ] {
        let mut here = Records::new();
        for number in taken {
            here.extend(kept("team-context", *number, "straight-use=2"));
        }
        let theirs = kept("team-context", wanted, "straight-use=5");
        let (brought, _) = import(&export(&theirs, day()), &here).unwrap();
        assert_eq!(
            brought,
            kept("team-context", given, "straight-use=5"),
            "{taken:?} {wanted}"
        );
    }
}
