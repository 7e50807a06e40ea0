//! The calendar file, as it is written and as another program reads it.

use bearings::{
    answers::{Date, is_hidden},
    share::{Entry, Tag, calendar_entry, encode},
};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

use crate::{day, samples};

const LINK: &str = "https://x.example/product-practice/#r1.9yDD5ggABIts9n9u-VmC3hKE";

fn entry() -> Entry<'static> {
    Entry {
        kind: "look-again",
        record: LINK,
        alarm: None,
        summary: "Look again: Product practice",
        description: "Six weeks ago you said: keep, change; or stop?\nYour result of then:",
        link: Some(LINK),
        day: Date::from_calendar(2026, 8, 11).unwrap(),
        stamp: day(),
    }
}

#[test]
fn the_whole_file() {
    let expected = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Bearings//Bearings//EN
BEGIN:VEVENT
UID:bearings-look-again-G5MTig
DTSTAMP:20260630T000000Z
DTSTART;VALUE=DATE:20260811
DTEND;VALUE=DATE:20260812
TRANSP:TRANSPARENT
SUMMARY:Look again: Product practice
DESCRIPTION:Six weeks ago you said: keep\\, change\\; or stop?\\nYour result o
 f then:\\nhttps://x.example/product-practice/#r1.9yDD5ggABIts9n9u-VmC3hKE
URL:https://x.example/product-practice/#r1.9yDD5ggABIts9n9u-VmC3hKE
END:VEVENT
END:VCALENDAR
";
    assert_eq!(calendar_entry(&entry()), expected.replace('\n', "\r\n"));
}

#[test]
fn long_lines_are_folded_between_characters() {
    let summary = format!("{}🧭{}", "é".repeat(32), "n".repeat(80));
    let file = calendar_entry(&Entry {
        summary: &summary,
        ..entry()
    });
    let start = file.find("SUMMARY:").unwrap();
    let lines: Vec<&str> = file[start..].split("\r\n").take(3).collect();
    // 8 and 64 octets; the next character has four. Then a space, 4 and 70 octets.
    let expected = [
        format!("SUMMARY:{}", "é".repeat(32)),
        format!(" 🧭{}", "n".repeat(70)),
        format!(" {}", "n".repeat(10)),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn what_looks_like_a_property_is_none() {
    let file = calendar_entry(&Entry {
        summary: "a\r\nATTACH:b\nEND:VEVENT",
        description: "c\\nd\te\u{202e}f\u{85}",
        link: Some("https://x.example/\r\nATTACH:\n g"),
        ..entry()
    });
    let (summary, description, link) = read(&file, |event| {
        (
            value(event, "SUMMARY"),
            value(event, "DESCRIPTION"),
            value(event, "URL"),
        )
    });
    assert_eq!(summary, "a\nATTACH:b\nEND:VEVENT");
    assert_eq!(description, "c\\nd e f \nhttps://x.example/ATTACH:g");
    assert_eq!(link, "https://x.example/ATTACH:g");
}

#[test]
fn no_description_leaves_the_link() {
    let file = calendar_entry(&Entry {
        description: "",
        ..entry()
    });
    assert_eq!(read(&file, |event| value(event, "DESCRIPTION")), LINK);
}

#[test]
fn the_same_kind_and_record_is_the_same_entry() {
    let uid = |entry: Entry| read(&calendar_entry(&entry), |event| value(event, "UID"));
    let later = Entry {
        day: Date::LAST,
        stamp: Date::LAST,
        summary: "Another text",
        link: None,
        ..entry()
    };
    assert_eq!(uid(entry()), uid(later));
    let mut uids: Vec<String> = samples()
        .into_iter()
        .map(|(definition, shared, tag)| encode(tag, &definition, &shared))
        .map(|link| {
            uid(Entry {
                record: &link,
                ..entry()
            })
        })
        .collect();
    let (definition, mut shared, _) = samples().remove(0);
    for days in 0..1000 {
        shared.about.date = Date::from_days(days).unwrap();
        let link = encode(Tag::Result, &definition, &shared);
        uids.push(uid(Entry {
            record: &link,
            ..entry()
        }));
    }
    uids.push(uid(Entry {
        kind: "experiment",
        ..entry()
    }));
    let all = uids.len();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), all);
}

#[test]
fn without_a_link_there_is_none_in_it() {
    let file = calendar_entry(&Entry {
        link: None,
        ..entry()
    });
    assert!(!file.contains("x.example"));
    read(&file, |event| {
        assert_eq!(value(event, "DESCRIPTION"), entry().description);
        assert!(event.find_prop("URL").is_none());
    });
}

#[test]
fn a_reminder_comes_at_nine_on_the_day() {
    let file = calendar_entry(&Entry {
        alarm: Some("Decide together: keep, change or stop"),
        ..entry()
    });
    read(&file, |event| {
        let [alarm] = event.components.as_slice() else {
            panic!("one alarm: {file}");
        };
        assert_eq!(alarm.name, "VALARM");
        assert_eq!(value(alarm, "ACTION"), "DISPLAY");
        assert_eq!(value(alarm, "TRIGGER"), "PT9H");
        assert_eq!(
            value(alarm, "DESCRIPTION"),
            "Decide together: keep, change or stop"
        );
    });
}

#[test]
fn the_last_day_has_no_day_after_it() {
    let file = calendar_entry(&Entry {
        day: Date::LAST,
        ..entry()
    });
    read(&file, |event| {
        assert_eq!(value(event, "DTSTART"), "21090918");
        assert!(event.find_prop("DTEND").is_none());
    });
}

proptest! {
    #[test]
    fn any_entry_reads_back(
        summary in "(.|\n|[\\\\;,:]|\r\n){0,120}",
        description in "(.|\n|[\\\\;,:]|\r\n|BEGIN:VEVENT){0,200}",
        link in "(https://x\\.example/[a-z,;]{0,30}#r1\\.[A-Za-z0-9_-]{0,300}|.{0,90})",
        days in 0..Date::LAST.days(),
        stamp in 0..=Date::LAST.days(),
    ) {
        let entry = Entry {
            kind: "look-again",
            record: &link,
            alarm: None,
            summary: &summary,
            description: &description,
            link: Some(&link),
            day: Date::from_days(days).unwrap(),
            stamp: Date::from_days(stamp).unwrap(),
        };
        let file = calendar_entry(&entry);
        prop_assert!(file.ends_with("\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{line}");
            prop_assert!(!line.contains(['\r', '\n']), "{line}");
        }
        let plain = |text: &str| -> String {
            let text = text.replace('\r', "");
            text.chars().map(|c| if c != '\n' && is_hidden(c) { ' ' } else { c }).collect()
        };
        let address: String = link.chars().filter(|c| !c.is_whitespace() && !is_hidden(*c)).collect();
        let gap = if plain(&description).is_empty() { "" } else { "\n" };
        let expected = [
            ("DTSTAMP", format!("{}T000000Z", entry.stamp.iso().replace('-', ""))),
            ("DTSTART", entry.day.iso().replace('-', "")),
            ("DTEND", entry.day.plus_days(1).iso().replace('-', "")),
            ("TRANSP", "TRANSPARENT".to_owned()),
            ("SUMMARY", plain(&summary)),
            ("DESCRIPTION", format!("{}{gap}{address}", plain(&description))),
            ("URL", address),
        ];
        read(&file, |event| {
            let names: Vec<&str> = event.properties.iter().map(|property| property.name.as_str()).collect();
            assert_eq!(names[0], "UID");
            assert_eq!(names[1..], expected.clone().map(|(name, _)| name));
            for (name, expected) in &expected {
                assert_eq!(&value(event, name), expected, "{name}");
            }
            for name in ["DTSTART", "DTEND"] {
                let params = &event.find_prop(name).unwrap().params;
                assert_eq!(params.len(), 1);
                assert_eq!(params[0].key.as_str(), "VALUE");
                assert_eq!(params[0].val.as_ref().unwrap().as_str(), "DATE");
            }
        });
    }
}

/// Reads the file with a parser of its own and gives out its one event.
fn read<T>(file: &str, look: impl FnOnce(&Component) -> T) -> T {
    let unfolded = unfold(file);
    let calendar = read_calendar(&unfolded).unwrap();
    let properties: Vec<(&str, &str)> = calendar
        .properties
        .iter()
        .map(|property| (property.name.as_str(), property.val.as_str()))
        .collect();
    assert_eq!(
        properties,
        [("VERSION", "2.0"), ("PRODID", "-//Bearings//Bearings//EN")]
    );
    assert_eq!(calendar.components.len(), 1);
    let event = &calendar.components[0];
    assert_eq!(event.name.as_str(), "VEVENT");
    assert!(event.components.iter().all(|one| one.name == "VALARM"));
    look(event)
}

fn value(event: &Component, name: &str) -> String {
    event.find_prop(name).unwrap().val.as_str().to_owned()
}
