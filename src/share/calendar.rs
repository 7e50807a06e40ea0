//! A calendar file (iCalendar, RFC 5545) with one all-day event that holds a link: a reminder that works even when the
//! browser has kept nothing.

use super::{base64url, checksum::crc16};
use crate::{
    answers::{Date, is_hidden},
    assessment::fnv1a,
};

/// Longest line in octets, without its end (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// The content of the event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What the event is for, one word, such as `look-again`, and what it is about, such as an address. Both determine its UID: an
    /// event of the same kind and record that is imported again replaces the earlier one, and no other.
    pub kind: &'a str,
    pub record: &'a str,
    /// The title of the event.
    pub summary: &'a str,
    /// The text of the event, of one line or several. The link follows it on a line of its own.
    pub description: &'a str,
    /// An absolute address.
    pub link: Option<&'a str>,
    /// The text of a reminder at nine on that day.
    pub alarm: Option<&'a str>,
    /// The day of the event.
    pub day: Date,
    /// The day on which the file is made (`DTSTAMP`).
    pub stamp: Date,
}

/// Writes the file. Its text depends on the entry only.
#[must_use]
pub fn calendar_entry(entry: &Entry) -> String {
    let mut stamp = digits(entry.stamp);
    stamp.push_str("T000000Z");
    let link = entry.link.map(exact_link);
    let mut description = text(entry.description);
    if let Some(link) = &link {
        if !description.is_empty() {
            description.push_str("\\n");
        }
        description.push_str(&text(link));
    }
    let uid = format!("{}-{}", entry.kind, name(&exact_link(entry.record)));

    let mut file = String::new();
    let mut line = |name, value: &str| push_folded(&mut file, name, value);
    line("BEGIN:VCALENDAR", "");
    line("VERSION:2.0", "");
    line("PRODID:-//Bearings//Bearings//EN", "");
    line("BEGIN:VEVENT", "");
    line("UID:bearings-", &uid);
    line("DTSTAMP:", &stamp);
    line("DTSTART;VALUE=DATE:", &digits(entry.day));
    // `DTEND` is exclusive. After the last day there is none, and a start alone means one day.
    let end = entry.day.plus_days(1);
    if end > entry.day {
        line("DTEND;VALUE=DATE:", &digits(end));
    }
    line("TRANSP:TRANSPARENT", ""); // nobody is busy because of it
    line("SUMMARY:", &text(entry.summary));
    line("DESCRIPTION:", &description);
    if let Some(link) = &link {
        line("URL:", link);
    }
    if let Some(alarm) = entry.alarm {
        line("BEGIN:VALARM", "");
        line("ACTION:DISPLAY", "");
        line("TRIGGER:PT9H", ""); // the day begins at midnight, wherever the calendar is
        line("DESCRIPTION:", &text(alarm));
        line("END:VALARM", "");
    }
    line("END:VEVENT", "");
    line("END:VCALENDAR", "");
    file
}

/// No address has white space or control characters, and a line break would begin a new property.
fn exact_link(link: &str) -> String {
    let link = link.chars();
    link.filter(|c| !c.is_whitespace() && !is_hidden(*c))
        .collect()
}

/// Returns 32 bits of hash of a record, by the two hashes that links use anyway: enough for one person's events.
fn name(record: &str) -> String {
    let [a, b] = fnv1a(record).to_be_bytes();
    let [c, d] = crc16(&[record.as_bytes()]).to_be_bytes();
    base64url::encode(&[a, b, c, d])
}

/// Returns the basic ISO 8601 form, `20260630`.
fn digits(day: Date) -> String {
    day.iso().chars().filter(char::is_ascii_digit).collect()
}

/// Escapes a value of type TEXT: `\`, `;` and `,` get a `\`, line breaks become `\n`, hidden characters spaces.
fn text(plain: &str) -> String {
    let mut text = String::new();
    for c in plain.chars() {
        match c {
            '\n' => text.push_str("\\n"),
            '\r' => {}
            '\\' | ';' | ',' => text.extend(['\\', c]),
            _ => text.push(if is_hidden(c) { ' ' } else { c }),
        }
    }
    text
}

/// Appends a line, folded between characters: what does not fit continues after a line break and a space.
fn push_folded(file: &mut String, name: &str, value: &str) {
    let mut room = LONGEST_LINE;
    for c in name.chars().chain(value.chars()) {
        if c.len_utf8() > room {
            file.push_str("\r\n ");
            room = LONGEST_LINE - 1;
        }
        room -= c.len_utf8();
        file.push(c);
    }
    file.push_str("\r\n");
}
