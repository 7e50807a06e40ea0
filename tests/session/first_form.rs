//! The first form of storage: every record that was kept in it opens.

use bearings::{assessment::Named as _, session::convert};

use crate::{place, records, responses, resumed};

const SITTING: &str = "version 0.0.9\nunit just-me\nwindow these-days\nlabel Team Blue\nat q1.choosing\n\
                       date 2026-06-29\nfinished\narrow testing-doubt choosing\narrow choosing coming-back\nsentence By 14 July.\n\
                       sentence\nsentence Ask\\nBo \\\\";

#[test]
fn every_line_has_its_field() {
    let first = records(&[
        ("product-practice.3", SITTING),
        (
            "product-practice.3/releasing",
            "is enough ?\nis now small-and-often\nnote Since May.\\nNot on C:\\\\ though.",
        ),
        ("team-context.1/stage", "is keeping"),
    ]);
    let expected = records(&[
        (
            "product-practice.3/arrows",
            "testing-doubt choosing\nchoosing coming-back",
        ),
        ("product-practice.3/at", "q1.choosing"),
        ("product-practice.3/begun", "0.0.9 just-me these-days"),
        ("product-practice.3/date", "2026-06-29"),
        ("product-practice.3/finished", "yes"),
        ("product-practice.3/is.releasing.enough", "?"),
        ("product-practice.3/is.releasing.now", "small-and-often"),
        ("product-practice.3/label", "Team Blue"),
        (
            "product-practice.3/note.releasing",
            "Since May.\nNot on C:\\ though.",
        ),
        ("product-practice.3/sentence.0", "By 14 July."),
        ("product-practice.3/sentence.2", "Ask\nBo \\"),
    ]);
    assert_eq!(convert(&first, "product-practice"), expected);
    let expected = records(&[("team-context.1/is.stage", "keeping")]);
    assert_eq!(convert(&first, "team-context"), expected);
    assert_eq!(convert(&first, "bad-news"), records(&[]));
}

#[test]
fn a_visit_goes_on_where_it_was_left() {
    let first = records(&[
        ("product-practice.1", SITTING),
        ("product-practice.1/releasing", "is now small-and-often"),
    ]);
    let fields = convert(&first, "product-practice").of_sitting("product-practice", 1);
    let session = resumed("product-practice", 1, &fields);
    assert_eq!(responses(&session), "releasing.now=small-and-often");
    assert_eq!(place(&session), "choosing");
    let sitting = &session.sitting;
    assert_eq!((sitting.unit.name(), sitting.finished), ("just-me", true));
    assert_eq!(sitting.sentences[0], "By 14 July.");
    assert!(
        session.changes().is_empty(),
        "nothing is written by reading"
    );
}

/// A record with any line that is none becomes a field that no program uses, so it is copied and reported as others are.
#[test]
fn records_that_cannot_be_read_are_kept_as_they_are() {
    for text in [
        "",
        "is",
        "is ",
        "note",
        "is a\n",
        "was a",
        "is a\nis\\q b\n",
        "{\"is\":{}}",
        "note a\\",
        "note a\\t",
        "is now a\nis now b",
        "is a\nis b",
        "note a\nnote b",
        "is now ",
    ] {
        let first = records(&[("team-context.1/stage", text)]);
        let expected = records(&[("team-context.1/lines.stage", text)]);
        assert_eq!(convert(&first, "team-context"), expected, "{text:?}");
    }
    let needed = "version 0.1.0\nunit my-team\nwindow these-days";
    for text in [
        format!("{needed}\n"),
        format!("{needed}\nfinished yes"),
        format!("{needed}\narrow a"),
        format!("{needed}\nunit nobody"),
        format!("{needed}\nwindow"),
        format!("{needed}\nmood good"),
        format!("{needed}\nlabel \\"),
        "unit my-team\nwindow these-days".to_owned(),
    ] {
        let first = records(&[("team-context.1", &text)]);
        let expected = records(&[("team-context.1/lines", &text)]);
        assert_eq!(convert(&first, "team-context"), expected, "{text:?}");
    }
}
