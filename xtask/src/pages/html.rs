//! Just enough HTML to find the tags of our own documents: names, attributes, and the text of scripts and styles.
//!
//! It reads what the pages tool writes. Out of scope: documents of others, character references beyond the five that
//! writers of HTML escape with, and `CDATA`.

/// Elements whose text is not markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// A start tag, and the text that follows when the element is one of [`RAW`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element<'a> {
    /// In lower case.
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    /// Exactly as written; empty for elements that hold markup.
    pub(crate) text: &'a str,
}

impl Element<'_> {
    /// The value of an attribute, decoded; empty when it has none.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the browser runs the text of this element, so that a policy has to allow it.
    pub(crate) fn is_inline_script(&self) -> bool {
        let kind = self
            .attribute("type")
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let runs = matches!(
            kind.as_str(),
            "" | "text/javascript"
                | "application/javascript"
                | "module"
                | "importmap"
                | "speculationrules"
        );
        self.name == "script" && self.attribute("src").is_none() && runs
    }
}

/// Every element of a document, in order.
pub(crate) fn elements(document: &str) -> Vec<Element<'_>> {
    let mut found = Vec::new();
    let mut rest = document;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            // `<!-->` and `<!--->` are whole comments.
            let whole = comment
                .strip_prefix('>')
                .or_else(|| comment.strip_prefix("->"));
            rest = whole.unwrap_or_else(|| comment.split_once("-->").map_or("", |(_, rest)| rest));
            continue;
        }
        rest = after;
        if !after.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        let (name, attributes, inside) = start_tag(after);
        let (text, after) = if RAW.contains(&name.as_str()) {
            split_raw(inside, &name)
        } else {
            ("", inside)
        };
        found.push(Element {
            name,
            attributes,
            text,
        });
        rest = after;
    }
    found
}

/// Reads a start tag after its `<`: name, attributes, and what follows the tag.
fn start_tag(text: &str) -> (String, Vec<(String, String)>, &str) {
    let (name, mut rest) = split_word(text, |c| c.is_whitespace() || c == '/' || c == '>');
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            break;
        }
        if let Some(inside) = rest.strip_prefix('>') {
            rest = inside;
            break;
        }
        let (key, after) = split_word(rest, |c| c.is_whitespace() || matches!(c, '=' | '>' | '/'));
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(value) => attribute_value(value.trim_start()),
            // A lone `=` where a name should be: skipped, so that the loop always goes on.
            None if key.is_empty() => ("", after.get(1..).unwrap_or("")),
            None => ("", after),
        };
        attributes.push((key.to_ascii_lowercase(), decode(value)));
        rest = after;
    }
    (name.to_ascii_lowercase(), attributes, rest)
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    split_word(text, |c| c.is_whitespace() || c == '>')
}

/// Splits before the first character that ends a word.
fn split_word(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

/// The text of a raw element and what follows, from its end tag on.
fn split_raw<'a>(text: &'a str, name: &str) -> (&'a str, &'a str) {
    let end = text
        .to_ascii_lowercase()
        .find(&format!("</{name}"))
        .unwrap_or(text.len());
    text.split_at(end)
}

fn decode(value: &str) -> String {
    // `&amp;` last: what it protects is not decoded twice.
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(value.to_owned(), |value, (written, meant)| {
        value.replace(written, meant)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_raw_text() {
        let document = "<!DOCTYPE html><!-- <b> --><!--><!><p CLASS=a hidden data-x='1>2' title=\"a &amp; b\"/>x<br>\
             <script>if (a < b) \"<i>\"</script><STYLE>p > q {}</STYLE></p>";
        let found = elements(document);
        let names: Vec<_> = found.iter().map(|element| element.name.as_str()).collect();
        assert_eq!(names, ["p", "br", "script", "style"]);
        let p = &found[0];
        assert_eq!(p.attribute("class"), Some("a"));
        assert_eq!(p.attribute("hidden"), Some(""));
        assert_eq!(p.attribute("data-x"), Some("1>2"));
        assert_eq!(p.attribute("title"), Some("a & b"));
        assert_eq!(p.attribute("id"), None);
        assert_eq!(found[2].text, "if (a < b) \"<i>\"");
        assert_eq!(found[3].text, "p > q {}");
    }

    #[test]
    fn broken_markup_comes_to_an_end() {
        for document in [
            "<", "<a", "<a b", "<a =", "<a = >", "<a b='", "<script", "<script>", "<!--", "<!-- >",
            "<é>",
        ] {
            assert!(elements(document).len() <= 1, "{document}");
        }
    }

    #[test]
    fn only_what_runs_is_a_script() {
        let table = [
            ("<script>a</script>", true),
            ("<script type=module>a</script>", true),
            ("<script type='text/javascript'>a</script>", true),
            ("<script type=importmap>a</script>", true),
            ("<script type=application/json>a</script>", false),
            ("<script type='application/ld+json'>a</script>", false),
            ("<script src=a.js></script>", false),
            ("<style>a</style>", false),
        ];
        for (document, runs) in table {
            assert_eq!(elements(document)[0].is_inline_script(), runs, "{document}");
        }
    }
}
