//! A link as a page of its own, since every device opens such a file.

use super::escape;
use crate::{answers::Date, words::day};

/// Returns a document that holds the link under the title, with the day of the answers.
#[must_use]
pub fn link_file(title: &str, link: &str, date: Date) -> String {
    let [title, link] = [title, link].map(escape);
    let day = day::day(date);
    format!(
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body><p><a href=\"{link}\">{title}</a>, {day}</p></body></html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_become_markup() {
        let date = Date::from_iso("2026-06-30").unwrap();
        let html = link_file("A <b>", "https://x.example/#r1.\"", date);
        assert!(html.contains("<title>A &lt;b&gt;</title>"), "{html}");
        let line = "<a href=\"https://x.example/#r1.&quot;\">A &lt;b&gt;</a>, 30 June 2026";
        assert!(html.contains(line), "{html}");
    }
}
