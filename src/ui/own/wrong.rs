//! What is wrong in questions that another page hands over, as a page for whoever wrote them.

use std::fmt;

use crate::{assessment::Problem, ui::Html, words::own as words};

/// Something that keeps questions from being shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// At a place of the file.
    Placed(Problem),
    /// A sentence about one of its values, or about all of it.
    Said {
        /// JSON pointer (RFC 6901) of the value; empty for the whole file.
        pointer: &'static str,
        sentence: String,
    },
}

impl fmt::Display for Mistake {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Placed(problem) => problem.fmt(to),
            Self::Said {
                pointer: "",
                sentence,
            } => to.write_str(sentence),
            Self::Said { pointer, sentence } => write!(to, "{pointer}: {sentence}"),
        }
    }
}

/// Mistakes that are in sight at once. A file that is wrong in more of them is mostly wrong in one thing many times.
const IN_SIGHT: usize = 10;

/// The page of these mistakes.
#[must_use]
pub fn wrong(mistakes: &[Mistake]) -> String {
    let (first, more) = mistakes
        .split_at_checked(IN_SIGHT)
        .unwrap_or((mistakes, &[]));
    let mut html = Html::default();
    html.put("<article class=\"wrong\">")
        .element("<h1 class=\"headline\">", words::WRONG, "</h1>")
        .element("<p>", words::WRONG_LEAD, "</p>");
    list(&mut html, first);
    if !more.is_empty() {
        let summary = words::more_mistakes(more.len());
        html.element("<details><summary>", &summary, "</summary>");
        list(&mut html, more);
        html.put("</details>");
    }
    html.put("</article>");
    html.into_string()
}

fn list(html: &mut Html, mistakes: &[Mistake]) {
    html.put("<ul class=\"mistakes\">");
    for mistake in mistakes {
        html.put("<li>");
        match mistake {
            Mistake::Placed(problem) => {
                place(
                    html,
                    &words::place(problem.line, problem.column),
                    &problem.pointer,
                );
                html.element("<dl><dt>", words::FOUND, "</dt><dd>");
                quoted_as_code(html, &problem.found);
                html.element("</dd><dt>", words::EXPECTED, "</dt><dd>");
                quoted_as_code(html, &problem.expected);
                html.put("</dd></dl>");
            }
            Mistake::Said { pointer, sentence } => {
                place(html, "", pointer);
                html.element("<p>", sentence, "</p>");
            }
        }
        html.put("</li>");
    }
    html.put("</ul>");
}

/// Where it is: in the text of the file, and in what the text says.
fn place(html: &mut Html, place: &str, pointer: &str) {
    if place.is_empty() && pointer.is_empty() {
        return;
    }
    html.put("<p class=\"place\">").text(place);
    if !pointer.is_empty() {
        html.element(" <code>", pointer, "</code>");
    }
    html.put("</p>");
}

/// A text of the checker, in which what stands in the file, or should stand there, is between straight quotation marks
/// as JSON has them.
fn quoted_as_code(html: &mut Html, text: &str) {
    let (mut rest, mut code) = (text, false);
    while let Some(mark) = mark(rest, code) {
        // The marks belong to the code.
        let (before, after) = rest
            .split_at_checked(if code { mark + 1 } else { mark })
            .unwrap_or((rest, ""));
        if code {
            html.element("<code>", before, "</code>");
        } else {
            html.text(before);
        }
        (rest, code) = (after, !code);
    }
    html.text(rest);
}

/// Where the next quotation mark stands that begins or ends a text of JSON.
fn mark(text: &str, code: bool) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(usize::from(code)) {
        match c {
            '"' if !escaped => return Some(at),
            '\\' => escaped = code && !escaped,
            _ => escaped = false,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coded(text: &str) -> String {
        let mut html = Html::default();
        quoted_as_code(&mut html, text);
        html.into_string()
    }

    #[test]
    fn what_is_between_quotation_marks_is_code() {
        let table = [
            ("0", "0"),
            ("\"levls\"", "<code>&quot;levls&quot;</code>"),
            (
                "one of a or b (did you mean \"a\"?)",
                "one of a or b (did you mean <code>&quot;a&quot;</code>?)",
            ),
            (
                "\"a \\\"b\\\"\" and \"\"",
                "<code>&quot;a \\&quot;b\\&quot;&quot;</code> and <code>&quot;&quot;</code>",
            ),
            ("no \"text", "no &quot;text"),
            ("\"<b>\"", "<code>&quot;&lt;b&gt;&quot;</code>"),
        ];
        for (text, expected) in table {
            assert_eq!(coded(text), expected, "{text}");
        }
    }
}
