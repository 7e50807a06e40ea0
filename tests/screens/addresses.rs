//! What a questionnaire's page does with the link in its address: it opens it, leads to the page that can, or says why not.

use std::sync::Arc;

use bearings::{
    app::{
        IndexEntry, PageData,
        target::{Target, target_of},
    },
    assessment::{Definition, Layout, id_hash},
    session::{Action, Notice, Session},
    share::{self, Pair, Tag},
    words::notice,
};

use crate::{
    answered, definitions, finished,
    payload::{base64url, crc},
    today,
};

/// The data of the page of one of the questionnaires of the site.
fn page_data(is_handed_over: bool) -> PageData {
    PageData {
        definition: None,
        history: vec![],
        terrains: vec![],
        index: definitions().iter().map(IndexEntry::of).collect(),
        is_handed_over,
    }
}

/// Links of each kind with answers to the first questionnaire: a result, carried answers, two views.
fn links(definition: &Definition) -> [String; 3] {
    let mut session = finished(0);
    session.definition = Arc::new(definition.clone());
    let carried = bearings::app::share::carried(&session, today()).unwrap();
    let view = share::decode(&carried, definition, &[]).unwrap().shared;
    let pair = Pair {
        mine: view.clone(),
        other: view.clone(),
    };
    [
        share::encode(Tag::Result, definition, &view),
        carried,
        share::encode_pair(definition, &pair),
    ]
}

/// The sentence that the page says of a link which it does not open.
fn said(fragment: &str, definition: &Definition, page: &PageData) -> String {
    match target_of(fragment, definition, page) {
        Target::Action(action) => match *action {
            Action::Noticed(notice) => notice::sentence(&notice),
            other => panic!("{fragment} is opened: {other:?}"),
        },
        other => panic!("{fragment} asks for {other:?}"),
    }
}

fn fingerprint(definition: &Definition) -> Vec<u8> {
    let hashes = [
        id_hash(&definition.id),
        Layout::of(definition).fingerprint(),
    ];
    hashes.into_iter().flat_map(u16::to_be_bytes).collect()
}

/// With a checksum that holds, of the first day.
fn sealed(kind: &str, bytes: &[u8]) -> String {
    let date = [0, 0];
    let check = crc(&[kind.as_bytes(), bytes, &date].concat()).to_be_bytes();
    format!("{kind}.{}", base64url(&[bytes, &check, &date].concat()))
}

/// The payload with one character of its middle changed.
fn altered(link: &str) -> String {
    let (before, from) = link.split_at(link.len() / 2);
    let changed = if from.starts_with('A') { "B" } else { "A" };
    format!("{before}{changed}{}", from.split_at(1).1)
}

const CUT_OFF: &str =
    "The end of this link is missing. Copy it again as a whole, or ask for it once more.";
const ALTERED: &str = "This link was changed on its way, so it is not opened. Copy it again as a whole, or ask for it \
     once more.";
const DAMAGED: &str = "This link was cut off or changed on its way, so it is not opened. Copy it again as a whole, or \
     ask for it once more.";
const NEWER: &str = "This link was made by a newer version of Bearings. Load this page again to get the newest version, \
     then open the link once more.";

#[test]
fn links_of_each_kind_open() {
    let [definition, ..] = definitions();
    let kinds = links(&definition).map(|link| {
        let Target::Action(action) = target_of(&link, &definition, &page_data(false)) else {
            panic!("{link} asks for nothing");
        };
        match *action {
            Action::OpenedResult(_) => 'r',
            Action::CarriedOver(_) => 'a',
            Action::OpenedPair(_) => 'p',
            other => panic!("{other:?}"),
        }
    });
    assert_eq!(kinds, ['r', 'a', 'p']);
}

#[test]
fn what_is_wrong_with_a_link_is_said_of_each_kind_in_the_same_words() {
    let [definition, ..] = definitions();
    let page = page_data(false);
    let said = |fragment: &str| said(fragment, &definition, &page);
    for link in links(&definition) {
        let kind = link.split_at(1).0.to_owned();
        for end in "r1.".len()..link.len() {
            assert_eq!(said(link.split_at(end).0), CUT_OFF, "{link} {end}");
        }
        assert_eq!(said(&altered(&link)), ALTERED);
        assert_eq!(said(&format!("{link}AAAA")), ALTERED);
        // The fingerprint is changed, so that it is not known whose structure says how long it is.
        let foreign = format!("{}AAAAA{}", link.split_at(3).0, link.split_at(8).1);
        assert_eq!(said(&foreign), DAMAGED);
        assert_eq!(
            said(&format!("{kind}1.{}", "A".repeat(5_000))),
            "This is too long for a link of Bearings. Check that only the link was copied."
        );
        assert_eq!(said(&link.replacen("1.", "2.", 1)), NEWER);
    }
    // A kind that is not known yet.
    assert_eq!(said("b1.abcdefgh"), NEWER);
}

#[test]
fn a_whole_link_that_bearings_does_not_write_is_called_so() {
    let [definition, ..] = definitions();
    let whole = "This link arrived whole, but it does not say anything that Bearings writes. Ask for it once more.";
    let page = page_data(false);
    // A number that no answers give.
    for kind in ["r1", "a1"] {
        let view = [fingerprint(&definition).as_slice(), &[0, 0], &[0xff; 6]].concat();
        assert_eq!(said(&sealed(kind, &view), &definition, &page), whole);
    }
    // The bit of the other view's day that is always zero.
    let view = [0; 8];
    let pair = [
        fingerprint(&definition).as_slice(),
        &view,
        &view,
        &[0, 1 << 5],
    ]
    .concat();
    assert_eq!(said(&sealed("p1", &pair), &definition, &page), whole);
}

#[test]
fn a_link_of_another_questionnaire_leads_there_whatever_its_kind() {
    let [definition, other, _] = definitions();
    for link in links(&definition) {
        let Target::Action(action) = target_of(&link, &other, &page_data(false)) else {
            panic!("{link} asks for nothing");
        };
        let Action::Noticed(notice) = *action else {
            panic!("{action:?}");
        };
        assert_eq!(
            notice,
            Notice::OtherQuestionnaire {
                title: definition.title.clone(),
                address: format!("../{}/#{link}", definition.id),
            }
        );
    }
}

#[test]
fn a_link_of_a_questionnaire_that_is_not_here_says_where_it_opens() {
    let [definition, other, _] = definitions();
    let elsewhere = Definition {
        id: "elsewhere".to_owned(),
        ..definition
    };
    for link in links(&elsewhere) {
        assert_eq!(
            said(&link, &other, &page_data(false)),
            "This link belongs to a questionnaire that this site does not have. Open it where it comes from."
        );
        // Handed questions do not know what else the page around them holds.
        assert_eq!(
            said(&link, &other, &page_data(true)),
            "This link belongs to other questions than these. If they stand on the same page, it opens there."
        );
    }
}

#[test]
fn another_structure_may_be_older_or_newer() {
    let [definition, ..] = definitions();
    let mut longer = definition.clone();
    let mut added = longer.questions[0].clone();
    added.id = "added".to_owned();
    longer.questions.push(added);
    // Made before a question was added, and after.
    for (of, with) in [(&definition, &longer), (&longer, &definition)] {
        let session = answered(Session::fresh(Arc::new(of.clone())));
        let carried = bearings::app::share::carried(&session, today()).unwrap();
        let view = share::decode(&carried, of, &[]).unwrap().shared;
        for is_handed_over in [false, true] {
            assert_eq!(
                said(
                    &share::encode(Tag::Result, of, &view),
                    with,
                    &page_data(is_handed_over)
                ),
                "This link was made on 30 June 2026 with an older or a newer version of these questions, so it is not \
                 opened. Load this page again and open the link once more. If that does not help, ask for the result \
                 as a picture."
            );
        }
    }
}

/// A page holds of an older layout what is not as it is today.
#[test]
fn older_layouts_come_whole_out_of_the_data_block() {
    for definition in definitions() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assessments/history");
        let texts = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
        for text in texts {
            let layout = Layout::parse(&text).unwrap();
            if layout.id != definition.id {
                continue;
            }
            let entry = PageData::history_entry(&text, &definition);
            assert!(entry.len() < text.len(), "{entry}");
            let page = PageData {
                history: vec![entry],
                ..page_data(false)
            };
            assert_eq!(page.layouts(&definition), [layout]);
        }
    }
}
