//! A link as a page of its own, since every device opens such a file.

use super::escape;
use crate::{answers::Date, words::day};

/// Returns a document that holds the link under the title, which is in this language, with the day of the answers.
#[must_use]
pub fn link_file(language: &str, title: &str, link: &str, date: Date) -> String {
    let [language, title, link] = [language, title, link].map(escape);
    let day = day::day(date);
    format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title></head>\n\
         <body style=\"overflow-wrap:anywhere\"><p><a href=\"{link}\">{title}</a>, {day}</p></body></html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_become_markup() {
        let date = Date::from_iso("2026-06-30").unwrap();
        let html = link_file("de\"", "A <b>", "https://x.example/#r1.\"", date);
        assert!(html.contains("<html lang=\"de&quot;\">"), "{html}");
        assert!(html.contains("<title>A &lt;b&gt;</title>"), "{html}");
        let line = "<a href=\"https://x.example/#r1.&quot;\">A &lt;b&gt;</a>, 30 June 2026";
        assert!(html.contains(line), "{html}");
    }

    #[test]
    fn the_file_is_in_a_language_and_as_wide_as_the_device() {
        let date = Date::from_iso("2026-06-30").unwrap();
        assert_eq!(
            link_file("en", "Title", "https://x.example/#r1.A", date),
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Title</title></head>\n\
             <body style=\"overflow-wrap:anywhere\"><p><a href=\"https://x.example/#r1.A\">Title</a>, 30 June 2026</p></body></html>\n"
        );
    }
}
